package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.approveContent;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.payment;
import static kz.tirek.funding.Funding.post;
import static kz.tirek.funding.Funding.reference;
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is left of contracts, budget lines and grants, to the tiyn, after every step of what is spent.
@QuarkusTest
@WithTirek
@WithHubSchools
class SpendingTest {

    private static final String REASON = "{\"reason\":\"Қажет емес\"}";

    @Inject
    Clock clock;

    private Granted grant;
    private String supplier;
    private String today;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void grant() {
        grant = activeGrant("1000.00", "600.00", "400.00");
        supplier = Funding.confirmedSupplier();
        today = BusinessDate.today(clock).toString();
    }

    @Test
    void knowsWhatIsLeftOfAContractAndItsLinesAfterEveryStep() {
        String contract = signed("500.00", "300.00");
        stands(contract, "800.00 0.00 800.00", "500.00 0.00 100.00", "300.00 0.00 100.00");

        String first = submitted(disbursement(contract, "400.01", "100.00"));
        String second = submitted(disbursement(contract, "100.00"));
        stands(contract, "800.00 0.00 800.00", "500.00 0.00 100.00", "300.00 0.00 100.00");
        done(approve(APPROVER, first));
        refused(
                approve(APPROVER, second),
                "commitment-exceeded",
                Map.of("amount", "500.00", "drawn", "400.01", "rest", "99.99", "asked", "100.00"));
        stands(contract, "800.00 500.01 299.99", "500.00 0.00 100.00", "300.00 0.00 100.00");

        String part = done(pay(first, "450.00")).jsonPath().getString("payments[0].id");
        stands(contract, "800.00 500.01 299.99", "99.99 400.01 100.00", "250.01 49.99 100.00");
        refused(
                pay(first, "50.02"),
                "payment-exceeds-approved",
                Map.of("approved", "500.01", "paid", "450.00", "unpaid", "50.01", "asked", "50.02"));
        done(act(TREASURER, "disbursements/" + first, "payments/" + part + "/return", """
                {"effectiveOn":"%s","reason":"Счёт закрыт"}""".formatted(today)));
        stands(contract, "800.00 500.01 299.99", "500.00 0.00 100.00", "300.00 0.00 100.00");
        done(pay(first, "500.01"));
        stands(contract, "800.00 500.01 299.99", "99.99 400.01 100.00", "200.00 100.00 100.00");

        refused(
                post(OFFICER, "commitments/" + contract + "/amendments", decrease("100.00")),
                "amendment-below-drawn",
                Map.of("amount", "500.00", "drawn", "400.01", "rest", "99.99", "decrease", "100.00"));
        String amendments = "commitments/" + contract + "/amendments";
        String amendment = amendments + "/" + created(OFFICER, amendments, decrease("99.99"));
        done(act(OFFICER, amendment, "submit", null));
        done(approveContent(APPROVER, amendment));
        stands(contract, "700.01 500.01 200.00", "0.00 400.01 199.99", "200.00 100.00 100.00");

        String third = submitted(disbursement(contract, "0.00", "150.00"));
        done(approve(APPROVER, third));
        stands(contract, "700.01 650.01 50.00", "0.00 400.01 199.99", "200.00 100.00 100.00");
        withdraw(third);
        stands(contract, "700.01 500.01 200.00", "0.00 400.01 199.99", "200.00 100.00 100.00");

        String last = submitted(disbursement(contract, "0.00", "50.00"));
        done(approve(APPROVER, last));
        done(act(APPROVER, "commitments/" + contract, "release", REASON));
        stands(contract, "550.01 550.01 0.00", "0.00 400.01 199.99", "50.00 100.00 250.00");
        withdraw(last);
        stands(contract, "500.01 500.01 0.00", "0.00 400.01 199.99", "0.00 100.00 300.00");
        done(act(OFFICER, "disbursements/" + second, "cancel", REASON));

        accounted(first, "ACCEPTANCE_ACT", "400.01", "99.00");
        created(TREASURER, "disbursements/" + first + "/returns", """
                {"amount":"1.00","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                        today, Funding.fundAccount(), reference()));
        stands(contract, "500.01 500.01 0.00", "0.00 400.01 199.99", "0.00 99.00 301.00");
        assertThat(get("disbursements/" + first).jsonPath().getString("status")).isEqualTo("ACQUITTED");
    }

    @Test
    void releasesTheRestOfWhatIsPartlyPaidAndClosesItsGrant() {
        String contract = signed("300.00");
        String withdrawn = submitted(disbursement(contract, "20.00"));
        String delivery = submitted(disbursement(contract, "200.00"));
        String advance = submitted(Funding.advance(grant, grant.lines().getLast(), "50.00"));
        List.of(withdrawn, delivery, advance).forEach(id -> done(approve(APPROVER, id)));

        String path = "disbursements/" + withdrawn;
        Api.problem(act(OFFICER, path, "request-release", REASON), 409, "nothing-paid");
        String payment = done(pay(withdrawn, "5.00")).jsonPath().getString("payments[0].id");
        release(withdrawn);
        stands(contract, "300.00 205.00 95.00", "295.00 5.00 300.00", "50.00 0.00 350.00");
        done(act(TREASURER, path, "payments/" + payment + "/return", """
                {"effectiveOn":"%s","reason":"Счёт закрыт"}""".formatted(today)));
        withdraw(withdrawn);
        stands(contract, "300.00 200.00 100.00", "300.00 0.00 300.00", "50.00 0.00 350.00");

        path = "disbursements/" + delivery;
        done(pay(delivery, "150.00"));
        accounted(delivery, "ACCEPTANCE_ACT", "150.00");
        Api.problem(act(OFFICER.subject("stranger"), path, "request-release", REASON), 403, "not-the-maker");
        done(act(OFFICER, path, "request-release", REASON));
        Response waiting = Api.problem(pay(delivery, "50.00"), 409, "state-conflict");
        assertThat(waiting.jsonPath().<String>getList("allowedActions")).containsExactly("release", "keep");
        Api.problem(act(APPROVER.subject("fund-officer"), path, "release", null), 403, "checker-is-maker");
        Api.problem(act(APPROVER.subject("fund-treasurer"), path, "release", null), 403, "releaser-paid");
        done(act(APPROVER, "commitments/" + contract, "release", REASON));
        JsonPath released = done(act(APPROVER, path, "release", null)).jsonPath();
        assertThat(figures(released, "", "status", "amount", "paid", "released", "unpaid"))
                .isEqualTo("ACQUITTED 200.00 150.00 50.00 0.00");
        stands(contract, "150.00 150.00 0.00", "0.00 150.00 450.00", "50.00 0.00 350.00");

        done(pay(advance, "30.00"));
        release(advance);
        assertThat(get("disbursements/" + advance).jsonPath().getString("status"))
                .isEqualTo("PAID");
        stands(contract, "150.00 150.00 0.00", "0.00 150.00 450.00", "0.00 30.00 370.00");
        accountedOn(grant.lines().getLast(), advance, "EXPENSE_REPORT", "30.00");
        done(act(OFFICER, "grants/" + grant.id(), "request-closing", REASON));
        done(act(APPROVER, "grants/" + grant.id(), "close", null));
    }

    private static void release(String disbursement) {
        done(act(OFFICER, "disbursements/" + disbursement, "request-release", REASON));
        done(act(APPROVER, "disbursements/" + disbursement, "release", null));
    }

    @Test
    void givesBackToEachFunderWhatIsLeftOfItsMoney() {
        String lead = created(OFFICER, "funders", Funding.funder());
        String other = created(OFFICER, "funders", Funding.funder());
        String id = created(OFFICER, "grants", """
                {"funderId":"%s","hubSchoolId":"%s","ceiling":{"amount":"1000.00","approximate":false},"startsOn":"2022-09-01",
                 "endsOn":"2026-12-31","coFunders":[{"funderId":"%s","amount":"400.00"}],
                 "lines":[{"category":"EQUIPMENT","amount":"500.00"},{"category":"RENOVATION","amount":"100.00"},
                          {"category":"TRAINING","funderId":"%3$s","amount":"400.00"}]}""".formatted(lead, Funding.hubSchool(), other));
        String path = "grants/" + id;
        done(act(OFFICER, path, "submit", null));
        List<String> lines =
                done(act(APPROVER, path, "approve", null)).jsonPath().getList("lines.id");
        grant = new Granted(id, lead, Funding.hubSchool(), lines);

        String contract = signed("300.00");
        String delivery = submitted(disbursement(contract, "200.00"));
        done(approve(APPROVER, delivery));
        done(pay(delivery, "200.00"));
        String advance = submitted(Funding.advance(grant, lines.getLast(), "50.00"));
        done(approve(APPROVER, advance));
        done(pay(advance, "50.00"));
        String unpaid = submitted(Funding.advance(grant, lines.getLast(), "0.01"));
        done(approve(APPROVER, unpaid));

        done(act(OFFICER, path, "request-closing", "{\"reason\":\"Жоба аяқталды\"}"));
        Api.problem(
                post(OFFICER, "disbursements", Funding.advance(grant, lines.getLast(), "1.00")),
                409,
                "grant-not-active");
        assertThat(open(path))
                .containsExactlyInAnyOrder(
                        "COMMITMENT " + code("commitments/" + contract) + " 300.00",
                        "DISBURSEMENT " + code("disbursements/" + unpaid) + " 0.01",
                        "COMMITTED 1 100.00",
                        "PREPAYMENTS 1 200.00",
                        "COMMITTED 3 0.01",
                        "ADVANCES 3 50.01");
        done(act(APPROVER, "commitments/" + contract, "release", REASON));
        withdraw(unpaid);
        accounted(delivery, "ACCEPTANCE_ACT", "200.00");
        assertThat(open(path)).containsExactly("ADVANCES 3 50.00");
        accountedOn(lines.getLast(), advance, "EXPENSE_REPORT", "49.99");
        created(TREASURER, "disbursements/" + advance + "/returns", """
                {"amount":"0.01","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                        today, Funding.fundAccount(), reference()));

        JsonPath closed = done(act(APPROVER, path, "close", null)).jsonPath();
        assertThat(closed.<Map<String, String>>getList("closing.returned"))
                .containsExactlyInAnyOrder(
                        Map.of("funderId", lead, "amount", "400.00"), Map.of("funderId", other, "amount", "350.01"));
        assertThat(get(path + "/budget").jsonPath().<String, String>getMap("totals"))
                .containsEntry("approved", "1000.00")
                .containsEntry("revised", "249.99")
                .containsEntry("committed", "0.00")
                .containsEntry("disbursed", "249.99")
                .containsEntry("available", "0.00");
    }

    /// What is open, as the refusal to close says.
    private static List<String> open(String grant) {
        JsonPath refused = Api.problem(act(APPROVER, grant, "close", null), 409, "grant-has-open-work")
                .jsonPath();
        return refused.<Map<String, String>>getList("open").stream()
                .map(item -> item.get("kind") + " " + item.get("label") + " " + item.get("amount"))
                .toList();
    }

    private static String code(String resource) {
        return get(resource).jsonPath().getString("code");
    }

    /// What of the contract is taken, drawn and left, and what of each line is committed, disbursed and available.
    private void stands(String contract, String figures, String... lines) {
        JsonPath commitment = get("commitments/" + contract).jsonPath();
        assertThat(figures(commitment, "figures", "amount", "drawn", "rest")).isEqualTo(figures);
        JsonPath budget = get("grants/" + grant.id() + "/budget").jsonPath();
        assertThat(IntStream.range(0, lines.length)
                        .mapToObj(line ->
                                figures(budget, "lines[" + line + "].figures", "committed", "disbursed", "available")))
                .containsExactly(lines);
    }

    private static String figures(JsonPath of, String path, String... names) {
        Map<String, String> figures = of.getMap(path);
        return List.of(names).stream().map(figures::get).collect(Collectors.joining(" "));
    }

    private static void refused(Response answer, String code, Map<String, String> arithmetic) {
        Response refused = Api.problem(answer, 409, code);
        assertThat(refused.jsonPath().<String, Object>getMap("")).containsAllEntriesOf(arithmetic);
        assertThat(refused.jsonPath().getString("detail")).contains(arithmetic.values());
    }

    private String signed(String... amounts) {
        String body = Funding.commitment(grant.id(), supplier, "LINES", "0");
        String id = created(OFFICER, "commitments", withLines(body, amounts));
        done(act(OFFICER, "commitments/" + id, "submit", null));
        done(approveContent(APPROVER, "commitments/" + id));
        return id;
    }

    private String disbursement(String contract, String... amounts) {
        return withLines(Funding.disbursement(grant.id(), supplier, contract, "LINES", "0"), amounts);
    }

    /// These amounts of the lines in their order, without those of nothing.
    private String withLines(String body, String... amounts) {
        String lines = IntStream.range(0, amounts.length)
                .filter(line -> !amounts[line].equals("0.00"))
                .mapToObj(line -> line(grant.lines().get(line), amounts[line]))
                .collect(Collectors.joining(","));
        return body.replace(line("LINES", "0"), lines);
    }

    private static String line(String id, String amount) {
        return "{\"budgetLineId\":\"" + id + "\",\"amount\":\"" + amount + "\"}";
    }

    private String decrease(String amount) {
        return """
                {"documentNumber":"1","documentDate":"2026-02-01","reason":"Саны өзгерді",
                 "lines":[{"budgetLineId":"%s","change":"DECREASE","amount":"%s"}]}""".formatted(grant.lines().getFirst(), amount);
    }

    private Response pay(String disbursement, String amount) {
        return act(TREASURER, "disbursements/" + disbursement, "pay", payment(amount, today, reference()));
    }

    private static void withdraw(String disbursement) {
        done(act(OFFICER, "disbursements/" + disbursement, "request-withdrawal", REASON));
        done(act(APPROVER, "disbursements/" + disbursement, "withdraw", null));
    }

    private void accounted(String disbursement, String kind, String... amounts) {
        accounted(withLines(acquittal(disbursement, kind, line("LINES", "0")), amounts));
    }

    private void accountedOn(String line, String disbursement, String kind, String amount) {
        accounted(acquittal(disbursement, kind, line(line, amount)));
    }

    private static void accounted(String body) {
        String acquittal = "acquittals/" + created(OFFICER, "acquittals", body);
        done(act(OFFICER, acquittal, "submit", null));
        String hash = get(acquittal).jsonPath().getString("contentHash");
        done(act(APPROVER, acquittal, "accept", "{\"contentHash\":\"" + hash + "\"}"));
    }

    private static String acquittal(String disbursement, String kind, String lines) {
        String period =
                kind.equals("EXPENSE_REPORT") ? ",\"periodFrom\":\"2026-01-15\",\"periodTo\":\"2026-02-10\"" : "";
        return """
                {"disbursementId":"%s","kind":"%s","documentNumber":"15","documentDate":"2026-02-10","lines":[%s]%s}""".formatted(disbursement, kind, lines, period);
    }
}
