package kz.tirek.training.internship;

import java.util.List;

/// Where an internship stands. Each status knows the actions it allows.
public enum InternshipStatus {
    /// Agreed, not begun.
    PLANNED("start", "cancel"),
    /// Under way: tasks are decided, the diary is kept, evaluations are made.
    RUNNING("complete", "fail", "cancel"),
    /// Done as planned; its hours count.
    COMPLETED,
    /// Ended without success.
    FAILED,
    /// Did not take place, or was called off.
    CANCELLED;

    private final List<String> actions;

    InternshipStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// The actions this status allows, as the last segment of their paths.
    List<String> actions() {
        return actions;
    }
}
