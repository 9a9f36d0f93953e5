package kz.tirek.training.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A course as the API shows it.
@Schema(name = "Course", description = "A course")
record CourseView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000002")
        UUID id,

        @Schema(description = "Who gives the course", examples = "0198c5a0-0000-7000-8000-000000000001")
        UUID providerId,

        Name name,
        @Schema(examples = "INTERNSHIP") CourseFormat format,

        @Schema(description = "Length in hours", examples = "72")
        int hours,

        @Schema(description = "Languages the course is given in", examples = "[\"KAZAKH\", \"RUSSIAN\"]")
        List<TeachingLanguage> languages,

        @Schema(description = "Whom the course is for", examples = "[\"TEACHERS\"]")
        List<Audience> audience,

        @Schema(description = "What it is about", examples = "Work with talented pupils in a rural school") @Nullable
        String description,

        @Schema(
                description = "Ids of the courses to be completed before this one",
                examples = "[\"0198c5a0-0000-7000-8000-000000000006\"]")
        List<UUID> prerequisites,

        @Schema(
                description = "What whoever completes it is able to do",
                examples = "[\"Plans a lesson for a combined class\"]")
        List<String> competencies,

        @Schema(description = "Share of the sessions to be attended for completion, in percent", examples = "80")
        int minimumAttendancePercent,

        @Schema(examples = "ACTIVE") CourseStatus status,

        @Schema(description = "Why it is no longer given", examples = "Replaced by a course of 72 hours") @Nullable
        String withdrawalReason,

        @Schema(examples = "2026-01-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static CourseView of(Course course) {
        return new CourseView(
                course.id(),
                course.providerId(),
                course.name(),
                course.format(),
                course.hours(),
                List.copyOf(course.languages()),
                List.copyOf(course.audience()),
                course.description(),
                List.copyOf(course.prerequisites()),
                course.competencies(),
                course.minimumAttendancePercent(),
                course.status(),
                course.withdrawalReason(),
                course.createdAt(),
                course.version());
    }
}
