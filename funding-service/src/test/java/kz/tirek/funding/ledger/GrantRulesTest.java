package kz.tirek.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.LedgerDatabase.Granted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The rules of budgets, revisions and the end of grants that the database keeps on its own.
class GrantRulesTest {

    private static final String SUBMIT =
            "update grants set status = 'SUBMITTED', submitted_by = 'maker', submitted_at = now() where id = ?";
    private static final String APPROVE =
            "update grants set status = 'ACTIVE', decided_by = 'approver', decided_at = now()";

    private final LedgerDatabase database = LedgerDatabase.get();

    @Test
    void keepsAnApprovedBudgetToItsVersions() throws SQLException {
        Granted granted = active();
        UUID line = granted.lines().getFirst();
        refuses("not that of its newest version", "update budget_line set amount_tiyn = 2 where id = ?", line);
        refuses("not a draft", "update budget_line set title = 'other' where id = ?", line);
        refuses("not a draft", "delete from budget_line where id = ?", line);
        refuses("decided and stays", "update grants set ceiling_tiyn = 5 where id = ?", granted.grant());
        refuses(
                "not that of its newest version",
                "update grants set ceiling_tiyn = 5, budget_version = 2 where id = ?",
                granted.grant());
        refuses("permission denied", "delete from budget_version where grant_id = ?", granted.grant());
        refuses("terms of grant", "insert into grant_condition values (?, 1, 'x')", granted.grant());
    }

    @Test
    void movesABudgetByAnApprovedRevisionInTheLedgerOnly() throws SQLException {
        Granted granted = active();
        UUID revision = Ids.next();
        UUID line = granted.lines().getFirst();
        database.run(connection -> {
            LedgerDatabase.execute(connection, """
                    insert into budget_revision (id, grant_id, number, reason, status, makers, shares_changed,
                                                 created_at, edited_at, version)
                    values (?, ?, 1, 'x', 'DRAFT', '{maker}', false, now(), now(), 0)""", revision, granted.grant());
            LedgerDatabase.execute(
                    connection,
                    "insert into budget_revision_change values (?, ?, ?, 10)",
                    revision,
                    granted.grant(),
                    line);
        });
        refuses("budget_revision_one_open", """
                insert into budget_revision (id, grant_id, number, reason, status, makers, shares_changed,
                                             created_at, edited_at, version)
                values (gen_random_uuid(), ?, 2, 'x', 'DRAFT', '{maker}', false, now(), now(), 0)""", granted.grant());
        database.run(connection -> LedgerDatabase.execute(connection, """
                update budget_revision set status = 'SUBMITTED', submitted_by = 'maker', submitted_at = now(),
                       content_hash = repeat('a', 64) where id = ?""", revision));
        refuses("is not a draft", "update budget_revision_change set amount_tiyn = 11 where revision_id = ?", revision);
        refuses("was submitted and stays", "update budget_revision set reason = 'y' where id = ?", revision);
        refuses(
                "budget_revision_approved_by_another",
                "update budget_revision set status = 'APPROVED', decided_by = 'maker', decided_at = now(), decided_on = now() where id = ?",
                revision);
        String approve =
                "update budget_revision set status = 'APPROVED', decided_by = 'approver', decided_at = now(), decided_on = now() where id = ?";
        refuses("made no version", approve, revision);
        LedgerDatabase.Statements unrecorded = connection -> {
            LedgerDatabase.execute(connection, approve, revision);
            LedgerDatabase.execute(
                    connection, "update budget_line set amount_tiyn = amount_tiyn + 10 where id = ?", line);
            LedgerDatabase.execute(connection, "update grants set budget_version = 2 where id = ?", granted.grant());
            version(connection, granted.grant(), revision);
        };
        assertThatThrownBy(() -> database.run(unrecorded)).hasMessageContaining("not that of its newest version");
        database.run(connection -> {
            unrecorded.in(connection);
            new Journal(connection, Ids::next).record(revised(granted, revision, line, 10));
        });
        assertThat(database.figures(line).revisedTiyn()).isEqualTo(11);
    }

