package kz.tirek.hubschool.equipment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The condition somebody found a lot in.
@Schema(description = "The condition somebody found a lot in")
record NewAssessment(
        @Schema(
                description = "The day of the assessment: not before the one before, not in the future",
                examples = "2025-05-20")
        @NotNull
        LocalDate on,

        @Schema(description = "The condition", examples = "WORN") @NotNull
        StatedCondition condition,

        @Schema(description = "Why", examples = "Аккумулятор әлсіреген") @Size(min = 1, max = 1000) @Nullable
        String reason) {}
