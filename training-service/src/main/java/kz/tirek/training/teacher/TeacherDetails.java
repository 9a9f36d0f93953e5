package kz.tirek.training.teacher;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// What is stated of a teacher apart from the IIN, which has operations of its own.
@Schema(description = "What is stated of a teacher, apart from the IIN")
record TeacherDetails(
        @Schema(description = "In Kazakh or Russian script", examples = "Сынақова") @NotBlank @Size(max = 100)
        String familyName,

        @Schema(description = "In Kazakh or Russian script", examples = "Айгүл") @NotBlank @Size(max = 100)
        String givenName,

        @Schema(examples = "Мұратқызы") @Size(min = 1, max = 100) @Nullable
        String patronymic,

        @Schema(description = "The name in Latin script", examples = "Aigul Synaqova")
        @Size(min = 1, max = 200)
        @Nullable
        String latinName,

        @Schema(description = "Id of the school", examples = "0198c5a0-0000-7000-8000-000000000010") @NotNull
        UUID schoolId,

        @Schema(description = "Subjects taught", examples = "[\"PHYSICS\"]", defaultValue = "[]")
        @Size(max = 20)
        @UniqueElements
        List<@NotNull Subject> subjects,

        @Schema(examples = "TEACHER") @NotNull Position position,

        @Schema(description = "Qualification category, if known", examples = "EXPERT") @Nullable
        QualificationCategory category,

        @Schema(description = "Since when; only with a category", examples = "2024-09-01") @Nullable
        LocalDate categorySince) {

    TeacherDetails {
        subjects = subjects == null ? List.of() : subjects;
    }

    /// What is stated of a teacher whose personal data is not erased.
    static TeacherDetails of(Teacher teacher) {
        return new TeacherDetails(
                Objects.requireNonNull(teacher.familyName()),
                Objects.requireNonNull(teacher.givenName()),
                teacher.patronymic(),
                teacher.latinName(),
                teacher.schoolId(),
                List.copyOf(teacher.subjects()),
                teacher.position(),
                teacher.category(),
                teacher.categorySince());
    }
}
