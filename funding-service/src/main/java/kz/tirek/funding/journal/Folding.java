package kz.tirek.funding.journal;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
import kz.tirek.funding.ledger.Rollups;
import kz.tirek.funding.ledger.Rollups.Progress;

/// Keeps the ledger's rollups up to date behind those who record. Its lag makes balances slower, never wrong.
@ApplicationScoped
class Folding {

    private final AgroalDataSource database;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile Instant foldedThrough;

    @Inject
    Folding(AgroalDataSource database, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.meters = meters;
        this.clock = clock;
        this.foldedThrough = clock.instant();
    }

    void measure(@Observes StartupEvent start) {
        Gauge.builder("tirek.ledger.fold.lag", this, Folding::lagSeconds)
                .description("Age of the ledger's rollups: time since every complete entry was known to be in them")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "${tirek.ledger.fold.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Rollups rollups = new Rollups(connection);
            Instant begun = clock.instant();
            Progress progress = rollups.fold();
            while (progress == Progress.BEHIND) {
                begun = clock.instant();
                progress = rollups.fold();
            }
            if (progress == Progress.UP_TO_DATE) {
                foldedThrough = begun;
            }
        }
    }

    private double lagSeconds() {
        return Duration.between(foldedThrough, clock.instant()).toMillis() / 1000.0;
    }
}
