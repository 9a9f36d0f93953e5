package kz.tirek.training.enrolment;

import java.util.List;

/// Where an enrolment stands. Each status knows the actions it allows and whether it holds one of the run's places.
public enum EnrolmentStatus {
    /// Applied, with a place held for the decision.
    APPLIED(true, "approve", "reject", "waitlist", "withdraw"),
    /// Waits for a place; goes back to APPLIED by itself when one falls free.
    WAITLISTED(false, "approve", "reject", "withdraw"),
    /// Takes part.
    APPROVED(true, "complete", "complete-by-exception", "fail", "waitlist", "withdraw"),
    /// Took part to the end.
    COMPLETED(true),
    /// Had a place and did not reach the end.
    FAILED(true),
    /// Was not accepted.
    REJECTED(false),
    /// Does not take part after all.
    WITHDRAWN(false);

    private final boolean holdsPlace;
    private final List<String> actions;

    EnrolmentStatus(boolean holdsPlace, String... actions) {
        this.holdsPlace = holdsPlace;
        this.actions = List.of(actions);
    }

    /// Whether an enrolment of this status takes one of the run's places.
    public boolean holdsPlace() {
        return holdsPlace;
    }

    /// The actions this status allows, as the last segment of their paths.
    public List<String> actions() {
        return actions;
    }
}
