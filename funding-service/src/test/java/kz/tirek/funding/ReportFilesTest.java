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
import static kz.tirek.funding.Funding.payment;
import static kz.tirek.funding.Funding.reference;
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.Dimensions;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reports say the same in every form, what the ledger says, and of the same cut the same forever.
@QuarkusTest
@WithTirek
@WithHubSchools
class ReportFilesTest {

    private static final Pattern SUM =
            Pattern.compile("<f>ROUND\\(SUM\\((\\w+?)2:\\w+?(\\d+)\\),2\\)</f><v>([-0-9.]+)</v>");

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    private Granted grant;

    @BeforeEach
    void spendSome() {
        grant = activeGrant("1000000.00", "600000.10", "399999.90");
        approved("2026-02-10", 500_00);
        paid(grant.lines().getFirst(), "250000.05");
        String acquitted = paid(grant.lines().getLast(), "100.00");
        String act = "acquittals/"
                + created(OFFICER, "acquittals", """
                {"disbursementId":"%s","kind":"ACCEPTANCE_ACT","documentNumber":"15","documentDate":"2026-02-10",
                 "lines":[{"budgetLineId":"%s","amount":"60.00"}]}""".formatted(
                                acquitted, grant.lines().getLast()));
        done(act(OFFICER, act, "submit", null));
        String hash = get(act).jsonPath().getString("contentHash");
        done(act(APPROVER, act, "accept", "{\"contentHash\":\"" + hash + "\"}"));
    }

