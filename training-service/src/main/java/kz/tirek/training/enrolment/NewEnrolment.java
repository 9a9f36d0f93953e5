package kz.tirek.training.enrolment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An application of a teacher for a course run.
@Schema(description = "An application of a teacher for a course run")
record NewEnrolment(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003") @NotNull
        UUID courseRunId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004") @NotNull
        UUID teacherId,

        @Schema(
                description = "Where no place is free: WAIT for one, or be REFUSEd",
                defaultValue = "WAIT",
                examples = "WAIT")
        WhenFull whenFull) {

    NewEnrolment {
        whenFull = whenFull == null ? WhenFull.WAIT : whenFull;
    }
}
