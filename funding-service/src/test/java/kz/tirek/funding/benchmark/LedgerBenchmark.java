package kz.tirek.funding.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.Funding;
import kz.tirek.funding.ledger.Account;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.Balances;
import kz.tirek.funding.ledger.Dimensions;
import kz.tirek.funding.ledger.Entry;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.funding.ledger.Journal;
import kz.tirek.funding.ledger.Recording;
import kz.tirek.funding.ledger.Recording.Recorded;
import kz.tirek.funding.ledger.Rollups;
import kz.tirek.funding.ledger.Rollups.Progress;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The ledger beside `pgbench`, in the same run on the same server, which writes durably (`-Dtirek.durable`):
/// payments of sixteen clients out of one bank account, as rows of tables of the same shape without our rules,
/// through the core, and over HTTP of the service as it is delivered (money of a funder that comes in); and a trial
/// balance beside summing all postings. What the service does behind those who record (folding, sealing) waits while
/// recording is measured,
/// and is timed on its own. Writes `target/benchmarks.md`.
@QuarkusTest
@WithTirek
@WithHubSchools
@Tag("benchmark")
class LedgerBenchmark {

    private static final int CLIENTS = 16;
    private static final int GRANTS = 10;
    private static final int LINES = 100;
    private static final int ROUNDS = 3;
    private static final int SECONDS = Integer.getInteger("tirek.bench.seconds", 10);

    /// After so many the compiler of the service has little left to do, which a service goes through once.
    private static final int WARM_UP_RECEIPTS = 60_000;

    private static final int ENTRIES = Integer.getInteger("tirek.bench.entries", 1_000_000);

    @Inject
    Scheduler scheduler;

    private final List<String> report = new ArrayList<>();
    private final LocalDate today = BusinessDate.today(Clock.systemUTC());

    /// A supplier's grant and its budget lines.
    private record Payee(Dimensions about, List<UUID> lines) {}

    /// What payments are about.
    private record World(List<Payee> payees, Account bank) {

