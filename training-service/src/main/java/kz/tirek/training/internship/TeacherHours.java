package kz.tirek.training.internship;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The hours of training a teacher completed. Those of an internship that is part of a course run are counted once,
/// through the enrolment in the run.
@Schema(description = "The hours of training a teacher completed; each hour is counted once")
record TeacherHours(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(description = "Of course runs that are no internships", examples = "80")
        long courseHours,

        @Schema(description = "Of internships, within course runs or without", examples = "72")
        long internshipHours,

        @Schema(examples = "152") long totalHours,

        @Schema(description = "By year of the last day, latest first")
        List<Year> years) {

    /// The hours of one year.
    @Schema(name = "TeacherHoursOfYear", description = "The hours of one year")
    record Year(
            @Schema(examples = "2026") int year,
            @Schema(examples = "80") long courseHours,
            @Schema(examples = "72") long internshipHours,
            @Schema(examples = "152") long totalHours) {}

    static TeacherHours of(UUID teacherId, List<Year> years) {
        long courses = years.stream().mapToLong(Year::courseHours).sum();
        long internships = years.stream().mapToLong(Year::internshipHours).sum();
        return new TeacherHours(teacherId, courses, internships, courses + internships, years);
    }
}
