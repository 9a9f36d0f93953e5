package kz.tirek.training.teacher;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A teacher in a list: no list holds identification numbers (Law on Personal Data, art. 7: only what the purpose
/// needs).
@Schema(description = "A teacher in a list")
record TeacherEntry(
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

        @Schema(description = "By when the category is to be raised or confirmed", examples = "2029-09-01") @Nullable
        LocalDate categoryDueOn,

        @Schema(description = "Since when the person mentors colleagues, while it lasts", examples = "2025-09-01")
        @Nullable
        LocalDate mentorSince,

        @Schema(description = "When the personal data was erased", examples = "2026-03-02T06:00:00Z") @Nullable
        Instant erasedAt,

        @Schema(examples = "0") long version) {

    static TeacherEntry of(Teacher teacher) {
        return new TeacherEntry(
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
                teacher.erasedAt(),
                teacher.version());
    }
}
