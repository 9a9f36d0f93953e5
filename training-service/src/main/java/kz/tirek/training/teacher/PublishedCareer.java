package kz.tirek.training.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the change feed and the history say of a teacher's periods: no documents, which may name people.
record PublishedCareer(List<At> employments, List<Held> categories, List<Mentored> mentoring) {

    /// At which school, from when to when.
    record At(UUID schoolId, LocalDate startsOn, @Nullable LocalDate endsOn) {}

    /// Which category, from when to when.
    record Held(
            QualificationCategory category,
            @Nullable LocalDate awardedOn,
            @Nullable LocalDate endsOn) {}

    /// From when to when the person mentored colleagues.
    record Mentored(LocalDate startsOn, @Nullable LocalDate endsOn) {}

    static PublishedCareer of(
            Timeline<Employment> employments, Timeline<CategoryPeriod> categories, Timeline<MentorPeriod> mentoring) {
        return new PublishedCareer(
                employments.periods().stream()
                        .map(one -> new At(one.schoolId(), one.first(), one.endsOn()))
                        .toList(),
                categories.periods().stream()
                        .map(one -> new Held(one.category(), one.startsOn(), one.endsOn()))
                        .toList(),
                mentoring.periods().stream()
                        .map(one -> new Mentored(one.first(), one.endsOn()))
                        .toList());
    }
}
