package kz.tirek.funding.opendata;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.approveContent;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.payment;
import static kz.tirek.funding.Funding.post;
import static kz.tirek.funding.Funding.reference;
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.Funding;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Open data of money that was pledged, received, revised, committed, paid, returned and corrected.
@QuarkusTest
@WithTirek
@WithHubSchools
class OpenDataTest {

    private static final String IATI = "iati/activities";
    private static final String FUND = "iati/organisation";
    private static final String GRANTS = "360giving";
    private static final String REASON = "{\"reason\":\"Қайта есептелді\"}";

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private String today;
    private Granted grant;
    private String code;
    private String cut;
    private JsonPath balance;

    /// A grant of two funders, with a history that leaves no account at a round figure.
    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void live() {
        today = BusinessDate.today(clock).toString();
        grant = grantOfTwo();
        code = get("grants/" + grant.id()).jsonPath().getString("code");
        contribute("\"" + grant.id() + "\"");
        contribute("null");
        String supplier = Funding.confirmedSupplier();
        String bought = submitted(grant, supplier, grant.lines().getFirst(), "300.10");
        done(approve(APPROVER, bought));
        String back = done(act(TREASURER, "disbursements/" + bought, "pay", payment("100.00", today, reference())))
                .jsonPath()
                .getString("payments[0].id");
        done(act(TREASURER, "disbursements/" + bought, "payments/" + back + "/return", """
                {"effectiveOn":"%s","reason":"Счёт закрыт"}""".formatted(today)));
        done(act(TREASURER, "disbursements/" + bought, "pay", payment("300.10", today, reference())));
        returned(bought, "0.07");
        String advance = submitted(Funding.advance(grant, grant.lines().get(1), "99.99"));
        done(approve(APPROVER, advance));
        done(act(TREASURER, "disbursements/" + advance, "pay", payment("99.99", today, reference())));
        returned(advance, "9.00");
        revise();

        balance = done(get("ledger/trial-balance")).jsonPath();
        cut = "?effectiveAt=" + balance.getString("effectiveAt") + "&knownAt=" + balance.getString("knownAt");
    }

    @Test
    void addsUpToTheTrialBalanceInEveryForm() throws Exception {
        String xml = text(IATI + cut, "application/xml");
        Activities activities = Activities.of(xml);
        assertThat(activities.sum("//budget/value"))
                .isEqualByComparingTo(tenge("appropriation", "budget-revision").negate());
        assertThat(activities.sum(transactions("11")))
                .isEqualByComparingTo(tenge("contributions").negate());
        assertThat(activities.sum(transactions("1")))
                .isEqualByComparingTo(
                        tenge("contributions", "contributions-receivable").negate());
        assertThat(activities.sum(transactions("2"))).isEqualByComparingTo(tenge("encumbrance", "disbursed-budget"));
        BigDecimal paid = activities.sum(transactions("3")).add(activities.sum(transactions("4")));
        assertThat(paid).isEqualByComparingTo(tenge("disbursed-budget"));
        assertThat(activities.sum(transactions("1")).subtract(paid))
                .as("what came in less what went out is on the bank accounts")
                .isEqualByComparingTo(bank());
        assertThat(activities.all("//@name[parent::*[local-name()='total']]")).hasSize(5);
        for (String total : activities.all("//*[local-name()='total']/@balances")) {
            assertThat(activities.sum("//*[local-name()='total'][@balances='" + total + "']/@value"))
                    .as(total)
                    .isEqualByComparingTo(signed(total));
        }

        String mine = "//iati-activity[iati-identifier='KZ-BIN-981140000018-" + code + "']";
        assertThat(activities.sum(mine + transactions("2"))).isEqualByComparingTo("391.02");
        assertThat(activities.sum(mine + transactions("3"))).isEqualByComparingTo("90.99");
        assertThat(activities.sum(mine + transactions("4"))).isEqualByComparingTo("300.03");
        assertThat(activities.sum(mine + transactions("11"))).isEqualByComparingTo("400.00");
        assertThat(activities.sum(mine + transactions("1"))).isEqualByComparingTo("400.00");
        assertThat(activities.sum(mine + "/budget/value")).isEqualByComparingTo("900.00");
        assertThat(activities.all(mine + "/sector/@percentage")).containsExactly("55.56", "44.44");

        JsonPath grants = JsonPath.from(text(GRANTS + cut, "application/json"))
                .using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
        assertThat(sum(grants.getList("grants.amountAwarded", BigDecimal.class)))
                .isEqualByComparingTo(tenge("appropriation", "budget-revision").negate());
        assertThat(sum(grants.getList("grants.amountDisbursed", BigDecimal.class)))
                .isEqualByComparingTo(tenge("disbursed-budget"));
        List<CSVRecord> rows = rows(text(GRANTS + cut, "text/csv"));
        assertThat(sum(rows.stream()
                        .map(row -> new BigDecimal(row.get("Amount Awarded")))
                        .toList()))
                .isEqualByComparingTo(tenge("appropriation", "budget-revision").negate());
        assertThat(rows.stream().map(row -> row.get("Identifier")).toList())
                .isEqualTo(grants.getList("grants.id"))
                .contains("360G-tirek-" + code, "360G-tirek-" + code + "-1");
    }

