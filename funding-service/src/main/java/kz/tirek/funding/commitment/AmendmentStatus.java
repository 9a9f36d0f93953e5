package kz.tirek.funding.commitment;

import java.util.List;

/// Where an amendment stands in its life.
public enum AmendmentStatus {
    /// Being drawn up; everything can be edited.
    DRAFT("edit", "submit", "cancel"),
    /// Awaits the decision of another person; an edit takes it back to DRAFT.
    SUBMITTED("edit", "approve", "reject", "cancel"),
    /// Approved: the contract is changed.
    APPROVED,
    /// Rejected by an approver; stays on record.
    REJECTED,
    /// Withdrawn by a maker; stays on record.
    CANCELLED;

    private final List<String> actions;

    AmendmentStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// What can be done in this state.
    List<String> actions() {
        return actions;
    }
}
