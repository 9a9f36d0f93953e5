package kz.tirek.funding.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tirek.funding.ledger.LedgerDatabase;
import kz.tirek.funding.proof.SealFault.Kind;
import kz.tirek.funding.proof.Sealer.Progress;
import kz.tirek.funding.recordlog.RowComparison;
import kz.tirek.funding.recordlog.RowFault;
import kz.tirek.funding.recordlog.UnloggedTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database whose owner changes what they like, with every rule switched off. Nothing is committed.
@SuppressWarnings("NullAway.Init")
class RecordLogTest {

    private static final LedgerKeys KEYS = new LedgerKeys(
            new LedgerProofConfig() {
                @Override
                public Optional<List<String>> keys() {
                    byte[] key = "k".repeat(32).getBytes(StandardCharsets.UTF_8);
                    return Optional.of(List.of(Base64.getEncoder().encodeToString(key)));
                }

                @Override
                public Optional<List<String>> earlierKeys() {
                    return Optional.empty();
                }

                @Override
                public Optional<List<String>> witnessKeys() {
                    return Optional.empty();
                }
            },
            URI.create("https://tirek.test"));

    private Connection owner;
    private Statement sql;
    private Tampering tampering;

    @BeforeEach
    void connect() throws SQLException {
        owner = LedgerDatabase.get().owner();
        owner.setAutoCommit(false);
        sql = owner.createStatement();
        tampering = new Tampering(sql);
    }

    @AfterEach
    void undo() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void everyTableIsLoggedOrSaysWhyNot() throws SQLException {
        assertThat(rows())
                .as("a new table that is not to be logged is named in UnloggedTable and in afterEachMigrate.sql")
                .isEmpty();
        assertThat(UnloggedTable.tables())
                .isSubsetOf(tampering.column("select relname from pg_class where relkind = 'r'"));
        sql.execute("alter table supplier disable trigger a_log");
        assertThat(rows()).containsExactly(new RowFault(RowFault.Kind.TABLE_NOT_LOGGED, "supplier", null, List.of()));
    }

