package kz.tirek.funding.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.LedgerDatabase.Granted;
import org.junit.jupiter.api.Test;

/// The rules of grants and disbursements that the database keeps on its own, whatever the application would do.
class MoneyPathRulesTest {

    private static final String SUBMIT = """
            update disbursement set status = 'SUBMITTED', submitted_by = 'maker', submitted_at = now(), content_hash = repeat('a', 64),
                   payee_name_kk = 'ж', payee_name_ru = 'п', payee_bin = '991240000003', payee_iban = 'KZ86125KZT5004100100',
                   payee_bic = 'HSBKKZKX' where id = ?""";
    private static final String APPROVE = """
            update disbursement set status = 'APPROVED', decided_by = ?, decided_at = now(), decided_on = '2026-01-15'
            where id = ?""";

    private final LedgerDatabase database = LedgerDatabase.get();
    private final Granted granted;
    private final UUID line;
    private final UUID disbursement = Ids.next();

    MoneyPathRulesTest() throws SQLException {
        granted = database.grant(1);
        line = granted.lines().getFirst();
        database.record(granted.budget(1_000));
        database.run(connection -> {
            draw(connection, disbursement, "DRAFT", 100);
        });
    }

    @Test
    void refusesALifeThatDoesNotBeginAsADraft() {
        refuses("does not begin as a draft", connection -> draw(connection, Ids.next(), "PAID", 100));
    }

    @Test
    void refusesLinesThatDoNotAddUp() {
        refuses("do not add up", connection -> draw(connection, Ids.next(), "DRAFT", 101));
        refuses(
                "do not add up",
                connection -> LedgerDatabase.execute(
                        connection, "delete from disbursement_line where disbursement_id = ?", disbursement));
    }

    @Test
    void refusesAStepThatIsNotThere() {
        refuses(
                "cannot go from DRAFT to APPROVED",
                connection -> LedgerDatabase.execute(connection, APPROVE, "other", disbursement));
    }

    @Test
    void refusesAnApprovalByTheMaker() throws SQLException {
        submit();
        refuses(
                "disbursement_approved_by_another",
                connection -> LedgerDatabase.execute(connection, APPROVE, "maker", disbursement));
    }

    @Test
    void refusesAnApprovalThatIsNotInTheLedger() throws SQLException {
        submit();
        refuses(
                "not in the ledger",
                connection -> LedgerDatabase.execute(connection, APPROVE, "approver", disbursement));
    }

    @Test
    void refusesToChangeWhatWasSubmitted() throws SQLException {
        submit();
        refuses(
                "was submitted and stays",
                connection -> LedgerDatabase.execute(
                        connection, "update disbursement set purpose = 'other' where id = ?", disbursement));
        refuses(
                "is not a draft",
                connection -> LedgerDatabase.execute(
                        connection,
                        "update disbursement_line set amount_tiyn = 1 where disbursement_id = ?",
                        disbursement));
    }

    @Test
    void refusesAPaymentByTheApproverAndBeforeTheApproval() throws SQLException {
        submit();
        database.run(connection -> {
            LedgerDatabase.execute(connection, APPROVE, "approver", disbursement);
            new Journal(connection, Ids::next).record(granted.approval(disbursement, line, 100));
        });
        String pay =
                "update disbursement set status = 'PAID', bank_reference = ?, paid_at = now(), paid_by = ?, paid_on = ?::date"
                        + " where id = ?";
        refuses(
                "disbursement_paid_by_another",
                connection ->
                        LedgerDatabase.execute(connection, pay, reference(), "approver", "2026-01-16", disbursement));
        refuses(
                "disbursement_dates_in_order",
                connection ->
                        LedgerDatabase.execute(connection, pay, reference(), "treasurer", "2026-01-14", disbursement));
        refuses(
                "not in the ledger",
                connection ->
                        LedgerDatabase.execute(connection, pay, reference(), "treasurer", "2026-01-16", disbursement));
    }

    @Test
    void refusesToForgetAMaker() {
        refuses(
                "cannot be removed",
                connection -> LedgerDatabase.execute(
                        connection, "update disbursement set makers = '{somebody}' where id = ?", disbursement));
    }

    @Test
    void refusesAGrantThatIsNotInTheLedgerOrAboveItsCeiling() throws SQLException {
        UUID other = database.grant(1).grant();
        refuses(
                "exceed its ceiling",
                connection -> LedgerDatabase.execute(
                        connection,
                        "insert into budget_line values (?, ?, 2, 'TRAINING', null, 1000000000000000)",
                        Ids.next(),
                        other));
        database.run(connection -> {
            LedgerDatabase.execute(
                    connection,
                    "update grants set status = 'SUBMITTED', submitted_by = 'maker', submitted_at = now() where id = ?",
                    other);
        });
        refuses(
                "belongs to a grant that is not a draft",
                connection -> LedgerDatabase.execute(
                        connection, "update budget_line set amount_tiyn = 2 where grant_id = ?", other));
        String approve = "update grants set status = 'ACTIVE', decided_by = ?, decided_at = now() where id = ?";
        refuses("grant_approved_by_another", connection -> LedgerDatabase.execute(connection, approve, "maker", other));
        refuses("not in the ledger", connection -> LedgerDatabase.execute(connection, approve, "approver", other));
    }

    private void refuses(String message, LedgerDatabase.Statements statements) {
        assertThatThrownBy(() -> database.run(statements))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    private void submit() throws SQLException {
        database.run(connection -> {
            LedgerDatabase.execute(connection, SUBMIT, disbursement);
        });
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, 30);
    }

    private void draw(Connection connection, UUID id, String status, long tiyn) throws SQLException {
        LedgerDatabase.execute(connection, """
                insert into disbursement (id, code, grant_id, supplier_id, amount_tiyn, purpose, basis_kind, basis_number, basis_date,
                                          status, makers, created_at, edited_at, version)
                values (?, 'D-2020-' || to_char(nextval('disbursement_number'), 'FM000000'), ?, ?, ?, 'x', 'INVOICE', '1',
                        '2026-01-10', ?, '{maker}', now(), now(), 0)""", id, granted.grant(), granted.supplier(), tiyn, status);
        LedgerDatabase.execute(
                connection, "insert into disbursement_line values (?, ?, ?, 100)", id, granted.grant(), line);
    }
}
