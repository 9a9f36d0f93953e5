package kz.tirek.training.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the change feed and the history say of a teacher: no name and no number.
record PublishedTeacher(
        UUID id,
        UUID schoolId,
        List<Subject> subjects,
        Position position,
        @Nullable QualificationCategory category,
        @Nullable LocalDate categorySince,
        long version) {

    static PublishedTeacher of(Teacher teacher) {
        return new PublishedTeacher(
                teacher.id(),
                teacher.schoolId(),
                List.copyOf(teacher.subjects()),
                teacher.position(),
                teacher.category(),
                teacher.categorySince(),
                teacher.version());
    }
}
