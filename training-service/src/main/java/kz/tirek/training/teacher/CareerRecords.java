package kz.tirek.training.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.training.Dates;
import org.jspecify.annotations.Nullable;

/// Records when a teacher works where, has which category and mentors, and keeps what the teacher's own row says in
/// step with it. The teacher's row is locked.
@ApplicationScoped
class CareerRecords {

    private static final Text RECORDED = new Text(
            "тіркелген санат /categories арқылы түзетіледі немесе алып тасталады",
            "записанная категория исправляется или удаляется через /categories",
            "a recorded category is corrected or removed under /categories");
    private static final Text DATE_NEEDED = new Text(
            "бұрынғы санаттары бар педагогтің санат күні болуы керек",
            "у педагога с прежними категориями у категории должна быть дата",
            "with other categories on record, the category needs its date");

    private final Careers careers;
    private final Dates dates;
    private final Clock clock;

    @Inject
    CareerRecords(Careers careers, Dates dates, Clock clock) {
        this.careers = careers;
        this.dates = dates;
        this.clock = clock;
    }

    /// What new teachers come with. All rows of a kind come after each other, so that the database takes many at a
    /// time.
    ///
    /// @param employedSince their first days at their schools; today where there is none
    List<PublishedCareer> begin(List<Teacher> teachers, List<@Nullable LocalDate> employedSince) {
        List<Timeline<Employment>> employments = new ArrayList<>();
        for (int i = 0; i < teachers.size(); i++) {
            employments.add(begin(teachers.get(i), employedSince.get(i)));
        }
        List<PublishedCareer> begun = new ArrayList<>();
        for (int i = 0; i < teachers.size(); i++) {
            begun.add(PublishedCareer.of(employments.get(i), begin(teachers.get(i)), new Timeline<>(List.of())));
        }
        return begun;
    }

    private Timeline<Employment> begin(Teacher teacher, @Nullable LocalDate employedSince) {
        LocalDate since = employedSince == null ? dates.today() : employedSince;
        dates.requirePast(since, "/employedSince");
        Timeline<Employment> employments = new Timeline<>(List.of());
        add(employments, new Employment(teacher.id(), teacher.schoolId(), since, null, clock.instant()));
        return employments;
    }

    private Timeline<CategoryPeriod> begin(Teacher teacher) {
        Timeline<CategoryPeriod> categories = new Timeline<>(List.of());
        if (teacher.category() != null) {
            award(teacher, categories, teacher.category(), teacher.categorySince(), null, "/categorySince");
        }
        return categories;
    }

    /// Records a time at a school: one without an end ends the present one the day before.
    Employment employ(Teacher teacher, EmploymentDetails stated) {
        requirePast(stated.startsOn(), stated.endsOn());
        Timeline<Employment> employments = careers.employments(teacher.id());
        place(employments, stated.startsOn(), stated.endsOn());
        Employment employment =
                new Employment(teacher.id(), stated.schoolId(), stated.startsOn(), stated.basis(), clock.instant());
        employment.end(stated.endsOn());
        add(employments, employment);
        followEmployments(teacher, employments);
        return employment;
    }

    void correct(Teacher teacher, Timeline<Employment> employments, Employment employment, EmploymentDetails stated) {
        requirePast(stated.startsOn(), stated.endsOn());
        employments.requireFree(employment, stated.startsOn(), stated.endsOn(), "/startsOn");
        employment.at(stated.schoolId());
        employment.start(stated.startsOn());
        employment.end(stated.endsOn());
        employment.base(stated.basis());
        employments.sort();
        followEmployments(teacher, employments);
    }

    /// The teacher works at another school from today. A move recorded on the day of the one before replaces it.
    void move(Teacher teacher, UUID school) {
        LocalDate today = dates.today();
        Timeline<Employment> employments = careers.employments(teacher.id());
        Employment last = employments.latest().orElse(null);
        if (last != null && last.first().equals(today)) {
            last.at(school);
            last.end(null);
        } else {
            if (last != null && !last.last().isBefore(today)) {
                last.end(today.minusDays(1));
            }
            add(employments, new Employment(teacher.id(), school, today, null, clock.instant()));
        }
        followEmployments(teacher, employments);
    }

    CategoryPeriod award(Teacher teacher, CategoryAward stated) {
        return award(
                teacher,
                careers.categories(teacher.id()),
                stated.category(),
                stated.awardedOn(),
                stated.basis(),
                "/awardedOn");
    }

