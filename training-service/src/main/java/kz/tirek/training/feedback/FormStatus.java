package kz.tirek.training.feedback;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a form stands. Each status knows the actions it allows.
@Schema(name = "FeedbackFormStatus")
public enum FormStatus {
    /// Being written.
    DRAFT("publish", "retire"),
    /// What runs are asked with; its questions stay as they are.
    PUBLISHED("retire"),
    /// No run begins with it any more.
    RETIRED;

    private final List<String> actions;

    FormStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// The actions this status allows, as the last segment of their paths.
    List<String> actions() {
        return actions;
    }
}
