package kz.tirek.training.report;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure a provider published before this system existed. It stands apart and is in no figure of the report.
@Schema(
        name = "TrainingPublishedTotal",
        description =
                "A figure published before this system existed; it stands apart and is in no figure of the report")
record PublishedTotal(
        @Schema(description = "Id of the provider", examples = "0198c5a0-0000-7000-8000-000000000001")
        UUID providerId,

        @Schema(description = "Its name in the language of the answer", examples = "Алматы Менеджмент Университет")
        String provider,

        @Schema(description = "What is counted", examples = "TEACHERS_TRAINED")
        String measure,

        @Schema(description = "The figure as published", examples = "331")
        long value,

        @Schema(description = "Whether the source says about or almost", examples = "false")
        boolean approximate,

        @Schema(description = "The day for which the figure holds", examples = "2018-11-30")
        LocalDate asOf,

        @Schema(description = "Where it was published", examples = "almau.edu.kz, November 2018")
        String source,

        @Schema(description = "KATO code of the territory it is about", examples = "593200000") @Nullable
        String territory) {}
