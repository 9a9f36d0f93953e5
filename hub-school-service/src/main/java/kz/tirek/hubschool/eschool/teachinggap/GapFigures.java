package kz.tirek.hubschool.eschool.teachinggap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Teaching gaps of a day in figures.
@Schema(name = "TeachingGapFigures", description = "Teaching gaps of a day in figures")
record GapFigures(
        @Schema(description = "Gaps", examples = "5") long gaps,

        @Schema(description = "Schools that have them", examples = "3")
        long schools,

        @Schema(description = "Gaps of which nothing is taught", examples = "2")
        long uncovered,

        @Schema(description = "Gaps of which some hours are taught", examples = "1")
        long partlyCovered,

        @Schema(description = "Gaps of which all hours are taught", examples = "2")
        long fullyCovered,

        @Schema(description = "Hours a week that lack", examples = "30")
        long hoursPerWeek,

        @Schema(description = "Hours a week of these that remote classes teach", examples = "15")
        long coveredHoursPerWeek,

        @Schema(description = "The second in percent of the first; missing where nothing lacks", examples = "50.0")
        @Nullable
        Double coveredPercent,

        @Schema(
                description = "Where these gaps are listed, row by row",
                examples = "/api/v1/teaching-gaps?asOf=2026-01-15&territory=270000000")
        String rows) {

    static GapFigures of(
            long gaps, long schools, long uncovered, long partly, long fully, long hours, long covered, String rows) {
        Double percent = hours == 0 ? null : Math.round(1000.0 * covered / hours) / 10.0;
        return new GapFigures(gaps, schools, uncovered, partly, fully, hours, covered, percent, rows);
    }
}