    @Test
    void isValidByThePublishedSchemasAndRules() throws Exception {
        String xml = text(IATI + cut, "application/xml");
        Activities.of(xml).assertRules();
        PublishedSchemas.assertActivities(xml);
        PublishedSchemas.assertActivities(text(IATI + "?effectiveAt=2019-01-01", "application/xml"));
        PublishedSchemas.assertGrants(text(GRANTS + cut, "application/json"));
        Set<String> titles = PublishedSchemas.titles();
        assertThat(rows(text(GRANTS + cut, "text/csv")).getFirst().getParser().getHeaderNames())
                .allMatch(titles::contains, "a title of the standard");
    }

    @Test
    void addsUpTheYearsOfTheFund() throws Exception {
        Activities fund = Activities.of(text(FUND + cut, "application/xml"));
        BigDecimal granted = tenge("appropriation", "budget-revision").negate();
        assertThat(fund.sum("//total-budget/value")).isEqualByComparingTo(granted);
        assertThat(fund.sum("//recipient-country-budget[recipient-country/@code='KZ']/value"))
                .isEqualByComparingTo(granted);
        assertThat(fund.sum("//total-expenditure/value")).isEqualByComparingTo(tenge("disbursed-budget"));
        for (String total : fund.all("//*[local-name()='total']/@balances")) {
            assertThat(fund.sum("//*[local-name()='total'][@balances='" + total + "']/@value"))
                    .as(total)
                    .isEqualByComparingTo(signed(total));
        }
        Activities activities = Activities.of(text(IATI + cut, "application/xml"));
        assertThat(fund.sum("//expense-line[@ref='schools']/value"))
                .isEqualByComparingTo(activities.sum(transactions("3")));
        assertThat(fund.sum("//expense-line[@ref='suppliers']/value"))
                .isEqualByComparingTo(activities.sum(transactions("4")));
        assertThat(fund.all("//total-budget/period-start/@iso-date")).contains("2022-01-01", "2025-01-01");
        for (String year : fund.all("//total-budget/period-start/@iso-date")) {
            String ofYear = "[starts-with(period-start/@iso-date,'" + year.substring(0, 4) + "')]/value";
            assertThat(fund.sum("//total-budget" + ofYear))
                    .as(year)
                    .isEqualByComparingTo(activities.sum("//budget" + ofYear));
        }
    }

    @Test
    void isAValidOrganisationByThePublishedSchema() throws Exception {
        PublishedSchemas.assertOrganisations(text(FUND + cut, "application/xml"));
        PublishedSchemas.assertOrganisations(text(FUND + "?effectiveAt=2019-01-01", "application/xml"));
    }

