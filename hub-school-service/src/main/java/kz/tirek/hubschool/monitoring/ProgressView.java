package kz.tirek.hubschool.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.hubschool.Decimals;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How results of a mentorship change from the incoming monitoring on. Scores are compared in percent of their
/// scale, so that another scale is no change.
@Schema(name = "MonitoringProgress", description = "How results of a mentorship change from the incoming monitoring on")
record ProgressView(
        @Schema(description = "The mentorship", examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        UUID mentorshipId,

        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "The hub school's code", examples = "H-2022-0001")
        String hubSchoolCode,

        @Schema(description = "The mentored school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "The mentored school's code", examples = "S-000018")
        String schoolCode,

        @Schema(description = "One for each grade and subject")
        List<Course> courses) {

    /// The results of a grade and a subject.
    @Schema(name = "MonitoringCourse", description = "The results of a grade and a subject")
    record Course(
            @Schema(description = "The grade", examples = "4")
            int grade,

            @Schema(description = "The school subject", examples = "MATHEMATICS")
            Subject subject,

            @Schema(description = "The first incoming monitoring") @Nullable
            Point baseline,

            @Schema(description = "The end of each year, the earliest first")
            List<Point> years) {}

    /// A result with its change in percentage points.
    @Schema(name = "MonitoringPoint", description = "A result, and its change in percentage points")
    record Point(
            @Schema(description = "The result", examples = "01890a5d-ac96-774b-bcce-b302099a8090")
            UUID resultId,

            @Schema(description = "The year the school year began in", examples = "2025")
            int schoolYear,

            @Schema(description = "How many pupils were tested", examples = "11")
            int pupils,

            @Schema(description = "Average score in percent of the scale, to two decimals", examples = "69.6")
            BigDecimal scorePercent,

            @Schema(description = "Quality of knowledge in percent", examples = "63.6") @Nullable
            BigDecimal qualityPercent,

            @Schema(description = "Change of the score from the baseline", examples = "8.4") @Nullable
            BigDecimal scoreFromBaseline,

            @Schema(description = "Change of the quality from the baseline", examples = "11.2") @Nullable
            BigDecimal qualityFromBaseline,

            @Schema(description = "Change of the score from the year before", examples = "3.1") @Nullable
            BigDecimal scoreFromYearBefore,

            @Schema(description = "Change of the quality from the year before", examples = "4") @Nullable
            BigDecimal qualityFromYearBefore) {

        static Point of(MonitoringResult result, @Nullable Point baseline, @Nullable Point yearBefore) {
            BigDecimal score = Objects.requireNonNull(Decimals.plain(
                    result.averageScore().movePointRight(2).divide(result.scoreMax(), 2, RoundingMode.HALF_UP)));
            BigDecimal quality = result.qualityPercent();
            return new Point(
                    result.id(),
                    result.schoolYear(),
                    result.pupils(),
                    score,
                    quality,
                    baseline == null ? null : change(score, baseline.scorePercent()),
                    baseline == null ? null : change(quality, baseline.qualityPercent()),
                    yearBefore == null ? null : change(score, yearBefore.scorePercent()),
                    yearBefore == null ? null : change(quality, yearBefore.qualityPercent()));
        }

        private static @Nullable BigDecimal change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
            return now == null || before == null ? null : Decimals.plain(now.subtract(before));
        }
    }

    private record Key(int grade, Subject subject) {}

    /// @param results all of the mentorship, the earliest first
    static ProgressView of(Mentorship mentorship, List<MonitoringResult> results) {
        return new ProgressView(
                mentorship.id(),
                mentorship.hubSchool().id(),
                mentorship.hubSchool().code(),
                mentorship.school().id(),
                mentorship.school().code(),
                results.stream()
                        .collect(Collectors.groupingBy(
                                result -> new Key(result.grade(), result.subject()),
                                () -> new TreeMap<>(
                                        Comparator.comparingInt(Key::grade).thenComparing(Key::subject)),
                                Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(course -> course(course.getKey(), course.getValue()))
                        .toList());
    }

    private static Course course(Key key, List<MonitoringResult> results) {
        Point baseline = results.stream()
                .filter(result -> result.stage() == Stage.INCOMING)
                .findFirst()
                .map(result -> Point.of(result, null, null))
                .orElse(null);
        List<Point> years = new ArrayList<>();
        results.stream().filter(result -> result.stage() == Stage.YEARLY).forEach(result -> {
            Point last = years.isEmpty() ? null : years.getLast();
            Point yearBefore = last != null && last.schoolYear() == result.schoolYear() - 1 ? last : null;
            years.add(Point.of(result, baseline, yearBefore));
        });
        return new Course(key.grade(), key.subject(), baseline, years);
    }
}
