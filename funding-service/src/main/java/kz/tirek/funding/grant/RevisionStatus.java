package kz.tirek.funding.grant;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a budget revision stands in its life.
@Schema(name = "BudgetRevisionStatus")
enum RevisionStatus {
    /// Being drawn up.
    DRAFT("edit", "submit", "withdraw"),
    /// Awaits the decision of another person; an edit takes it back to DRAFT.
    SUBMITTED("edit", "approve", "reject", "withdraw"),
    /// Approved: it made a version of the budget.
    APPROVED,
    /// Rejected by an approver; stays on record.
    REJECTED,
    /// Withdrawn by a maker; stays on record.
    WITHDRAWN;

    private final List<String> actions;

    RevisionStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// What can be done in this state.
    List<String> actions() {
        return actions;
    }
}
