package kz.tirek.funding.auditrule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where auditors stand with a finding.
enum FindingStatus {
    /// Nobody has looked at it, or it is looked at once more.
    NEW,
    /// It is what it seems.
    CONFIRMED,
    /// It is explained.
    DISMISSED,
    /// It was what it seemed, and was put right.
    RESOLVED;

    /// What auditors do with findings.
    enum Action {
        CONFIRM,
        DISMISS,
        RESOLVE,
        REOPEN
    }

    /// The status after an action; null where this status does not allow it.
    @Nullable
    FindingStatus after(Action action) {
        return switch (action) {
            case CONFIRM -> this == NEW ? CONFIRMED : null;
            case DISMISS -> this == NEW || this == CONFIRMED ? DISMISSED : null;
            case RESOLVE -> this == CONFIRMED ? RESOLVED : null;
            case REOPEN -> this == DISMISSED || this == RESOLVED ? NEW : null;
        };
    }

    /// What this status allows, as the last part of an address.
    List<String> actions() {
        return switch (this) {
            case NEW -> List.of("confirm", "dismiss");
            case CONFIRMED -> List.of("dismiss", "resolve");
            case DISMISSED, RESOLVED -> List.of("reopen");
        };
    }
}
