package kz.tirek.training.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// What is stated of a course.
@Schema(description = "What is stated of a course")
record NewCourse(
        @Schema(description = "Who gives the course", examples = "0198c5a0-0000-7000-8000-000000000001") @NotNull
        UUID providerId,

        @NotNull @Valid Name name,
        @Schema(examples = "INTERNSHIP") @NotNull CourseFormat format,

        @Schema(description = "Length in hours", examples = "72") @NotNull @Min(1) @Max(500)
        Integer hours,

        @Schema(description = "Languages the course is given in", examples = "[\"KAZAKH\", \"RUSSIAN\"]")
        @NotEmpty
        @UniqueElements
        List<@NotNull TeachingLanguage> languages,

        @Schema(description = "Whom the course is for", examples = "[\"TEACHERS\"]") @NotEmpty @UniqueElements
        List<@NotNull Audience> audience,

        @Schema(description = "What it is about", examples = "Work with talented pupils in a rural school")
        @Size(min = 1, max = 4000)
        @Nullable
        String description,

        @Schema(
                description = "Ids of the courses to be completed before this one",
                defaultValue = "[]",
                examples = "[]")
        @Size(max = 20)
        @UniqueElements
        List<@NotNull UUID> prerequisites,

        @Schema(
                description = "What whoever completes it is able to do",
                defaultValue = "[]",
                examples = "[\"Plans a lesson for a combined class\"]")
        @Size(max = 50)
        @UniqueElements
        List<@NotBlank @Size(max = 300) String> competencies,

        @Schema(
                description =
                        "Share of the sessions to be attended for completion, in percent; 80 where it is left out and the service"
                                + " is not configured otherwise",
                examples = "80")
        @Min(0)
        @Max(100)
        @Nullable
        Integer minimumAttendancePercent) {

    NewCourse {
        prerequisites = prerequisites == null ? List.of() : prerequisites;
        competencies = competencies == null ? List.of() : competencies;
    }

    static NewCourse of(Course course) {
        return new NewCourse(
                course.providerId(),
                course.name(),
                course.format(),
                course.hours(),
                List.copyOf(course.languages()),
                List.copyOf(course.audience()),
                course.description(),
                List.copyOf(course.prerequisites()),
                course.competencies(),
                course.minimumAttendancePercent());
    }

    /// The same with what applies where the share to be attended is left out.
    NewCourse orMinimum(int attendancePercent) {
        return minimumAttendancePercent != null
                ? this
                : new NewCourse(
                        providerId,
                        name,
                        format,
                        hours,
                        languages,
                        audience,
                        description,
                        prerequisites,
                        competencies,
                        attendancePercent);
    }
}
