package kz.tirek.funding.integrity;

import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.Funding;
import kz.tirek.funding.ledger.LedgerDatabase;
import kz.tirek.funding.proof.Tampering;
import kz.tirek.test.Owner;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class IntegrityTest {

    /// The uuid that a made up row has in each of its columns.
    private static final String MADE_UP = "00000000-0000-0000-0000-000000000070";

    private static final Instant NOW = Instant.parse("2026-01-15T05:00:00Z");

    /// What is done to the database, by the check that must find it, and of what it then has a row.
    private static final String CAUSES = """
            ENTRIES_BALANCE || update posting set amount_tiyn = amount_tiyn + 1 where entry_id = '{entry}' and position = 1 || {entry}
            ORDER_WITHOUT_GAPS || insert into entry_sequence values (1000000000, gen_random_uuid()) || place
            ACCOUNT_ROLLUPS_EQUAL_SUMS || insert into rollup_account values (0, 999999, 'advances', '2026-01-01', 1, 0) || account advances on 2026-01-01 in segment 0/999999
            ACCOUNT_ROLLUPS_EQUAL_SUMS || update rollup_account set debit_tiyn = debit_tiyn + 1 where number = 0 and account_code = 'contributions-receivable' || account contributions-receivable on 2026-01-02 in segment 0/0
            LINE_ROLLUPS_EQUAL_SUMS || insert into rollup_line values (0, 999999, '{line}', '2026-01-01', 1, 0, 0, 0, 0) || budget line {line} on 2026-01-01 in segment 0/999999
            LINE_ROLLUPS_EQUAL_SUMS || update rollup_line_month set last_day = last_day + 1 where budget_line_id = '{line}' || budget line {line} in 2026-01 in segment
            LINE_ROLLUPS_EQUAL_SUMS || update rollup_line_total set approved_tiyn = approved_tiyn + 1 where budget_line_id = '{line}' || budget line {line} in all in segment
            SEGMENTS_COMPLETE || insert into segment values (0, 999999, 1024000000, now(), gen_random_uuid()) || segment 0/999999
            SEGMENTS_COMPLETE || delete from segment where level = 0 and number = 0 || segment 0/0
            LINE_GUARDS_EQUAL_SUMS || update budget_line_balance set approved_tiyn = approved_tiyn + 1 where budget_line_id = '{line}' || budget line {line}
            LINE_GUARDS_EQUAL_SUMS || update budget_line_balance set newest_on = newest_on - 1 where budget_line_id = '{line}' || budget line {line}
            LINE_GUARDS_EQUAL_SUMS || update budget_line_balance set supplier_id = gen_random_uuid() where budget_line_id = '{line}' || budget line {line}
            BANK_GUARDS_EQUAL_SUMS || update bank_balance set balance_tiyn = balance_tiyn + 1 where account_code = '{bank}' and part = 3 || {bank} part 3
            BANK_GUARDS_EQUAL_SUMS || insert into bank_day values ('{bank}', 3, '2026-01-03', 5) || {bank} on 2026-01-03
            BANK_OUTSTANDING_FOLLOWS || insert into bank_outstanding values ('{bank}', 'X', '{made-up}', daterange('2026-01-01', null)) || {bank} X {made-up}
            FACTS_IN_LEDGER || insert contribution_receipt || receipt {made-up}
            ORPHANS || update posting set supplier_id = '{made-up}' where entry_id = '{entry}' || posting {entry}/1
            ORPHANS || insert document; update document set owner_type = 'GRANT' where id = '{made-up}' || document {made-up}
            FILES_AS_STORED || insert payment_order_file || payment order {made-up}
            NUMBERS_WITHOUT_GAPS || insert into contribution_number values (1990, 1) || contribution 1990-1
            ENTRIES_SEALED || update entry set recorded_at = now() - interval '2 minutes' where id = '{entry}' || {entry}
            RECORDS_SEALED || update record_change set recorded_at = now() - interval '2 minutes' where key = '{line}' || budget_line {line}
            REPLICAS_CURRENT || insert into replica_cursor values ('x', null, null, now() - interval '1 hour') || feed x
            APPROVALS_OVERDUE || insert acquittal; update acquittal set status = 'SUBMITTED' where id = '{made-up}' || acquittal {made-up}
            ORDERS_IN_STATEMENTS || insert payment_order; insert payment_order_item; update payment_order set status = 'EXPORTED' where id = '{made-up}'; update payment_order_item set status = 'ORDERED' where id = '{made-up}' || payment order 070 item 70
            ADVANCES_OVERDUE || insert advance || disbursement 070
            ADVANCES_FOLLOW || insert advance || disbursement 070
            ADVANCES_FOLLOW || insert disbursement; insert payment; insert payment_line; update disbursement set grant_id = '{grant}', status = 'PAID' where id = '{made-up}'; update payment set returned_on = null where id = '{made-up}' || disbursement 070
            CHANGED_BY_HAND || select 1 || budget_line {line}
            """;

    @Test
    void findsWhatDisagrees() throws SQLException {
        LedgerDatabase ledger = LedgerDatabase.get();
        LedgerDatabase.Granted granted = ledger.grant(1);
        UUID line = granted.lines().getFirst();
        ledger.record(granted.budget(1000));
        UUID disbursement = Ids.next();
        ledger.record(granted.approval(disbursement, line, 100));
        String bank = ledger.bank(10_000).code();
        Set<IntegrityCheck> caused = EnumSet.noneOf(IntegrityCheck.class);
        SoftAssertions all = new SoftAssertions();
        try (Connection owner = ledger.owner();
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            Tampering tampering = new Tampering(sql);
            fold(sql);
            Map<String, String> names = Map.of(
                    "entry", tampering.one("select id from entry where cause_id = '" + disbursement + "'"),
                    "line", line.toString(),
                    "grant", granted.grant().toString(),
                    "bank", bank,
                    "made-up", MADE_UP);
            allowEverything(sql);
            for (IntegrityCheck check : List.of(
                    IntegrityCheck.ENTRIES_BALANCE,
                    IntegrityCheck.ACCOUNT_ROLLUPS_EQUAL_SUMS,
                    IntegrityCheck.LINE_ROLLUPS_EQUAL_SUMS,
                    IntegrityCheck.SEGMENTS_COMPLETE,
                    IntegrityCheck.LINE_GUARDS_EQUAL_SUMS,
                    IntegrityCheck.BANK_GUARDS_EQUAL_SUMS,
                    IntegrityCheck.ORDER_WITHOUT_GAPS)) {
                all.assertThat(rows(owner, check)).as(check + " before").isEmpty();
            }
            for (String cause : CAUSES.strip().lines().toList()) {
                String[] parts = named(cause, names).split(" \\|\\| ", -1);
                IntegrityCheck check = IntegrityCheck.valueOf(parts[0]);
                Savepoint before = owner.setSavepoint();
                for (String statement : parts[1].split("; ", -1)) {
                    if (statement.matches("insert \\w+")) {
                        String table = statement.substring("insert ".length());
                        tampering.forgetRules(table);
                        tampering.insert(table, 7);
                    } else {
                        sql.execute(statement);
                    }
                }
                all.assertThat(rows(owner, check))
                        .as(parts[0])
                        .extracting(IntegrityRow::subject)
                        .anyMatch(subject -> subject.startsWith(parts[2]));
                owner.rollback(before);
                caused.add(check);
            }
            owner.rollback();
        }
        all.assertThat(caused)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(
                        EnumSet.of(IntegrityCheck.LEDGER_AS_SEALED, IntegrityCheck.RECORDS_AS_LOGGED)));
        all.assertAll();
    }

    @Test
    void showsWhatIsNotAsItWasSealed() throws Exception {
        String supplier = created(Funding.OFFICER, "suppliers", Funding.supplier());
        String grant = activeGrant("1000.00", "600.00").id();
        String entry = done(get("ledger/entries?causeType=BUDGET_APPROVED&causeId=" + grant))
                .jsonPath()
                .getString("items[0].id");
        while (Owner.run("select 1 from checkpoint, entry_sequence where sequence <= tree_size and entry_id = '" + entry
                        + "'")
                .isEmpty()) {
            Thread.sleep(50);
        }
        assertThat(found("RECORDS_AS_LOGGED", supplier)).isEmpty();
        Owner.runUnguarded("update supplier set bic = 'CASPKZKA' where id = '" + supplier + "'; update entry set"
                + " recorded_by = recorded_by || 'x' where id = '" + entry + "'");
        List<String> records = found("RECORDS_AS_LOGGED", supplier);
        List<String> entries = found("LEDGER_AS_SEALED", entry);
        JsonPath verification = done(get("record-log/verification")).jsonPath();
        Owner.runUnguarded("update supplier set bic = 'HSBKKZKX' where id = '" + supplier + "'; update entry set"
                + " recorded_by = left(recorded_by, -1) where id = '" + entry + "'");
        assertThat(records).containsExactly("supplier " + supplier + " ROW_CHANGED [bic]");
        assertThat(entries).hasSize(1).first().asString().contains("ENTRY_CHANGED");
        assertThat(verification.getList("rows.find { it.key == '%s' }.fields".formatted(supplier)))
                .isEqualTo(List.of("bic"));
        assertThat(verification.getList("rows.findAll { it.kind == 'TABLE_NOT_LOGGED' }"))
                .isEmpty();
        assertThat(found("RECORDS_AS_LOGGED", supplier)).isEmpty();
        assertThat(found("LEDGER_AS_SEALED", entry)).isEmpty();

        JsonPath changes =
                done(get("record-log/changes?table=supplier&key=" + supplier)).jsonPath();
        assertThat(changes.getList("items.operation")).containsExactly("INSERT");
        assertThat(changes.getString("items[0].row.id")).isEqualTo(supplier);
        assertThat(changes.getString("items[0].actions[0]")).isEqualTo("fund-officer CREATED supplier " + supplier);
        assertThat(RestAssured.given().get("/q/metrics").asString())
                .contains("tirek_integrity{code=\"records-as-logged\",severity=\"CRITICAL\"");
        assertThat(done(get("integrity-checks")).jsonPath().getString("items.find { it.code == 'ORPHANS' }.query"))
                .contains("from posting");
    }

    private static List<String> found(String check, String subject) {
        JsonPath outcome = done(get("integrity-checks/" + check)).jsonPath();
        List<Map<String, String>> rows = outcome.getList("rows");
        return rows.stream()
                .map(row -> row.get("subject") + " " + row.get("found"))
                .filter(row -> row.contains(subject))
                .toList();
    }

    private static List<IntegrityRow> rows(Connection owner, IntegrityCheck check) throws SQLException {
        return new IntegrityQuery(owner).run(check, 100_000, NOW).rows();
    }

    private static String named(String text, Map<String, String> names) {
        String named = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace("{" + name.getKey() + "}", name.getValue());
        }
        return named;
    }

    /// A full segment of entries, and their order.
    private static void fold(Statement sql) throws SQLException {
        sql.execute("""
                select record_entry(uuidv7(), 'CONTRIBUTION_PLEDGED', uuidv7(), '2026-01-02', 'x', null,
                    '{contributions-receivable,contributions}', array[i, -i]::bigint[], array[null, null]::uuid[], array[null, null]::uuid[],
                    array[null, null]::uuid[], array[null, null]::uuid[], array[null, null]::uuid[])
                from generate_series(1, 1024) as i;
                insert into entry_sequence
                select coalesce((select max(sequence) from entry_sequence), 0) + row_number() over (order by recorded_at, id), id
                from entry e where not exists (select from entry_sequence s where s.entry_id = e.id);
                select fold_segment(n) from generate_series(
                    (select count(*) from segment where level = 0), (select max(sequence) / 1024 - 1 from entry_sequence)) as n;
                set constraints all immediate""");
    }

    private static void allowEverything(Statement sql) throws SQLException {
        for (String table : List.of(
                "posting",
                "entry",
                "entry_sequence",
                "rollup_account",
                "rollup_line",
                "rollup_line_month",
                "rollup_line_total",
                "segment",
                "record_change")) {
            sql.execute("alter table %s disable trigger user".formatted(table));
        }
    }
}
