package kz.tirek.training.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
        String description) {

    static NewCourse of(Course course) {
        return new NewCourse(
                course.providerId(),
                course.name(),
                course.format(),
                course.hours(),
                List.copyOf(course.languages()),
                List.copyOf(course.audience()),
                course.description());
    }
}
