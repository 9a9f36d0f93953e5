package kz.tirek.funding.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.LedgerDatabase.Granted;
import org.junit.jupiter.api.Test;

/// The rules of commitments that the database keeps on its own, whatever the application would do.
class CommitmentRulesTest {

    private static final String SUBMIT = """
            update commitment set status = 'SUBMITTED', submitted_by = 'maker', submitted_at = now(), content_hash = repeat('a', 64)
            where id = ?""";
    private static final String SIGN = """
            update commitment set status = 'ACTIVE', decided_by = ?, decided_at = now(), decided_on = '2026-01-15' where id = ?""";

    private final LedgerDatabase database = LedgerDatabase.get();
    private final Granted granted;
    private final UUID line;
    private final UUID commitment = Ids.next();

    CommitmentRulesTest() throws SQLException {
        granted = database.grant(1);
        line = granted.lines().getFirst();
        database.record(granted.budget(1_000));
        database.run(connection -> draw(connection, commitment, "2026/" + commitment, 100));
    }

    @Test
    void refusesLinesAndMilestonesThatDoNotAddUp() {
        refuses("lines of commitment", connection -> draw(connection, Ids.next(), "2026/1", 101));
        refuses(
                "milestones of commitment",
                connection -> LedgerDatabase.execute(
                        connection,
                        "insert into commitment_milestone values (?, 1, 'x', '2026-03-01', 99)",
                        commitment));
    }

    @Test
    void refusesASignatureByTheMakerOrOutsideTheLedger() throws SQLException {
        refuses(
                "cannot go from DRAFT to ACTIVE",
                connection -> LedgerDatabase.execute(connection, SIGN, "other", commitment));
        database.run(connection -> LedgerDatabase.execute(connection, SUBMIT, commitment));
        refuses(
                "commitment_approved_by_another",
                connection -> LedgerDatabase.execute(connection, SIGN, "maker", commitment));
        refuses("not in the ledger", connection -> LedgerDatabase.execute(connection, SIGN, "approver", commitment));
        refuses("says other amounts than the ledger", connection -> {
            LedgerDatabase.execute(connection, SIGN, "approver", commitment);
            record(connection, 99);
        });
        refuses(
                "was submitted and stays",
                connection -> LedgerDatabase.execute(
                        connection, "update commitment set subject = 'other' where id = ?", commitment));
    }

    @Test
    void refusesToDrawTooMuchAndToChangeWhatWasSigned() throws SQLException {
        database.run(connection -> LedgerDatabase.execute(connection, SUBMIT, commitment));
        database.run(connection -> {
            LedgerDatabase.execute(connection, SIGN, "approver", commitment);
            record(connection, 100);
        });
        refuses("commitment_not_exceeded", connection -> change(connection, "drawn_tiyn = 101"));
        refuses("commitment_draws_not_negative", connection -> change(connection, "drawn_tiyn = -1"));
        refuses("cannot be changed so", connection -> change(connection, "signed_tiyn = 99"));
        refuses("do not add up", connection -> change(connection, "amended_tiyn = 1"));
        refuses(
                "has something left",
                connection -> LedgerDatabase.execute(
                        connection, "update commitment set status = 'CLOSED' where id = ?", commitment));
        refuses("says other amounts than the ledger", connection -> {
            change(connection, "released_tiyn = 100");
            LedgerDatabase.execute(
                    connection, "update commitment set status = 'CLOSED', amount_tiyn = 0 where id = ?", commitment);
        });
    }

    private void refuses(String message, LedgerDatabase.Statements statements) {
        assertThatThrownBy(() -> database.run(statements))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    private void record(Connection connection, long tiyn) throws SQLException {
        new Journal(connection, Ids::next)
                .record(FundingEvents.commitmentSigned(
                        commitment, granted.payee(), Map.of(line, tiyn), LedgerDatabase.DAY, "approver"));
    }

    private void change(Connection connection, String what) throws SQLException {
        LedgerDatabase.execute(
                connection, "update commitment_line set " + what + " where commitment_id = ?", commitment);
    }

    private void draw(Connection connection, UUID id, String number, long tiyn) throws SQLException {
        LedgerDatabase.execute(connection, """
                insert into commitment (id, code, grant_id, supplier_id, contract_number, contract_date, signed_on, subject, amount_tiyn,
                                        status, makers, created_at, edited_at, version)
                values (?, 'K-2020-' || lpad(abs(hashtext(?::text))::text, 10, '0'), ?, ?, ?, '2026-01-10', '2026-01-10', 'x', ?,
                        'DRAFT', '{maker}', now(), now(), 0)""", id, id, granted.grant(), granted.supplier(), number, tiyn);
        LedgerDatabase.execute(
                connection, "insert into commitment_line values (?, ?, ?, 100, 0, 0, 0)", id, granted.grant(), line);
    }
}
