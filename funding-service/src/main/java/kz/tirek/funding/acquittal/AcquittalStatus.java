package kz.tirek.funding.acquittal;

import java.util.List;

/// Where an acquittal stands in its life.
public enum AcquittalStatus {
    /// Being drawn up; everything can be edited.
    DRAFT("edit", "submit", "cancel"),
    /// Awaits the decision of another person; an edit takes it back to DRAFT.
    SUBMITTED("edit", "accept", "reject", "cancel"),
    /// Accepted: the money is an expense of the programme.
    ACCEPTED("reverse"),
    /// Rejected by an approver; stays on record.
    REJECTED,
    /// Withdrawn by a maker; stays on record.
    CANCELLED,
    /// Accepted by mistake: the money is outstanding again; stays on record.
    REVERSED;

    private final List<String> actions;

    AcquittalStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// What can be done in this state.
    List<String> actions() {
        return actions;
    }
}
