package kz.tirek.funding.contribution;

import java.util.List;

/// How much of a contribution has come in. It follows from the amounts.
public enum ContributionStatus {
    /// Nothing has come in.
    PLEDGED("edit", "receive", "release"),
    /// Part of it has come in.
    RECEIVING("edit", "receive", "release", "reverse"),
    /// All of it has come in.
    RECEIVED("edit", "reverse"),
    /// What had not come in was given up; it stays as it is.
    RELEASED;

    private final List<String> actions;

    ContributionStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// What can be done in this state.
    List<String> actions() {
        return actions;
    }
}
