package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class AcquittalTest {

    private static final Tokens ADMINISTRATOR = Tokens.of("administrator");
    private static final Tokens SECOND = APPROVER.subject("second");
    private static final String REASON = "{\"reason\":\"Басқа келісімшарттың актісі\"}";

    @Inject
    Clock clock;

    private Granted grant;
    private String line;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void grant() {
        grant = activeGrant("2000.00", "1000.00", "1000.00");
        line = grant.lines().getFirst();
    }

    @Test
    void turnsAPrepaymentIntoExpense() {
        String disbursement = paidToSupplier("600.00");
        JsonPath outstanding = advances("");
        assertThat(outstanding.getString("items[0].outstanding")).isEqualTo("600.00");
        assertThat(outstanding.getString("items[0].dueOn"))
                .isEqualTo(today().plusDays(60).toString());
        assertThat(outstanding.getInt("items[0].daysOverdue")).isZero();
        assertThat(advances("&overdue=true&asOf=" + today().plusDays(63)).getInt("items[0].daysOverdue"))
                .isEqualTo(3);

        Api.problem(post(OFFICER, "acquittals", report(disbursement, "1.00")), 422, "acquittal-kind-differs");
        String act = "acquittals/" + created(OFFICER, "acquittals", acceptance(disbursement, "500.00"));
        done(patch(OFFICER, act, "{\"documentNumber\":\"16\"}"));
        done(act(OFFICER, act, "submit", null));
        Api.problem(accept(APPROVER.subject("fund-officer"), act), 403, "checker-is-maker");
        Api.problem(accept(OFFICER, act), 403, "forbidden");
        JsonPath accepted = done(accept(APPROVER, act)).jsonPath();
        assertThat(accepted.getString("code")).matches("A-[0-9]{4}-[0-9]{6}");
        assertThat(accepted.getString("status")).isEqualTo("ACCEPTED");
        assertThat(advances("&payeeKind=SUPPLIER").getString("items[0].outstanding"))
                .isEqualTo("100.00");

        String beyond = "acquittals/" + created(OFFICER, "acquittals", acceptance(disbursement, "100.01"));
        Response refused = Api.problem(act(OFFICER, beyond, "submit", null), 409, "more-than-outstanding");
        assertThat(refused.jsonPath().<String, Object>getMap(""))
                .containsEntry("paid", "600.00")
                .containsEntry("acquitted", "500.00")
                .containsEntry("returned", "0.00")
                .containsEntry("outstanding", "100.00")
                .containsEntry("asked", "100.01");

        String returns = "disbursements/" + disbursement + "/returns";
        Api.problem(post(TREASURER, returns, giveBack("100.01")), 409, "more-than-outstanding");
        Api.problem(post(OFFICER, returns, giveBack("100.00")), 403, "forbidden");
        Api.problem(post(TREASURER.subject("fund-officer"), returns, giveBack("100.00")), 403, "payer-is-involved");
        for (String day : List.of(today().plusDays(1) + " in-future", today().minusDays(1) + " before-payment")) {
            String[] parts = day.split(" ", 2);
            Api.invalid(
                    post(TREASURER, returns, giveBack("100.00").replace(today().toString(), parts[0])),
                    "/receivedOn " + parts[1]);
        }
        created(TREASURER, returns, giveBack("100.00"));
        assertThat(get("disbursements/" + disbursement).jsonPath().getString("status"))
                .isEqualTo("ACQUITTED");
        assertThat(advances("&payeeKind=SUPPLIER").getList("items")).isEmpty();
        JsonPath budget = get("grants/" + grant.id() + "/budget").jsonPath();
        assertThat(budget.<String, String>getMap("totals"))
                .containsEntry("disbursed", "500.00")
                .containsEntry("available", "1500.00");
        List<String> causes =
                get("ledger/entries?grantId=" + grant.id()).jsonPath().getList("items.causeType");
        assertThat(causes).endsWith("ACQUITTED", "MONEY_RETURNED");
        assertThat(get(act + "/history").jsonPath().<String>getList("items.operation"))
                .containsExactly("CREATED", "UPDATED", "SUBMITTED", "ACCEPTED");
    }

    @Test
    void isReversedByAnotherPersonWhileItsGrantIsOpen() {
        String disbursement = paidToSupplier("600.00");
        String act = accepted(disbursement, "600.00");
        Api.problem(act(OFFICER, act, "reverse", REASON), 403, "forbidden");
        Api.problem(act(APPROVER.subject("fund-officer"), act, "reverse", REASON), 403, "checker-is-maker");
        Api.problem(act(APPROVER, act, "reverse", REASON), 403, "reverser-accepted");
        JsonPath reversed = done(act(SECOND, act, "reverse", REASON)).jsonPath();
        assertThat(reversed.getString("status")).isEqualTo("REVERSED");
        assertThat(reversed.getString("reversedBy")).isEqualTo("second");
        assertThat(get("disbursements/" + disbursement).jsonPath().getString("status"))
                .isEqualTo("PAID");
        assertThat(advances("").getString("items[0].outstanding")).isEqualTo("600.00");
        Api.problem(act(SECOND, act, "reverse", REASON), 409, "state-conflict");

        String again = accepted(disbursement, "600.00");
        List<String> causes =
                get("ledger/entries?grantId=" + grant.id()).jsonPath().getList("items.causeType");
        assertThat(causes).endsWith("ACQUITTED", "REVERSAL", "ACQUITTED");
        JsonPath paid = get("disbursements/" + disbursement).jsonPath();
        assertThat(paid.getString("status")).isEqualTo("ACQUITTED");
        done(act(APPROVER, "commitments/" + paid.getString("commitmentId"), "release", REASON));
        done(act(OFFICER, "grants/" + grant.id(), "request-closing", REASON));
        done(act(APPROVER, "grants/" + grant.id(), "close", null));
        Api.problem(act(SECOND, again, "reverse", REASON), 409, "grant-not-active");
        assertThat(get(act + "/history").jsonPath().<String>getList("items.operation"))
                .containsExactly("CREATED", "SUBMITTED", "ACCEPTED", "REVERSED");
    }

    @Test
    void takesBackWhatAPersonRecordedWrongly() {
        String id = paidToSupplier("600.00");
        String disbursement = "disbursements/" + id;
        accepted(id, "500.00");
        String returned =
                disbursement + "/returns/" + created(TREASURER, disbursement + "/returns", giveBack("100.00"));
        assertThat(status(disbursement)).isEqualTo("ACQUITTED");
        Api.problem(act(TREASURER.subject("fund-officer"), returned, "reverse", REASON), 403, "payer-is-involved");
        JsonPath reversed = done(act(TREASURER, returned, "reverse", REASON)).jsonPath();
        assertThat(reversed.getString("reversedOn")).isEqualTo(today().toString());
        Api.problem(act(TREASURER, returned, "reverse", REASON), 409, "state-conflict");
        assertThat(status(disbursement)).isEqualTo("PAID");
        assertThat(advances("").getString("items[0].outstanding")).isEqualTo("100.00");
        assertThat(get(returned + "/history").jsonPath().<String>getList("items.operation"))
                .containsExactly("CREATED", "REVERSED");

        String payment = "payments/" + get(disbursement).jsonPath().getString("payments[0].id");
        Api.problem(act(TREASURER, disbursement, payment + "/reverse", REASON), 409, "more-than-outstanding");
    }

    @Test
    void takesBackAPaymentThatWasNeverMadeAndAReturnThatWasNone() {
        String disbursement = "disbursements/" + paidToSchool("100.00");
        String payment = "payments/" + get(disbursement).jsonPath().getString("payments[0].id");
        Api.problem(act(TREASURER, disbursement, payment + "/return/reverse", null), 409, "state-conflict");
        done(act(
                TREASURER,
                disbursement,
                payment + "/return",
                "{\"effectiveOn\":\"%s\",\"reason\":\"x\"}".formatted(today())));
        Api.problem(
                act(TREASURER.subject("fund-approver"), disbursement, payment + "/return/reverse", null),
                403,
                "payer-is-involved");
        done(act(TREASURER, disbursement, payment + "/return/reverse", null));
        assertThat(status(disbursement)).isEqualTo("PAID");
        JsonPath owed =
                done(act(TREASURER, disbursement, payment + "/reverse", REASON)).jsonPath();
        assertThat(owed.getString("status")).isEqualTo("APPROVED");
        assertThat(owed.getString("unpaid")).isEqualTo("100.00");
        Api.problem(act(TREASURER, disbursement, payment + "/reverse", REASON), 409, "state-conflict");
        assertThat(get("ledger/entries?grantId=" + grant.id()).jsonPath().<String>getList("items.causeType"))
                .endsWith("DISBURSEMENT_PAID", "PAYMENT_RETURNED", "REVERSAL", "REVERSAL");
    }

    private static String status(String disbursement) {
        return get(disbursement).jsonPath().getString("status");
    }

    private String accepted(String disbursement, String amount) {
        String act = "acquittals/" + created(OFFICER, "acquittals", acceptance(disbursement, amount));
        done(act(OFFICER, act, "submit", null));
        done(accept(APPROVER, act));
        return act;
    }

    @Test
    void neverAccountsForMoreThanWasPaidWhenManyAcceptAtOnce() {
        String disbursement = paidToSchool("100.00");
        Api.problem(post(OFFICER, "acquittals", acceptance(disbursement, "1.00")), 422, "acquittal-kind-differs");
        Api.problem(
                post(OFFICER, "acquittals", report(disbursement, "1.00").replace("periodTo", "documentNumber2")),
                400,
                "invalid-request");
        List<String> reports = IntStream.range(0, 5)
                .mapToObj(_ -> "acquittals/" + created(OFFICER, "acquittals", report(disbursement, "33.35")))
                .toList();
        reports.forEach(report -> done(act(OFFICER, report, "submit", null)));
        List<Integer> answers = IntStream.range(0, 10)
                .parallel()
                .mapToObj(i -> i % 2 == 0
                        ? accept(APPROVER, reports.get(i / 2)).statusCode()
                        : post(TREASURER, "disbursements/" + disbursement + "/returns", giveBack("33.35"))
                                .statusCode())
                .toList();
        assertThat(answers).filteredOn(status -> status < 300).hasSize(2);
        assertThat(answers).filteredOn(status -> status >= 300).containsOnly(409);
        assertThat(advances("&payeeKind=SCHOOL").getString("items[0].outstanding"))
                .isEqualTo("33.30");
    }

    @Test
    void keepsTermsOfAcquittalByTheirDays() {
        String body = "{\"effectiveFrom\":\"%s\",\"days\":30,\"basis\":\"Бұйрық №5\"}";
        Api.problem(
                post(ADMINISTRATOR, "acquittal-terms", body.formatted(today().minusDays(1))), 400, "invalid-request");
        String later = body.formatted(today().plusDays(40));
        Api.problem(post(OFFICER, "acquittal-terms", later), 403, "forbidden");
        String term = "acquittal-terms/" + created(ADMINISTRATOR, "acquittal-terms", later);
        Api.problem(post(ADMINISTRATOR, "acquittal-terms", later), 409, "acquittal-term-set");
        assertThat(get("acquittal-terms?sort=EFFECTIVE_FROM").jsonPath().<Integer>getList("items.days"))
                .containsExactly(60, 30);
        Api.as(ADMINISTRATOR)
                .header("If-Match", Api.etag(AUDITOR, "/api/v1/" + term))
                .delete("/api/v1/" + term)
                .then()
                .statusCode(204);
    }

    private String paidToSupplier(String amount) {
        return paid(Funding.submitted(grant, Funding.confirmedSupplier(), line, amount), amount);
    }

    private String paidToSchool(String amount) {
        String id = created(OFFICER, "disbursements", """
                {"grantId":"%s","payeeKind":"SCHOOL","lines":[{"budgetLineId":"%s","amount":"%s"}],
                 "recipient":{"nameKk":"Ақсай мектебі","nameRu":"Аксайская школа","bin":"%s","iban":"%s","bic":"HSBKKZKX"},
                 "purpose":"Аванс","purposeCode":"710","basis":{"kind":"AGREEMENT","number":"1","date":"2026-01-10"}}""".formatted(
                        grant.id(), line, amount, Funding.nextBin(), Funding.nextIban()));
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        return paid(id, amount);
    }

    private String paid(String id, String amount) {
        done(Funding.approve(APPROVER, id));
        done(act(
                TREASURER,
                "disbursements/" + id,
                "pay",
                Funding.payment(amount, today().toString(), Funding.reference())));
        return id;
    }

    private static Response accept(Tokens approver, String acquittal) {
        String hash = get(acquittal).jsonPath().getString("contentHash");
        return act(approver, acquittal, "accept", "{\"contentHash\":\"" + hash + "\"}");
    }

    private String acceptance(String disbursement, String amount) {
        return """
                {"disbursementId":"%s","kind":"ACCEPTANCE_ACT","documentNumber":"15","documentDate":"2026-02-10",
                 "lines":[{"budgetLineId":"%s","amount":"%s"}]}""".formatted(disbursement, line, amount);
    }

    private String report(String disbursement, String amount) {
        return acceptance(disbursement, amount)
                .replace(
                        "ACCEPTANCE_ACT\"",
                        "EXPENSE_REPORT\",\"periodFrom\":\"2026-01-15\",\"periodTo\":\"2026-02-10\"");
    }

    private String giveBack(String amount) {
        return """
                {"amount":"%s","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(amount, today(), Funding.fundAccount(), Funding.reference());
    }

    private JsonPath advances(String more) {
        return done(get("advances?grantId=" + grant.id() + more)).jsonPath();
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }
}
