package kz.tirek.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.Account;
import kz.tirek.funding.ledger.AccountTotals;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.Balances;
import kz.tirek.funding.ledger.Dimensions;
import kz.tirek.funding.ledger.Entry;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.funding.ledger.Journal;
import kz.tirek.funding.ledger.Recording;
import kz.tirek.funding.ledger.Rollups;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A database of an earlier version, with data in it, is migrated.
@SuppressWarnings("NullAway.Init")
class UpgradeTest {

    private static final Dimensions PAYEE =
            Dimensions.ofGrant(id("fund"), id("G-2025-0001"), id("hub")).withSupplier(id("supplier"));
    private static final Map<UUID, Long> PAID = Map.of(id("G-2025-0001 1"), 100_000L, id("G-2025-0001 2"), 50_001L);

    private static EmbeddedPostgres server;

    @Test
    void takesSuppliersOfAnEarlierVersionForConfirmed() throws Exception {
        inDatabase("suppliers", (url, connection) -> {
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
        inDatabase("versions", (url, connection) -> {
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

    /// What was begun without documents is finished without them; where nothing was begun, they are asked for at
    /// once.
    @Test
    void asksForDocumentsFromTheFirstDayOfANewInstallation() throws Exception {
        String requirements = """
                select string_agg(distinct kind, ' ' order by kind), (now() at time zone 'Asia/Almaty')::date = min(effective_from),
                       (select string_agg(operation, ' ' order by operation) from change where resource_type = 'required-document')
                from required_document""";
        inDatabase("begun", (url, connection) -> {
            migrate(url, "5");
            execute(connection, script("/upgrade/5.sql"));
            migrate(url, "latest");
            assertThat(rows(connection, requirements))
                    .containsExactly(
                            "ACT_OF_ACCEPTANCE CONTRACT EXPENSE_REPORT INVOICE f CREATED CREATED CREATED CREATED");
        });
        inDatabase("new", (url, connection) -> {
            migrate(url, "latest");
            assertThat(rows(connection, requirements))
                    .containsExactly(
                            "ACT_OF_ACCEPTANCE CONTRACT EXPENSE_REPORT INVOICE t CREATED CREATED CREATED CREATED"
                                    + " CREATED CREATED CREATED CREATED DELETED DELETED DELETED DELETED");
        });
    }

    /// What migrations change they say in the history; what is not there was changed by hand.
    @Test
    void tellsWhatWasChangedByHandFromWhatMigrationsChanged() throws Exception {
        String byHand = "select subject, split_part(found, ' at ', 1) from (" + script("/integrity/changed-by-hand.sql")
                + ") row";
        inDatabase("changed", (url, connection) -> {
            migrate(url, "latest");
            try (Connection service = DriverManager.getConnection(url, "tirek_app", "")) {
                assertThat(rows(connection, "select count(*) > 0 from record_change where operation <> 'BASELINE'"))
                        .containsExactly("t");
                assertThat(rows(service, byHand)).isEmpty();
                execute(connection, """
                        update economic_sector set version = 1;
                        insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
                        select uuidv7(), 'economic-sector', id, 'UPDATED', 'system', 'system', now(), '{}' from economic_sector
                        where code <> (select min(code) from economic_sector)""");
                assertThat(rows(service, byHand))
                        .isEqualTo(
                                rows(
                                        connection,
                                        "select 'economic_sector ' || id, 'update by postgres' from economic_sector order by code limit 1"));
            }
        });
    }

    /// The first version knew one bank account, no contracts, and payments as a part of their disbursement.
    @Test
    void keepsTheMoneyOfTheFirstVersion() throws Exception {
        inDatabase("first", (url, connection) -> {
            migrate(url, "5");
            execute(connection, script("/upgrade/5.sql"));
            String sums = "select account_code, sum(amount_tiyn) from posting group by 1 order by 1";
            List<String> before = rows(connection, sums);
            migrate(url, "latest");
            assertThat(rows(connection, sums))
                    .isEqualTo(before)
                    .containsExactly(
                            "appropriation -1000000",
                            "available-budget 649999",
                            "bank -150001",
                            "disbursed-budget 150001",
                            "encumbrance 200000",
                            "payables -200000",
                            "prepayments 350001");
            assertThat(rows(connection, """
                    select purpose, status, payee_kind, before_commitments, submissions, approvals_needed, approvals_given, paid_tiyn
                    from disbursement order by code"""))
                    .containsExactly(
                            "paid PAID SUPPLIER t 1 1 1 150001",
                            "approved APPROVED SUPPLIER t 1 1 1 0",
                            "submitted SUBMITTED SUPPLIER t 1 1 0 0",
                            "rejected REJECTED SUPPLIER t 1 1 0 0",
                            "cancelled CANCELLED SUPPLIER t 1 1 0 0",
                            "draft DRAFT SUPPLIER t 0 null 0 0");
            assertThat(rows(connection, """
                    select purpose, submission, position, person, approved_on, a.content_hash = d.content_hash
                    from disbursement_approval a join disbursement d on d.id = a.disbursement_id order by code"""))
                    .containsExactly("paid 1 1 approver 2025-11-05 t", "approved 1 1 approver 2025-11-05 t");
            assertThat(rows(connection, """
                    select p.id = p.disbursement_id, p.amount_tiyn, paid_on, bank_account_id, bank_reference, recorded_by, returned_on,
                           array_agg(l.amount_tiyn order by l.amount_tiyn)
                    from payment p join payment_line l on l.payment_id = p.id group by p.id"""))
                    .containsExactly("t 150001 2025-11-06 null PO-1 treasurer null {50001,100000}");
            assertThat(rows(connection, """
                    select l.number, approved_tiyn, committed_tiyn, disbursed_tiyn, prepayments_tiyn, advances_tiyn, newest_on
                    from budget_line_balance b join budget_line l on l.id = b.budget_line_id order by 1"""))
                    .containsExactly(
                            "1 600000 200000 100000 300000 0 2025-11-06", "2 400000 0 50001 50001 0 2025-11-06");
            assertThat(rows(connection, "select code, budget_version, status from grants order by code"))
                    .containsExactly("G-2025-0001 1 ACTIVE", "G-2025-0002 0 SUBMITTED");
            assertThat(rows(connection, "select outstanding_tiyn, due_on from advance"))
                    .containsExactly("150001 2026-01-05");
        });
        try (Connection service = DriverManager.getConnection(url("first"), "tirek_app", "")) {
            assertThat(new Rollups(service).fold()).isEqualTo(Rollups.Progress.UP_TO_DATE);
            Balances balances = new Balances(service);
            List<AccountTotals> trial = balances.trialBalance(new AsOf(LocalDate.of(2025, 11, 30), balances.now()));
            assertThat(trial.stream().mapToLong(AccountTotals::balanceTiyn).sum())
                    .isZero();
            assertThat(trial)
                    .filteredOn(account -> account.debitTiyn() + account.creditTiyn() > 0)
                    .hasSize(7);
            service.setAutoCommit(false);
            goesOn(service);
        }
    }

    /// What had begun is brought to its end: the service's rules of today hold for it.
    private static void goesOn(Connection service) throws SQLException {
        execute(service, """
                update payment set returned_on = '2025-12-01', return_reason = 'x', returned_by = 'treasurer', returned_at = now(), return_id = id;
                update disbursement set status = 'RETURNED', paid_tiyn = 0 where purpose = 'paid';""");
        record(
                service,
                FundingEvents.paymentReturned(
                        id("paid"), Account.BANK, PAYEE, PAID, LocalDate.of(2025, 12, 1), "treasurer"));
        service.commit();

        execute(service, """
                insert into bank_account
                values (md5('bank')::uuid, 'KZ86125KZT5004100100', 'HSBKKZKX', 'қ', 'ф', null, '991240000003', '18', 'OPEN', '2025-01-05',
                        null, now(), 0);
                select open_bank_account('KZ86125KZT5004100100', 'қ', 'ф', null);
                insert into payment (id, disbursement_id, amount_tiyn, paid_on, bank_account_id, bank_reference, recorded_by, recorded_at)
                values (md5('payment')::uuid, md5('paid')::uuid, 150001, '2025-12-02', md5('bank')::uuid, 'PO-2', 'treasurer', now());
                insert into payment_line
                select md5('payment')::uuid, budget_line_id, amount_tiyn from disbursement_line where disbursement_id = md5('paid')::uuid;
                update disbursement set status = 'PAID', paid_tiyn = 150001 where purpose = 'paid';""");
        Account bank = Account.bank("KZ86125KZT5004100100");
        LocalDate day = LocalDate.of(2025, 12, 2);
        record(
                service,
                FundingEvents.contributionReceived(id("receipt"), bank, Dimensions.NONE, 150_001, day, "treasurer"));
        record(service, FundingEvents.disbursementPaid(id("payment"), bank, PAYEE, PAID, day, "treasurer"));
        service.commit();

        execute(service, """
                insert into disbursement_approval
                select gen_random_uuid(), id, 1, 1, 'approver', now(), '2025-12-02', content_hash from disbursement
                where purpose = 'submitted';
                update disbursement set status = 'APPROVED', approvals_given = 1, decided_by = 'approver', decided_at = now(),
                                        decided_on = '2025-12-02'
                where purpose = 'submitted';""");
        record(
                service,
                FundingEvents.disbursementApproved(
                        id("submitted"), PAYEE, Map.of(id("G-2025-0001 2"), 70_000L), day, "approver"));
        service.commit();

        execute(service, """
                update disbursement
                set status = 'CANCELLED', withdrawal_asked_by = 'officer', withdrawal_asked_at = now(), withdrawal_reason = 'x',
                    withdrawn_by = 'approver', withdrawn_at = now()
                where purpose = 'approved'""");
        assertThat(new Journal(service, Ids::next).reverse(id("DISBURSEMENT_APPROVEDapproved"), day, "approver"))
                .isInstanceOf(Recording.Recorded.class);
        service.commit();
        assertThat(rows(service, """
                select l.number, committed_tiyn, disbursed_tiyn, prepayments_tiyn
                from budget_line_balance b join budget_line l on l.id = b.budget_line_id order by 1""")).containsExactly("1 0 100000 100000", "2 70000 50001 120001");
    }

    private static void record(Connection service, Entry entry) throws SQLException {
        assertThat(new Journal(service, Ids::next).record(entry)).isInstanceOf(Recording.Recorded.class);
    }

    /// As the data names it.
    private static UUID id(String name) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String script(String resource) {
        try (InputStream script = Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(resource), resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Upgrade {
        void of(String url, Connection connection) throws SQLException;
    }

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.start();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            execute(connection, "create role tirek_app login");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static void inDatabase(String name, Upgrade upgrade) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            execute(connection, "create database " + name + " encoding 'UTF8' template template0");
        }
        try (Connection connection = DriverManager.getConnection(url(name), "postgres", "")) {
            execute(connection, "create extension pg_trgm");
            execute(connection, "create extension btree_gist");
            upgrade.of(url(name), connection);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
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
                .callbackLocations("classpath:none")
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
                    cells.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join(" ", cells));
            }
            return rows;
        }
    }
}
