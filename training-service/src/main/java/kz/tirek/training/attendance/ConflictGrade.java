package kz.tirek.training.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How grave a conflict is.
@Schema(name = "AttendanceConflictGrade")
enum ConflictGrade {
    /// All agree on whether the person attended, or the two sessions overlap by a quarter of an hour at most.
    MINOR,
    /// Whether the person attended is in doubt.
    MAJOR
}
