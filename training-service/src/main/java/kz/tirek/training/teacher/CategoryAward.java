package kz.tirek.training.teacher;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The award or confirmation of a qualification category.
@Schema(description = "The award or confirmation of a qualification category")
record CategoryAward(
        @Schema(examples = "EXPERT") @NotNull QualificationCategory category,

        @Schema(description = "The first day it holds", examples = "2024-09-01") @NotNull
        LocalDate awardedOn,

        @Schema(description = "The document that awards or confirms it", examples = "Приказ №112 от 26.08.2024")
        @Size(min = 1, max = 300)
        @Nullable
        String basis) {}
