package kz.tirek.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// A database of an earlier version, with data in it, is migrated.
class UpgradeTest {

    @Test
    void takesSuppliersOfAnEarlierVersionForConfirmed() throws Exception {
        inDatabase((url, connection) -> {
            migrate(url, "5");
            supplier(connection, "resident", "991240000003", "KZ86125KZT5004100100");
            supplier(connection, "system", "990250000015", "KZ563190000012344567");
            execute(connection, """
                    insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at,
                                        representation)
                    select uuidv7(), 'supplier', id, 'UPDATED', 'x', 'x', '2026-03-01 12:00Z', '{}' from supplier
                    where account_by = 'resident'""");
            migrate(url, "latest");
            assertThat(rows(connection, """
                    select s.account_by, kbe, (account_at at time zone 'UTC')::date, account_confirmed_by, number, d.confirmed_by
                    from supplier s join supplier_bank_details d on d.supplier_id = s.id and d.iban = s.iban
                    order by 1"""))
                    .containsExactly(
                            "resident 17 2026-03-01 system 1 system", "system 27 2026-01-01 upgrade 1 upgrade");
            execute(
                    connection,
                    "update supplier set bic = 'CASPKZKA', account_confirmed_by = null, account_confirmed_at = null");
            assertThat(rows(connection, "select count(*), count(confirmed_by) from supplier_bank_details"))
                    .containsExactly("4 2");
        });
    }

    @Test
    void givesGrantsOfAnEarlierVersionTheFirstVersionOfTheirBudget() throws Exception {
        inDatabase((url, connection) -> {
            migrate(url, "13");
            execute(connection, """
                    insert into funder (id, name_kk, name_ru, bin, created_at, version)
                    values (uuidv7(), 'қ', 'ф', '991240000003', now(), 0);
                    insert into hub_school values (uuidv7(), 'H-1', 'м', 'ш', null, '273620100', 'EQUIPPING', false);
                    insert into grants (id, code, funder_id, hub_school_id, ceiling_tiyn, ceiling_approximate, starts_on, ends_on,
                                        status, makers, created_at, edited_at, version)
                    select uuidv7(), 'G-2026-0001', f.id, h.id, 1000, true, '2026-01-01', '2026-12-31', 'DRAFT', '{maker}', now(), now(), 0
                    from funder f, hub_school h;
                    insert into budget_line
                    select uuidv7(), id, number, 'EQUIPMENT', 'line ' || number, 100 * number from grants, generate_series(1, 2) as number;
                    update grants set status = 'SUBMITTED', submitted_by = 'maker', submitted_at = now();
                    select record_entry(
                        uuidv7(), 'BUDGET_APPROVED', g.id, '2026-01-15', 'approver', null,
                        array_agg(side.account), array_agg(side.sign * l.amount_tiyn), array_agg(g.funder_id), array_agg(g.id),
                        array_agg(g.hub_school_id), array_agg(l.id), array_agg(null::uuid))
                    from grants g join budget_line l on l.grant_id = g.id,
                         (values ('available-budget', 1), ('appropriation', -1)) as side (account, sign)
                    group by g.id;
                    update grants set status = 'ACTIVE', decided_by = 'approver', decided_at = now()""");
            migrate(url, "latest");
            assertThat(rows(connection, """
                    select g.budget_version, v.number, v.ceiling_tiyn, v.approved_by, b.number, l.amount_tiyn, b.funder_id = g.funder_id
                    from grants g join budget_version v on v.grant_id = g.id join budget_version_line l on l.version_id = v.id
                    join budget_line b on b.id = l.budget_line_id order by b.number""")).containsExactly("1 1 1000 approver 1 100 t", "1 1 1000 approver 2 200 t");
            execute(connection, """
                    update grants set status = 'CLOSING', closing_requested_by = 'maker', closing_requested_at = now(), closing_reason = 'x'""");
        });
    }

    private interface Upgrade {
        void of(String url, Connection connection) throws SQLException;
    }

    private static void inDatabase(Upgrade upgrade) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                execute(connection, "create role tirek_app");
                execute(connection, "create database funding encoding 'UTF8' template template0");
            }
            String url = postgres.getJdbcUrl("postgres", "funding");
            try (Connection connection = DriverManager.getConnection(url)) {
                execute(connection, "create extension pg_trgm");
                execute(connection, "create extension btree_gist");
                upgrade.of(url, connection);
            }
        }
    }

    private static void supplier(Connection connection, String person, String bin, String iban) throws SQLException {
        execute(connection, """
                insert into supplier (id, name_kk, name_ru, bin, iban, bic, details_by, account_by, created_at, version)
                values (uuidv7(), 'ж', 'п', '%s', '%s', 'HSBKKZKX', '%s', '%s', '2026-01-01 12:00Z', 0)""".formatted(bin, iban, person, person));
    }

    private static void migrate(String url, String version) {
        Flyway.configure()
                .dataSource(url, "postgres", "")
                .placeholders(Map.of("application", "tirek_app"))
                .target(version)
                .load()
                .migrate();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(row.getString(i));
                }
                rows.add(String.join(" ", cells));
            }
            return rows;
        }
    }
}
