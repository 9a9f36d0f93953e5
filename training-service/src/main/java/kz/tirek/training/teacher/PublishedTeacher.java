package kz.tirek.training.teacher;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the change feed and the history say of a teacher: no name and no number.
///
/// @param checksumOverridden whether an administrator took an IIN whose check digit does not fit
record PublishedTeacher(
        UUID id,
        UUID schoolId,
        @Nullable LocalDate leftOn,
        List<Subject> subjects,
        Position position,
        @Nullable QualificationCategory category,
        @Nullable LocalDate categorySince,
        @Nullable LocalDate categoryDueOn,
        @Nullable LocalDate mentorSince,
        boolean checksumOverridden,
        PublishedCareer career,
        @Nullable Instant erasedAt,
        long version) {

    static PublishedTeacher of(Teacher teacher, boolean checksumOverridden, PublishedCareer career) {
        return new PublishedTeacher(
                teacher.id(),
                teacher.schoolId(),
                teacher.leftOn(),
                List.copyOf(teacher.subjects()),
                teacher.position(),
                teacher.category(),
                teacher.categorySince(),
                teacher.categoryDueOn(),
                teacher.mentorSince(),
                checksumOverridden,
                career,
                teacher.erasedAt(),
                teacher.version());
    }
}
