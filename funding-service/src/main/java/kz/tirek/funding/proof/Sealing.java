package kz.tirek.funding.proof;

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
import java.time.Duration;
import java.time.Instant;
import kz.tirek.funding.proof.Sealer.Progress;

/// Keeps entries sealed behind those who record.
@ApplicationScoped
class Sealing {

    private final AgroalDataSource database;
    private final LedgerKeys keys;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile Instant sealedThrough;

    @Inject
    Sealing(AgroalDataSource database, LedgerKeys keys, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.meters = meters;
        this.clock = clock;
        this.sealedThrough = clock.instant();
    }

    void measure(@Observes StartupEvent start) {
        Gauge.builder("tirek.ledger.seal.lag", this, Sealing::lagSeconds)
                .description("Time since every ordered entry of the ledger was known to be sealed")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "${tirek.ledger.seal.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void seal() {
        Progress progress = Progress.BEHIND;
        while (progress == Progress.BEHIND) {
            Instant begun = clock.instant();
            progress = QuarkusTransaction.requiringNew().call(this::next);
            if (progress == Progress.UP_TO_DATE) {
                sealedThrough = begun;
            }
        }
    }

    private Progress next() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Sealer(connection, keys).seal();
        }
    }

    private double lagSeconds() {
        return Duration.between(sealedThrough, clock.instant()).toMillis() / 1000.0;
    }
}
