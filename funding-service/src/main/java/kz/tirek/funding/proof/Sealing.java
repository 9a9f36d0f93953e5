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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.tirek.funding.proof.Sealer.Progress;

/// Keeps the logs sealed behind those who record.
@ApplicationScoped
class Sealing {

    private final AgroalDataSource database;
    private final LedgerKeys keys;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<SealedLog, Instant> sealedThrough = new ConcurrentHashMap<>();

    @Inject
    Sealing(AgroalDataSource database, LedgerKeys keys, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.meters = meters;
        this.clock = clock;
        for (SealedLog log : SealedLog.values()) {
            sealedThrough.put(log, clock.instant());
        }
    }

    void measure(@Observes StartupEvent start) {
        gauge(
                SealedLog.LEDGER,
                "tirek.ledger.seal.lag",
                "Time since every ordered entry of the ledger was known to be sealed");
        gauge(
                SealedLog.RECORDS,
                "tirek.record.log.seal.lag",
                "Time since every change of a record was known to be sealed");
    }

    private void gauge(SealedLog log, String name, String description) {
        Gauge.builder(name, () -> lagSeconds(log))
                .description(description)
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "${tirek.ledger.seal.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealLedger() {
        seal(SealedLog.LEDGER);
    }

    @Scheduled(every = "${tirek.record-log.seal.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealRecords() {
        seal(SealedLog.RECORDS);
    }

    private void seal(SealedLog log) {
        Progress progress = Progress.BEHIND;
        while (progress == Progress.BEHIND) {
            Instant begun = clock.instant();
            progress = QuarkusTransaction.requiringNew().call(() -> next(log));
            if (progress == Progress.UP_TO_DATE) {
                sealedThrough.put(log, begun);
            }
        }
    }

    private Progress next(SealedLog log) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Sealer(connection, keys, log).seal();
        }
    }

    private double lagSeconds(SealedLog log) {
        return Duration.between(sealedThrough.get(log), clock.instant()).toMillis() / 1000.0;
    }
}
