package kz.tirek.training.consent;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a request stands.
@Schema(name = "PersonalDataRequestStatus")
enum RequestStatus {
    /// To be done.
    OPEN(List.of("complete", "refuse")),
    /// Done.
    DONE(List.of()),
    /// Refused, with the reason.
    REFUSED(List.of());

    private final List<String> actions;

    RequestStatus(List<String> actions) {
        this.actions = actions;
    }

    /// What may be done with a request of this status.
    List<String> actions() {
        return actions;
    }
}