    /// More for the first line, as if on an earlier day.
    private void approved(String day, long tiyn) {
        UUID line = UUID.fromString(grant.lines().getFirst());
        Dimensions about =
                Dimensions.ofGrant(UUID.fromString(grant.funder()), UUID.fromString(grant.id()), grant.hubSchool());
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.record(FundingEvents.budgetApproved(
                        Ids.next(), about, Map.of(line, tiyn), LocalDate.parse(day), "fund-approver")));
    }

    private String paid(String line, String amount) {
        String id = submitted(grant, Funding.confirmedSupplier(), line, amount);
        done(approve(APPROVER, id));
        String today = BusinessDate.today(clock).toString();
        done(act(TREASURER, "disbursements/" + id, "pay", payment(amount, today, reference())));
        return id;
    }

    @Test
    void saysTheSameInEveryForm() throws IOException {
        String report = "reports/budget-execution?grantId=" + grant.id();
        JsonPath json = done(get(report)).jsonPath();
        Map<String, String> totals = json.getMap("totals");
        assertThat(totals)
                .containsExactly(
                        Map.entry("approved", "1000500.00"),
                        Map.entry("revised", "1000500.00"),
                        Map.entry("committed", "0.00"),
                        Map.entry("disbursed", "250100.05"),
                        Map.entry("acquitted", "60.00"),
                        Map.entry("available", "750399.95"));
        String cut = cut(json);
        List<Map<String, String>> rows = csv(report + cut);
        totals.forEach((column, total) -> assertThat(sum(rows, column)).isEqualByComparingTo(total));

        List<String> cached = new ArrayList<>();
        String sheet = part(file(report + cut, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        for (MatchResult formula : SUM.matcher(sheet).results().toList()) {
            cached.add(formula.group(3));
            assertThat(added(sheet, formula)).isEqualByComparingTo(formula.group(3));
        }
        assertThat(cached).containsExactlyElementsOf(totals.values());

        String paper = paper(report + cut);
        assertThat(paper)
                .contains(
                        "Бюджеттің орындалуы / Исполнение бюджета", "Төленді", "Оплачено", "1 / 1", "Контрольные суммы")
                .contains("250 100,05", "750 399,95", "1 000 500,00");
        for (String grouping : List.of("CATEGORY", "GRANT", "HUB_SCHOOL", "FUNDER", "TERRITORY", "MONTH")) {
            JsonPath other = done(get(report + cut + "&groupBy=" + grouping)).jsonPath();
            assertThat(other.<String, String>getMap("totals")).as(grouping).isEqualTo(totals);
        }
        JsonPath months = done(get(report + "&groupBy=MONTH")).jsonPath();
        assertThat(months.<String>getList("items.month"))
                .containsExactly(
                        "2026-02",
                        YearMonth.now(clock.withZone(BusinessDate.ZONE)).toString());
        assertThat(months.<String>getList("items.approved")).containsExactly("500.00", "1000000.00");
        String territory = report + "&groupBy=TERRITORY&territory=";
        assertThat(get(territory + "270000000").jsonPath().<String>getList("items.territory"))
                .containsExactly("273600000");
        assertThat(get(territory + "750000000").jsonPath().<String>getList("items"))
                .isEmpty();
    }

    @Test
    void keepsTheJournalOfACutWhateverIsRecordedLater() {
        JsonPath balance = done(get("reports/trial-balance")).jsonPath();
        String cut = cut(balance);
        Map<String, BigDecimal> expected = new TreeMap<>();
        balance.<Map<String, String>>getList("controlTotals")
                .forEach(total -> expected.put(total.get("account"), new BigDecimal(total.get("debit"))));
        String whole = text("reports/general-journal?" + cut.substring(1), "text/csv");
        Map<String, BigDecimal> debits = new TreeMap<>();
        rows(whole)
                .forEach(row ->
                        debits.merge(requireNonNull(row.get("account")), amount(row.get("debit")), BigDecimal::add));
        debits.replaceAll((account, sum) -> sum.setScale(2));
        assertThat(debits).isEqualTo(expected);

        String report = "reports/general-journal?grantId=" + grant.id() + cut;
        List<Map<String, String>> all = csv(report);
        assertThat(sum(all, "debit")).isEqualByComparingTo(sum(all, "credit"));
        List<Integer> read = new ArrayList<>();
        Response first = done(get(report + "&limit=7"));
        JsonPath page = first.jsonPath();
        assertThat(first.header("Link")).contains("cursor=" + page.getString("next"), "limit=7", "rel=\"next\"");
        String later = text(report, "text/csv");
        approved("2026-01-31", 17_00);
        while (true) {
            read.addAll(page.getList("items.sequence"));
            assertThat(page.getString("knownAt")).isEqualTo(balance.getString("knownAt"));
            String next = page.getString("next");
            if (next == null) {
                break;
            }
            page = done(get(report + "&limit=7&cursor=" + next)).jsonPath();
        }
        assertThat(read)
                .map(String::valueOf)
                .containsExactlyElementsOf(
                        all.stream().map(row -> row.get("sequence")).toList());
        assertThat(text(report, "text/csv")).as("the same cut").isEqualTo(later);
        assertThat(text("reports/general-journal?" + cut.substring(1), "text/csv"))
                .isEqualTo(whole);
        assertThat(csv("reports/general-journal?grantId=" + grant.id())).hasSizeGreaterThan(all.size());
        Api.problem(
                get("reports/general-journal?limit=7&cursor=" + page(report).getString("next")), 400, "invalid-cursor");
    }

    @Test
    void statesAnAccountFromItsOpeningToItsClosing() {
        JsonPath balance = done(get("reports/trial-balance")).jsonPath();
        String cut = cut(balance);
        String statement = "reports/account-statement?account=appropriation" + cut;
        String closing = balance.getString("items.find{it.account=='appropriation'}.balance");
        List<Map<String, String>> all = csv(statement);
        assertThat(all.getFirst()).containsEntry("balance", "0.00").containsEntry("kind", "Входящее сальдо");
        assertThat(all.getLast()).containsEntry("balance", closing).containsEntry("kind", "Исходящее сальдо");
        assertThat(sum(all, "debit").subtract(sum(all, "credit"))).isEqualByComparingTo(closing);

        List<Map<String, String>> since = csv(statement + "&from=2026-03-01");
        String opening = requireNonNull(since.getFirst().get("balance"));
        assertThat(amount(opening).add(sum(since, "debit")).subtract(sum(since, "credit")))
                .isEqualByComparingTo(closing);
        assertThat(all.stream()
                        .takeWhile(row -> requireNonNull(row.get("effectiveOn")).compareTo("2026-03-01") < 0)
                        .toList()
                        .getLast())
                .containsEntry("balance", opening);
        assertThat(opening).isNotEqualTo("0.00");

        List<String> balances = new ArrayList<>();
        String ofGrant = "reports/account-statement?account=payables" + cut + "&grantId=" + grant.id() + "&limit=2";
        JsonPath page = done(get(ofGrant)).jsonPath();
        balances.addAll(page.getList("items.balance"));
        while (page.getString("next") != null) {
            page = done(get(ofGrant + "&cursor=" + page.getString("next"))).jsonPath();
            balances.addAll(page.getList("items.balance"));
        }
        assertThat(balances).containsExactly("0.00", "-250000.05", "0.00", "-100.00", "0.00", "0.00");
        Api.invalid(get("reports/account-statement"), "account not-null");
        Api.invalid(get("reports/account-statement?account=nothing"), "account unknown-account");
    }

    private static JsonPath page(String report) {
        return done(get(report + "&limit=3")).jsonPath();
    }

    private static String cut(JsonPath report) {
        return "&effectiveAt=" + report.getString("effectiveAt") + "&knownAt=" + report.getString("knownAt");
    }

    private static byte[] file(String path, String mediaType) {
        return Api.as(AUDITOR)
                .accept(mediaType)
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String text(String path, String mediaType) {
        return new String(file(path, mediaType), StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> csv(String path) {
        return rows(text(path, "text/csv"));
    }

    private static List<Map<String, String>> rows(String csv) {
        List<List<String>> lines =
                csv.lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
        return lines.stream()
                .skip(1)
                .map(cells -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < cells.size(); i++) {
                        row.put(lines.getFirst().get(i), cells.get(i));
                    }
                    return row;
                })
                .toList();
    }

    private static BigDecimal amount(@Nullable String cell) {
        return requireNonNull(cell).isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> amount(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The first worksheet.
    private static String part(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no worksheet");
    }

    /// What the cells add up to that a formula names.
    private static BigDecimal added(String sheet, MatchResult formula) {
        return Pattern.compile("<c r=\"" + formula.group(1) + "(\\d+)\"[^>]*><v>([-0-9.]+)</v>")
                .matcher(sheet)
                .results()
                .filter(cell -> Integer.parseInt(cell.group(1)) <= Integer.parseInt(formula.group(2)))
                .map(cell -> new BigDecimal(cell.group(2)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String paper(String path) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(path, "application/pdf"))) {
            return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
        }
    }
}
