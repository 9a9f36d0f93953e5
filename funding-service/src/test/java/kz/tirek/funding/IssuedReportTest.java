package kz.tirek.funding;

import static java.util.Objects.requireNonNull;
import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.post;
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.funding.report.ReportFormat;
import kz.tirek.funding.report.ReportKind;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTirek
@WithHubSchools
class IssuedReportTest {

    private static final String REPORTS = "issued-reports";

    @TempDir
    Path folder;

    @Test
    void keepsTheSameBytesWhateverIsRecordedLater() throws Exception {
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        String filters = "{\"grantId\":\"%s\",\"groupBy\":\"LINE\"}".formatted(grant.id());
        for (String format : List.of("JSON", "CSV", "XLSX", "PDF")) {
            Response issued = issue("BUDGET_EXECUTION", format, filters);
            JsonPath report = issued.jsonPath();
            String content = REPORTS + "/" + report.getString("id") + "/content";
            Response first = file(content);
            byte[] bytes = first.asByteArray();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(report.getString("sha256")).isEqualTo(HexFormat.of().formatHex(hash));
            assertThat(report.getLong("bytes")).isEqualTo(bytes.length);
            assertThat(first.header("ETag")).isEqualTo("\"" + report.getString("sha256") + "\"");
            assertThat(first.header("Repr-Digest"))
                    .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":");
            assertThat(first.header("Content-Disposition")).contains(report.getString("number"));

            done(approve(
                    APPROVER,
                    submitted(grant, Funding.confirmedSupplier(), grant.lines().getFirst(), "10.00")));
            assertThat(file(content).asByteArray()).isEqualTo(bytes);
            assertThat(Api.as(AUDITOR)
                            .accept("*/*")
                            .header("If-None-Match", first.header("ETag"))
                            .get("/api/v1/" + content)
                            .statusCode())
                    .isEqualTo(304);
            assertThat(done(get(REPORTS + "?sha256=" + report.getString("sha256")))
                            .jsonPath()
                            .getList("items.number"))
                    .containsExactly(report.getString("number"));
            assertThat(file(REPORTS + "/" + report.getString("id") + "/note").asString())
                    .contains(
                            "\nnumber " + report.getString("number") + "\nsha256 " + report.getString("sha256") + "\n");
        }
        Api.problem(post(AUDITOR, REPORTS, body("TRIAL_BALANCE", "JSON", "{}")), 403, "forbidden");
        Api.invalid(
                post(
                        OFFICER,
                        REPORTS,
                        "{\"kind\":\"TRIAL_BALANCE\",\"knownAt\":\"2999-01-01T00:00:00Z\",\"format\":\"CSV\"}"),
                "/knownAt in-future");
        Api.invalid(
                post(OFFICER, REPORTS, body("BUDGET_EXECUTION", "JSON", "{\"nobody\":1}")),
                "/filters/nobody unknown-property");
        Api.invalid(
                post(OFFICER, REPORTS, body("BUDGET_EXECUTION", "JSON", "{\"knownAt\":\"2026-01-01T00:00:00Z\"}")),
                "/filters/knownAt unknown-property");
    }

    @Test
    void explainsWhatChangedToTheTiyn() {
        Funding.fundAccount();
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        String filters = "{\"grantId\":\"%s\"}".formatted(grant.id());
        String before = issue("BUDGET_EXECUTION", "JSON", filters).jsonPath().getString("id");
        String ledger = issue("TRIAL_BALANCE", "JSON", "{}").jsonPath().getString("id");
        assertThat(difference(before, "").getList("figures")).isEmpty();

        String supplier = Funding.confirmedSupplier();
        String line = grant.lines().getFirst();
        done(approve(APPROVER, submitted(grant, supplier, line, "250.01")));
        String pledge = pledge();
        JsonPath receipt = received(pledge, "0.07");
        done(act(
                TREASURER,
                "contributions/" + pledge,
                "receipts/" + receipt.getString("receipts[0].id") + "/reverse",
                "{\"reason\":\"қате\"}"));

        JsonPath difference = difference(before, "");
        assertThat(difference.getBoolean("explained")).isTrue();
        assertThat(difference.getInt("entriesAdded")).isEqualTo(5);
        assertThat(difference.getInt("reversals")).isEqualTo(1);
        assertThat(difference.<Map<String, String>>getList("figures.findAll { it.part == 'ROW' }"))
                .extracting(
                        row -> row.get("of"),
                        row -> row.get("figure"),
                        row -> row.get("before"),
                        row -> row.get("after"),
                        row -> row.get("difference"),
                        row -> row.get("entries"))
                .containsExactlyInAnyOrder(
                        tuple(line, "committed", "0.00", "250.01", "250.01", "250.01"),
                        tuple(line, "available", "600.00", "349.99", "-250.01", "-250.01"));
        assertThat(difference.<String>getList("figures.findAll { it.part == 'TOTAL' }.difference"))
                .containsExactlyInAnyOrder("250.01", "-250.01");
        sumsAgree(difference);

        String entries = REPORTS + "/" + before + "/difference/entries";
        JsonPath page = done(get(entries + "?limit=2")).jsonPath();
        JsonPath rest =
                done(get(entries + "?limit=3&cursor=" + page.getString("next"))).jsonPath();
        assertThat(page.getList("items")).hasSize(2);
        assertThat(rest.getList("items")).hasSize(3);
        assertThat(rest.getString("next")).isNull();
        assertThat(rest.getList("items.reason")).containsExactly("BACKDATED", "BACKDATED", "RECORDED_LATER");
        assertThat(rest.<String>getList("items.recordedBy")).contains("fund-treasurer");
        assertThat(rest.getString("items[2].reverses")).isEqualTo(rest.getString("items[1].entryId"));
        assertThat(Api.as(AUDITOR)
                        .accept("text/csv")
                        .get("/api/v1/" + entries)
                        .asString()
                        .lines())
                .hasSize(6);

        String after = issue("BUDGET_EXECUTION", "PDF", filters).jsonPath().getString("id");
        JsonPath between = difference(before, "?to=" + after);
        assertThat(between.<Object>getList("figures")).isEqualTo(difference.getList("figures"));
        JsonPath backwards = difference(after, "?to=" + before);
        assertThat(backwards.getInt("entriesRemoved")).isEqualTo(5);
        assertThat(backwards.getBoolean("explained")).isTrue();
        assertThat(difference(ledger, "?effectiveAt=2026-01-01").getBoolean("explained"))
                .isTrue();

        Api.problem(get(REPORTS + "/" + before + "/difference?to=" + ledger), 422, "reports-not-comparable");
        Api.problem(get(REPORTS + "/" + before + "/difference?to=" + UUID.randomUUID()), 422, "unknown-reference");
        Api.invalid(
                get(REPORTS + "/" + before + "/difference?to=" + after + "&knownAt=2026-01-01T00:00:00Z"),
                "knownAt not-both");
        Api.problem(get(entries + "?cursor=x"), 400, "invalid-cursor");
        for (String type : List.of(
                "text/csv", "application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
            Response file = done(Api.as(AUDITOR).accept(type).get("/api/v1/" + REPORTS + "/" + before + "/difference"));
            assertThat(file.contentType()).startsWith(type);
            assertThat(file.asByteArray()).isNotEmpty();
        }
    }

    /// Cuts before a hub school's territory changed are explained as they were.
    @Test
    void explainsByThePlacesThatWereKnown() throws InterruptedException {
        Granted grant = activeGrant("1000.00", "600.00");
        String filters = "{\"grantId\":\"%s\",\"groupBy\":\"TERRITORY\"}".formatted(grant.id());
        String before = issue("BUDGET_EXECUTION", "JSON", filters).jsonPath().getString("id");
        done(approve(
                APPROVER,
                submitted(grant, Funding.confirmedSupplier(), grant.lines().getFirst(), "250.01")));
        String after = issue("BUDGET_EXECUTION", "JSON", filters).jsonPath().getString("id");
        Funding.publish(grant.hubSchool(), "UPDATED", """
                {"id":"%s","code":"H-2022-0001","name":{"kk":"Ақсай","ru":"Аксай"},"territory":"351010000","status":"EQUIPPING","version":1}""".formatted(grant.hubSchool()));
        String now = "reports/budget-execution?groupBy=TERRITORY&grantId=" + grant.id();
        while (!"350000000".equals(done(get(now)).jsonPath().getString("items[0].territory"))) {
            Thread.sleep(50);
        }
        for (JsonPath difference : List.of(difference(before, "?to=" + after), difference(after, "?to=" + before))) {
            assertThat(difference.getBoolean("explained")).isTrue();
            assertThat(difference.<String>getList("figures.findAll { it.part == 'ROW' }.of"))
                    .containsExactly("270000000", "270000000");
            sumsAgree(difference);
        }
    }

    private static void sumsAgree(JsonPath difference) {
        difference.<Map<String, String>>getList("figures").forEach(figure -> {
            Money change = Money.parse(requireNonNull(figure.get("after")))
                    .minus(Money.parse(requireNonNull(figure.get("before"))));
            assertThat(figure.get("difference")).isEqualTo(change.toString());
            assertThat(figure.get("entries")).as(figure.toString()).isEqualTo(change.toString());
        });
    }

    /// Half of those who issue at once fail in the last moment: they have drawn their report and taken a number.
    @Test
    void numbersWithoutGapsWhateverFails() throws Exception {
        long issued = count();
        Owner.run("""
                create function fail_csv() returns trigger language plpgsql as 'begin raise exception ''fails''; end';
                create trigger fail_csv before insert on issued_report_chunk for each row
                when (get_byte(new.content, 0) <> ascii('{')) execute function fail_csv()""");
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> post(TREASURER, REPORTS, body("TRIAL_BALANCE", i % 2 == 0 ? "CSV" : "JSON", "{}"))
                                    .statusCode())
                    .toList();
            assertThat(callers.invokeAll(calls).stream().map(Future::resultNow))
                    .containsExactly(500, 201, 500, 201, 500, 201);
        } finally {
            Owner.run("drop trigger fail_csv on issued_report_chunk; drop function fail_csv()");
        }
        assertThat(count()).isEqualTo(issued + 3);
        assertThat(Owner.run("select max(sequence) - count(*) from issued_report group by year")
                        .lines())
                .containsOnly("0");
        String copy =
                "insert into issued_report (id, year, sequence, kind, format, language, parameters, effective_at, known_at, entries,"
                        + " tree_size, file_name, media_type, bytes, sha256, note, issued_by, issued_at)"
                        + " select gen_random_uuid(), year, sequence + %d, kind, format, language, parameters, effective_at, known_at,"
                        + " entries, tree_size, file_name, media_type, bytes, sha256, replace(note, number, 'IR-' || year || '-' ||"
                        + " lpad((sequence + %d)::text, 6, '0')), issued_by, issued_at from issued_report"
                        + " order by year desc, sequence desc limit 1";
        refused(copy.formatted(2, 2), "issued_report_without_gap");
        refused(copy.formatted(1, 1), "is not stored as it was drawn");
        refused(copy.formatted(1, 2), "issued_report_note_is_its");
        refused("update issued_report set issued_by = 'x'", "stay as they are");
        refused("delete from issued_report_chunk", "stay as they are");
        refused("truncate issued_report cascade", "stay as they are");
    }

    private static void refused(String statement, String because) {
        assertThatThrownBy(() -> Owner.run(statement)).hasMessageContaining(because);
    }

    @Test
    void letsAnAuditorRecomputeReportsWithAJdkAlone() throws Exception {
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        done(approve(
                APPROVER,
                submitted(grant, Funding.confirmedSupplier(), grant.lines().getFirst(), "250.01")));
        Offline offline = new Offline(folder);
        List<String> right = new ArrayList<>();
        issued(offline, right, "TRIAL_BALANCE", "JSON", "{}");
        issued(offline, right, "BUDGET_EXECUTION", "JSON", "{}");
        issued(
                offline,
                right,
                "BUDGET_EXECUTION",
                "JSON",
                "{\"groupBy\":\"GRANT\",\"funderId\":\"%s\"}".formatted(grant.funder()));
        issued(offline, right, "BUDGET_EXECUTION", "JSON", "{\"groupBy\":\"MONTH\"}");
        issued(offline, right, "GENERAL_JOURNAL", "JSON", "{\"grantId\":\"%s\"}".formatted(grant.id()));
        issued(offline, right, "ACCOUNT_STATEMENT", "JSON", "{\"account\":\"encumbrance\",\"from\":\"2026-02-01\"}");
        long size = issued(offline, right, "TRIAL_BALANCE", "PDF", "{}");
        offline.download("ledger/checkpoints/" + size + "/note", "checkpoint.txt");
        offline.download("ledger/journal?treeSize=" + size, "journal.ndjson");
        right.addAll(List.of("--checkpoint", "checkpoint.txt"));
        assertThat(offline.verify(right))
                .endsWith("0")
                .contains("file0: the bytes that were issued as IR-", "file6: the bytes that were issued as IR-")
                .contains("every movement and balance is the journal's")
                .doesNotContain("NOT checked");

        String balance = offline.read("file0");
        changed(offline, "file0", balance.replaceFirst("(\"items\":.*?\"debit\":\")", "$17"), "says of account");
        changed(offline, "file0", balance.replaceFirst("(\"totals\":.*?\"debit\":\")", "$17"), "the total of debit");
        changed(offline, "file0", balance.replaceFirst("(\"controlTotals\":.*?\"debit\":\")", "$17"), "debit");
        changed(
                offline,
                "file0",
                balance.replaceAll("(\"knownAt\":\")[^\"]*", "$12026-01-01T00:00:00Z"),
                "says it is of the first");
        changed(
                offline,
                "file0",
                balance.replaceFirst("\"checkpoint\":\"", "\"checkpoint\":\"other."),
                "is not signed by a key given here");
        String journal = offline.read("file4");
        changed(offline, "file4", journal.replaceFirst("(.*\"recordedBy\":\")", "$1x"), "recordedBy x");
        offline.write("file0", balance.replaceFirst("approver", "officer") + " ");
        assertThat(offline.verify(right)).endsWith("1").contains("file0 is not what was issued as IR-");
        offline.write("file0", balance);
        offline.write("note6", offline.read("note6").replaceFirst("\nsha256 .", "\nsha256 g"));
        assertThat(offline.verify(right))
                .endsWith("1")
                .contains("the note of IR-")
                .contains("does not verify");
    }

    @Test
    void issuesEveryReportInEveryForm() throws Exception {
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        String supplier = Funding.confirmedSupplier();
        done(approve(APPROVER, submitted(grant, supplier, grant.lines().getFirst(), "250.01")));
        Offline offline = new Offline(folder);
        List<String> arguments = new ArrayList<>();
        Map<ReportKind, String> files = new EnumMap<>(ReportKind.class);
        long size = 0;
        for (ReportKind kind : ReportKind.values()) {
            for (ReportFormat format : ReportFormat.values()) {
                String filters = switch (kind) {
                    case ACCOUNT_STATEMENT -> "{\"account\":\"payables\"}";
                    case SUPPLIER_STATEMENT -> "{\"supplierId\":\"" + supplier + "\"}";
                    default -> "{}";
                };
                files.putIfAbsent(kind, "file" + arguments.size() / 3);
                size = issued(offline, arguments, kind.name(), format.name(), filters);
            }
        }
        for (String grouping : List.of("CATEGORY", "TERRITORY", "HUB_SCHOOL")) {
            String filters = "{\"groupBy\":\"%s\",\"territory\":\"270000000\"}".formatted(grouping);
            size = issued(offline, arguments, "BUDGET_EXECUTION", "JSON", filters);
        }
        offline.download("ledger/checkpoints/" + size + "/note", "checkpoint.txt");
        offline.download("ledger/journal?treeSize=" + size, "journal.ndjson");
        arguments.addAll(List.of("--checkpoint", "checkpoint.txt"));
        assertThat(offline.verify(arguments)).endsWith("0").contains("every row is the journal's", "was not given");
        for (ReportKind kind : List.of(ReportKind.CONTRIBUTIONS, ReportKind.SUPPLIER_STATEMENT)) {
            wrong(offline, List.of(), requireNonNull(files.get(kind)), "(\\d)\\.01\"", "$1.02\"", "the journal ");
        }

        List<String> records = downloadRecords(offline);
        arguments.addAll(records);
        assertThat(offline.verify(arguments))
                .endsWith("0")
                .contains(
                        "every row is the logs', and none is missing", "every figure, state and decision is the logs'")
                .contains("every act is the record log's, and none is missing")
                .doesNotContain("was not given");
        String log = offline.read("records.ndjson");
        offline.write("records.ndjson", log.replaceFirst("\"writtenBy\":\"", "$0x"));
        assertThat(offline.verify(records))
                .endsWith("1")
                .contains("WRONG: change ", "was changed: it is not what was sealed");
        offline.write("records.ndjson", log.substring(log.indexOf('\n') + 1));
        assertThat(offline.verify(records)).endsWith("1").contains("WRONG: change 1 is missing");
        offline.write("records.ndjson", log);
        String register = requireNonNull(files.get(ReportKind.DISBURSEMENT_REGISTER));
        wrong(offline, records, register, "\"unpaid\":\"", "$07", "unpaid 7");
        wrong(offline, records, register, "\"operation\":\"APPROVED\",\"person\":\"", "$0x", "person xfund-approver");
        wrong(offline, records, requireNonNull(files.get(ReportKind.ADVANCES)), "\"G-", "\"H-", "grantCode H-");
        wrong(
                offline,
                records,
                requireNonNull(files.get(ReportKind.AUDIT_TRAIL)),
                "\"operation\":\"",
                "$0X",
                "operation X");

        pledge();
        for (String id : done(get(REPORTS + "?limit=47"))
                .jsonPath()
                .<String>getList("items.findAll { it.format == 'JSON' }.id")) {
            JsonPath difference = difference(id, "");
            assertThat(difference.getBoolean("explained"))
                    .as(difference.prettify())
                    .isTrue();
            assertThat(difference.getInt("entriesAdded")).isEqualTo(1);
        }
    }

    /// Downloads what was issued and its note.
    ///
    /// @return how many entries its checkpoint has
    private static long issued(Offline offline, List<String> arguments, String kind, String format, String filters)
            throws IOException {
        JsonPath report = issue(kind, format, filters).jsonPath();
        String address = REPORTS + "/" + report.getString("id");
        int number = arguments.size() / 3;
        offline.download(address + "/content", "file" + number);
        offline.download(address + "/note", "note" + number);
        arguments.addAll(List.of("--issued", "note" + number, "file" + number));
        return report.getLong("treeSize");
    }

    /// The record log up to a checkpoint that holds everything there is.
    ///
    /// @return what names it to the program
    private static List<String> downloadRecords(Offline offline) throws Exception {
        String sealed =
                "select (select max(tree_size) from record_checkpoint) >= (select max(p.sequence) from record_place p"
                        + " join record_change r on p.source = 'record_change' and r.id = p.id where table_name = 'issued_report')"
                        + " and (select max(id) from record_change where table_name = 'issued_report')"
                        + " = (select max(p.id) from record_place p join record_change r on p.source = 'record_change' and r.id = p.id"
                        + " where table_name = 'issued_report')";
        while (!Owner.run(sealed).strip().equals("t")) {
            Thread.sleep(50);
        }
        long size = done(get("record-log/checkpoints/latest")).jsonPath().getLong("treeSize");
        offline.download("record-log/checkpoints/" + size + "/note", "records.txt");
        offline.download("record-log/journal?treeSize=" + size, "records.ndjson");
        long earlier = done(get("record-log/checkpoints?limit=1&sort=TREE_SIZE"))
                .jsonPath()
                .getLong("items[0].treeSize");
        offline.download("record-log/checkpoints/" + earlier + "/note", "earlier.txt");
        offline.download(
                "record-log/checkpoints/" + size + "/consistency-proof?earlier=" + earlier, "consistency.json");
        return List.of(
                "--checkpoint",
                "records.txt",
                "--checkpoint",
                "earlier.txt",
                "--record-consistency",
                "consistency.json",
                "--records",
                "records.ndjson");
    }

    private static void wrong(
            Offline offline, List<String> records, String file, String pattern, String replacement, String because)
            throws Exception {
        String changed = offline.read(file).replaceFirst(pattern, replacement);
        changed(offline, records, file, changed, because);
    }

    /// A report that was changed is found to be wrong without its note, too.
    private static void changed(Offline offline, String file, String content, String because) throws Exception {
        changed(offline, List.of(), file, content, because);
    }

    private static void changed(Offline offline, List<String> records, String file, String content, String because)
            throws Exception {
        String right = offline.read(file);
        assertThat(content).isNotEqualTo(right);
        offline.write(file, content);
        List<String> arguments = new ArrayList<>(List.of("--checkpoint", "checkpoint.txt", "--report", file));
        arguments.addAll(records);
        assertThat(offline.verify(arguments)).endsWith("1").contains("WRONG: ").contains(because);
        offline.write(file, right);
    }

    private static long count() throws Exception {
        return Long.parseLong(Owner.run("select count(*) from issued_report").strip());
    }

    private static JsonPath difference(String id, String query) {
        return done(get(REPORTS + "/" + id + "/difference" + query)).jsonPath();
    }

    private static Response file(String path) {
        return done(Api.as(AUDITOR).accept("*/*").get("/api/v1/" + path));
    }

    private static Response issue(String kind, String format, String filters) {
        Response issued = post(TREASURER, REPORTS, body(kind, format, filters));
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(201);
        return issued;
    }

    private static String body(String kind, String format, String filters) {
        return "{\"kind\":\"%s\",\"format\":\"%s\",\"language\":\"KK\",\"filters\":%s}"
                .formatted(kind, format, filters);
    }

    private static String pledge() {
        return created(OFFICER, "contributions", """
                {"funderId":"%s","amount":"100.00","pledgedOn":"2026-01-10","agreement":{"number":"1","date":"2026-01-10"}}""".formatted(created(OFFICER, "funders", Funding.funder())));
    }

    private static JsonPath received(String pledge, String amount) {
        Response received = post(TREASURER, "contributions/" + pledge + "/receipts", """
                {"amount":"%s","receivedOn":"2026-02-01","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                        amount, Funding.fundAccount(), Funding.reference()));
        assertThat(received.statusCode()).as(received.asString()).isEqualTo(201);
        return received.jsonPath();
    }
}
