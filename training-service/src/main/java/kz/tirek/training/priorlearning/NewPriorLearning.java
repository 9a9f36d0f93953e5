package kz.tirek.training.priorlearning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a teacher learned elsewhere, to be recognised.
@Schema(description = "What a teacher learned elsewhere, to be recognised in place of a course")
record NewPriorLearning(
        @Schema(description = "The course it stands in for", examples = "0198c5a0-0000-7000-8000-000000000002") @NotNull
        UUID courseId,

        @Schema(description = "When it was completed", examples = "2019-06-14") @NotNull
        LocalDate completedOn,

        @Schema(description = "The document that proves it", examples = "«Өрлеу» сертификаты № 0214567, 2019-06-14")
        @NotBlank
        @Size(max = 300)
        String evidence) {}
