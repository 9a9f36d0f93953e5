package kz.tirek.funding.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tirek.conventions.time.Ids;
import org.flywaydb.core.Flyway;

/// A migrated funding database without a service on it; one for all tests of the virtual machine.
public final class LedgerDatabase {

    static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private static final AtomicInteger GRANTS = new AtomicInteger();
    private static final AtomicInteger BINS = new AtomicInteger();
    private static final AtomicInteger BANKS = new AtomicInteger(1_000_000);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final EmbeddedPostgres SERVER = start();
    private static final LedgerDatabase INSTANCE = create();

    private final String url;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    private LedgerDatabase(String url) {
        this.url = url;
    }

    /// A grant with budget lines that nothing is posted to yet.
    public record Granted(UUID funder, UUID school, UUID grant, UUID supplier, List<UUID> lines) {

        Dimensions dimensions() {
            return Dimensions.ofGrant(funder, grant, school);
        }

        Dimensions payee() {
            return dimensions().withSupplier(supplier);
        }

        /// Approves `tiyn` for each line.
        public Entry budget(long tiyn) {
            Map<UUID, Long> amounts = new java.util.HashMap<>();
            lines.forEach(line -> amounts.put(line, tiyn));
            return FundingEvents.budgetApproved(grant, dimensions(), amounts, DAY, "approver");
        }

        public Entry approval(UUID disbursement, UUID line, long tiyn) {
            return FundingEvents.disbursementApproved(disbursement, payee(), Map.of(line, tiyn), DAY, "approver");
        }

        Entry payment(UUID payment, Account bank, UUID line, long tiyn) {
            return FundingEvents.disbursementPaid(payment, bank, payee(), Map.of(line, tiyn), DAY, "treasurer");
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

    public static LedgerDatabase get() {
        return INSTANCE;
    }

    /// A connection with the application's rights.
    Connection application() throws SQLException {
        return DriverManager.getConnection(url, "tirek_app", "test");
    }

    /// A connection with the owner's rights.
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(url, "tirek_owner", "test");
    }

    /// Does `work` in a transaction of the application and commits it.
    <T> T inTransaction(Work<T> work) throws SQLException {
        Connection kept = idle.poll();
        Connection connection = kept == null ? application() : kept;
        try {
            connection.setAutoCommit(false);
            T result = work.in(connection);
            connection.commit();
            idle.push(connection);
            return result;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /// Does `statements` in a transaction of the application and commits it.
    void run(Statements statements) throws SQLException {
        inTransaction(connection -> {
            statements.in(connection);
            return this;
        });
    }

    public Recording record(Entry entry) throws SQLException {
        return inTransaction(connection -> new Journal(connection, Ids::next).record(entry));
    }

    /// A bank account with this much on it since [#DAY].
    public Account bank(long tiyn) throws SQLException {
        String iban = iban(BANKS.incrementAndGet());
        run(connection -> execute(connection, "select open_bank_account(?, 'ш', 'с', null)", iban));
        Account bank = Account.bank(iban);
        if (tiyn > 0) {
            record(FundingEvents.contributionReceived(Ids.next(), bank, Dimensions.NONE, tiyn, DAY, "treasurer"));
        }
        return bank;
    }

    /// The one value of a query, as text.
    String one(String sql) throws SQLException {
        try (Connection connection = application();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    long balance(Account bank) throws SQLException {
        return inTransaction(connection -> new Balances(connection).bank(bank));
    }

    BudgetFigures figures(UUID line) throws SQLException {
        return inTransaction(connection -> new Balances(connection).current(List.of(line)))
                .getOrDefault(line, BudgetFigures.NONE);
    }

    public Granted grant(int lines) throws SQLException {
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
                execute(connection, """
                        insert into budget_line (id, grant_id, number, category, title, amount_tiyn, funder_id)
                        values (?, ?, ?, 'EQUIPMENT', ?, 1, ?)""", line, grant, i, "line " + i, funder);
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

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "150")
                    .start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute("create role tirek_owner login password 'test'");
                sql.execute("create role tirek_app login password 'test'");
            }
            return postgres;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("no server for tests", failure);
        }
    }

    /// Another, empty database on the same server.
    static LedgerDatabase create() {
        String name = "funding_" + DATABASES.incrementAndGet();
        try {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute("create database " + name + " owner tirek_owner encoding 'UTF8' template template0");
            }
            try (Connection connection = SERVER.getDatabase("postgres", name).getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute("create extension pg_trgm");
                sql.execute("create extension btree_gist");
            }
            String url = "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name;
            Flyway.configure()
                    .dataSource(url, "tirek_owner", "test")
                    .placeholders(Map.of("application", "tirek_app"))
                    .load()
                    .migrate();
            return new LedgerDatabase(url);
        } catch (SQLException failure) {
            throw new IllegalStateException("no database for tests", failure);
        }
    }
}
