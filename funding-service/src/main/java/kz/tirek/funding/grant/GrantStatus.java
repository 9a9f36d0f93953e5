package kz.tirek.funding.grant;

import java.util.List;

/// Where a grant stands in its life.
public enum GrantStatus {
    /// Being drawn up; everything can be edited.
    DRAFT("edit", "submit", "cancel"),
    /// Awaits the decision of another person; an edit takes it back to DRAFT.
    SUBMITTED("edit", "approve", "reject", "cancel"),
    /// Approved: its budget is in the ledger and money can be asked from it.
    ACTIVE("request-closing"),
    /// Somebody asked to close it: nothing new begins, what is under way is finished.
    CLOSING("close", "cancel-closing"),
    /// Closed: what was left of its budget is given back.
    CLOSED,
    /// Rejected by an approver; stays on record.
    REJECTED,
    /// Withdrawn by a maker; stays on record.
    CANCELLED;

    private final List<String> actions;

    GrantStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// What can be done in this state.
    public List<String> actions() {
        return actions;
    }
}
