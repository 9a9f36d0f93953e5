package kz.tirek.hubschool.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.hubschool.CapacityShrinks;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.hubschool.HubSchoolLeaves;
import kz.tirek.hubschool.hubschool.HubSchools;
import kz.tirek.hubschool.mentorship.Mentorships.Parties;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.SchoolCloses;
import kz.tirek.hubschool.school.Schools;
import org.jspecify.annotations.Nullable;

/// Writes mentorships, with the hub school locked, so that capacity and overlap hold with any number of callers at
/// once.
///
/// A school that stops being underfilled keeps its mentorships; none begins or grows from then on. A hub school
/// leaves the programme, and a school closes, only after its mentorships.
@ApplicationScoped
class Mentoring {

    private static final String RESOURCE = "mentorship";

    private final Mentorships mentorships;
    private final Goals goals;
    private final HubSchools hubs;
    private final Schools schools;
    private final Changes changes;
    private final Caller caller;
    private final Dates dates;
    private final Clock clock;
    private final Event<MentorshipNarrows> narrows;
    private final Event<MentorshipGoes> goes;

    @Inject
    Mentoring(
            Mentorships mentorships,
            Goals goals,
            HubSchools hubs,
            Schools schools,
            Changes changes,
            Caller caller,
            Dates dates,
            Clock clock,
            Event<MentorshipNarrows> narrows,
            Event<MentorshipGoes> goes) {
        this.mentorships = mentorships;
        this.goals = goals;
        this.hubs = hubs;
        this.schools = schools;
        this.changes = changes;
        this.caller = caller;
        this.dates = dates;
        this.clock = clock;
        this.narrows = narrows;
        this.goes = goes;
    }

    /// The mentorship of an address, locked, with its parties locked before as for [#begin]. They are locked before
    /// they are read, so that what is read stays true.
    Mentorship lockedAt(UUID id) {
        Parties parties = mentorships.parties(id);
        hubs.lockedNamed(parties.hubSchoolId(), "");
        schools.named(parties.schoolId(), LockModeType.PESSIMISTIC_READ, "");
        return mentorships.lockedAt(id);
    }

    MentorshipView begin(NewMentorship asked) {
        HubSchool hub = hubs.lockedNamed(asked.hubSchoolId(), "/hubSchoolId");
        School school = schools.named(asked.schoolId(), LockModeType.PESSIMISTIC_READ, "/schoolId");
        Mentorship mentorship = new Mentorship(hub, school, asked.terms(), clock.instant());
        caller.requireTerritory(mentorship.territories());
        Dates.requireOrder(asked.from(), asked.until(), "/until");
        requirePossible(mentorship, school, asked.terms().period());
        mentorships.persistAndFlush(mentorship);
        return recorded(mentorship, "CREATED");
    }

    MentorshipView agree(Mentorship mentorship, MentorshipTerms terms) {
        if (terms.equals(MentorshipTerms.of(mentorship))) {
            return MentorshipView.of(mentorship);
        }
        Dates.requireOrder(terms.from(), terms.until(), "/until");
        if (terms.period().reachesBeyond(mentorship.period())) {
            requirePossible(mentorship, mentorship.school(), terms.period());
        }
        narrows.fire(new MentorshipNarrows(mentorship, terms.period()));
        mentorship.agree(terms);
        mentorships.flush();
        return recorded(mentorship, "UPDATED");
    }

    MentorshipView end(Mentorship mentorship, MentorshipEnd end) {
        if (mentorship.hasEnded(dates.today())) {
            throw CommonProblem.STATE_CONFLICT.refuse("ENDED", "end").with("allowedActions", List.of());
        }
        Dates.requireOrder(mentorship.period().from(), end.until(), "/until");
        if (mentorship.period().until() != null) {
            Dates.requireOrder(end.until(), mentorship.period().until(), "/until");
        }
        dates.requirePast(end.until(), "/until");
        narrows.fire(
                new MentorshipNarrows(mentorship, new Period(mentorship.period().from(), end.until())));
        mentorship.end(end.until(), end.reason());
        mentorships.flush();
        return recorded(mentorship, "ENDED");
    }

    void delete(Mentorship mentorship) {
        if (!mentorship.period().from().isAfter(dates.today())) {
            throw HubSchoolProblem.MENTORSHIP_HAS_BEGUN
                    .refuse(mentorship.period().from().toString())
                    .with("allowedActions", List.of("end"));
        }
        remove(mentorship);
    }

