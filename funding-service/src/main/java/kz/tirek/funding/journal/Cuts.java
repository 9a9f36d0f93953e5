package kz.tirek.funding.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.FundingProblem;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.Balances;
import kz.tirek.funding.ledger.JournalReader;
import org.jspecify.annotations.Nullable;

/// Reads the ledger in a cut that stays the same forever: what is still being written is waited for.
@ApplicationScoped
public class Cuts {

    private static final Text FUTURE =
            new Text("болашақта болмауы керек", "не должно быть в будущем", "must not be in the future");
    private static final String KNOWN_AT = "knownAt";
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
        return ordered(request.effectiveAt, request.knownAt);
    }

    /// The cut with these bounds, today and now where they are missing, once everything in it is ordered.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal as [#read]
    public OrderedCut ordered(@Nullable LocalDate effectiveAt, @Nullable Instant knownAt) {
        return ordered(effectiveAt, knownAt, KNOWN_AT);
    }

    /// The same.
    ///
    /// @param pointer where `knownAt` stands in the request
    /// @throws kz.tirek.conventions.problem.Refusal as [#read]
    public OrderedCut ordered(@Nullable LocalDate effectiveAt, @Nullable Instant knownAt, String pointer) {
        AsOf cut = read(effectiveAt, knownAt, pointer, (balances, asOf) -> asOf);
        try (Connection connection = database.getConnection()) {
            JournalReader journal = new JournalReader(connection);
            await(cut.knownAt(), () -> journal.count(cut.knownAt()).isPresent());
            return new OrderedCut(cut, journal.count(cut.knownAt()).orElseThrow());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// What is read of the ledger's balances.
    public interface Question<T> {

        /// Reads it.
        T ask(Balances balances) throws SQLException;
    }

    /// Reads balances of a cut that [#read] gave.
    public <T> T balances(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(new Balances(connection));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Reads the cut the caller asks for.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST if `knownAt` lies in the future,
    ///     LEDGER_NOT_SETTLED
    public <T> T read(CutRequest request, Reading<T> reading) {
        return read(request.effectiveAt, request.knownAt, KNOWN_AT, reading);
    }

    /// Reads the cut with these bounds, today and now where they are missing.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal as the other
    public <T> T read(@Nullable LocalDate effectiveAt, @Nullable Instant knownAt, Reading<T> reading) {
        return read(effectiveAt, knownAt, KNOWN_AT, reading);
    }

    private <T> T read(@Nullable LocalDate effectiveAt, @Nullable Instant knownAt, String pointer, Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            Balances balances = new Balances(connection);
            Instant now = balances.now();
            Instant known = knownAt == null ? now : knownAt.truncatedTo(ChronoUnit.MICROS);
            if (known.isAfter(now)) {
                throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "in-future", FUTURE);
            }
            await(known, () -> balances.isComplete(known));
            return reading.read(
                    balances, new AsOf(effectiveAt == null ? BusinessDate.today(clock) : effectiveAt, known));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Waits until no change recorded at or before `knownAt` can still appear in the history of anything.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal LEDGER_NOT_SETTLED
    public void awaitHistory(Instant knownAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement complete = connection.prepareStatement("select changes_complete_until() >= ?")) {
            complete.setObject(1, knownAt.atOffset(ZoneOffset.UTC));
            await(knownAt, () -> {
                try (ResultSet row = complete.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Waits until no name of a funder or a hub school known at or before `knownAt` can still appear.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal LEDGER_NOT_SETTLED
    public void awaitNames(Instant knownAt) {
        try (Connection connection = database.getConnection()) {
            List<String> naming = naming(connection);
            await(knownAt, () -> naming.isEmpty() || Collections.disjoint(naming, naming(connection)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> naming(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from naming_now()");
                ResultSet row = query.executeQuery()) {
            List<String> transactions = new ArrayList<>();
            while (row.next()) {
                transactions.add(row.getString(1));
            }
            return transactions;
        }
    }

    /// What is waited for.
    public interface State {

        /// Whether it has come.
        boolean isReached() throws SQLException;
    }

    /// Waits, for some seconds, until everything that belongs to the cut `known` is there.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal LEDGER_NOT_SETTLED
    public static void await(Instant known, State state) throws SQLException {
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
