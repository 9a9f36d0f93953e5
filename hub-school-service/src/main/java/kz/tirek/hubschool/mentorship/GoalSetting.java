package kz.tirek.hubschool.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.hubschool.Dates;

/// Writes goals. Every method runs in the caller's transaction and records the change.
@ApplicationScoped
class GoalSetting {

    static final String RESOURCE = "mentorship-goal";

    private final Goals goals;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    GoalSetting(Goals goals, Changes changes, Dates dates, Clock clock) {
        this.goals = goals;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    GoalView agree(Mentorship mentorship, NewGoal agreed) {
        check(mentorship, agreed);
        Goal goal = new Goal(mentorship, agreed, clock.instant());
        goals.persistAndFlush(goal);
        return recorded(goal, "CREATED");
    }

    GoalView describe(Goal goal, NewGoal agreed) {
        if (agreed.equals(NewGoal.of(goal))) {
            return GoalView.of(goal);
        }
        check(goal.mentorship(), agreed);
        goal.require(GoalStatus.OPEN, "patch");
        goal.describe(agreed);
        return recorded(goal, "UPDATED");
    }

    GoalView reach(Goal goal, GoalReached outcome) {
        goal.require(GoalStatus.OPEN, "reach");
        requireDay(goal, outcome.on());
        if (outcome.reached() != null && goal.measure() == null) {
            throw MentorshipProblem.GOAL_WITHOUT_MEASURE.refuse().at("/reached");
        }
        goal.reach(outcome);
        return recorded(goal, "REACHED");
    }

    GoalView drop(Goal goal, GoalDropped decision) {
        goal.require(GoalStatus.OPEN, "drop");
        requireDay(goal, decision.on());
        goal.drop(decision);
        return recorded(goal, "DROPPED");
    }

    GoalView reopen(Goal goal) {
        if (goal.status() == GoalStatus.OPEN) {
            goal.require(GoalStatus.REACHED, "reopen");
        }
        goal.reopen();
        return recorded(goal, "REOPENED");
    }

    void delete(Goal goal) {
        UUID id = goal.id();
        goals.delete(goal);
        goals.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    /// A goal shows the mentored school, so it changes with it.
    void follow(@Observes MentorshipMoved change) {
        for (Goal goal : goals.of(change.mentorship())) {
            goals.getEntityManager().lock(goal, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            recorded(goal, "MOVED");
        }
    }

    private void requireDay(Goal goal, LocalDate on) {
        Dates.requireOrder(goal.mentorship().period().from(), on, "/on");
        dates.requirePast(on, "/on");
    }

    private static void check(Mentorship mentorship, NewGoal agreed) {
        Dates.requireOrder(mentorship.period().from(), agreed.dueOn(), "/dueOn");
        if (agreed.measure() == null && (agreed.baseline() != null || agreed.target() != null)) {
            throw MentorshipProblem.GOAL_WITHOUT_MEASURE.refuse().at("/measure");
        }
    }

    private GoalView recorded(Goal goal, String operation) {
        goals.flush();
        GoalView view = GoalView.of(goal);
        changes.record(RESOURCE, goal.id(), operation, view);
        return view;
    }
}