    @Test
    void saysTheSameOfTheSameCutForever() {
        List<String> before = List.of(
                text(IATI + cut, "application/xml"),
                text(FUND + cut, "application/xml"),
                text(GRANTS + cut, "application/json"),
                text(GRANTS + cut, "text/csv"));
        Response first = done(anyone().accept("application/xml").get("/api/v1/exports/" + IATI + cut));
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(anyone().header("If-None-Match", first.header("ETag"))
                        .get("/api/v1/exports/" + IATI + cut)
                        .statusCode())
                .isEqualTo(304);

        Funding.hubSchool(grant.hubSchool(), "Aksai, renamed");
        done(patch(
                OFFICER, "funders/" + grant.funder(), "{\"name\":{\"kk\":\"Renamed fund\",\"ru\":\"Renamed fund\"}}"));
        contribute("null");
        Funding.activeGrant("5.00", "5.00");

        assertThat(List.of(
                        text(IATI + cut, "application/xml"),
                        text(FUND + cut, "application/xml"),
                        text(GRANTS + cut, "application/json"),
                        text(GRANTS + cut, "text/csv")))
                .isEqualTo(before);
        Response newest = done(anyone().accept("application/xml").get("/api/v1/exports/" + IATI));
        assertThat(newest.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(anyone().header("If-None-Match", newest.header("ETag"))
                        .get("/api/v1/exports/" + IATI)
                        .statusCode())
                .as("nothing is new")
                .isEqualTo(304);
        assertThat(newest.asString()).contains("Aksai, renamed", "Renamed fund");
        assertThat(before).noneMatch(text -> text.contains("Aksai, renamed") || text.contains("Renamed fund"));
    }

    @Test
    void readsOnWhereItStopped() throws SQLException {
        AsOf asOf = new AsOf(
                LocalDate.parse(balance.getString("effectiveAt")), Instant.parse(balance.getString("knownAt")));
        UUID id = UUID.fromString(grant.id());
        Movements movements = new Movements(database, asOf);
        List<Movement> all = movements.after(id, Movements.BEFORE, id);
        assertThat(all).hasSizeGreaterThan(10).allMatch(movement -> id.equals(movement.grantId()));
        assertThat(movements.after(id, all.get(2).entryId(), id)).isEqualTo(all.subList(3, all.size()));
        List<Movement> others = movements.after(Movements.BEFORE);
        assertThat(movements.after(others.getFirst().entryId())).isEqualTo(others.subList(1, others.size()));

        AwardedGrants grants = new AwardedGrants(database, asOf);
        List<AwardedGrant> awarded = grants.after(Movements.BEFORE);
        AwardedGrant last = awarded.getLast();
        assertThat(grants.after(last.id())).noneMatch(awarded::contains);
        assertThat(awarded).isSortedAccordingTo(Comparator.comparing(AwardedGrant::id));

        Movement movement = all.getFirst();
        Iterator<Integer> pages =
                List.of(Movements.AT_ONCE, Movements.AT_ONCE, 1).iterator();
        Flow flow = new Flow((after, entry) -> Collections.nCopies(pages.next(), movement), id);
        int taken = 0;
        while (flow.take() != null) {
            taken++;
        }
        assertThat(taken).isEqualTo(2 * Movements.AT_ONCE + 1);
    }

    @Test
    void speaksTheLanguageThatIsAsked() {
        for (Map.Entry<String, String> language : Map.of(
                        "kk", "Ауылдық аймақтағы тірек мектептердің әлеуетін арттыру",
                        "ru", "Развитие потенциала опорных школ в сельской местности",
                        "en", "Development of the potential of hub schools in rural areas")
                .entrySet()) {
            Response answer = done(anyone().accept("application/json")
                    .header("Accept-Language", language.getKey())
                    .get("/api/v1/exports/" + GRANTS));
            assertThat(answer.header("Content-Language")).isEqualTo(language.getKey());
            assertThat(answer.jsonPath().getString("title")).isEqualTo(language.getValue());
        }
        Response unreadable = done(anyone().accept("text/csv")
                .header("Accept-Language", "kk;q=x,,")
                .get("/api/v1/exports/" + GRANTS));
        assertThat(unreadable.contentType()).startsWith("text/csv");
        assertThat(text(IATI, "application/xml"))
                .contains("<narrative xml:lang=\"kk\">", "<narrative xml:lang=\"ru\">", "<narrative xml:lang=\"en\">");
        Api.problem(anyone().get("/api/v1/exports/" + GRANTS + "?effectiveAt=2019-01-01"), 404, "nothing-awarded");
        Api.invalid(anyone().get("/api/v1/exports/" + IATI + "?knownAt=2999-01-01T00:00:00Z"), "knownAt in-future");
    }

    /// Whatever says who did, wrote, owns or was paid something: persons, their words, suppliers, accounts.
    @Test
    void namesNoPersonNoSupplierAndNoAccount() throws SQLException {
        List<String> files = List.of(
                text(IATI, "application/xml"),
                text(FUND, "application/xml"),
                text(GRANTS, "application/json"),
                text(GRANTS, "text/csv"));
        List<String> unpublished = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            List<String> queries = new ArrayList<>();
            try (ResultSet row = sql.executeQuery("""
                    select format(case when c.data_type = 'ARRAY' then 'select distinct unnest(%1$I) from %2$I' else 'select distinct %1$I from %2$I' end,
                                  c.column_name, c.table_name)
                    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'ARRAY')
                      and (c.column_name ~ '(_by$|^makers|person|actor|subject|iban|reason|purpose|title|reference|holder|payee|recipient)'
                           or c.column_name ~ '(agreement_number|contract_number|file_name|payer|basis)'
                           or c.table_name like 'supplier%' and c.column_name ~ '(name_|^bin$)')""")) {
                while (row.next()) {
                    queries.add(row.getString(1));
                }
            }
            assertThat(queries).hasSizeGreaterThan(50);
            for (String query : queries) {
                try (ResultSet row = sql.executeQuery(query)) {
                    while (row.next()) {
                        String value = row.getString(1);
                        if (value != null && value.length() > 4 && !value.matches("[A-Z_]+")) {
                            unpublished.add(value);
                        }
                    }
                }
            }
        }
        assertThat(unpublished).contains("fund-approver", "second person", "Робототехника", "ТОО «Лаборатория»");
        for (String file : files) {
            assertThat(unpublished.stream().filter(file::contains)).isEmpty();
        }
    }

