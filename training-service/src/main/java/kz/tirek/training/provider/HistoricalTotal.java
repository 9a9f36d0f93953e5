package kz.tirek.training.provider;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.conventions.identifier.Kato;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure published before this system existed. It stands beside what the system counts and is never added to it.
@Embeddable
@Schema(description = "A figure published before this system existed; never added to what the system counts")
public record HistoricalTotal(
        @Schema(description = "What is counted", examples = "TEACHERS_TRAINED") @NotNull @Enumerated(EnumType.STRING)
        HistoricalMeasure measure,

        @Schema(description = "The figure as published", examples = "331") @NotNull @PositiveOrZero @Max(1_000_000_000)
        Long value,

        @Schema(description = "Whether the source says about or almost", examples = "false") @NotNull
        Boolean approximate,

        @Schema(
                description =
                        "The day for which the figure holds; the last day of the period where the source gives a month"
                                + " or a year",
                examples = "2018-11-30")
        @NotNull
        LocalDate asOf,

        @Schema(description = "Where the figure was published", examples = "almau.edu.kz, November 2018")
        @NotBlank
        @Size(max = 500)
        String source,

        @Schema(description = "KATO code of the territory the figure is about", examples = "593200000") @Kato @Nullable
        String territory) {}