    void correct(Teacher teacher, Timeline<CategoryPeriod> categories, CategoryPeriod period, CategoryAward stated) {
        dates.requirePast(stated.awardedOn(), "/awardedOn");
        categories.requireOwnStart(period, stated.awardedOn(), "/awardedOn");
        period.correct(stated.category());
        period.start(stated.awardedOn());
        period.base(stated.basis());
        followCategories(teacher, categories);
    }

    void withdraw(Teacher teacher, Timeline<CategoryPeriod> categories, CategoryPeriod period) {
        careers.remove(categories, period);
        followCategories(teacher, categories);
    }

    /// What a description of the teacher says of the category: another one since a later day is an award, anything
    /// else corrects the one on record.
    void describe(Teacher teacher, @Nullable QualificationCategory category, @Nullable LocalDate since) {
        if (category == teacher.category() && Objects.equals(since, teacher.categorySince())) {
            return;
        }
        if (category == null) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/category", "category-recorded", RECORDED);
        }
        Timeline<CategoryPeriod> categories = careers.categories(teacher.id());
        CategoryPeriod last = categories.latest().orElse(null);
        if (last == null || (category != last.category() && since != null && since.isAfter(last.first()))) {
            award(teacher, categories, category, since, null, "/categorySince");
            return;
        }
        if (since == null && categories.periods().size() > 1) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/categorySince", "date-needed", DATE_NEEDED);
        }
        if (since != null) {
            dates.requirePast(since, "/categorySince");
        }
        categories.requireOwnStart(last, since, "/categorySince");
        last.correct(category);
        last.start(since);
        followCategories(teacher, categories);
    }

    /// Records a time of mentoring; one without an end lasts.
    MentorPeriod mentor(Teacher teacher, MentorDetails stated) {
        requirePast(stated.startsOn(), stated.endsOn());
        Timeline<MentorPeriod> mentoring = careers.mentoring(teacher.id());
        mentoring.requireFree(null, stated.startsOn(), stated.endsOn(), "/startsOn");
        MentorPeriod period = new MentorPeriod(teacher.id(), stated.startsOn(), stated.basis(), clock.instant());
        period.end(stated.endsOn());
        add(mentoring, period);
        followMentoring(teacher, mentoring);
        return period;
    }

    void correct(Teacher teacher, Timeline<MentorPeriod> mentoring, MentorPeriod period, MentorDetails stated) {
        requirePast(stated.startsOn(), stated.endsOn());
        mentoring.requireFree(period, stated.startsOn(), stated.endsOn(), "/startsOn");
        period.start(stated.startsOn());
        period.end(stated.endsOn());
        period.base(stated.basis());
        mentoring.sort();
        followMentoring(teacher, mentoring);
    }

    private CategoryPeriod award(
            Teacher teacher,
            Timeline<CategoryPeriod> categories,
            QualificationCategory category,
            @Nullable LocalDate since,
            @Nullable String basis,
            String pointer) {
        if (since != null) {
            dates.requirePast(since, pointer);
        }
        categories.requireOwnStart(null, since, pointer);
        CategoryPeriod period = new CategoryPeriod(teacher.id(), category, since, basis, clock.instant());
        categories.add(period);
        followCategories(teacher, categories);
        careers.persist(period);
        return period;
    }

    private <P extends CareerPeriod> void add(Timeline<P> timeline, P period) {
        timeline.add(period);
        careers.persist(period);
    }

    private static void place(Timeline<Employment> employments, LocalDate start, @Nullable LocalDate end) {
        if (end == null) {
            employments.endBefore(start, "/startsOn");
        } else {
            employments.requireFree(null, start, end, "/startsOn");
        }
    }

    /// Refuses a date after today, where there is one.
    void requirePast(@Nullable LocalDate date, String pointer) {
        if (date != null) {
            dates.requirePast(date, pointer);
        }
    }

    private void requirePast(LocalDate start, @Nullable LocalDate end) {
        dates.requirePast(start, "/startsOn");
        if (end != null) {
            dates.requirePast(end, "/endsOn");
            Dates.requireOrder(start, end, "/endsOn");
        }
    }

    private static void followEmployments(Teacher teacher, Timeline<Employment> employments) {
        employments.latest().ifPresent(last -> teacher.worksAt(last.schoolId(), last.endsOn()));
    }

    private static void followMentoring(Teacher teacher, Timeline<MentorPeriod> mentoring) {
        teacher.mentors(mentoring.lasting().map(MentorPeriod::startsOn).orElse(null));
    }

    private static void followCategories(Teacher teacher, Timeline<CategoryPeriod> categories) {
        categories.sort();
        categories.closeGaps();
        CategoryPeriod last = categories.latest().orElse(null);
        teacher.hasCategory(last == null ? null : last.category(), last == null ? null : last.startsOn());
    }
}
