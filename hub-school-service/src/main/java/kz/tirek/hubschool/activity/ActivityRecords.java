package kz.tirek.hubschool.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.mentorship.Period;
import org.jspecify.annotations.Nullable;

/// Writes activities, with the period of their mentorship kept as it is until the transaction ends. Every method
/// runs in the caller's transaction and records the change.
@ApplicationScoped
class ActivityRecords {

    static final String RESOURCE = "mentoring-activity";

    private final MentoringActivities activities;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    ActivityRecords(MentoringActivities activities, Changes changes, Dates dates, Clock clock) {
        this.activities = activities;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    MentoringActivityView record(Mentorship mentorship, NewActivity asked) {
        check(mentorship, asked.facts(), asked.status());
        MentoringActivity activity = new MentoringActivity(mentorship, asked.status(), asked.facts(), clock.instant());
        activities.persist(activity);
        return recorded(activity, "CREATED");
    }

    MentoringActivityView describe(MentoringActivity activity, ActivityFacts facts) {
        if (facts.equals(ActivityFacts.of(activity))) {
            return MentoringActivityView.of(activity);
        }
        if (activity.status() == ActivityStatus.CANCELLED) {
            activity.requirePlanned("patch");
        }
        check(activity.mentorship(), facts, activity.status());
        activity.describe(facts);
        return recorded(activity, "UPDATED");
    }

    MentoringActivityView hold(MentoringActivity activity, ActivityHeld held) {
        activity.requirePlanned("hold");
        ActivityFacts facts = held.facts(ActivityFacts.of(activity));
        check(activity.mentorship(), facts, ActivityStatus.HELD);
        activity.hold(facts);
        return recorded(activity, "HELD");
    }

    MentoringActivityView cancel(MentoringActivity activity, String reason) {
        activity.requirePlanned("cancel");
        activity.cancel(reason);
        return recorded(activity, "CANCELLED");
    }

    void delete(MentoringActivity activity) {
        UUID id = activity.id();
        activities.delete(activity);
        activities.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    private void check(Mentorship mentorship, ActivityFacts facts, ActivityStatus status) {
        Checks checks = new Checks();
        check(facts, status, checks);
        checks.on(List.of("/heldOn", "/heldUntil"), () -> requireWithin(mentorship, facts.heldOn(), facts.heldUntil()))
                .on("/participants", () -> requireSound(facts.participants()))
                .raise();
    }

    /// Whether an activity can be recorded, whichever mentorship it belongs to and whoever took part.
    void check(ActivityFacts facts, ActivityStatus status, Checks checks) {
        checks.on(
                List.of("/heldOn", "/heldUntil"),
                () -> Dates.requireOrder(facts.heldOn(), facts.heldUntil(), "/heldUntil"));
        if (status == ActivityStatus.HELD) {
            checks.on(
                    List.of("/planned", "/heldOn", "/heldUntil"),
                    () -> dates.requirePast(facts.lastDay(), facts.heldUntil() == null ? "/heldOn" : "/heldUntil"));
        }
        checks.on(List.of("/planned", "/outcome"), () -> {
            if (status == ActivityStatus.PLANNED && facts.outcome() != null) {
                throw ActivityProblem.OUTCOME_BEFORE_HELD.refuse().at("/outcome");
            }
        });
        checks.on(List.of("/host", "/place"), () -> {
            if (facts.host() == ActivityHost.OTHER_PLACE && facts.place() == null) {
                throw ActivityProblem.PLACE_MISSING.refuse().at("/place");
            }
        });
    }

    static void requireWithin(Mentorship mentorship, LocalDate first, @Nullable LocalDate last) {
        Period period = mentorship.period();
        if (!period.covers(first, last)) {
            throw ActivityProblem.ACTIVITY_OUTSIDE_MENTORSHIP
                    .refuse(
                            period.from().toString(),
                            period.until() == null ? "…" : period.until().toString())
                    .with("period", period)
                    .at(period.covers(first) ? "/heldUntil" : "/heldOn");
        }
    }

    private static void requireSound(List<Participants> participants) {
        Set<ParticipantRole> named = EnumSet.noneOf(ParticipantRole.class);
        for (int i = 0; i < participants.size(); i++) {
            Participants some = participants.get(i);
            if (!named.add(some.role())) {
                throw ActivityProblem.ROLE_REPEATED.refuse(some.role()).at("/participants/" + i + "/role");
            }
            requireAddingUp(some, "/participants/" + i);
        }
    }

    static void requireAddingUp(Participants some, String pointer) {
        if (some.fromBoth() > some.count()) {
            throw ActivityProblem.PARTICIPANTS_DO_NOT_ADD_UP
                    .refuse(some.count(), some.fromBoth())
                    .at(pointer + "/count");
        }
    }

    /// Flushes the activity and records its change.
    MentoringActivityView recorded(MentoringActivity activity, String operation) {
        activities.flush();
        MentoringActivityView view = MentoringActivityView.of(activity);
        changes.record(RESOURCE, activity.id(), operation, view);
        return view;
    }
}
