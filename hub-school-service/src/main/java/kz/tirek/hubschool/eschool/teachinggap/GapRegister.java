package kz.tirek.hubschool.eschool.teachinggap;

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
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.eschool.ESchoolProblem;
import kz.tirek.hubschool.eschool.Taught;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.SchoolCloses;
import kz.tirek.hubschool.school.Schools;

/// Writes teaching gaps, with the school locked, so that the same gap is there once, and the gap locked, so that no
/// class counts on it meanwhile.
@ApplicationScoped
class GapRegister {

    static final String RESOURCE = "teaching-gap";

    private static final String SCHOOL_CLOSED = "Мектеп жабылды / Школа закрыта";

    private final TeachingGaps gaps;
    private final Schools schools;
    private final Event<TeachingGapChanges> changing;
    private final Changes changes;
    private final Caller caller;
    private final Dates dates;
    private final Clock clock;

    @Inject
    GapRegister(
            TeachingGaps gaps,
            Schools schools,
            Event<TeachingGapChanges> changing,
            Changes changes,
            Caller caller,
            Dates dates,
            Clock clock) {
        this.gaps = gaps;
        this.schools = schools;
        this.changing = changing;
        this.changes = changes;
        this.caller = caller;
        this.dates = dates;
        this.clock = clock;
    }

    /// The gap of an address, locked after its school.
    TeachingGap lockedAt(UUID id) {
        schools.named(gaps.schoolOf(id), LockModeType.PESSIMISTIC_WRITE, "");
        return gaps.lockedAt(id);
    }

    TeachingGapView open(NewTeachingGap asked) {
        School school = schools.named(asked.schoolId(), LockModeType.PESSIMISTIC_WRITE, "/schoolId");
        caller.requireTerritory(school.territories());
        asked.taught().check();
        TeachingGapTerms terms = asked.terms();
        Dates.requireOrder(terms.since(), terms.until(), "/until");
        school.requireActive();
        TeachingGap gap = new TeachingGap(school, asked.taught(), terms, clock.instant());
        requireAlone(gap, terms);
        gaps.persistAndFlush(gap);
        return recorded(gap, "CREATED");
    }

    TeachingGapView agree(TeachingGap gap, TeachingGapTerms terms) {
        TeachingGapTerms current = TeachingGapTerms.of(gap);
        if (terms.equals(current)) {
            return TeachingGapView.of(gap);
        }
        if (!terms.days().equals(current.days())) {
            Dates.requireOrder(terms.since(), terms.until(), "/until");
        }
        if (terms.days().reachBeyond(current.days())) {
            gap.school().requireActive();
        }
        requireAlone(gap, terms);
        changing.fire(new TeachingGapChanges(gap, terms.hoursPerWeek(), terms.days()));
        gap.agree(terms);
        gaps.flush();
        return recorded(gap, "UPDATED");
    }

    TeachingGapView close(TeachingGap gap, TeachingGapClosure closure) {
        if (gap.hasEnded(dates.today())) {
            throw CommonProblem.STATE_CONFLICT.refuse("CLOSED", "close").with("allowedActions", List.of());
        }
        Dates.requireOrder(gap.days().from(), closure.until(), "/until");
        if (gap.days().until() != null) {
            Dates.requireOrder(closure.until(), gap.days().until(), "/until");
        }
        dates.requirePast(closure.until(), "/until");
        gap.close(closure.until(), closure.reason());
        gaps.flush();
        return recorded(gap, "CLOSED");
    }

    void delete(TeachingGap gap) {
        if (gaps.isTaught(gap)) {
            throw ESchoolProblem.TEACHING_GAP_IN_USE.refuse().with("allowedActions", List.of("close"));
        }
        gaps.delete(gap);
        gaps.flush();
        changes.record(RESOURCE, gap.id(), "DELETED", null);
    }

    /// A closed school lacks no teacher: its gaps end on the day it closes.
    void end(@Observes SchoolCloses closing) {
        List<UUID> open = gaps.goingOn(closing.school(), closing.on()).stream()
                .map(TeachingGap::id)
                .toList();
        for (TeachingGap gap : gaps.locked(open)) {
            gap.close(closing.on().minusDays(1), SCHOOL_CLOSED);
            gaps.flush();
            recorded(gap, "CLOSED");
        }
    }

    /// The gap that says the same at a school, on a day in common.
    Optional<TeachingGap> same(School school, UUID self, Taught taught, TeachingGapTerms terms) {
        return gaps.of(school).stream()
                .filter(other -> !other.id().equals(self) && other.isSame(taught, terms))
                .findFirst();
    }

    TeachingGapView recorded(TeachingGap gap, String operation) {
        TeachingGapView view = TeachingGapView.of(gap);
        changes.record(RESOURCE, gap.id(), operation, view);
        return view;
    }

    private void requireAlone(TeachingGap gap, TeachingGapTerms terms) {
        same(gap.school(), gap.id(), gap.taught(), terms).ifPresent(other -> {
            throw ESchoolProblem.TEACHING_GAP_EXISTS.refuse().with("teachingGapId", other.id());
        });
    }
}
