package kz.tirek.hubschool.eschool.teachinggap;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far remote classes close teaching gaps on a day. Each figure names the list of its rows, of which
/// `covered=NONE`, `PARTLY` and `FULLY` are the three parts.
@Schema(name = "TeachingGapCoverage", description = "How far remote classes close teaching gaps on a day")
record CoverageView(
        @Schema(description = "The day", examples = "2026-01-15")
        LocalDate asOf,

        @Schema(description = "KATO code of the territory asked for", examples = "270000000") @Nullable
        String territory,

        @Schema(description = "All of it") GapFigures total,

        @Schema(description = "The regions, or what lies right below the territory asked for; where there are gaps")
        List<Place> territories) {

    /// One territory.
    @Schema(name = "TeachingGapCoverageOfTerritory", description = "Teaching gaps of one territory on a day")
    record Place(
            @Schema(description = "KATO code", examples = "270000000")
            String territory,

            @Schema(description = "Official names") Name name,

            @Schema(
                    description =
                            "Whether these are only the schools recorded at the territory asked for itself, at nothing"
                                    + " below it",
                    examples = "false")
            boolean directly,

            @Schema(description = "All subjects") GapFigures total,

            @Schema(description = "Subject by subject") List<OfSubject> subjects) {}

    /// One subject.
    @Schema(name = "TeachingGapCoverageOfSubject", description = "Teaching gaps of one subject on a day")
    record OfSubject(
            @Schema(description = "The subject", examples = "PHYSICS")
            Subject subject,

            @Schema(description = "Its figures") GapFigures figures) {}
}
