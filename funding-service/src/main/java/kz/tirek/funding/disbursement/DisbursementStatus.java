package kz.tirek.funding.disbursement;

import java.util.List;

/// Where a disbursement stands in its life.
public enum DisbursementStatus {
    /// Being drawn up; everything can be edited.
    DRAFT("edit", "submit", "cancel"),
    /// Awaits the decision of another person; an edit voids the submission.
    SUBMITTED("edit", "approve", "reject", "cancel"),
    /// Approved: the fund owes it and the budget lines are encumbered.
    APPROVED("pay"),
    /// The bank has paid it.
    PAID,
    /// Rejected by an approver; stays on record.
    REJECTED,
    /// Withdrawn by a maker before approval; stays on record.
    CANCELLED;

    private final List<String> actions;

    DisbursementStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// What can be done in this state.
    List<String> actions() {
        return actions;
    }
}
