package kz.tirek.training.courserun;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a course run stands. Each status knows the actions it allows.
@Schema(name = "CourseRunStatus")
public enum RunStatus {
    /// Being prepared; not yet announced.
    DRAFT("open", "cancel"),
    /// Takes applications.
    OPEN("close", "cancel"),
    /// Takes no more applications; places that fall free go to the waiting list.
    CLOSED("hold", "cancel"),
    /// Was held; completions are recorded.
    HELD,
    /// Will not be held; every live enrolment was withdrawn.
    CANCELLED;

    private final List<String> actions;

    RunStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// The actions this status allows, as the last segment of their paths.
    public List<String> actions() {
        return actions;
    }

    /// Whether places may still change hands.
    public boolean isPlanned() {
        return this == OPEN || this == CLOSED;
    }
}
