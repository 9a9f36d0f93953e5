package kz.tirek.training.attendance;

import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one statement of a batch.
@Schema(name = "AttendanceStatementOutcome", description = "What became of one statement of a batch")
record StatementOutcome(
        @Schema(description = "Place in the batch, from 0", examples = "0")
        int position,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000041")
        UUID id,

        @Schema(examples = "RECORDED") Outcome outcome,

        @Schema(
                description =
                        "What counts now about this person at this session; missing where the statement is refused",
                examples = "PRESENT")
        @Nullable
        AttendanceStatus standing,

        @Schema(description = "The id was used before for another statement; both are kept", examples = "false")
        boolean idReused,

        @Schema(description = "Open conflicts it takes part in")
        List<ConflictReference> conflicts,

        @Schema(description = "Why it is refused") List<FieldError> errors) {}
