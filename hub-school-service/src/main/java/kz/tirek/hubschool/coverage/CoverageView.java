package kz.tirek.hubschool.coverage;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far mentoring reaches on a day, in all and by territory.
@Schema(name = "MentoringCoverage", description = "How far mentoring reaches on a day")
record CoverageView(
        @Schema(description = "The day", examples = "2026-09-01")
        LocalDate asOf,

        @Schema(
                description = "KATO code: there and in everything below it; the whole country if missing",
                examples = "150000000")
        @Nullable
        String territory,

        CoverageFigures total,
        CoverageRows rows,

        @Schema(
                description =
                        "The same by region, or by the territories right below the one asked for; they add up to the total. Those with nothing to count are left out")
        List<TerritoryCoverage> territories) {

    /// The figures of one territory.
    @Schema(name = "TerritoryCoverage", description = "How far mentoring reaches in a territory")
    record TerritoryCoverage(
            @Schema(description = "KATO code", examples = "151000000")
            String territory,

            @Schema(description = "Its names") Name name,

            @Schema(
                    description =
                            "Whether only what lies right in it is counted: the territory asked for itself, beside those below it",
                    examples = "false")
            boolean directly,

            CoverageFigures figures,
            CoverageRows rows) {}
}
