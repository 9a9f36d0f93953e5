package kz.tirek.hubschool.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The figures of one territory.
@Schema(description = "The figures of one territory")
record SummaryLine(
        @Schema(description = "KATO code; missing for the country", examples = "270000000") @Nullable
        String territory,

        @Schema(description = "Its name in the language of the answer", examples = "Западно-Казахстанская область")
        String name,

        @Schema(
                description = "Whether only what lies in none of the territories right below is counted",
                examples = "false")
        boolean direct,

        @Schema(description = "Each figure") List<Measurement> figures) {}
