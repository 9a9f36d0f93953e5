package kz.tirek.training.cascade;

import java.util.List;

/// Where a cascade stands.
enum CascadeStatus {
    /// It took place.
    RECORDED(List.of("cancel")),
    /// It was recorded by mistake, and counts nowhere.
    CANCELLED(List.of());

    private final List<String> actions;

    CascadeStatus(List<String> actions) {
        this.actions = actions;
    }

    /// What it allows.
    List<String> actions() {
        return actions;
    }
}
