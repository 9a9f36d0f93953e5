package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.disbursement;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.payment;
import static kz.tirek.funding.Funding.post;
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each thing a caller can get wrong is a problem of its own, and nothing is half done.
@QuarkusTest
@WithTirek
@WithHubSchools
class BadInputTest {

    private static final String UNKNOWN = UUID.randomUUID().toString();
    private static final String LONG = "ә".repeat(301);

    @Inject
    Clock clock;

    record Bad(String path, String body, List<String> faults) {

        static Bad of(String path, String body, String... faults) {
            return new Bad(path, body, List.of(faults));
        }
    }

    static Stream<Bad> bodies() {
        String supplier = Funding.supplier();
        String grant = Funding.grant(UNKNOWN, UUID.randomUUID(), "10.00", "10.00");
        String disbursement = disbursement(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, "1.00");
        return Stream.of(
                Bad.of("funders", "{}", "/bin not-null", "/name not-null"),
                Bad.of("funders", "{\"name\":{\"kk\":\"а\",\"ru\":\"б\"},\"bin\":\"991240000006\"}", "/bin bin"),
                Bad.of("funders", "{\"name\":{\"kk\":\"а\",\"ru\":\"б\"},\"bin\":\"991231100000\"}", "/bin bin"),
                Bad.of("funders", "{\"name\":{\"kk\":\"а\",\"ru\":\"б\"},\"bin\":991240000003}", "/bin wrong-type"),
                Bad.of(
                        "funders",
                        "{\"name\":{\"kk\":\" \",\"ru\":\"" + LONG + "\",\"de\":\"x\"},\"bin\":\"991240000003\"}",
                        "/name/kk not-blank",
                        "/name/ru size",
                        "/name/de unknown-property"),
                Bad.of(
                        "funders",
                        "{\"name\":{\"kk\":\"а\\u0000\",\"ru\":\"б\"},\"bin\":\"991240000003\",\"bankAccount\":{}}",
                        "/name/kk control-character",
                        "/bankAccount/bic not-null",
                        "/bankAccount/iban not-null"),
                Bad.of(
                        "suppliers",
                        "{\"name\":{\"kk\":\"а\",\"ru\":\"б\"},\"bin\":\"991240000003\"}",
                        "/bankAccount not-null"),
                Bad.of(
                        "suppliers",
                        supplier.replaceAll("KZ[0-9]{18}", "KZ979990000000000000"),
                        "/bankAccount/iban iban"),
                Bad.of(
                        "suppliers",
                        supplier.replaceAll("KZ[0-9]{18}", "KZ9699A0000000000000"),
                        "/bankAccount/iban iban"),
                Bad.of("suppliers", supplier.replace("HSBKKZKX", "HSBKRUKX"), "/bankAccount/bic bic"),
                Bad.of(
                        "grants",
                        "{}",
                        "/ceiling not-null",
                        "/endsOn not-null",
                        "/funderId not-null",
                        "/hubSchoolId not-null",
                        "/startsOn not-null"),
                Bad.of("grants", grant.replace("2022-09-01", "2022-02-30"), "/startsOn wrong-value"),
                Bad.of(
                        "grants",
                        grant.replace("2022-09-01", "2026-09-01"),
                        "/endsOn dates-out-of-order",
                        "/funderId unknown-reference",
                        "/hubSchoolId unknown-reference"),
                Bad.of("grants", grant.replace("EQUIPMENT", "PARTIES"), "/lines/0/category wrong-value"),
                Bad.of("grants", grant.replace(UNKNOWN, "abc"), "/funderId wrong-value"),
                Bad.of(
                        "disbursements",
                        "{\"lines\":[],\"basis\":{}}",
                        "/basis/date not-null",
                        "/basis/kind not-null",
                        "/basis/number not-blank",
                        "/grantId not-null",
                        "/lines size",
                        "/purpose not-blank"),
                Bad.of(
                        "disbursements",
                        disbursement
                                .replaceAll("\"commitmentId\":[^,]+,", "\"acquitBy\":\"2999-01-01\",")
                                .replace("2026-01-10", "2126-01-10"),
                        "/commitmentId not-null",
                        "/acquitBy not-fitting",
                        "/basis/date in-future",
                        "/grantId unknown-reference",
                        "/supplierId unknown-reference"),
                Bad.of("disbursements", disbursement.replace("\"Робототехника\"", "5"), "/purpose wrong-type"),
                Bad.of("disbursements", disbursement.replace("[{", "[null,{"), "/lines/0 not-null"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void namesEveryFaultOfABody(Bad bad) {
        Api.invalid(post(OFFICER, bad.path(), bad.body()), bad.faults().toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"0.00\"', tenge",
        "'\"-1.00\"', tenge",
        "'\"1.001\"', tenge",
        "'\"10000000000000.01\"', tenge",
        "'\"99999999999999999999999999.00\"', tenge",
        "'\"1e3\"', tenge",
        "'\"\"', tenge",
        "'\"01.00\"', tenge",
        "'100.00', wrong-type",
        "'100', wrong-type",
        "'true', wrong-type",
        "'[]', wrong-type",
        "'null', not-null"
    })
    void refusesWhatIsNoAmount(String json, String fault) {
        String grant =
                Funding.grant(UNKNOWN, UUID.randomUUID(), "AMOUNT", "AMOUNT").replace("\"AMOUNT\"", json);
        Api.invalid(post(OFFICER, "grants", grant), "/ceiling/amount " + fault, "/lines/0/amount " + fault);
        String disbursement =
                disbursement(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, "AMOUNT").replace("\"AMOUNT\"", json);
        Api.invalid(post(OFFICER, "disbursements", disbursement), "/lines/0/amount " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "nonsense", "{\"name\":{\"kk\":\"а\",}", "\u0000"})
    void refusesWhatIsNotJson(String body) {
        Response answer = post(OFFICER, "funders", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isIn("malformed-json", "invalid-request");
    }

    @Test
    void refusesUnknownReferences() {
        String funder = created(OFFICER, "funders", Funding.funder());
        UUID school = Funding.hubSchool();
        Response answer = post(OFFICER, "grants", Funding.grant(UNKNOWN, school, "10.00", "10.00"));
        Api.problem(answer, 422, "unknown-reference");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/funderId");
        Api.problem(
                post(OFFICER, "grants", Funding.grant(funder, UUID.randomUUID(), "10.00", "10.00")),
                422,
                "unknown-reference");
        Granted grant = activeGrant("10.00", "10.00");
        String supplier = Funding.confirmedSupplier();
        String line = grant.lines().getFirst();
        Api.problem(
                post(OFFICER, "disbursements", disbursement(UNKNOWN, supplier, UNKNOWN, line, "1.00")),
                422,
                "unknown-reference");
        Api.problem(
                post(OFFICER, "disbursements", disbursement(grant.id(), UNKNOWN, UNKNOWN, line, "1.00")),
                422,
                "unknown-reference");
        String other = activeGrant("10.00", "10.00").lines().getFirst();
        Api.problem(
                post(OFFICER, "disbursements", disbursement(grant.id(), supplier, UNKNOWN, other, "1.00")),
                422,
                "unknown-reference");
        Api.invalid(
                post(
                        OFFICER,
                        "disbursements",
                        disbursement(grant.id(), supplier, UNKNOWN, line, "1.00")
                                .replace("[{", "[{\"budgetLineId\":\"" + line + "\",\"amount\":\"2.00\"},{")),
                "/lines/1/budgetLineId repeated",
                "/commitmentId unknown-reference");
    }

    @Test
    void namesEverythingThatIsWrongWithAGrant() {
        String funder = created(OFFICER, "funders", Funding.funder());
        String body = """
                {"funderId":"%s","hubSchoolId":"%1$s","ceiling":{"amount":"10.00"},
                 "coFunders":[{"funderId":"%s","amount":"4.00"},{"funderId":"%1$s","amount":"3.00"},
                              {"funderId":"%2$s","amount":"3.00"},{"funderId":"%s","amount":"1.00"}],
                 "agreement":{"number":"17","date":"2999-01-01"},"startsOn":"2026-01-01","endsOn":"2025-12-31",
                 "lines":[{"category":"TRAINING","amount":"6.00"},{"category":"TRAINING","amount":"5.00"}]}""".formatted(UNKNOWN, funder, UUID.randomUUID());
        Response refused = post(OFFICER, "grants", body);
        Api.invalid(
                refused,
                "/agreement/date in-future",
                "/endsOn dates-out-of-order",
                "/coFunders/1/funderId unknown-reference",
                "/coFunders/3/funderId unknown-reference",
                "/funderId unknown-reference",
                "/hubSchoolId unknown-reference",
                "/coFunders/2/funderId repeated",
                "/lines/1 duplicate",
                "/coFunders not-below-ceiling",
                "/lines budget-above-ceiling");
        assertThat(refused.jsonPath().getString("detail")).contains("10");
        assertThat(get("grants?funderId=" + funder).jsonPath().getList("items")).isEmpty();

        String grant =
                "grants/" + created(OFFICER, "grants", Funding.grant(funder, Funding.hubSchool(), "10.00", "5.00"));
        String before = get(grant).asString();
        String lines = """
                {"lines":[{"category":"TRAINING","code":"1","amount":"1.00","funderId":"%s"},
                          {"category":"EQUIPMENT","code":"1","amount":"1.00","funderId":"%1$s"},
                          {"category":"TRAINING","amount":"8.01"}]}""".formatted(UNKNOWN);
        String[] faults = {
            "/lines budget-above-ceiling",
            "/lines/0/funderId not-of-the-grant",
            "/lines/1/funderId not-of-the-grant",
            "/lines/1 duplicate"
        };
        Api.invalid(patch(OFFICER, grant, lines), faults);
        Api.invalid(
                Api.as(OFFICER)
                        .header("If-Match", Funding.etag(grant))
                        .body(lines)
                        .put("/api/v1/" + grant + "/budget"),
                faults);
        assertThat(get(grant).asString()).isEqualTo(before);
    }

    @Test
    void waitsForAHubSchoolThatIsNew() throws InterruptedException {
        String funder = created(OFFICER, "funders", Funding.funder());
        UUID school = Ids.next();
        Funding.control("/down", "");
        try {
            Response late = post(OFFICER, "grants", Funding.grant(funder, school, "10.00", "10.00"));
            Api.problem(late, 422, "replica-late");
            assertThat(late.header("Retry-After")).isNotNull();
        } finally {
            Funding.control("/up", "");
        }
        UUID published = Funding.hubSchool();
        int status = 422;
        for (int tries = 0; status == 422 && tries < 150; tries++) {
            Thread.sleep(200);
            status = post(OFFICER, "grants", Funding.grant(funder, published, "10.00", "10.00"))
                    .statusCode();
        }
        assertThat(status).isEqualTo(201);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Api.invalid(
                post(OFFICER, "contributions", """
                        {"funderId":"%s","grantId":"%1$s","amount":"1.00","pledgedOn":"2999-01-01",
                         "agreement":{"number":"1","date":"2999-01-01"}}""".formatted(UNKNOWN)),
                "/pledgedOn in-future",
                "/agreement/date in-future",
                "/funderId unknown-reference",
                "/grantId unknown-reference");
        Api.invalid(
                post(TREASURER, "payment-orders", """
                        {"bankAccountId":"%s","valueDate":"2020-01-01","disbursementIds":["%1$s","%1$s"]}""".formatted(UNKNOWN)),
                "/bankAccountId unknown-reference",
                "/valueDate in-past",
                "/disbursementIds/1 repeated");
        Api.names(
                Api.problem(post(OFFICER, "acquittals", """
                                {"disbursementId":"%s","kind":"ACCEPTANCE_ACT","documentNumber":"1","documentDate":"2999-01-01",
                                 "periodFrom":"2026-01-01",
                                 "lines":[{"budgetLineId":"%1$s","amount":"1.00"},{"budgetLineId":"%1$s","amount":"1.00"}]}""".formatted(UNKNOWN)), 422, "unknown-reference"),
                "/disbursementId unknown-reference",
                "/documentDate in-future",
                "/periodFrom period-of-report",
                "/lines/1/budgetLineId repeated");
    }

    @Test
    void refusesABudgetAboveItsCeiling() {
        String funder = created(OFFICER, "funders", Funding.funder());
        UUID school = Funding.hubSchool();
        Response answer = post(OFFICER, "grants", Funding.grant(funder, school, "10.00", "5.00", "5.01"));
        Api.problem(answer, 422, "budget-above-ceiling");
        assertThat(answer.jsonPath().getString("planned")).isEqualTo("10.01");
        String id = created(OFFICER, "grants", Funding.grant(funder, school, "10.00", "5.00"));
        Api.problem(patch(OFFICER, "grants/" + id, "{\"ceiling\":{\"amount\":\"4.99\"}}"), 422, "budget-above-ceiling");
        Api.problem(
                patch(
                        OFFICER,
                        "grants/" + id,
                        "{\"lines\":[{\"category\":\"TRAINING\",\"amount\":\"1.00\"},{\"category\":\"TRAINING\",\"amount\":\"1.00\"}]}"),
                409,
                "duplicate");
        assertThat(get("grants/" + id).jsonPath().getString("planned")).isEqualTo("5.00");
    }

    @Test
    void refusesWhatTheStateDoesNotAllow() {
        String funder = created(OFFICER, "funders", Funding.funder());
        String empty = created(OFFICER, "grants", Funding.grant(funder, Funding.hubSchool(), "10.00"));
        Api.problem(act(OFFICER, "grants/" + empty, "submit", null), 409, "budget-missing");
        Response early = act(APPROVER, "grants/" + empty, "approve", null);
        Api.problem(early, 409, "state-conflict");
        assertThat(early.jsonPath().<String>getList("allowedActions")).containsExactly("edit", "submit", "cancel");
        String supplier = Funding.confirmedSupplier();
        Granted draft = new Granted(empty, funder, Funding.hubSchool(), List.of());
        Api.problem(post(OFFICER, "disbursements", Funding.advance(draft, UNKNOWN, "1.00")), 409, "grant-not-active");
        Response both = post(OFFICER, "disbursements", disbursement(empty, supplier, UNKNOWN, UNKNOWN, "1.00"));
        Api.names(
                Api.problem(both, 422, "unknown-reference"),
                "/commitmentId unknown-reference",
                "/grantId grant-not-active");

        Granted grant = activeGrant("10.00", "10.00");
        Api.problem(patch(OFFICER, "grants/" + grant.id(), "{\"endsOn\":\"2027-01-01\"}"), 409, "state-conflict");
        Response budget = Api.as(OFFICER)
                .header("If-Match", Funding.etag("grants/" + grant.id()))
                .body("{\"lines\":[{\"category\":\"TRAINING\",\"amount\":\"1.00\"}]}")
                .put("/api/v1/grants/" + grant.id() + "/budget");
        Api.problem(budget, 409, "state-conflict");
        Api.problem(act(APPROVER, "grants/" + grant.id(), "approve", null), 409, "state-conflict");
    }

    @Test
    void refusesPaymentsThatDoNotFit() {
        Granted grant = activeGrant("10.00", "10.00");
        String supplier = Funding.confirmedSupplier();
        String id = submitted(grant, supplier, grant.lines().getFirst(), "1.00");
        String path = "disbursements/" + id;
        LocalDate today = BusinessDate.today(clock);
        String reference = Funding.reference();
        Api.problem(act(TREASURER, path, "pay", payment("1.00", today.toString(), reference)), 409, "state-conflict");
        done(approve(APPROVER, id));
        Api.problem(
                act(TREASURER, path, "pay", payment("1.01", today.toString(), reference)),
                409,
                "payment-exceeds-approved");
        for (LocalDate day : List.of(today.plusDays(1), today.minusDays(1))) {
            Api.problem(
                    act(TREASURER, path, "pay", payment("1.00", day.toString(), reference)),
                    422,
                    "payment-date-impossible");
        }
        Api.invalid(act(TREASURER, path, "pay", payment("1.00", today.toString(), " ")), "/bankReference not-blank");
        done(act(TREASURER, path, "pay", payment("1.00", today.toString(), reference)));

        String second = submitted(grant, supplier, grant.lines().getFirst(), "1.00");
        done(approve(APPROVER, second));
        Api.problem(
                act(TREASURER, "disbursements/" + second, "pay", payment("1.00", today.toString(), reference)),
                409,
                "bank-reference-used");
        assertThat(get("disbursements/" + second).jsonPath().getString("status"))
                .isEqualTo("APPROVED");
        assertThat(get("ledger/entries?causeId=" + second).jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void refusesStaleAndMissingConditionsAndKeys() {
        String id = created(OFFICER, "funders", Funding.funder());
        String path = "/api/v1/funders/" + id;
        Api.problem(Api.as(OFFICER).contentType(Api.MERGE_PATCH).body("{}").patch(path), 428, "version-required");
        Api.problem(
                Api.as(OFFICER)
                        .contentType(Api.MERGE_PATCH)
                        .header("If-Match", "\"99\"")
                        .body("{}")
                        .patch(path),
                412,
                "stale-version");
        Api.problem(Api.as(OFFICER).body(Funding.funder()).post("/api/v1/funders"), 400, "idempotency-key-required");
        String bin = get("funders/" + id).jsonPath().getString("bin");
        Api.problem(post(OFFICER, "funders", Funding.funder().replaceAll("[0-9]{12}", bin)), 409, "duplicate");
        assertThat(get("funders?bin=" + bin + "&sort=NAME_KK&q=халқ").jsonPath().getList("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grants", "funders", "suppliers", "disbursements", "ledger/entries"})
    void refusesUnknownIdsAndParameters(String path) {
        Api.problem(get(path + "/" + UNKNOWN), 404, "not-found");
        Api.problem(get(path + "/1"), 404, "not-found");
        Api.invalid(
                get(path + "?limit=0&sort=NOPE&offset=3"), "limit min", "sort wrong-value", "offset unknown-parameter");
        Api.problem(get(path + "?cursor=nonsense"), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "10000-01-01", "-4800-01-01"})
    void refusesDaysBeyondAnyCalendar(String day) {
        String funder = created(OFFICER, "funders", Funding.funder());
        String grant = Funding.grant(funder, Funding.hubSchool(), "10.00", "10.00")
                .replace("2022-09-01", day)
                .replace("2025-12-31", day);
        assertThat(post(OFFICER, "grants", grant).statusCode()).isIn(201, 400);
        Api.invalid(get("reports/budget-execution?effectiveAt=" + day), "effectiveAt wrong-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "2026-01-01"})
    void refusesInstantsBeyondAnyClock(String instant) {
        for (String path : List.of("reports/budget-execution", "ledger/trial-balance", "ledger/entries")) {
            Api.invalid(get(path + "?knownAt=" + instant), "knownAt wrong-value");
        }
    }
}
