package kz.tirek.hubschool.mentorship;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.hubschool.HubSchools;
import kz.tirek.hubschool.school.Continuation;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Schools;
import org.jspecify.annotations.Nullable;

/// Mentorships follow a mentored school that is merged or split, where their hub may mentor the other school. Move
/// them while the source is still active, and undo when it is again.
///
/// One that runs ends the day before, and a successor with the same terms begins: the hub mentors no more schools
/// than before. One that has not begun goes to the other school as it is; where it cannot, it is deleted.
/// Activities go along by their dates; goals and monitoring results stay with the mentorship they were made for.
@ApplicationScoped
class MentorshipContinuation implements Continuation {

    private static final String RESOURCE = "mentorship";

    private final Mentorships mentorships;
    private final Mentoring mentoring;
    private final Goals goals;
    private final HubSchools hubs;
    private final Schools schools;
    private final Changes changes;
    private final ChangeLog changeLog;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Event<Object> events;

    @Inject
    MentorshipContinuation(
            Mentorships mentorships,
            Mentoring mentoring,
            Goals goals,
            HubSchools hubs,
            Schools schools,
            Changes changes,
            ChangeLog changeLog,
            ObjectMapper mapper,
            Clock clock,
            Event<Object> events) {
        this.mentorships = mentorships;
        this.mentoring = mentoring;
        this.goals = goals;
        this.hubs = hubs;
        this.schools = schools;
        this.changes = changes;
        this.changeLog = changeLog;
        this.mapper = mapper;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String resourceType() {
        return RESOURCE;
    }

    @Override
    public Set<UUID> hubSchools(Set<UUID> schools) {
        return mentorships.hubsOf(schools);
    }

    /// The reason is the code of the problem that a new mentorship of the other school would meet.
    @Override
    public List<Affected> preview(School source, School target, LocalDate on) {
        return mentorships.runningFrom(source, on).stream()
                .map(mentorship -> {
                    Refusal obstacle = mentoring.obstacle(mentorship, target, from(on, mentorship));
                    return new Affected(
                            RESOURCE,
                            mentorship.id(),
                            mentorship.hubSchool().code() + " → "
                                    + mentorship.school().code(),
                            obstacle == null ? Outcome.CONTINUES : Outcome.ENDS,
                            obstacle == null ? null : obstacle.type().code());
                })
                .toList();
    }

    @Override
    public List<Moved> move(School source, School target, LocalDate on, @Nullable Set<UUID> only) {
        mentorships.hubsRunningFrom(source, on).forEach(hub -> hubs.lockedNamed(hub, ""));
        List<Moved> moved = new ArrayList<>();
        for (Mentorship running : mentorships.runningFrom(source, on)) {
            if (only == null || only.contains(running.id())) {
                Mentorship mentorship = mentorships.lockedAt(running.id());
                boolean goesOn = mentoring.obstacle(mentorship, target, from(on, mentorship)) == null;
                boolean begun = mentorship.period().from().isBefore(on);
                moved.add(begun ? split(mentorship, target, on, goesOn) : whole(mentorship, target, goesOn));
            }
        }
        return moved;
    }

    private Moved split(Mentorship mentorship, School target, LocalDate on, boolean goesOn) {
        LocalDate until = mentorship.period().until();
        String reason = "Мектеп қайта құрылды / Школа реорганизована: %s → %s"
                .formatted(mentorship.school().code(), target.code());
        Mentorship successor = goesOn ? Mentorship.continuing(mentorship, target, on, clock.instant()) : null;
        mentorship.end(on.minusDays(1), reason);
        mentorships.flush();
        if (successor != null) {
            mentorships.persistAndFlush(successor);
        }
        events.fire(new MentorshipContinued(mentorship, successor, on, reason));
        mentoring.recorded(mentorship, "ENDED");
        if (successor != null) {
            mentoring.recorded(successor, "CREATED");
        }
        return new Moved(
                RESOURCE,
                mentorship.id(),
                mentorship.version(),
                until,
                successor == null ? null : successor.id(),
                successor == null ? null : successor.version());
    }

    private Moved whole(Mentorship mentorship, School target, boolean goesOn) {
        LocalDate until = mentorship.period().until();
        if (goesOn) {
            mentorship.moveTo(target);
            mentorships.flush();
            mentoring.recorded(mentorship, "MOVED");
            events.fire(new MentorshipMoved(mentorship));
        } else {
            mentoring.remove(mentorship);
        }
        return new Moved(RESOURCE, mentorship.id(), mentorship.version(), until, null, null);
    }

    /// Refuses, like a new mentorship, one that its hub or its school may not have any more.
    @Override
    public void undo(Moved moved) {
        MentorshipView before = before(moved);
        HubSchool hub = hubs.lockedNamed(before.hubSchoolId(), "");
        School school = schools.named(before.schoolId(), LockModeType.PESSIMISTIC_READ, "");
        Mentorship mentorship = mentorships.findById(moved.id(), LockModeType.PESSIMISTIC_WRITE);
        if (mentorship == null) {
            Mentorship again = Mentorship.reinstated(before, hub, school);
            mentoring.requirePossible(again, school, again.period());
            mentorships.persistAndFlush(again);
            mentoring.recorded(again, "REINSTATED");
            return;
        }
        requireVersion(mentorship, moved.version());
        boolean whole = !mentorship.school().id().equals(school.id());
        Mentorship successor = removed(mentorship, moved);
        mentoring.requirePossible(mentorship, school, before.terms().period());
        mentorship.reinstate(before, school);
        mentorships.flush();
        mentoring.recorded(mentorship, "REINSTATED");
        if (whole) {
            events.fire(new MentorshipMoved(mentorship));
        } else if (successor == null) {
            events.fire(new MentorshipReinstated(mentorship, null));
        }
    }

    private @Nullable Mentorship removed(Mentorship mentorship, Moved moved) {
        if (moved.successor() == null || moved.successorVersion() == null) {
            return null;
        }
        Mentorship successor = mentorships.findById(moved.successor(), LockModeType.PESSIMISTIC_WRITE);
        if (successor == null) {
            throw builtUpon(moved.successor());
        }
        requireVersion(successor, moved.successorVersion());
        if (goals.countOf(successor) > 0) {
            throw builtUpon(successor.id());
        }
        events.fire(new MentorshipReinstated(mentorship, successor));
        mentorships.delete(successor);
        mentorships.flush();
        changes.record(RESOURCE, successor.id(), "DELETED", null);
        return successor;
    }

    /// What the mentorship was before the move, which its history shows as the last change.
    private MentorshipView before(Moved moved) {
        HistoryEntry last = null;
        PageRequest request = new PageRequest(PageRequest.MAX_LIMIT, null);
        while (request != null) {
            Page<HistoryEntry> page = changeLog.history(RESOURCE, moved.id(), request);
            last = page.items().isEmpty() ? last : page.items().getLast();
            request = page.next() == null ? null : new PageRequest(PageRequest.MAX_LIMIT, page.next());
        }
        if (last == null || last.before() == null) {
            throw builtUpon(moved.id());
        }
        try {
            return mapper.treeToValue(last.before(), MentorshipView.class);
        } catch (JsonProcessingException unknown) {
            throw new IllegalStateException("the history of mentorship " + moved.id() + " is not readable", unknown);
        }
    }

    private static Period from(LocalDate on, Mentorship mentorship) {
        Period period = mentorship.period();
        return period.from().isBefore(on) ? new Period(on, period.until()) : period;
    }

    private static void requireVersion(Mentorship mentorship, long version) {
        if (mentorship.version() != version) {
            throw builtUpon(mentorship.id());
        }
    }

    private static Refusal builtUpon(UUID id) {
        return HubSchoolProblem.REORGANISATION_BUILT_UPON.refuse(RESOURCE, id).with("changed", List.of(id));
    }
}
