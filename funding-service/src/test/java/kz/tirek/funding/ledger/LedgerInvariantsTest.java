package kz.tirek.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.LedgerDatabase.Granted;
import kz.tirek.funding.ledger.Recording.Recorded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database refuses on its own, whatever the application would do.
class LedgerInvariantsTest {

    private final LedgerDatabase database = LedgerDatabase.get();
    private Granted granted;
    private UUID line;
    private UUID entry;

    LedgerInvariantsTest() throws SQLException {
        granted = database.grant(1);
        line = granted.lines().getFirst();
        entry = UUID.randomUUID();
    }

    @BeforeEach
    void approvesABudget() throws SQLException {
        entry = ((Recorded) database.record(granted.budget(1_000))).id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set recorded_by = 'other'",
                "delete from entry",
                "truncate entry cascade",
                "update posting set amount_tiyn = 1",
                "delete from posting",
                "truncate posting",
                "update account set kind = 'BANK'",
                "insert into account values ('x', 'BANK', false, 'x', 'x', 'x')",
                "update budget_line_balance set committed_tiyn = 0",
                "insert into budget_line_balance values (gen_random_uuid(), 1, 0, 0, 0)",
                "delete from budget_line_balance",
                "alter table posting disable trigger all",
                "drop table posting"
            })
    void givesTheApplicationNoRightToChangeTheLedger(String sql) throws SQLException {
        try (Connection connection = database.application();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set recorded_by = 'other'",
                "delete from entry",
                "truncate entry cascade",
                "update posting set amount_tiyn = 1",
                "delete from posting",
                "truncate posting"
            })
    void refusesChangesOfTheOwnerToo(String sql) throws SQLException {
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
        }
    }

    @Test
    void refusesAnEntryWithoutPostings() {
        refuses("does not balance", connection -> insertEntry(connection, Ids.next(), "BUDGET_APPROVED"));
    }

    @Test
    void refusesAnEntryWithOnePosting() {
        refuses("does not balance", connection -> {
            UUID id = insertEntry(connection, Ids.next(), "BUDGET_APPROVED");
            insertPosting(connection, id, 1, "bank", 5);
            return id;
        });
    }

    @Test
    void refusesAnEntryOutOfBalance() {
        refuses("does not balance", connection -> {
            UUID id = insertEntry(connection, Ids.next(), "BUDGET_APPROVED");
            insertPosting(connection, id, 1, "bank", 5);
            insertPosting(connection, id, 2, "payables", -4);
            return id;
        });
    }

    @Test
    void refusesAPostingSlippedInBehindTheCheck() {
        refuses("does not balance", connection -> {
            UUID id = insertEntry(connection, Ids.next(), "BUDGET_APPROVED");
            insertPosting(connection, id, 1, "bank", 5);
            insertPosting(connection, id, 2, "payables", -5);
            LedgerDatabase.execute(connection, "set constraints all immediate");
            LedgerDatabase.execute(connection, "set constraints all deferred");
            insertPosting(connection, id, 3, "bank", 7);
            return id;
        });
    }

    @Test
    void refusesABudgetOutOfBalanceOnALine() {
        refuses("does not balance on a budget line", connection -> {
            UUID id = insertEntry(connection, Ids.next(), "BUDGET_APPROVED");
            insertPosting(connection, id, 1, "bank", 5);
            insertPosting(connection, id, 2, "available-budget", -5);
            return id;
        });
    }

    @Test
    void refusesAZeroPosting() {
        refuses("posting_not_zero", connection -> {
            UUID id = insertEntry(connection, Ids.next(), "BUDGET_APPROVED");
            insertPosting(connection, id, 1, "bank", 0);
            return id;
        });
    }

    @Test
    void refusesFurtherPostingsOfARecordedEntry() {
        refuses("takes no further postings", connection -> {
            insertPosting(connection, entry, 11, "bank", 5);
            insertPosting(connection, entry, 12, "payables", -5);
            return entry;
        });
    }

    @Test
    void refusesTheSameCauseTwice() {
        refuses("entry_cause_once", connection -> insertEntry(connection, granted.grant(), "BUDGET_APPROVED"));
    }

    @Test
    void refusesToExceedALineByOneTiyn() throws SQLException {
        refuses("budget_line_not_exceeded", connection -> commit(connection, 1_001));
        database.inTransaction(connection -> commit(connection, 1_000));
        assertThat(database.figures(line).availableTiyn()).isZero();
        refuses("budget_line_not_exceeded", connection -> commit(connection, 1));
    }

    @Test
    void refusesAReversalThatDoesNotUndo() {
        refuses("does not undo", connection -> {
            UUID id = Ids.next();
            LedgerDatabase.execute(
                    connection,
                    "insert into entry (id, cause_type, cause_id, effective_on, recorded_by, reverses_id) values (?, 'REVERSAL', ?, '2026-01-15', 'x', ?)",
                    id,
                    entry,
                    entry);
            insertPosting(connection, id, 1, "available-budget", -999);
            insertPosting(connection, id, 2, "appropriation", 999);
            return id;
        });
    }

    @Test
    void stampsEntriesItself() throws SQLException {
        database.inTransaction(connection -> {
            UUID id = Ids.next();
            LedgerDatabase.execute(connection, """
                    insert into entry (id, cause_type, cause_id, effective_on, recorded_by, recorded_at, recorded_in)
                    values (?, 'BUDGET_APPROVED', ?, '2026-01-15', 'x', '1999-01-01', '3')""", id, id);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select recorded_at > now() - interval '1 hour' and recorded_in = pg_current_xact_id() from entry where id = '"
                                    + id + "'")) {
                row.next();
                assertThat(row.getBoolean(1)).isTrue();
            }
            connection.rollback();
            return id;
        });
    }

    @Test
    void knowsThatALedgerWithAnEntryUnderWayIsNotComplete() throws SQLException {
        try (Connection writer = database.application();
                Connection reader = database.application()) {
            writer.setAutoCommit(false);
            var recorded = (Recorded) new Journal(writer, Ids::next).record(granted.approval(Ids.next(), line, 10));
            Balances balances = new Balances(reader);
            assertThat(balances.isComplete(recorded.recordedAt())).isFalse();
            writer.commit();
            assertThat(balances.isComplete(recorded.recordedAt())).isTrue();
        }
    }

    private UUID commit(Connection connection, long tiyn) throws SQLException {
        UUID id = insertEntry(connection, Ids.next(), "DISBURSEMENT_APPROVED");
        insertPosting(connection, id, 1, "encumbrance", tiyn);
        insertPosting(connection, id, 2, "available-budget", -tiyn);
        return id;
    }

    private void refuses(String message, LedgerDatabase.Work<?> work) {
        assertThatThrownBy(() -> database.inTransaction(work))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    private static UUID insertEntry(Connection connection, UUID cause, String type) throws SQLException {
        UUID id = Ids.next();
        LedgerDatabase.execute(
                connection,
                "insert into entry (id, cause_type, cause_id, effective_on, recorded_by) values (?, ?, ?, '2026-01-15', 'x')",
                id,
                type,
                cause);
        return id;
    }

    private void insertPosting(Connection connection, UUID id, int position, String account, long tiyn)
            throws SQLException {
        LedgerDatabase.execute(connection, """
                insert into posting (entry_id, position, account_code, budgetary, amount_tiyn, grant_id, budget_line_id)
                select ?, ?, code, budgetary, ?, ?, ? from account where code = ?""", id, position, tiyn, granted.grant(), line, account);
    }
}
