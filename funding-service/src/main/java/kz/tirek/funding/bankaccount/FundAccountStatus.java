package kz.tirek.funding.bankaccount;

import java.util.List;

/// Whether money can move on an account of the fund.
public enum FundAccountStatus {
    /// Money comes in and goes out.
    OPEN("edit", "close"),
    /// Empty, and nothing is recorded on it any more.
    CLOSED;

    private final List<String> actions;

    FundAccountStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// What can be done in this state.
    List<String> actions() {
        return actions;
    }
}
