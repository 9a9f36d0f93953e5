package kz.tirek.hubschool.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure as somebody published it. Figures of different sources need not agree, and no total is derived from them.
@Schema(description = "A figure as somebody published it; figures of different sources need not agree")
public record PublishedFigure(
        @Schema(description = "What is counted", examples = "ROOMS") @NotNull
        Measure measure,

        @Schema(description = "How many", examples = "35") @NotNull @PositiveOrZero
        Long value,

        @Schema(description = "Whether the source says about, almost or over", examples = "false") @NotNull
        Boolean approximate,

        @Schema(description = "Where it was published", examples = "furo.kz/tpost/eyfstgiol1")
        @NotBlank
        @Size(max = 500)
        String source,

        @Schema(description = "The day it holds for, where the source names one", examples = "2023-01-20") @Nullable
        LocalDate asOf) {}
