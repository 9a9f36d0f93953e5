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

        @Schema(
                description = "In Kazakh or Russian script; missing once the personal data is erased",
                examples = "Сынақова")
        @Nullable
        String familyName,

        @Schema(
                description = "In Kazakh or Russian script; missing once the personal data is erased",
                examples = "Айгүл")
        @Nullable
        String givenName,

        @Schema(examples = "Мұратқызы") @Nullable String patronymic,

        @Schema(description = "The name in Latin script", examples = "Aigul Synaqova") @Nullable
        String latinName,

        @Schema(description = "Id of the school", examples = "0198c5a0-0000-7000-8000-000000000010")
        UUID schoolId,

        @Schema(
                description = "The last day at the school, of one who left and went to no other",
                examples = "2026-05-31")
        @Nullable
        LocalDate leftOn,

        @Schema(description = "Subjects taught", examples = "[\"PHYSICS\"]")
        List<Subject> subjects,

        @Schema(examples = "TEACHER") Position position,

        @Schema(description = "Qualification category", examples = "EXPERT") @Nullable
        QualificationCategory category,

        @Schema(description = "Since when", examples = "2024-09-01") @Nullable
        LocalDate categorySince,

        @Schema(
                description = "By when the category is to be raised or confirmed, five years after the award"
                        + " (Law on Teacher Status, art. 15)",
                examples = "2029-09-01")
        @Nullable
        LocalDate categoryDueOn,

        @Schema(description = "Since when the person mentors colleagues, while it lasts", examples = "2025-09-01")
        @Nullable
        LocalDate mentorSince,

        @Schema(description = "Individual identification number, masked", examples = "9912******07") @Nullable
        String iin,

        @Schema(
                description = "Whether an administrator took the IIN although its check digit does not fit",
                examples = "false")
        boolean checksumOverridden,

        @Schema(
                description = "When the personal data was erased; names and number are missing since",
                examples = "2026-03-02T06:00:00Z")
        @Nullable
        Instant erasedAt,

        @Schema(description = "On what basis it was erased", examples = "Өтініш №12, 2026-03-01") @Nullable
        String erasureBasis,

        @Schema(examples = "2026-01-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static TeacherView of(Teacher teacher, @Nullable ShownIin iin) {
        return new TeacherView(
                teacher.id(),
                teacher.familyName(),
                teacher.givenName(),
                teacher.patronymic(),
                teacher.latinName(),
                teacher.schoolId(),
                teacher.leftOn(),
                List.copyOf(teacher.subjects()),
                teacher.position(),
                teacher.category(),
                teacher.categorySince(),
                teacher.categoryDueOn(),
                teacher.mentorSince(),
                iin == null ? null : iin.masked(),
                iin != null && iin.checksumOverridden(),
                teacher.erasedAt(),
                teacher.erasureBasis(),
                teacher.createdAt(),
                teacher.version());
    }
}
