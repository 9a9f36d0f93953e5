package kz.tirek.funding.bankstatement;

import java.util.List;

/// What has become of a line of a bank statement.
public enum LineStatus {
    /// Nobody knows yet what it is about.
    UNMATCHED("match", "set-aside"),
    /// Part of its amount is explained.
    PARTLY_MATCHED("match", "unmatch"),
    /// All of it is explained by entries of the ledger.
    MATCHED("unmatch"),
    /// An earlier statement says the same; it has no effect.
    DUPLICATE("reopen"),
    /// A person decided that it is not about the fund's programme, such as a charge of the bank.
    SET_ASIDE("reopen");

    private final List<String> actions;

    LineStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// What can be done in this state.
    List<String> actions() {
        return actions;
    }
}
