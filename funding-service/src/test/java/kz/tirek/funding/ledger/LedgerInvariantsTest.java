package kz.tirek.funding.ledger;

import static kz.tirek.funding.ledger.LedgerDatabase.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.LedgerDatabase.Granted;
import kz.tirek.funding.ledger.LedgerDatabase.Work;
import kz.tirek.funding.ledger.Recording.Recorded;
import org.jspecify.annotations.Nullable;
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
                "insert into entry select * from entry limit 1",
                "insert into posting select * from posting limit 1",
                "update bank_balance set balance_tiyn = 0",
                "insert into bank_day values ('bank', 0, '2026-01-15', 1)",
                "delete from accounting_period",
                "truncate period_exception",
                "select bank_part('bank', '2026-01-15', 1)",
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
    void refusesAnEntryThatDoesNotBalance() {
        refuses("does not balance", call("BUDGET_APPROVED", DAY));
        refuses("does not balance", call("BUDGET_APPROVED", DAY, "payables", 5));
        refuses("does not balance", call("BUDGET_APPROVED", DAY, "bank", 5, "payables", -4));
    }

    @Test
    void refusesPostingsThatDoNotStandBesideEachOther() {
        refuses("does not balance", connection -> {
            LedgerDatabase.execute(connection, """
                    select record_entry(uuidv7(), 'BUDGET_APPROVED', uuidv7(), '2026-01-15', 'x', null, '{payables,returns}', '[0:1]={5,-5}',
                                        '{null,null}', '{null,null}', '{null,null}', '{null,null}', '{null,null}')""");
            return "recorded";
        });
    }

    @Test
    void refusesABudgetOutOfBalanceOnALine() {
        refuses("does not balance on budget line", call("BUDGET_APPROVED", DAY, "bank", 5, "available-budget", -5));
    }

    @Test
    void refusesAZeroPosting() {
        refuses("posting_not_zero", call("BUDGET_APPROVED", DAY, "bank", 0, "payables", 0));
    }

    @Test
    void refusesAnAccountOrALineThatIsNotThere() {
        refuses("account that is not there", call("BUDGET_APPROVED", DAY, "nothing", 5, "payables", -5));
        refuses("refers to what is not there", connection -> {
            UUID other = line;
            line = Ids.next();
            try {
                return call("BUDGET_APPROVED", DAY, "bank", 5, "payables", -5).in(connection);
            } finally {
                line = other;
            }
        });
    }

    @Test
    void refusesAnEntryThatSaysNeitherWhyNorWho() {
        refuses("entry_cause_type", call("NOTHING", DAY, "bank", 5, "payables", -5));
        refuses(
                "recorded_by",
                connection ->
                        record(connection, "BUDGET_APPROVED", Ids.next(), DAY, "", null, "bank", 5, "payables", -5));
    }

    @Test
    void refusesAnEntryOfTheFuture() {
        refuses(
                "in the future",
                call("BUDGET_APPROVED", LocalDate.now(Clock.systemUTC()).plusDays(2), "bank", 5, "payables", -5));
    }

    @Test
    void recordsTheSameCauseOnce() throws SQLException {
        Work<String> again = connection ->
                record(connection, "BUDGET_APPROVED", granted.grant(), DAY, "x", null, "bank", 5, "payables", -5);
        assertOutcome("EARLIER", again);
    }

    @Test
    void refusesToExceedALineByOneTiyn() throws SQLException {
        Work<String> tooMuch = call("DISBURSEMENT_APPROVED", DAY, "encumbrance", 1_001, "available-budget", -1_001);
        assertOutcome("OVERDRAWN", tooMuch);
        database.inTransaction(call("DISBURSEMENT_APPROVED", DAY, "encumbrance", 1_000, "available-budget", -1_000));
        assertThat(database.figures(line).availableTiyn()).isZero();
        assertOutcome("OVERDRAWN", call("DISBURSEMENT_APPROVED", DAY, "encumbrance", 1, "available-budget", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"available-budget", "encumbrance", "disbursed-budget", "advances", "prepayments"})
    void letsNoGuardedAccountGoNegativeOnAnEarlierDay(String account) throws SQLException {
        boolean budgetary = !account.equals("advances") && !account.equals("prepayments");
        String other = budgetary ? "budget-revision" : "payables";
        database.inTransaction(call("BUDGET_APPROVED", DAY.plusDays(3), account, 5_000, other, -5_000));
        Work<String> before = call("BUDGET_APPROVED", DAY.plusDays(2), account, -5_000, other, 5_000);
        assertOutcome("OVERDRAWN", before);
        Work<String> after = call("BUDGET_APPROVED", DAY.plusDays(4), account, -5_000, other, 5_000);
        assertOutcome("RECORDED", after);
    }

    @Test
    void letsNoBankAccountGoNegativeOnAnyDay() throws SQLException {
        String bank = database.bank(100).code();
        assertOutcome("OVERDRAWN", call("DISBURSEMENT_PAID", DAY, "payables", 101, bank, -101));
        assertOutcome("OVERDRAWN", call("DISBURSEMENT_PAID", DAY.minusDays(1), "payables", 1, bank, -1));
        assertOutcome("RECORDED", call("DISBURSEMENT_PAID", DAY, "payables", 100, bank, -100));
    }

    @Test
    void refusesAReversalThatDoesNotUndo() {
        refuses(
                "is not undone",
                connection -> record(
                        connection,
                        "REVERSAL",
                        entry,
                        DAY,
                        "x",
                        entry,
                        "available-budget",
                        -999,
                        "appropriation",
                        999));
    }

    @Test
    void refusesToReverseBeforeTheEntryOrSomethingElse() {
        refuses(
                "cannot be reversed",
                connection -> record(
                        connection,
                        "REVERSAL",
                        entry,
                        DAY.minusDays(1),
                        "x",
                        entry,
                        "available-budget",
                        -1_000,
                        "appropriation",
                        1_000));
        refuses(
                "entry_reversal_named",
                connection -> record(connection, "REVERSAL", entry, DAY, "x", null, "bank", 5, "payables", -5));
    }

    @Test
    void refusesATransactionThatReadsThePast() {
        refuses("read what is committed", connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return call("BUDGET_APPROVED", DAY, "bank", 5, "payables", -5).in(connection);
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

    private void refuses(String message, Work<?> work) {
        assertThatThrownBy(() -> database.inTransaction(work))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    private void assertOutcome(String outcome, Work<String> work) throws SQLException {
        String found = database.inTransaction(work);
        assertThat(found).isEqualTo(outcome);
    }

    /// @param postings code of an account and tiyn, in turn
    private Work<String> call(String cause, LocalDate effectiveOn, Object... postings) {
        return connection -> record(connection, cause, Ids.next(), effectiveOn, "x", null, postings);
    }

    /// Knocks at both doors of the database as any program with the application's rights could.
    private String record(
            Connection connection,
            String cause,
            UUID causeId,
            LocalDate effectiveOn,
            String recordedBy,
            @Nullable UUID reversed,
            Object... postings)
            throws SQLException {
        if (reversed == null && isRecordedUnopposed(connection, cause, causeId, effectiveOn, recordedBy, postings)) {
            return "RECORDED";
        }
        int count = postings.length / 2;
        try (PreparedStatement call =
                connection.prepareStatement("select * from record_entry(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            call.setObject(1, Ids.next());
            call.setString(2, cause);
            call.setObject(3, causeId);
            call.setObject(4, effectiveOn);
            call.setString(5, recordedBy);
            call.setObject(6, reversed, Types.OTHER);
            call.setArray(7, connection.createArrayOf("text", every(postings, 0)));
            call.setArray(8, connection.createArrayOf("bigint", every(postings, 1)));
            call.setArray(
                    9,
                    connection.createArrayOf(
                            "uuid", Collections.nCopies(count, granted.funder()).toArray()));
            call.setArray(
                    10,
                    connection.createArrayOf(
                            "uuid", Collections.nCopies(count, granted.grant()).toArray()));
            call.setArray(
                    11,
                    connection.createArrayOf(
                            "uuid", Collections.nCopies(count, granted.school()).toArray()));
            call.setArray(
                    12,
                    connection.createArrayOf(
                            "uuid", Collections.nCopies(count, line).toArray()));
            call.setArray(13, connection.createArrayOf("uuid", new Object[count]));
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return row.getString("outcome");
            }
        }
    }

    private boolean isRecordedUnopposed(
            Connection connection,
            String cause,
            UUID causeId,
            LocalDate effectiveOn,
            String recordedBy,
            Object... postings)
            throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(
                "select record_entry_unopposed(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null) is not null")) {
            call.setObject(1, Ids.next());
            call.setString(2, cause);
            call.setObject(3, causeId);
            call.setObject(4, effectiveOn);
            call.setString(5, recordedBy);
            call.setArray(6, connection.createArrayOf("text", every(postings, 0)));
            call.setArray(7, connection.createArrayOf("bigint", every(postings, 1)));
            call.setObject(8, granted.funder());
            call.setObject(9, granted.grant());
            call.setObject(10, granted.school());
            call.setObject(11, line);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static Object[] every(Object[] postings, int from) {
        Object[] column = new Object[postings.length / 2];
        for (int i = 0; i < column.length; i++) {
            column[i] = postings[2 * i + from];
        }
        return column;
    }
}