    private Granted grantOfTwo() {
        String lead = created(OFFICER, "funders", Funding.funder());
        String other = created(OFFICER, "funders", Funding.funder());
        UUID school = Ids.next();
        Funding.publish(school, "CREATED", """
                {"id":"%s","code":"H-2022-0017","name":{"kk":"Ақсай & «№5» <мектебі>","ru":"Школа «№5»","en":"School No. 5"},
                 "territory":"273620100","status":"EQUIPPING","version":0}""".formatted(school));
        String id = created(OFFICER, "grants", """
                {"funderId":"%s","hubSchoolId":"%s","ceiling":{"amount":"1000.00","approximate":false},
                 "coFunders":[{"funderId":"%s","amount":"400.00"}],"startsOn":"2022-09-01","endsOn":"2025-12-31",
                 "lines":[{"category":"EQUIPMENT","title":"Зертхана","amount":"600.00"},
                          {"category":"TRAINING","title":"Курстар","amount":"300.00","funderId":"%s"}]}""".formatted(lead, school, other, other));
        done(act(OFFICER, "grants/" + id, "submit", null));
        Response active = done(act(APPROVER, "grants/" + id, "approve", null));
        return new Granted(id, lead, school, active.jsonPath().getList("lines.id"));
    }

    /// Pledges 500, receives 400 and, wrongly, 50, and releases the rest.
    private void contribute(String toGrant) {
        String contribution = created(OFFICER, "contributions", """
                {"funderId":"%s","grantId":%s,"amount":"500.00","pledgedOn":"2026-01-12",
                 "agreement":{"number":"17/2026","date":"2026-01-10"}}""".formatted(grant.funder(), toGrant));
        receive(contribution, "400.00");
        String wrong = receive(contribution, "50.00");
        done(act(TREASURER, "contributions/" + contribution, "receipts/" + wrong + "/reverse", REASON));
        done(act(APPROVER, "contributions/" + contribution, "release", REASON));
    }

    private String receive(String contribution, String amount) {
        Response answer = post(TREASURER, "contributions/" + contribution + "/receipts", """
                {"amount":"%s","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                        amount, today, Funding.fundAccount(), reference()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("receipts.find { it.amount == '%s' }.id".formatted(amount));
    }

    private void returned(String disbursement, String amount) {
        created(TREASURER, "disbursements/" + disbursement + "/returns", """
                {"amount":"%s","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                        amount, today, Funding.fundAccount(), reference()));
    }

    /// Moves 100 between lines of the lead funder and of the other.
    private void revise() {
        String revisions = "grants/" + grant.id() + "/revisions";
        String revision = revisions + "/"
                + created(OFFICER, revisions, """
                {"reason":"Басқа баға","changes":[{"budgetLineId":"%s","amount":"-100.00"}],
                 "newLines":[{"category":"METHODOLOGY","title":"Әдістеме","amount":"100.00"}]}""".formatted(grant.lines().getFirst()));
        done(act(OFFICER, revision, "submit", null));
        done(approveContent(APPROVER, revision));
    }

    private static String transactions(String type) {
        return "//transaction[transaction-type/@code='" + type + "']/value";
    }

    private BigDecimal tenge(String... accounts) {
        return sum(balance.<Map<String, String>>getList("items").stream()
                .filter(item -> Set.of(accounts).contains(item.get("account")))
                .map(item -> new BigDecimal(item.get("balance")))
                .toList());
    }

    private BigDecimal bank() {
        return sum(balance.<Map<String, String>>getList("items").stream()
                .filter(item -> String.valueOf(item.get("account")).startsWith("bank"))
                .map(item -> new BigDecimal(item.get("balance")))
                .toList());
    }

    /// The balances of accounts, those behind a minus with the other sign.
    private BigDecimal signed(String accounts) {
        return sum(List.of(accounts.split(" ", -1)).stream()
                .map(account ->
                        account.startsWith("-") ? tenge(account.substring(1)).negate() : tenge(account))
                .toList());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<CSVRecord> rows(String csv) {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            return parser.getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(String path, String mediaType) {
        return done(anyone().accept(mediaType).get("/api/v1/exports/" + path)).asString();
    }

    private static RequestSpecification anyone() {
        return RestAssured.given();
    }
}
