package kz.tirek.training.attendance;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A conflict a statement takes part in.
@Schema(name = "AttendanceConflictReference")
record ConflictReference(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000051")
        UUID id,

        @Schema(examples = "STATEMENTS") ConflictKind kind,
        @Schema(examples = "MAJOR") ConflictGrade grade) {}
