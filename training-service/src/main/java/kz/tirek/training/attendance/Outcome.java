package kz.tirek.training.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a statement.
@Schema(name = "AttendanceOutcome")
enum Outcome {
    /// The first about this person and session.
    RECORDED,
    /// Was kept before; nothing changed.
    REPEATED,
    /// Kept; says what was stated, or decided, already.
    AGREES,
    /// Kept; contradicts something. The conflicts are listed for a decision.
    CONFLICT,
    /// Not kept, for the reasons in `errors`.
    REFUSED
}