        Entry payment(LocalDate day) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            Payee payee = payees.get(random.nextInt(payees.size()));
            UUID line = payee.lines().get(random.nextInt(payee.lines().size()));
            return FundingEvents.disbursementPaid(
                    Ids.next(), bank, payee.about(), Map.of(line, 100L), day, "treasurer");
        }
    }

    @Test
    void measures() throws Exception {
        World world = world();
        Path script = script(world);
        record(world, 15);
        List<Double> plain = new ArrayList<>();
        List<Double> core = new ArrayList<>();
        List<Double> http = new ArrayList<>();
        scheduler.pause();
        String memory;
        try (DeliveredService service = DeliveredService.start()) {
            HttpReceipts receipts = new HttpReceipts(CLIENTS, service.port(), today);
            for (double received = 0; received < WARM_UP_RECEIPTS; ) {
                receipts.pledge(SECONDS);
                received += SECONDS * receipts.receive(SECONDS);
            }
            for (int round = 0; round < ROUNDS; round++) {
                plain.add(pgbench(script));
                core.add(record(world, SECONDS));
                receipts.pledge(SECONDS);
                http.add(receipts.receive(SECONDS));
            }
            memory = service.memory();
        }
        double base = median(plain);
        say("| recorded payments, %d clients | per second | of pgbench | goal |".formatted(CLIENTS));
        say("|---|--:|--:|--:|");
        say("| pgbench: the same rows, without our rules | %,.0f | | |", base);
        say("| the core over JDBC | %,.0f | %.0f %% | 60 %% |", median(core), 100 * median(core) / base);
        say(
                "| HTTP, with token and idempotency key | %,.0f | %.0f %% | 15 %% |",
                median(http), 100 * median(http) / base);
        say("");
        balances(world);
        sealed();
        say("");
        say(
                "Medians of %d rounds of %d seconds, after %,d receipts to warm up. Server: %s; fsync and synchronous_commit on; %d processors for"
                        + " clients and server together.",
                ROUNDS,
                SECONDS,
                WARM_UP_RECEIPTS,
                version(),
                Runtime.getRuntime().availableProcessors());
        say(memory);
        Files.write(Path.of("target/benchmarks.md"), report);
    }

    /// A trial balance and the figures of all budgets over many entries, of a cut in the middle and of now.
    private void balances(World world) throws SQLException {
        generate(world);
        long start = System.nanoTime();
        try (Connection connection = application()) {
            Rollups rollups = new Rollups(connection);
            while (rollups.fold() != Progress.UP_TO_DATE) {
                // The service folds, too.
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long entries = count(connection);
            Instant halfway = halfway(connection);
            AsOf now = new AsOf(today, new Balances(connection).now());
            AsOf before = new AsOf(today.minusDays(400), halfway);
            say("| over %,d entries, %,d postings | ms |", entries, 4 * entries);
            say("|---|--:|");
            List<UUID> lines = world.payees().stream()
                    .flatMap(payee -> payee.lines().stream())
                    .toList();
            for (AsOf cut : List.of(now, before)) {
                String when = cut.equals(now) ? "now" : "of an earlier cut";
                double sum = fastest(3, () -> sum(connection, cut));
                double rolled = fastest(20, () -> new Balances(connection).trialBalance(cut));
                double budget = fastest(5, () -> new Balances(connection).lines(cut, lines));
                assertThat(new Balances(connection)
                                .trialBalance(cut).stream()
                                        .mapToLong(each -> each.debitTiyn())
                                        .sum())
                        .isEqualTo(sum(connection, cut));
                say("| summing by SQL, %s | %,.1f |", when, sum);
                say("| trial balance, %s: %,.0f times faster (goal: 100) | %,.1f |", when, sum / rolled, rolled);
                say("| figures of all %,d budget lines, %s | %,.1f |", GRANTS * LINES, when, budget);
            }
            say("");
            say("Folding them took %,.0f s, behind those who record.", seconds);
        }
    }

    /// How long the service takes to seal what was recorded while it did not.
    private void sealed() throws SQLException, InterruptedException {
        try (Connection connection = application()) {
            long before = sealed(connection);
            long entries = count(connection);
            long start = System.nanoTime();
            scheduler.resume();
            while (sealed(connection) < entries) {
                Thread.sleep(100);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            say(
                    "Sealing %,d of them took %,.0f s, and everything else the service does behind those who record.",
                    entries - before, seconds);
        }
    }

    private static long sealed(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select coalesce(max(tree_size), 0) from checkpoint");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private World world() throws SQLException {
        String iban = Funding.nextIban();
        World world =
                new World(Stream.generate(LedgerBenchmark::payee).limit(GRANTS).toList(), Account.bank(iban));
        try (Connection connection = application()) {
            try (PreparedStatement open = connection.prepareStatement("select open_bank_account(?, 'ш', 'с', null)")) {
                open.setString(1, iban);
                open.execute();
            }
            Journal journal = new Journal(connection, Ids::next);
            recorded(journal.record(FundingEvents.contributionReceived(
                    Ids.next(), world.bank(), Dimensions.NONE, 100_000_000_000L, today, "treasurer")));
            for (Payee payee : world.payees()) {
                Map<UUID, Long> committed =
                        payee.lines().stream().collect(Collectors.toMap(line -> line, line -> 100_000_000L));
                recorded(journal.record(
                        FundingEvents.commitmentSigned(Ids.next(), payee.about(), committed, today, "approver")));
            }
        }
        return world;
    }

    private static Payee payee() {
        String[] amounts = new String[LINES];
        Arrays.fill(amounts, "1000000.00");
        Funding.Granted granted = Funding.activeGrant("999999999.00", amounts);
        UUID supplier = UUID.fromString(Funding.created(Funding.OFFICER, "suppliers", Funding.supplier()));
        return new Payee(
                Dimensions.ofGrant(
                                UUID.fromString(granted.funder()), UUID.fromString(granted.id()), granted.hubSchool())
                        .withSupplier(supplier),
                granted.lines().stream().map(UUID::fromString).toList());
    }

    /// Payments per second through the core.
    private double record(World world, int seconds) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Long>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> {
                    long payments = 0;
                    try (Connection connection = application()) {
                        Journal journal = new Journal(connection, Ids::next);
                        for (; System.nanoTime() < until; payments++) {
                            recorded(journal.record(world.payment(today)));
                        }
                    }
                    return payments;
                }));
            }
            long all = 0;
            for (Future<Long> client : clients) {
                all += client.get();
            }
            return all / ((System.nanoTime() - start) / 1e9);
        }
    }

    /// Payments per second of pgbench.
    private double pgbench(Path script) throws IOException, InterruptedException {
        String url = config("TIREK_DB_URL");
        String port = url.replaceAll(".*:(\\d+)/.*", "$1");
        ProcessBuilder builder = new ProcessBuilder(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + CLIENTS,
                "--jobs=2",
                "--time=" + SECONDS,
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=" + config("TIREK_DB_OWNER_USER"),
                "--file=" + script,
                url.replaceAll(".*/", ""));
        builder.environment().put("PGPASSWORD", config("TIREK_DB_OWNER_PASSWORD"));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines()
                .filter(line -> line.startsWith("tps = "))
                .mapToDouble(line -> Double.parseDouble(line.substring(6, line.indexOf(' ', 6))))
                .findFirst()
                .orElseThrow();
    }

    /// What pgbench does: the rows of a payment, in tables of the same columns, checks and indexes, a transaction
    /// each.
    private Path script(World world) throws IOException, SQLException {
        try (Connection connection = owner();
                Statement sql = connection.createStatement()) {
            sql.execute("create table bench_entry (like entry including all)");
            sql.execute("create table bench_posting (like posting including all)");
        }
        Dimensions payee = world.payees().getFirst().about();
        String about = "'%s', '%s', '%s', (lpad(:line::text, 8, '0') || '-0000-7000-8000-000000000000')::uuid, '%s'"
                .formatted(payee.funderId(), payee.grantId(), payee.hubSchoolId(), payee.supplierId());
        List<Account> accounts = List.of(Account.PAYABLES, world.bank(), Account.DISBURSED_BUDGET, Account.ENCUMBRANCE);
        String postings = IntStream.range(0, 4)
                .mapToObj(i -> "(:entry, %d, '%s', %b, %d, %s)"
                        .formatted(
                                i + 1,
                                accounts.get(i).code(),
                                accounts.get(i).kind().isBudgetary(),
                                i % 2 == 0 ? 100 : -100,
                                about))
                .collect(Collectors.joining(", "));
        Path script = Files.createTempFile("payments", ".sql");
        script.toFile().deleteOnExit();
        return Files.writeString(script, """
                \\set line random(1, %d)
                begin;
                insert into bench_entry (id, cause_type, cause_id, effective_on, recorded_by, recorded_at, recorded_in) values (uuidv7(), 'DISBURSEMENT_PAID', uuidv7(), current_date, 'treasurer', clock_timestamp(), pg_current_xact_id()) returning id as entry \\gset
                insert into bench_posting (entry_id, position, account_code, budgetary, amount_tiyn, funder_id, grant_id, hub_school_id, budget_line_id, supplier_id) values %s;
                commit;
                """.formatted(GRANTS * LINES, postings));
    }

    /// Many payments of the last two years, written by the owner of the database.
    private void generate(World world) throws SQLException {
        try (Connection connection = owner();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            Payee about = world.payees().getFirst();
            Dimensions payee = about.about();
            sql.execute("""
                    insert into entry (id, cause_type, cause_id, effective_on, recorded_by, recorded_at, recorded_in)
                    select uuidv7(), 'DISBURSEMENT_PAID', uuidv7(), date '%s' - 730 + (i * 730 / %d)::int, 'treasurer',
                           now() + interval '1 second' + i * interval '1 microsecond', '1'
                    from generate_series(0, %d - 1) as i""".formatted(today, ENTRIES, ENTRIES));
            sql.execute("""
                    insert into posting (entry_id, position, account_code, budgetary, amount_tiyn,
                                         funder_id, grant_id, hub_school_id, budget_line_id, supplier_id)
                    select id, position, account, budgetary, amount, '%s', '%s', '%s', ('{%s}'::uuid[])[1 + abs(hashtext(id::text)::bigint) %% %d], '%s'
                    from entry
                    cross join (values (1, 'payables', false, 1), (2, '%s', false, -1), (3, 'disbursed-budget', true, 1),
                                       (4, 'encumbrance', true, -1)) as p (position, account, budgetary, amount)
                    where recorded_in = '1'""".formatted(
                            payee.funderId(),
                            payee.grantId(),
                            payee.hubSchoolId(),
                            about.lines().stream().map(UUID::toString).collect(Collectors.joining(",")),
                            LINES,
                            payee.supplierId(),
                            world.bank().code()));
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze entry, posting");
        }
    }

    /// The sum of all debits, over every posting of the cut, as a trial balance would be summed without rollups.
    private static long sum(Connection connection, AsOf cut) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select p.account_code, sum(greatest(p.amount_tiyn, 0)), sum(least(p.amount_tiyn, 0))
                from posting p join entry e on e.id = p.entry_id
                where e.effective_on <= ? and e.recorded_at <= ? group by p.account_code""")) {
            query.setObject(1, cut.effectiveAt());
            query.setObject(2, cut.knownAt().atOffset(ZoneOffset.UTC));
            long debits = 0;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    debits += row.getLong(2);
                }
            }
            return debits;
        }
    }

    /// What is timed.
    private interface Work {
        Object run() throws SQLException;
    }

    private static double fastest(int times, Work work) throws SQLException {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e6);
        }
        return fastest;
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static void recorded(Recording outcome) {
        assertThat(outcome).isInstanceOf(Recorded.class);
    }

    private static Instant halfway(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select percentile_disc(0.5) within group (order by recorded_at) from entry where recorded_in = '1'")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String version() throws SQLException {
        try (Connection connection = application()) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    static Connection application() throws SQLException {
        return DriverManager.getConnection(
                config("TIREK_DB_URL"), config("TIREK_DB_USER"), config("TIREK_DB_PASSWORD"));
    }

    static Connection owner() throws SQLException {
        return DriverManager.getConnection(
                config("TIREK_DB_URL"), config("TIREK_DB_OWNER_USER"), config("TIREK_DB_OWNER_PASSWORD"));
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
    private void say(String line, Object... figures) {
        report.add(figures.length == 0 ? line : String.format(Locale.ROOT, line, figures));
    }
}