    /// Each table gets a row for each of its columns, of which that column is changed; one more, which is deleted;
    /// and another, which nobody logs.
    @Test
    void namesEveryFieldOfEveryTableThatIsChanged() throws SQLException {
        List<RowFault> expected = new ArrayList<>();
        List<String> tables = tampering.column("select tgrelid::regclass from pg_trigger where tgname = 'a_log'");
        for (String table : tables) {
            tampering.forgetRules(table);
        }
        for (String table : tables) {
            List<Field> fields = Field.of(sql, table);
            int last = fields.size();
            sql.execute("set local time zone 'Pacific/Chatham'; set local bytea_output = 'escape'");
            for (int number = 0; number <= last; number++) {
                tampering.insert(table, number);
            }
            sql.execute("set local time zone 'Asia/Almaty'; set local bytea_output = 'hex'");
            sql.execute("alter table %s disable trigger a_log".formatted(table));
            List<String> key = tampering.column("""
                    select quote_ident(attname)
                    from pg_index cross join unnest(indkey) with ordinality as k (number, place)
                    join pg_attribute on attrelid = indrelid and attnum = k.number
                    where indisprimary and indrelid = '%s'::regclass order by place""".formatted(table));
            String named = tampering.one("select record_key('%1$s', '%1$s')".formatted(table));
            for (Field field : fields) {
                String where = where(fields, key, fields.indexOf(field));
                String before = tampering.one("select %s from %s where %s".formatted(named, table, where));
                String after = tampering.one("update %s set %s = %s where %s returning %s"
                        .formatted(table, field.name(), field.changed(), where, named));
                if (before.equals(after)) {
                    expected.add(new RowFault(RowFault.Kind.ROW_CHANGED, table, before, List.of(field.name())));
                } else {
                    expected.add(new RowFault(RowFault.Kind.ROW_MISSING, table, before, List.of()));
                    expected.add(new RowFault(RowFault.Kind.ROW_NOT_LOGGED, table, after, List.of()));
                }
            }
            String gone = "delete from %s where %s returning %s".formatted(table, where(fields, key, last), named);
            expected.add(new RowFault(RowFault.Kind.ROW_MISSING, table, tampering.one(gone), List.of()));
            tampering.insert(table, last + 1);
            String added = "select %s from %s where %s".formatted(named, table, where(fields, key, last + 1));
            expected.add(new RowFault(RowFault.Kind.ROW_NOT_LOGGED, table, tampering.one(added), List.of()));
            sql.execute("alter table %s enable trigger a_log".formatted(table));
        }
        assertThat(tables).hasSizeGreaterThan(50);
        assertThat(rows()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void knowsColumnsThatAreYoungerThanTheLog() throws SQLException {
        sql.execute("""
                alter table acquittal_term add column note text not null default 'none', add column other date,
                    add column passed text not null default 'it''s';
                alter table acquittal_term alter column passed drop default""");
        assertThat(rows()).isEmpty();
        sql.execute("""
                alter table acquittal_term disable trigger user;
                update acquittal_term set note = 'changed', passed = 'its';
                alter table acquittal_term enable trigger user""");
        assertThat(rows()).extracting(RowFault::fields).containsExactly(List.of("note", "passed"));
    }

    @Test
    void noticesEveryFieldOfTheLogThatIsChanged() throws SQLException {
        sql.execute("""
                insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, trace_id, recorded_at, representation)
                values (gen_random_uuid(), 'x', gen_random_uuid(), 'CREATED', 'x', 'x', 'x', now(), '{"a": 1}')""");
        seal();
        sql.execute(
                "insert into contribution_number values (1, 1), (2, 2); delete from contribution_number where year = 2");
        seal();
        assertThat(seals()).isEmpty();
        List<String> unnoticed = new ArrayList<>();
        for (String table :
                List.of("record_change", "change", "record_place", "record_merkle_node", "record_checkpoint")) {
            sql.execute("alter table %s disable trigger user".formatted(table));
            for (Field field : Field.of(sql, table)) {
                Savepoint before = owner.setSavepoint();
                sql.execute(
                        "alter table record_change alter id drop identity; alter table change alter sequence drop identity");
                if (change(table, field) && seals().isEmpty()) {
                    unnoticed.add(table + "." + field.name());
                }
                owner.rollback(before);
            }
            for (String which : List.of("min", "max")) {
                Savepoint before = owner.setSavepoint();
                sql.execute("delete from %1$s where ctid = (select %2$s(ctid) from %1$s)".formatted(table, which));
                if (seals().isEmpty()) {
                    unnoticed.add(table + " " + which);
                }
                owner.rollback(before);
            }
        }
        assertThat(unnoticed).isEmpty();

        sql.execute("update record_horizon set settled = '9999999999'; insert into contribution_number values (3, 3)");
        seal();
        assertThat(seals())
                .extracting(SealFault::kind, SealFault::what)
                .containsExactly(tuple(Kind.ORPHAN, "contribution_number 3"));
    }

    private List<RowFault> rows() throws SQLException {
        return new RowComparison(owner, 100).run();
    }

    private List<SealFault> seals() throws SQLException {
        return new Verification(owner, KEYS, SealedLog.RECORDS, 5).run();
    }

    private void seal() throws SQLException {
        while (new Sealer(owner, KEYS, SealedLog.RECORDS).seal() == Progress.BEHIND) {
            // Again.
        }
    }

    /// Which row has these numbers for its key.
    private static String where(List<Field> fields, List<String> key, int number) {
        return fields.stream()
                .filter(field -> key.contains(field.name()))
                .map(field -> field.name() + " = " + field.value(number))
                .collect(Collectors.joining(" and "));
    }

    /// @return false where a constraint refuses the other value, to everybody
    private boolean change(String table, Field field) throws SQLException {
        try {
            sql.execute("update %1$s set %2$s = %3$s where ctid = (select max(ctid) from %1$s)"
                    .formatted(table, field.name(), field.changed()));
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(table + "." + field.name()).startsWith("23");
            return false;
        }
    }
}
