package kz.tirek.training.teacher;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.identifier.Iin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// A teacher to be registered.
@Schema(description = "A teacher to be registered")
record NewTeacher(
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

        @Schema(description = "First day at the school; today where it is not stated", examples = "2023-09-01")
        @Nullable
        LocalDate employedSince,

        @Schema(description = "Qualification category, if known", examples = "EXPERT") @Nullable
        QualificationCategory category,

        @Schema(description = "Since when; only with a category", examples = "2024-09-01") @Nullable
        LocalDate categorySince,

        @Schema(
                description = "Individual identification number; stored encrypted, shown masked, unique",
                examples = "991231200007")
        @Iin
        @Nullable
        String iin) {

    NewTeacher {
        subjects = subjects == null ? List.of() : subjects;
    }

    TeacherDetails details() {
        return new TeacherDetails(
                familyName, givenName, patronymic, latinName, schoolId, subjects, position, category, categorySince);
    }

    /// Without the number, so that it cannot slip into a log.
    @Override
    public String toString() {
        return details().toString();
    }
}
