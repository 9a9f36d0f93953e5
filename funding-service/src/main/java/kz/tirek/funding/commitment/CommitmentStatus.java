package kz.tirek.funding.commitment;

import java.util.List;

/// Where a commitment stands in its life.
public enum CommitmentStatus {
    /// Being drawn up; everything can be edited.
    DRAFT("edit", "submit", "cancel"),
    /// Awaits the decision of another person; an edit takes it back to DRAFT.
    SUBMITTED("edit", "approve", "reject", "cancel"),
    /// Signed: its lines are encumbered, and disbursements draw from it.
    ACTIVE("release"),
    /// What was not drawn was given back to the lines.
    CLOSED,
    /// Rejected by an approver; stays on record.
    REJECTED,
    /// Withdrawn by a maker before it was decided; stays on record.
    CANCELLED;

    private final List<String> actions;

    CommitmentStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// What can be done in this state.
    List<String> actions() {
        return actions;
    }
}