    @Test
    void takesFromALineNeverMoreThanTwoHundredCallersLeaveOfIt() throws Exception {
        Granted granted = database.grant(1);
        UUID line = granted.lines().getFirst();
        database.record(granted.budget(1_000));
        List<Callable<Recording>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(
                    i == 70
                            ? () -> database.record(revised(granted, Ids.next(), line, -500))
                            : () -> database.record(granted.approval(Ids.next(), line, 7)));
        }
        List<Recording> outcomes = atOnce(calls);
        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome).isInstanceOfAny(Recording.Recorded.class, Recording.OverBudget.class))
                .hasAtLeastOneElementOfType(Recording.OverBudget.class);
        boolean lowered = outcomes.get(70) instanceof Recording.Recorded;
        long approved =
                outcomes.stream().filter(Recording.Recorded.class::isInstance).count() - (lowered ? 1 : 0);
        BudgetFigures figures = database.figures(line);
        assertThat(figures.revisedTiyn()).isEqualTo(lowered ? 500 : 1_000);
        assertThat(figures.committedTiyn()).isEqualTo(7 * approved);
        assertThat(approved).isEqualTo(lowered ? 71 : 142);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException {
        try (ExecutorService callers = Executors.newFixedThreadPool(50)) {
            return callers.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    @Test
    void closesAGrantWithNothingOpenAndEverythingGivenBack() throws SQLException {
        Granted granted = active();
        UUID line = granted.lines().getFirst();
        refuses("cannot go from ACTIVE to CLOSED", """
                update grants set status = 'CLOSED', closing_requested_by = 'a', closing_requested_at = now(), closing_reason = 'x',
                       closed_by = 'b', closed_at = now() where id = ?""", granted.grant());
        database.run(connection -> LedgerDatabase.execute(connection, """
                update grants set status = 'CLOSING', closing_requested_by = 'maker', closing_requested_at = now(), closing_reason = 'x'
                where id = ?""", granted.grant()));
        refuses("which is being closed", """
                insert into disbursement (id, code, grant_id, supplier_id, amount_tiyn, purpose, basis_kind, basis_number, basis_date,
                                          status, makers, created_at, edited_at, version)
                values (gen_random_uuid(), 'D-2020-999999', ?, ?, 1, 'x', 'INVOICE', '1', '2026-01-10', 'DRAFT', '{maker}', now(), now(), 0)""", granted.grant(), granted.supplier());
        refuses(
                "grant_closed_by_another",
                "update grants set status = 'CLOSED', closed_by = 'maker', closed_at = now() where id = ?",
                granted.grant());
        String close = "update grants set status = 'CLOSED', closed_by = 'approver', closed_at = now() where id = ?";
        refuses("closed with something open", close, granted.grant());
        LedgerDatabase.Statements withoutReturn = connection -> {
            LedgerDatabase.execute(connection, close, granted.grant());
            new Journal(connection, Ids::next)
                    .record(FundingEvents.grantClosed(
                            granted.grant(), granted.dimensions(), Map.of(line, 1L), LedgerDatabase.DAY, "approver"));
        };
        assertThatThrownBy(() -> database.run(withoutReturn)).hasMessageContaining("not what the ledger says");
        database.run(connection -> {
            withoutReturn.in(connection);
            LedgerDatabase.execute(
                    connection, "insert into grant_return values (?, ?, 1)", granted.grant(), granted.funder());
        });
        refuses("decided and stays", "update grants set closing_reason = 'y' where id = ?", granted.grant());
    }

    @Test
    void postsOnALineMoneyOfItsFunderOnly() throws SQLException {
        Granted granted = active();
        UUID stranger = database.grant(1).funder();
        Dimensions wrong = granted.dimensions().withFunder(stranger);
        Entry entry = FundingEvents.advanceApproved(
                Ids.next(), wrong, Map.of(granted.lines().getFirst(), 1L), LedgerDatabase.DAY, "approver");
        assertThatThrownBy(() -> database.record(entry)).hasMessageContaining("refers to what is not there");
    }

    @Test
    void keepsFundersToTheirShares() throws SQLException {
        Granted granted = database.grant(1);
        UUID other = database.grant(1).funder();
        refuses("leave nothing to its lead funder", """
                insert into grant_co_funder select id, 1, ?, ceiling_tiyn from grants where id = ?""", other, granted.grant());
        refuses("leave nothing to its lead funder", """
                insert into grant_co_funder select id, 1, funder_id, 5 from grants where id = ?""", granted.grant());
        refuses("exceed the share", "update budget_line set funder_id = ? where grant_id = ?", other, granted.grant());
    }

    /// An active grant with one line of one tiyn.
    private Granted active() throws SQLException {
        Granted granted = database.grant(1);
        database.run(connection -> LedgerDatabase.execute(connection, SUBMIT, granted.grant()));
        database.run(connection -> {
            new Journal(connection, Ids::next).record(granted.budget(1));
            LedgerDatabase.execute(connection, APPROVE + ", budget_version = 1 where id = ?", granted.grant());
            version(connection, granted.grant(), null);
        });
        return granted;
    }

    private static void version(Connection connection, UUID grant, @Nullable UUID revision) throws SQLException {
        UUID version = Ids.next();
        LedgerDatabase.execute(connection, """
                insert into budget_version select ?, id, budget_version, nullif(?, '')::uuid, ceiling_tiyn, 'approver', now() from grants where id = ?""", version, revision == null ? "" : revision.toString(), grant);
        LedgerDatabase.execute(
                connection,
                "insert into budget_version_line select ?, grant_id, id, amount_tiyn from budget_line where grant_id = ?",
                version,
                grant);
    }

    private static Entry revised(Granted granted, UUID revision, UUID line, long tiyn) {
        return FundingEvents.budgetRevised(
                revision, granted.dimensions(), Map.of(line, tiyn), LedgerDatabase.DAY, "approver");
    }

    private void refuses(String message, String sql, Object... parameters) {
        assertThatThrownBy(() -> database.run(connection -> LedgerDatabase.execute(connection, sql, parameters)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }
}
