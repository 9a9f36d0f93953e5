package kz.tirek.hubschool.hubschool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import kz.tirek.conventions.change.Changes;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.SchoolChanged;
import kz.tirek.hubschool.school.SchoolCloses;
import kz.tirek.hubschool.school.Schools;
import org.jspecify.annotations.Nullable;

/// Writes hub schools. Every method runs in the caller's transaction and records the change.
@ApplicationScoped
class Programme {

    private static final String RESOURCE = "hub-school";
    private static final LocalDate EARLIEST_NOMINATION = LocalDate.of(2000, 1, 1);

    private final HubSchools hubs;
    private final Schools schools;
    private final EntityManager entities;
    private final Changes changes;
    private final MethodRules methodRules;
    private final Dates dates;
    private final Clock clock;
    private final Event<HubSchoolLeaves> leaves;
    private final Event<CapacityShrinks> shrinks;

    @Inject
    Programme(
            HubSchools hubs,
            Schools schools,
            EntityManager entities,
            Changes changes,
            MethodRules methodRules,
            Dates dates,
            Clock clock,
            Event<HubSchoolLeaves> leaves,
            Event<CapacityShrinks> shrinks) {
        this.hubs = hubs;
        this.schools = schools;
        this.entities = entities;
        this.changes = changes;
        this.methodRules = methodRules;
        this.dates = dates;
        this.clock = clock;
        this.leaves = leaves;
        this.shrinks = shrinks;
    }

    HubSchoolView nominate(NewHubSchool nomination) {
        School school = schools.named(nomination.schoolId(), LockModeType.PESSIMISTIC_WRITE, "/schoolId");
        Dates.requireOrder(EARLIEST_NOMINATION, nomination.nominatedOn(), "/nominatedOn");
        dates.requirePast(nomination.nominatedOn(), "/nominatedOn");
        school.requireActive("/schoolId");
        hubs.liveOf(school).ifPresent(live -> {
            throw HubSchoolProblem.HUB_SCHOOL_ALREADY_LIVE
                    .refuse()
                    .with("hubSchoolId", live.id())
                    .with("hubSchoolCode", live.code())
                    .at("/schoolId");
        });
        HubSchool hub =
                new HubSchool(hubs.nextCode(nomination.nominatedOn().getYear()), school, nomination, clock.instant());
        hubs.persistAndFlush(hub);
        return recorded(hub, "CREATED");
    }

    HubSchoolView describe(HubSchool hub, HubSchoolFacts facts) {
        if (facts.equals(HubSchoolFacts.of(hub))) {
            return HubSchoolView.of(hub);
        }
        if (facts.mentoringCapacity() < hub.mentoringCapacity()) {
            shrinks.fire(new CapacityShrinks(hub, facts.mentoringCapacity()));
        }
        hub.describe(facts);
        hubs.flush();
        return recorded(hub, "UPDATED");
    }

    /// Records the dates of the method.
    void schedule(HubSchool hub, MethodDates method) {
        methodRules.check(method);
        if (!method.equals(hub.method())) {
            hub.schedule(method);
            hubs.flush();
            recorded(hub, "SCHEDULED");
        }
    }

    HubSchoolView take(HubSchool hub, Step step, LocalDate on, @Nullable String reason) {
        hub.require(step, on);
        dates.requirePast(on, "/effectiveOn");
        if (!step.target().isLive()) {
            leaves.fire(new HubSchoolLeaves(hub, on));
        }
        hub.take(step, on, reason);
        hubs.flush();
        return recorded(hub, step.operation());
    }

    /// A hub school shows its school's name and territory, so it changes with them.
    void follow(@Observes SchoolChanged change) {
        for (HubSchool hub : hubs.lockedOf(change.school())) {
            entities.lock(hub, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            recorded(hub, "UPDATED");
        }
    }

    /// A school does not close while it is in the programme.
    void refuse(@Observes SchoolCloses closing) {
        hubs.liveOf(closing.school()).ifPresent(live -> {
            throw HubSchoolProblem.SCHOOL_IN_PROGRAMME
                    .refuse()
                    .with("hubSchoolId", live.id())
                    .with("hubSchoolCode", live.code())
                    .with("hubSchoolStatus", live.status());
        });
    }

    private HubSchoolView recorded(HubSchool hub, String operation) {
        HubSchoolView view = HubSchoolView.of(hub);
        changes.record(RESOURCE, hub.id(), operation, view);
        return view;
    }
}