    /// Deletes a mentorship of which there are no records.
    void remove(Mentorship mentorship) {
        long agreed = goals.countOf(mentorship);
        if (agreed > 0) {
            throw MentorshipProblem.MENTORSHIP_HAS_GOALS.refuse(agreed).with("goals", agreed);
        }
        goes.fire(new MentorshipGoes(mentorship));
        UUID id = mentorship.id();
        mentorships.delete(mentorship);
        mentorships.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    void refuse(@Observes HubSchoolLeaves leaving) {
        long open = mentorships.openFrom(leaving.hubSchool(), leaving.on());
        if (open > 0) {
            throw HubSchoolProblem.HUB_SCHOOL_STILL_MENTORS.refuse().with("openMentorships", open);
        }
    }

    void refuse(@Observes SchoolCloses closing) {
        long open = mentorships.openFrom(closing.school(), closing.on());
        if (open > 0) {
            throw HubSchoolProblem.SCHOOL_STILL_MENTORED.refuse().with("openMentorships", open);
        }
    }

    /// The past may show more than a capacity lowered since: it counts from today on.
    void refuse(@Observes CapacityShrinks shrinking) {
        Peak peak = peak(mentorships.by(shrinking.hubSchool()), new Period(dates.today(), null));
        if (peak.active() > shrinking.capacity()) {
            throw exceeded(shrinking.capacity(), peak, 0).at("/mentoringCapacity");
        }
    }

    /// Refuses what [#obstacle] finds.
    void requirePossible(Mentorship mentorship, School school, Period period) {
        Refusal obstacle = obstacle(mentorship, school, period);
        if (obstacle != null) {
            throw obstacle;
        }
    }

    /// Why the hub of a mentorship cannot mentor `school` in `period` in its place, or null where it can.
    @Nullable
    Refusal obstacle(Mentorship mentorship, School school, Period period) {
        List<Mentorship> others = mentorships.by(mentorship.hubSchool()).stream()
                .filter(other -> !other.id().equals(mentorship.id()))
                .toList();
        return obstacle(mentorship.hubSchool(), school, period, others);
    }

    /// Why a hub cannot mentor `school` in `period` beside `others`, or null where it can.
    @Nullable
    static Refusal obstacle(HubSchool hub, School school, Period period, List<Mentorship> others) {
        if (hub.school().id().equals(school.id())) {
            return HubSchoolProblem.MENTORS_ITSELF.refuse().at("/schoolId");
        }
        if (!hub.status().isLive()) {
            return HubSchoolProblem.HUB_SCHOOL_NOT_LIVE.refuse().with("hubSchoolStatus", hub.status());
        }
        if (!school.isActive()) {
            return HubSchoolProblem.SCHOOL_CLOSED.refuse().with("successors", school.successors());
        }
        if (!school.isUnderfilled()) {
            return HubSchoolProblem.SCHOOL_NOT_UNDERFILLED.refuse();
        }
        Optional<Mentorship> same = others.stream()
                .filter(other -> other.school().id().equals(school.id())
                        && other.period().overlaps(period))
                .findFirst();
        if (same.isPresent()) {
            return HubSchoolProblem.MENTORSHIP_OVERLAPS
                    .refuse()
                    .with("mentorshipId", same.get().id())
                    .with("period", same.get().period());
        }
        Peak peak = peak(others, period);
        return peak.active() < hub.mentoringCapacity() ? null : exceeded(hub.mentoringCapacity(), peak, 1);
    }

    private static Peak peak(List<Mentorship> mentorships, Period window) {
        return Peak.of(mentorships.stream().map(Mentorship::period).toList(), window);
    }

    private static Refusal exceeded(int capacity, Peak peak, int asked) {
        return HubSchoolProblem.MENTORING_CAPACITY_EXCEEDED
                .refuse(capacity, peak.active(), asked, peak.on().toString())
                .with("capacity", capacity)
                .with("active", peak.active())
                .with("asked", asked)
                .with("on", peak.on());
    }

    /// Records the change of a mentorship that was flushed.
    MentorshipView recorded(Mentorship mentorship, String operation) {
        MentorshipView view = MentorshipView.of(mentorship);
        changes.record(RESOURCE, mentorship.id(), operation, view);
        return view;
    }
}
