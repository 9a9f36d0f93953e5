package kz.tirek.training.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What contradicts what.
@Schema(name = "AttendanceConflictKind")
enum ConflictKind {
    /// Statements about one person and one session differ.
    STATEMENTS,
    /// One person is stated to have been at two sessions whose times overlap.
    TWO_PLACES
}
