package kz.tirek.training.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.training.Dates;
import kz.tirek.training.course.Courses;
import kz.tirek.training.hubschool.HubSchools;
import kz.tirek.training.school.Schools;
import kz.tirek.training.teacher.Teacher;
import kz.tirek.training.teacher.TeacherErased;
import kz.tirek.training.teacher.Teachers;

/// Records cascades. Whatever the order in which they are recorded, the database derives schools, links and
/// generations of all cascades of the hub anew, one change of the hub after the other.
@ApplicationScoped
class CascadeRecords {

    static final String RESOURCE = "cascade";

    private final Cascades cascades;
    private final HubSchools hubs;
    private final Schools schools;
    private final Courses courses;
    private final Teachers teachers;
    private final Changes changes;
    private final Caller caller;
    private final Dates dates;
    private final Clock clock;

    @Inject
    CascadeRecords(
            Cascades cascades,
            HubSchools hubs,
            Schools schools,
            Courses courses,
            Teachers teachers,
            Changes changes,
            Caller caller,
            Dates dates,
            Clock clock) {
        this.cascades = cascades;
        this.hubs = hubs;
        this.schools = schools;
        this.courses = courses;
        this.teachers = teachers;
        this.changes = changes;
        this.caller = caller;
        this.dates = dates;
        this.clock = clock;
    }

    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST, DATE_IN_FUTURE, UNKNOWN_REFERENCE, REPLICA_LATE,
    ///     CASCADE_TRAINER_TAKES_PART, OUTSIDE_TERRITORY
    CascadeTraining create(NewCascade stated) {
        check(stated, Set.of());
        CascadeTraining cascade = new CascadeTraining(stated, clock.instant());
        cascades.persist(cascade);
        return record(cascade, cascade.hubSchoolId(), "CREATED");
    }

    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT and as [#create]
    CascadeTraining correct(CascadeTraining cascade, NewCascade stated) {
        cascade.require("correct");
        Set<UUID> present = cascade.participants().stream()
                .map(CascadeParticipant::teacherId)
                .collect(Collectors.toSet());
        present.add(cascade.trainerId());
        check(stated, present);
        UUID hubBefore = cascade.hubSchoolId();
        cascade.state(stated, clock.instant());
        return record(cascade, hubBefore, "UPDATED");
    }

    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    CascadeTraining cancel(CascadeTraining cascade, String reason) {
        cascade.cancel(reason);
        return record(cascade, cascade.hubSchoolId(), "CANCELLED");
    }

    void forget(@Observes TeacherErased erased) {
        cascades.forget(erased.teacherId());
    }

    /// @param present who is in the cascade already, and stays even after an erasure
    private void check(NewCascade stated, Set<UUID> present) {
        stated.consistent();
        dates.requirePast(stated.heldOn(), "/heldOn");
        hubs.known(stated.hubSchoolId(), "/hubSchoolId");
        schools.known(stated.hostSchoolId(), "/hostSchoolId");
        if (stated.courseId() != null) {
            courses.named(stated.courseId());
        }
        requirePersons(stated, present);
    }

    private void requirePersons(NewCascade stated, Set<UUID> present) {
        Set<UUID> ids = stated.participants().stream()
                .map(NewParticipant::teacherId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (ids.contains(stated.trainerId())) {
            throw CascadeProblem.CASCADE_TRAINER_TAKES_PART.refuse().at("/trainerId");
        }
        ids.add(stated.trainerId());
        cascades.hold(ids);
        Set<UUID> known = teachers.list("id in ?1", ids).stream()
                .filter(teacher -> !teacher.isErased() || present.contains(teacher.id()))
                .map(Teacher::id)
                .collect(Collectors.toSet());
        List<FieldFault> faults = new ArrayList<>();
        if (!known.contains(stated.trainerId())) {
            faults.add(unknown("/trainerId"));
        }
        for (int index = 0; index < stated.participants().size(); index++) {
            if (!known.contains(stated.participants().get(index).teacherId())) {
                faults.add(unknown("/participants/" + index + "/teacherId"));
            }
        }
        if (!faults.isEmpty()) {
            ids.removeAll(known);
            throw CommonProblem.UNKNOWN_REFERENCE
                    .refuse("teacher", ids.iterator().next())
                    .at(faults);
        }
    }

    private static FieldFault unknown(String pointer) {
        return new FieldFault(pointer, CommonProblem.UNKNOWN_REFERENCE.code(), CommonProblem.UNKNOWN_REFERENCE.title());
    }

    private CascadeTraining record(CascadeTraining cascade, UUID hubBefore, String operation) {
        CascadeTraining derived = cascades.derived(cascade, hubBefore);
        caller.requireTerritory(derived.territories());
        changes.record(RESOURCE, derived.id(), operation, PublishedCascade.of(derived));
        return derived;
    }
}
