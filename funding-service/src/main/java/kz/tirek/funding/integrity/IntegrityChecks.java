package kz.tirek.funding.integrity;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.tirek.funding.integrity.IntegrityCheck.Reach;
import kz.tirek.funding.proof.SealedRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Evaluates the checks, on demand and one after the other in the background, and shows what they found as metrics:
/// `tirek.integrity` is the number of rows, not a number until a check was evaluated.
@ApplicationScoped
class IntegrityChecks {

    private static final Logger LOG = Logger.getLogger(IntegrityChecks.class);
    private static final int ROWS = 100;

    private final AgroalDataSource database;
    private final SealedRecords sealed;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<IntegrityCheck, IntegrityOutcome> outcomes = new ConcurrentHashMap<>();

    @Inject
    IntegrityChecks(AgroalDataSource database, SealedRecords sealed, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.sealed = sealed;
        this.meters = meters;
        this.clock = clock;
    }

    void measure(@Observes StartupEvent start) {
        for (IntegrityCheck check : IntegrityCheck.values()) {
            Gauge.builder("tirek.integrity", () -> count(check))
                    .description("Rows that an integrity check found when it was evaluated last")
                    .tag("code", check.code())
                    .tag("severity", check.severity().name())
                    .register(meters);
        }
    }

    private double count(IntegrityCheck check) {
        IntegrityOutcome outcome = outcomes.get(check);
        return outcome == null ? Double.NaN : outcome.count();
    }

    @Scheduled(
            every = "${tirek.integrity.new.every:5m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void evaluateNew() {
        evaluate(Reach.NEW);
    }

    @Scheduled(
            every = "${tirek.integrity.whole.every:6h}",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void evaluateWhole() {
        evaluate(Reach.WHOLE);
    }

    private void evaluate(Reach reach) {
        for (IntegrityCheck check : IntegrityCheck.values()) {
            if (check.reach() == reach) {
                try {
                    IntegrityOutcome outcome = evaluate(check);
                    if (outcome.count() > 0) {
                        LOG.warnf("%s: %d rows, first %s", check, outcome.count(), outcome.rows());
                    }
                } catch (RuntimeException failure) {
                    LOG.errorf(failure, "%s cannot be evaluated", check);
                }
            }
        }
    }

    /// Evaluates a check in a transaction of its own.
    IntegrityOutcome evaluate(IntegrityCheck check) {
        Instant now = clock.instant();
        IntegrityOutcome outcome = QuarkusTransaction.requiringNew().call(() -> outcome(check, now));
        outcomes.put(check, outcome);
        return outcome;
    }

    private IntegrityOutcome outcome(IntegrityCheck check, Instant now) throws SQLException {
        if (!check.isQuery()) {
            List<IntegrityRow> rows = (check == IntegrityCheck.LEDGER_AS_SEALED ? sealed.ledger() : sealed.records())
                    .stream()
                            .map(difference -> new IntegrityRow(difference.subject(), "as sealed", difference.found()))
                            .toList();
            return new IntegrityOutcome(
                    now, rows.size(), rows.stream().limit(ROWS).toList());
        }
        try (Connection connection = database.getConnection()) {
            return new IntegrityQuery(connection).run(check, ROWS, now);
        }
    }

    /// What the check found last; null if it was not evaluated since the service started.
    @Nullable
    IntegrityOutcome last(IntegrityCheck check) {
        return outcomes.get(check);
    }
}
