package kz.tirek.training.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a conflict stands.
@Schema(name = "AttendanceConflictStatus")
enum ConflictStatus {
    /// Waits for a decision.
    OPEN,
    /// A person has decided what holds; a later statement that says otherwise opens it again.
    DECIDED,
    /// Nothing is left to decide: another decision, or a change of the agenda, settled it.
    DISSOLVED
}
