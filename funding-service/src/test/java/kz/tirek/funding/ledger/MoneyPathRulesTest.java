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
                   payee_bic = 'HSBKKZKX', submissions = 1, approvals_needed = 1 where id = ?""";
    private static final String GIVE = """
            insert into disbursement_approval
            select gen_random_uuid(), id, submissions, 1, ?, now(), '2026-01-15', content_hash from disbursement where id = ?""";
    private static final String APPROVE = """
            update disbursement
            set status = 'APPROVED', approvals_given = 1, decided_by = ?, decided_at = now(), decided_on = '2026-01-15'
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
        refuses("not in the ledger", connection -> approve(connection, disbursement));
        refuses(
                "has other approvals than are counted",
                connection -> LedgerDatabase.execute(connection, APPROVE, "approver", disbursement));
        refuses(
                "by another person than its makers",
                connection -> LedgerDatabase.execute(connection, GIVE, "maker", disbursement));
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
    void refusesPaymentsThatDoNotFit() throws SQLException {
        UUID bank = Ids.next();
        submit();
        database.run(connection -> {
            approve(connection, disbursement);
            new Journal(connection, Ids::next).record(granted.approval(disbursement, line, 100));
            LedgerDatabase.execute(connection, """
                    insert into bank_account
                    values (?, ?, 'HSBKKZKX', 'қ', 'ф', null, ?, '18', 'OPEN', '2026-01-05', null, now(), 0)""", bank, LedgerDatabase.iban(900_000), LedgerDatabase.nextBin());
        });
        refuses("is paid by another person", connection -> pay(connection, bank, "approver", "2026-01-16", 100));
        refuses("lies before the approval", connection -> pay(connection, bank, "treasurer", "2026-01-14", 100));
        refuses("disbursement_not_overpaid", connection -> pay(connection, bank, "treasurer", "2026-01-16", 101));
        refuses("is not in the ledger", connection -> pay(connection, bank, "treasurer", "2026-01-16", 100));
        refuses(
                "payments of disbursement",
                connection -> LedgerDatabase.execute(
                        connection, "update disbursement set paid_tiyn = 1 where id = ?", disbursement));
        refuses(
                "cannot go from APPROVED to ACQUITTED",
                connection -> LedgerDatabase.execute(
                        connection, "update disbursement set status = 'ACQUITTED' where id = ?", disbursement));
        refuses(
                "another person withdraws it",
                connection -> LedgerDatabase.execute(
                        connection, "update disbursement set status = 'CANCELLED' where id = ?", disbursement));
        refuses(
                "disbursement_withdrawn_by_another",
                connection -> LedgerDatabase.execute(connection, """
                update disbursement
                set status = 'CANCELLED', withdrawal_asked_by = 'maker', withdrawal_asked_at = now(), withdrawal_reason = 'x',
                    withdrawn_by = 'maker', withdrawn_at = now() where id = ?""", disbursement));
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
        refuses("exceed its ceiling", connection -> LedgerDatabase.execute(connection, """
                        insert into budget_line (id, grant_id, number, category, amount_tiyn, funder_id)
                        select ?, id, 2, 'TRAINING', 1000000000000000, funder_id from grants where id = ?""", Ids.next(), other));
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

    private static void approve(Connection connection, UUID disbursement) throws SQLException {
        LedgerDatabase.execute(connection, GIVE, "approver", disbursement);
        LedgerDatabase.execute(connection, APPROVE, "approver", disbursement);
    }

    private void pay(Connection connection, UUID bank, String person, String day, long tiyn) throws SQLException {
        LedgerDatabase.execute(connection, """
                insert into payment (id, disbursement_id, amount_tiyn, paid_on, bank_account_id, bank_reference, recorded_by, recorded_at)
                values (gen_random_uuid(), ?, ?, ?::date, ?, 'x', ?, now())""", disbursement, tiyn, day, bank, person);
        LedgerDatabase.execute(connection, """
                insert into payment_line
                select id, ?, amount_tiyn from payment where disbursement_id = ?""", line, disbursement);
        LedgerDatabase.execute(
                connection, "update disbursement set paid_tiyn = ?, status = 'PAID' where id = ?", tiyn, disbursement);
    }

    private void draw(Connection connection, UUID id, String status, long tiyn) throws SQLException {
        LedgerDatabase.execute(connection, """
                insert into disbursement (id, code, before_commitments, payee_kind, recipient_name_kk, recipient_name_ru, recipient_bin,
                                          recipient_iban, recipient_bic, recipient_kbe, grant_id, amount_tiyn, purpose, basis_kind, basis_number, basis_date,
                                          status, makers, created_at, edited_at, version)
                values (?, 'D-2020-' || to_char(nextval('disbursement_number'), 'FM000000'), false, 'SCHOOL', 'ж', 'п', '991240000003',
                        'KZ86125KZT5004100100', 'HSBKKZKX', '12', ?, ?, 'x', 'INVOICE', '1',
                        '2026-01-10', ?, '{maker}', now(), now(), 0)""", id, granted.grant(), tiyn, status);
        LedgerDatabase.execute(
                connection, "insert into disbursement_line values (?, ?, ?, 100)", id, granted.grant(), line);
    }
}
