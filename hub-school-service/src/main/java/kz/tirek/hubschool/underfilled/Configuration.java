package kz.tirek.hubschool.underfilled;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.hubschool.Dates;

/// Writes thresholds, and records the changes. One may be recorded after the day from which it applies, as documents
/// arrive late; once in force it stays as it is.
@ApplicationScoped
class Configuration {

    static final String RESOURCE = "underfilled-threshold";

    private final UnderfilledThresholds thresholds;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    Configuration(UnderfilledThresholds thresholds, Changes changes, Dates dates, Clock clock) {
        this.thresholds = thresholds;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    ThresholdView set(NewThreshold terms) {
        UnderfilledThreshold threshold = new UnderfilledThreshold(terms, clock.instant());
        requireFree(terms, threshold.id());
        thresholds.persistAndFlush(threshold);
        return recorded(threshold, "CREATED");
    }

    ThresholdView agree(UnderfilledThreshold threshold, NewThreshold terms) {
        if (terms.equals(NewThreshold.of(threshold))) {
            return ThresholdView.of(threshold);
        }
        requireFuture(threshold);
        requireFree(terms, threshold.id());
        threshold.agree(terms);
        thresholds.flush();
        return recorded(threshold, "UPDATED");
    }

    void delete(UnderfilledThreshold threshold) {
        requireFuture(threshold);
        thresholds.delete(threshold);
        thresholds.flush();
        changes.record(RESOURCE, threshold.id(), "DELETED", null);
    }

    private void requireFuture(UnderfilledThreshold threshold) {
        if (threshold.isInForce(dates.today())) {
            throw ThresholdProblem.THRESHOLD_IN_FORCE.refuse(
                    threshold.effectiveFrom().toString());
        }
    }

    private void requireFree(NewThreshold terms, UUID self) {
        if (thresholds.isTaken(terms, self)) {
            throw ThresholdProblem.THRESHOLD_ALREADY_SET
                    .refuse(terms.level(), terms.effectiveFrom().toString())
                    .at("/effectiveFrom");
        }
    }

    private ThresholdView recorded(UnderfilledThreshold threshold, String operation) {
        ThresholdView view = ThresholdView.of(threshold);
        changes.record(RESOURCE, threshold.id(), operation, view);
        return view;
    }
}
