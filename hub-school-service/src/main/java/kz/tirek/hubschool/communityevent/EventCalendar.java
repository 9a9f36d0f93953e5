package kz.tirek.hubschool.communityevent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.SchoolCloses;
import kz.tirek.hubschool.school.SchoolReopens;
import kz.tirek.hubschool.school.Schools;

/// Writes community events. Every method runs in the caller's transaction and records the change.
@ApplicationScoped
class EventCalendar {

    static final String RESOURCE = "community-event";

    private static final String SCHOOL_CLOSED = "Мектеп жабылды / Школа закрыта";

    private final CommunityEvents events;
    private final Schools schools;
    private final Changes changes;
    private final Caller caller;
    private final Dates dates;
    private final Clock clock;

    @Inject
    EventCalendar(CommunityEvents events, Schools schools, Changes changes, Caller caller, Dates dates, Clock clock) {
        this.events = events;
        this.schools = schools;
        this.changes = changes;
        this.caller = caller;
        this.dates = dates;
        this.clock = clock;
    }

    CommunityEventView plan(NewCommunityEvent asked) {
        School school = schools.named(asked.schoolId(), LockModeType.PESSIMISTIC_READ, "/schoolId");
        caller.requireTerritory(school.territories());
        CommunityEventFacts facts = asked.facts();
        check(facts);
        if (!school.isActive()) {
            throw HubSchoolProblem.SCHOOL_CLOSED.refuse();
        }
        CommunityEvent event = new CommunityEvent(school, facts, clock.instant());
        events.persistAndFlush(event);
        return recorded(event, "CREATED");
    }

    CommunityEventView change(CommunityEvent event, CommunityEventFacts facts) {
        if (facts.equals(CommunityEventFacts.of(event))) {
            return CommunityEventView.of(event);
        }
        check(facts);
        event.require("change");
        event.describe(facts);
        return flushed(event, "UPDATED");
    }

    CommunityEventView hold(CommunityEvent event, EventOutcome outcome) {
        event.require("hold");
        dates.requirePast(event.day(), "/from");
        event.hold(outcome);
        return flushed(event, "HELD");
    }

    CommunityEventView correct(CommunityEvent event, EventOutcome outcome) {
        event.require("correct");
        event.correct(outcome);
        return flushed(event, "CORRECTED");
    }

    CommunityEventView cancel(CommunityEvent event, EventCancellation cancellation) {
        event.require("cancel");
        event.cancel(cancellation.reason());
        return flushed(event, "CANCELLED");
    }

    /// What a school had planned for the time from its closing on is called off.
    void cancel(@Observes SchoolCloses closing) {
        for (CommunityEvent event : events.plannedFrom(closing.school(), closing.on())) {
            event.cancelWithSchool(SCHOOL_CLOSED);
            flushed(event, "CANCELLED");
        }
    }

    /// What was called off by a closing that is taken back is planned again.
    void resume(@Observes SchoolReopens opening) {
        for (CommunityEvent event : events.cancelledFrom(opening.school(), opening.closedOn())) {
            event.resume();
            flushed(event, "RESUMED");
        }
    }

    private static void check(CommunityEventFacts facts) {
        if (!facts.until().isAfter(facts.from())) {
            throw HubSchoolProblem.DATES_OUT_OF_ORDER
                    .refuse(facts.until().toString(), facts.from().toString())
                    .at("/until");
        }
    }

    private CommunityEventView flushed(CommunityEvent event, String operation) {
        events.flush();
        return recorded(event, operation);
    }

    private CommunityEventView recorded(CommunityEvent event, String operation) {
        CommunityEventView view = CommunityEventView.of(event);
        changes.record(RESOURCE, event.id(), operation, view);
        return view;
    }
}
