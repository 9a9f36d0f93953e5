package kz.tirek.funding.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.Balances;
import kz.tirek.funding.ledger.Rollups;
import kz.tirek.funding.ledger.Rollups.Progress;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reports over many entries, asked over HTTP of the service as it is delivered, with a heap of 256 MB, beside summing
/// all postings by SQL in the same run. Writes `target/report-benchmarks.md`.
@QuarkusTest
@WithTirek
@WithHubSchools
@Tag("benchmark")
class ReportBenchmark {

    private static final int ENTRIES = Integer.getInteger("tirek.bench.entries", 1_000_000);
    private static final int GRANTS = 10;
    private static final int LINES = 100;
    private static final int TIMES = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    @Inject
    Scheduler scheduler;

    private final List<String> report = new ArrayList<>();
    private final LocalDate today = BusinessDate.today(Clock.systemUTC());
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void measures() throws Exception {
        scheduler.pause();
        generate();
        try (DeliveredService service = DeliveredService.start()) {
            String reports = "http://127.0.0.1:" + service.port() + "/api/v1/reports/";
            figures(reports);
            journal(reports);
            say(service.memory());
        }
        Files.write(Path.of("target/report-benchmarks.md"), report);
    }

    private void figures(String reports) throws Exception {
        try (Connection connection = LedgerBenchmark.application()) {
            AsOf now = new AsOf(today, new Balances(connection).now());
            AsOf before = new AsOf(today.minusDays(400), halfway(connection));
            say(
                    "| over %,d entries, %,d postings, %,d budget lines | ms | times faster than SQL | goal |",
                    ENTRIES, 4L * ENTRIES, GRANTS * LINES);
            say("|---|--:|--:|--:|");
            for (AsOf cut : List.of(now, before)) {
                String when = cut.equals(now) ? "now" : "of an earlier cut";
                String asked = "?effectiveAt=" + cut.effectiveAt() + "&knownAt=" + cut.knownAt();
                double summed = fastest(3, () -> sum(connection, "p.account_code", cut));
                double lines = fastest(3, () -> sum(connection, "p.budget_line_id, p.account_code", cut));
                say("| summing accounts by SQL, %s | %,.1f | | |", when, summed);
                say("| summing lines by SQL, %s | %,.1f | | |", when, lines);
                measure("trial balance, " + when, reports + "trial-balance" + asked, summed, "50");
                measure("budget execution by line, " + when, reports + "budget-execution" + asked, lines, "50");
                measure(
                        "budget execution by territory, " + when,
                        reports + "budget-execution" + asked + "&groupBy=TERRITORY",
                        lines,
                        "50");
                measure(
                        "budget execution by month, " + when,
                        reports + "budget-execution" + asked + "&groupBy=MONTH",
                        lines,
                        "50");
            }
            say("");
        }
    }

    private void measure(String what, String address, double summed, String goal) throws Exception {
        // What is asked again and again is compiled after a while.
        long until = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < until) {
            read(address);
        }
        double ms = fastest(TIMES, () -> read(address));
        say("| %s, over HTTP | %,.1f | %,.0f | %s |", what, ms, summed / ms, goal);
    }

    private byte[] read(String address) throws IOException, InterruptedException {
        try (InputStream body = ask(address, "application/json").body()) {
            return body.readAllBytes();
        }
    }

    /// The whole journal as files.
    private void journal(String reports) throws Exception {
        say("| the journal of %,d entries over HTTP | s | MB | goal |", ENTRIES);
        say("|---|--:|--:|--:|");
        download("general journal as CSV", reports + "general-journal", "text/csv", "20 s");
        download(
                "statement of an account with as many movements, as CSV",
                reports + "account-statement?account=payables",
                "text/csv",
                "");
    }

    private void download(String what, String address, String mediaType, String goal) throws Exception {
        long start = System.nanoTime();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        long lines = 0;
        try (InputStream body = ask(address, mediaType).body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        say("| %s, %,d rows | %,.1f | %,.0f | %s |", what, lines - 1, seconds, bytes / 1e6, goal);
    }

    private HttpResponse<InputStream> ask(String address, String mediaType) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + Funding.AUDITOR.sign())
                        .header("Accept", mediaType)
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }

    /// Many payments of the last two years out of the lines of several grants, written by the owner of the database
    /// and folded.
    private void generate() throws SQLException {
        List<Funding.Granted> grants = new ArrayList<>();
        for (int i = 0; i < GRANTS; i++) {
            String[] amounts = new String[LINES];
            Arrays.fill(amounts, "1000000.00");
            grants.add(Funding.activeGrant("999999999.00", amounts));
        }
        try (Connection connection = LedgerBenchmark.owner();
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    insert into entry (id, cause_type, cause_id, effective_on, recorded_by, recorded_at, recorded_in)
                    select uuidv7(), 'DISBURSEMENT_PAID', uuidv7(), date '%1$s' - 730 + (i * 730.0 / %2$d)::int, 'treasurer',
                           now() + interval '1 second' + i * interval '1 microsecond', '1'
                    from generate_series(0, %2$d - 1) as i""".formatted(today, ENTRIES));
            sql.execute("""
                    insert into posting (entry_id, position, account_code, budgetary, amount_tiyn,
                                         funder_id, grant_id, hub_school_id, budget_line_id)
                    select e.id, position, account, budgetary, amount, l.funder_id, l.grant_id, l.hub_school_id, l.id
                    from (select id, abs(hashtext(id::text)::bigint) %% %d as line from entry where recorded_in = '1') e
                    join (select l.id, l.funder_id, l.grant_id, g.hub_school_id,
                                 row_number() over (order by l.id) - 1 as line
                          from budget_line l join grants g on g.id = l.grant_id) l on l.line = e.line
                    cross join (values (1, 'payables', false, 1), (2, 'bank', false, -1), (3, 'disbursed-budget', true, 1),
                                       (4, 'encumbrance', true, -1)) as p (position, account, budgetary, amount)""".formatted(GRANTS * LINES));
            sql.execute("vacuum analyze entry, posting");
        }
        assertThat(grants).hasSize(GRANTS);
        try (Connection connection = LedgerBenchmark.application()) {
            Rollups rollups = new Rollups(connection);
            while (rollups.fold() != Progress.UP_TO_DATE) {
                // The service folds, too.
            }
        }
        try (Connection connection = LedgerBenchmark.owner();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "vacuum analyze entry_sequence, rollup_account, rollup_line, rollup_line_month, rollup_line_total, segment");
        }
    }

    /// What all postings of a cut add up to, as it would be summed without rollups.
    private static long sum(Connection connection, String by, AsOf cut) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select sum(greatest(p.amount_tiyn, 0)), sum(least(p.amount_tiyn, 0))
                from posting p join entry e on e.id = p.entry_id
                where e.effective_on <= ? and e.recorded_at <= ? group by %s""".formatted(by))) {
            query.setObject(1, cut.effectiveAt());
            query.setObject(2, cut.knownAt().atOffset(ZoneOffset.UTC));
            long debits = 0;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    debits += row.getLong(1);
                }
            }
            return debits;
        }
    }

    private static Instant halfway(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select percentile_disc(0.5) within group (order by recorded_at) from entry where recorded_in = '1'")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /// What is timed.
    private interface Work {
        Object run() throws Exception;
    }

    private static double fastest(int times, Work work) throws Exception {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e6);
        }
        return fastest;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
    private void say(String line, Object... figures) {
        report.add(figures.length == 0 ? line : String.format(Locale.ROOT, line, figures));
    }
}
