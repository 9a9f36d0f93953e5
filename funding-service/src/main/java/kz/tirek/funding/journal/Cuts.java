package kz.tirek.funding.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.FundingProblem;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.Balances;
import kz.tirek.funding.ledger.JournalReader;

/// Reads the ledger in a cut that stays the same forever: what is still being written is waited for.
@ApplicationScoped
public class Cuts {

    private static final Text FUTURE =
            new Text("болашақта болмауы керек", "не должно быть в будущем", "must not be in the future");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final AgroalDataSource database;
    private final Clock clock;

    @Inject
    Cuts(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What is read of a cut.
    public interface Reading<T> {

        /// Reads it.
        T read(Balances balances, AsOf cut) throws SQLException;
    }

    /// A cut whose entries have their places in the order.
    ///
    /// @param entries how many of the order were recorded up to the cut's instant, those that take effect later too
    public record OrderedCut(AsOf asOf, long entries) {}

    /// The cut the caller asks for, once everything in it is ordered.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal as [#read]
    public OrderedCut ordered(CutRequest request) {
        AsOf cut = read(request, (balances, asOf) -> asOf);
        try (Connection connection = database.getConnection()) {
            JournalReader journal = new JournalReader(connection);
            await(cut.knownAt(), () -> journal.count(cut.knownAt()).isPresent());
            return new OrderedCut(cut, journal.count(cut.knownAt()).orElseThrow());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Reads the cut the caller asks for.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST if `knownAt` lies in the future,
    ///     LEDGER_NOT_SETTLED
    public <T> T read(CutRequest request, Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            Balances balances = new Balances(connection);
            Instant now = balances.now();
            Instant known = request.knownAt == null ? now : request.knownAt.truncatedTo(ChronoUnit.MICROS);
            if (known.isAfter(now)) {
                throw CommonProblem.INVALID_REQUEST.refuse(1).at("knownAt", "in-future", FUTURE);
            }
            await(known, () -> balances.isComplete(known));
            return reading.read(
                    balances,
                    new AsOf(request.effectiveAt == null ? BusinessDate.today(clock) : request.effectiveAt, known));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface State {
        boolean isReached() throws SQLException;
    }

    private static void await(Instant known, State state) throws SQLException {
        long start = System.nanoTime();
        while (!state.isReached()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw FundingProblem.LEDGER_NOT_SETTLED.refuse(known.toString()).retryAfter(1);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw FundingProblem.LEDGER_NOT_SETTLED.refuse(known.toString()).retryAfter(1);
            }
        }
    }
}
