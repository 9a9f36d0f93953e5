package kz.tirek.funding.disbursement;

import java.util.List;

/// Where a disbursement stands in its life.
public enum DisbursementStatus {
    /// Being drawn up; everything can be edited.
    DRAFT("edit", "submit", "cancel"),
    /// Awaits the decision of another person, or of two; an edit voids the submission and what was approved of it.
    SUBMITTED("edit", "approve", "reject", "cancel"),
    /// Approved: the fund owes it.
    APPROVED("order", "pay", "return", "request-withdrawal", "request-release"),
    /// In a payment order; the bank is to pay it.
    ORDERED("pay", "return", "fail-order"),
    /// The bank has paid all of it, or all that is needed of it.
    PAID("return", "acquit"),
    /// What was paid is accounted for; it is outstanding again if money was not given back after all.
    ACQUITTED("reopen"),
    /// Rejected by an approver; stays on record.
    REJECTED,
    /// Withdrawn by a maker before approval, or afterwards with the consent of another person; stays on record.
    CANCELLED,
    /// The bank sent money back: it is to be ordered again, or withdrawn.
    RETURNED("order", "pay", "return", "request-withdrawal", "request-release");

    private final List<String> actions;

    DisbursementStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// What can be done in this state.
    List<String> actions() {
        return actions;
    }
}
