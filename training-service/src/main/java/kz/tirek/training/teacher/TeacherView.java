package kz.tirek.training.teacher;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A teacher as the API shows one to those who may see persons.
@Schema(name = "Teacher", description = "A teacher")
record TeacherView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID id,

        @Schema(description = "In Kazakh or Russian script", examples = "Сынақова")
        String familyName,

        @Schema(description = "In Kazakh or Russian script", examples = "Айгүл")
        String givenName,

        @Schema(examples = "Мұратқызы") @Nullable String patronymic,

        @Schema(description = "The name in Latin script", examples = "Aigul Synaqova") @Nullable
        String latinName,

        @Schema(description = "Id of the school", examples = "0198c5a0-0000-7000-8000-000000000010")
        UUID schoolId,

        @Schema(description = "Subjects taught", examples = "[\"PHYSICS\"]")
        List<Subject> subjects,

        @Schema(examples = "TEACHER") Position position,

        @Schema(description = "Qualification category", examples = "EXPERT") @Nullable
        QualificationCategory category,

        @Schema(description = "Since when", examples = "2024-09-01") @Nullable
        LocalDate categorySince,

        @Schema(description = "Individual identification number, masked", examples = "9912******07") @Nullable
        String iin,

        @Schema(examples = "2026-01-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    /// @param maskedIin never in full
    static TeacherView of(Teacher teacher, @Nullable String maskedIin) {
        return new TeacherView(
                teacher.id(),
                teacher.familyName(),
                teacher.givenName(),
                teacher.patronymic(),
                teacher.latinName(),
                teacher.schoolId(),
                List.copyOf(teacher.subjects()),
                teacher.position(),
                teacher.category(),
                teacher.categorySince(),
                maskedIin,
                teacher.createdAt(),
                teacher.version());
    }
}
