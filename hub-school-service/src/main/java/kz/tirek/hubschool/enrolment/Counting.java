package kz.tirek.hubschool.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// Writes the counts of school years, and records the changes.
@ApplicationScoped
class Counting {

    static final String RESOURCE = "school-enrolment";

    private final Enrolments enrolments;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    Counting(Enrolments enrolments, Changes changes, Dates dates, Clock clock) {
        this.enrolments = enrolments;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    EnrolmentView create(School school, NewEnrolment asked) {
        requireOpen(school.closedOn(), asked.schoolYear());
        requireEachGradeOnce(asked.grades());
        if (enrolments.of(school, asked.schoolYear()).isPresent()) {
            throw EnrolmentProblem.ENROLMENT_ALREADY_COUNTED
                    .refuse(String.valueOf(asked.schoolYear()))
                    .at("/schoolYear");
        }
        Enrolment enrolment = new Enrolment(Ids.next(), school, asked.schoolYear(), clock.instant());
        enrolment.count(asked.counts());
        enrolments.persistAndFlush(enrolment);
        return recorded(enrolment, "CREATED");
    }

    EnrolmentView replace(Enrolment enrolment, EnrolmentCounts counts) {
        requireEachGradeOnce(counts.grades());
        long before = enrolment.version();
        enrolment.count(counts);
        enrolments.flush();
        return enrolment.version() == before ? EnrolmentView.of(enrolment) : recorded(enrolment, "UPDATED");
    }

    void delete(Enrolment enrolment) {
        UUID id = enrolment.id();
        enrolments.delete(enrolment);
        enrolments.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    /// A school year is counted once it begins, and not after the school was closed.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal DATE_IN_FUTURE, SCHOOL_CLOSED
    void requireOpen(@Nullable LocalDate closedOn, int schoolYear) {
        if (schoolYear > dates.today().getYear()) {
            throw HubSchoolProblem.DATE_IN_FUTURE
                    .refuse(String.valueOf(schoolYear), dates.today().toString())
                    .at("/schoolYear");
        }
        if (closedOn != null && !closedOn.isAfter(LocalDate.of(schoolYear, Month.SEPTEMBER, 1))) {
            throw HubSchoolProblem.SCHOOL_CLOSED.refuse().with("closedOn", closedOn);
        }
    }

    private static void requireEachGradeOnce(List<GradePupils> grades) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < grades.size(); i++) {
            Integer grade = grades.get(i).grade();
            if (!seen.add(grade)) {
                throw EnrolmentProblem.GRADE_COUNTED_TWICE.refuse(grade).at("/grades/" + i + "/grade");
            }
        }
    }

    private EnrolmentView recorded(Enrolment enrolment, String operation) {
        EnrolmentView view = EnrolmentView.of(enrolment);
        changes.record(RESOURCE, enrolment.id(), operation, view);
        return view;
    }
}
