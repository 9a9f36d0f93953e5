package kz.tirek.training.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a line is about in one dimension.
@Schema(description = "What a line is about in one dimension")
record TrainingReportKey(
        @Schema(description = "The dimension", examples = "TERRITORY")
        TrainingDimension dimension,

        @Schema(
                description =
                        "KATO code, id, form or year; missing where the line is of what has no value in the dimension",
                examples = "270000000")
        @Nullable
        String key,

        @Schema(
                description =
                        "Its name in the language of the answer; the code of a territory whose name has not arrived yet",
                examples = "Западно-Казахстанская область")
        String name) {}
