package kz.tirek.funding.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tirek.conventions.time.Ids;
import org.flywaydb.core.Flyway;

/// A migrated funding database without a service on it; one for all tests of the virtual machine.
final class LedgerDatabase {

    static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private static final AtomicInteger GRANTS = new AtomicInteger();
    private static final AtomicInteger BINS = new AtomicInteger();

    private static final LedgerDatabase INSTANCE = start();

    private final String url;

    private LedgerDatabase(String url) {
        this.url = url;
    }

    /// A grant with budget lines that nothing is posted to yet.
    record Granted(UUID funder, UUID school, UUID grant, UUID supplier, List<UUID> lines) {

        Dimensions dimensions() {
            return Dimensions.ofGrant(funder, grant, school);
        }

        Dimensions payee() {
            return dimensions().withSupplier(supplier);
        }

        /// Approves `tiyn` for each line.
        Entry budget(long tiyn) {
            Map<UUID, Long> amounts = new java.util.HashMap<>();
            lines.forEach(line -> amounts.put(line, tiyn));
            return FundingEvents.budgetApproved(grant, dimensions(), amounts, DAY, "approver");
        }

        Entry approval(UUID disbursement, UUID line, long tiyn) {
            return FundingEvents.disbursementApproved(disbursement, payee(), Map.of(line, tiyn), DAY, "approver");
        }

        Entry payment(UUID disbursement, UUID line, long tiyn) {
            return FundingEvents.disbursementPaid(disbursement, payee(), Map.of(line, tiyn), DAY, "treasurer");
        }
    }

    /// What is done in a transaction.
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /// What is done in a transaction without a result.
    interface Statements {
        void in(Connection connection) throws SQLException;
    }

    static LedgerDatabase get() {
        return INSTANCE;
    }

    /// A connection with the application's rights.
    Connection application() throws SQLException {
        return DriverManager.getConnection(url, "tirek_app", "test");
    }

    /// A connection with the owner's rights.
    Connection owner() throws SQLException {
        return DriverManager.getConnection(url, "tirek_owner", "test");
    }

    /// Does `work` in a transaction of the application and commits it.
    <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = application()) {
            connection.setAutoCommit(false);
            T result = work.in(connection);
            connection.commit();
            return result;
        }
    }

    /// Does `statements` in a transaction of the application and commits it.
    void run(Statements statements) throws SQLException {
        try (Connection connection = application()) {
            connection.setAutoCommit(false);
            statements.in(connection);
            connection.commit();
        }
    }

    Recording record(Entry entry) throws SQLException {
        return inTransaction(connection -> new Journal(connection, Ids::next).record(entry));
    }

    BudgetFigures figures(UUID line) throws SQLException {
        return inTransaction(connection -> new Balances(connection).current(List.of(line)))
                .getOrDefault(line, BudgetFigures.NONE);
    }

    Granted grant(int lines) throws SQLException {
        UUID funder = Ids.next();
        UUID school = Ids.next();
        UUID grant = Ids.next();
        UUID supplier = Ids.next();
        int number = GRANTS.incrementAndGet();
        List<UUID> lineIds = new ArrayList<>();
        run(connection -> {
            execute(
                    connection,
                    "insert into funder (id, name_kk, name_ru, bin, created_at, version) values (?, 'қ', 'ф', ?, now(), 0)",
                    funder,
                    nextBin());
            execute(connection, """
                    insert into supplier (id, name_kk, name_ru, bin, iban, bic, details_by, account_by, created_at, version)
                    values (?, 'ж', 'п', ?, ?, 'HSBKKZKX', 'maker', 'maker', now(), 0)""", supplier, nextBin(), iban(number));
            execute(
                    connection,
                    "insert into hub_school values (?, ?, 'м', 'ш', null, '273620100', 'EQUIPPING', false)",
                    school,
                    "H-" + number);
            execute(connection, """
                    insert into grants (id, code, funder_id, hub_school_id, ceiling_tiyn, ceiling_approximate, starts_on, ends_on,
                                        status, makers, created_at, edited_at, version)
                    values (?, ?, ?, ?, 1000000000000000, false, '2026-01-01', '2026-12-31', 'DRAFT', '{maker}', now(), now(), 0)""", grant, "G-2020-%04d".formatted(number), funder, school);
            for (int i = 1; i <= lines; i++) {
                UUID line = Ids.next();
                lineIds.add(line);
                execute(
                        connection,
                        "insert into budget_line values (?, ?, ?, 'EQUIPMENT', ?, 1)",
                        line,
                        grant,
                        i,
                        "line " + i);
            }
        });
        return new Granted(funder, school, grant, supplier, List.copyOf(lineIds));
    }

    static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    /// A BIN nobody else has, with the right check digit.
    static String nextBin() {
        while (true) {
            String digits = "990140" + "%05d".formatted(BINS.incrementAndGet());
            int sum = 0;
            for (int i = 0; i < 11; i++) {
                sum += (digits.charAt(i) - '0') * (i + 1);
            }
            if (sum % 11 < 10) {
                return digits + sum % 11;
            }
        }
    }

    /// An IBAN of its own for every `serial`, with the right check digits.
    static String iban(int serial) {
        String account = "999%013d".formatted(serial);
        String digits = account + "203500"; // K = 20, Z = 35, check digits 00
        int check = 98
                - new java.math.BigInteger(digits)
                        .mod(java.math.BigInteger.valueOf(97))
                        .intValue();
        return "KZ%02d%s".formatted(check, account);
    }

    private static LedgerDatabase start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "150")
                    .start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute("create role tirek_owner login password 'test'");
                sql.execute("create role tirek_app login password 'test'");
                sql.execute("create database funding owner tirek_owner encoding 'UTF8' template template0");
            }
            try (Connection connection =
                            postgres.getDatabase("postgres", "funding").getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute("create extension pg_trgm");
                sql.execute("create extension btree_gist");
            }
            String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/funding";
            Flyway.configure()
                    .dataSource(url, "tirek_owner", "test")
                    .placeholders(Map.of("application", "tirek_app"))
                    .load()
                    .migrate();
            return new LedgerDatabase(url);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("no database for tests", failure);
        }
    }
}
