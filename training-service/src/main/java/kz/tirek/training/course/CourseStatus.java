package kz.tirek.training.course;

import java.util.List;

/// Whether a course is still given. Each status knows the actions it allows.
public enum CourseStatus {
    /// New runs may be described and opened.
    ACTIVE("withdraw"),
    /// No longer given: no new runs; those announced go on.
    WITHDRAWN("reinstate");

    private final List<String> actions;

    CourseStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// The actions this status allows, as the last segment of their paths.
    List<String> actions() {
        return actions;
    }
}
