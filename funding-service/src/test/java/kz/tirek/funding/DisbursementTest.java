package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.advance;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.disbursement;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.payment;
import static kz.tirek.funding.Funding.post;
import static kz.tirek.funding.Funding.reference;
import static kz.tirek.funding.Funding.signedCommitment;
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A disbursement's life beside its main road: two approvers, payment in parts, money that comes back, withdrawal.
@QuarkusTest
@WithTirek
@WithHubSchools
class DisbursementTest {

    private static final Tokens SECOND = APPROVER.subject("second approver");
    private static final String REASON = "{\"reason\":\"Жеткізуші келісімшартты бұзды\"}";

    @Inject
    Clock clock;

    private Granted grant;
    private String line;
    private String supplier;
    private String today;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void grant() {
        grant = activeGrant("1000.00", "600.00", "400.00");
        line = grant.lines().getFirst();
        supplier = Funding.confirmedSupplier();
        today = BusinessDate.today(clock).toString();
    }

    @Test
    void needsTwoApproversAboveTheLimit() {
        Tokens administrator = Tokens.of("administrator");
        String limit = """
                {"effectiveFrom":"%s","amount":"900000000000.00","basis":"Приказ №5"}""".formatted(today);
        // A limit set here stays for the other tests; none of them asks for so much.
        assertThat(post(administrator, "approval-limits", limit).statusCode()).isIn(201, 409);
        Granted rich = activeGrant("1000000000000.00", "1000000000000.00");
        String below = submitted(advance(rich, rich.lines().getFirst(), "1.00"));
        assertThat(get("disbursements/" + below).jsonPath().getInt("approvalsNeeded"))
                .isEqualTo(1);
        String at = submitted(advance(rich, rich.lines().getFirst(), "900000000000.00"));
        assertThat(get("disbursements/" + at).jsonPath().getInt("approvalsNeeded"))
                .isEqualTo(1);
        String id = submitted(advance(rich, rich.lines().getFirst(), "900000000000.01"));
        String path = "disbursements/" + id;
        JsonPath first = done(approve(APPROVER, id)).jsonPath();
        assertThat(first.getString("status")).isEqualTo("SUBMITTED");
        assertThat(first.getInt("approvalsNeeded")).isEqualTo(2);
        assertThat(first.<String>getList("approvals.person")).containsExactly("fund-approver");
        Api.problem(approve(APPROVER, id), 403, "second-approver-is-first");
        Api.problem(approve(APPROVER.subject("fund-officer"), id), 403, "checker-is-maker");

        done(patch(OFFICER, path, "{\"purpose\":\"Edited\"}"));
        assertThat(get(path).jsonPath().getList("approvals")).isEmpty();
        done(act(OFFICER, path, "submit", null));
        done(approve(SECOND, id));
        Api.problem(pay(TREASURER, id, "1.00"), 409, "state-conflict");
        JsonPath approved = done(approve(APPROVER, id)).jsonPath();
        assertThat(approved.getString("status")).isEqualTo("APPROVED");
        assertThat(approved.<String>getList("approvals.person")).containsExactly("second approver", "fund-approver");
        Api.problem(pay(TREASURER.subject("second approver"), id, "1.00"), 403, "payer-is-involved");
        assertThat(get(path + "/history").jsonPath().<String>getList("items.operation"))
                .containsExactly(
                        "CREATED", "SUBMITTED", "FIRST_APPROVED", "UPDATED", "SUBMITTED", "FIRST_APPROVED", "APPROVED");
        Api.problem(post(administrator, "approval-limits", limit), 409, "approval-limit-already-set");
    }

    @Test
    void drawsFromItsCommitmentOnly() {
        String commitment = signedCommitment(grant, supplier, line, "100.00");
        String id = submitted(disbursement(grant.id(), supplier, commitment, line, "60.00"));
        String rest = submitted(disbursement(grant.id(), supplier, commitment, line, "60.00"));
        JsonPath approved = done(approve(APPROVER, id)).jsonPath();
        assertThat(approved.getString("purposeCode")).isEqualTo("710");
        assertThat(get("commitments/" + commitment).jsonPath().getString("figures.drawn"))
                .isEqualTo("60.00");
        Api.problem(approve(APPROVER, rest), 409, "commitment-exceeded");
        String other = grant.lines().getLast();
        Api.problem(
                post(OFFICER, "disbursements", disbursement(grant.id(), supplier, commitment, other, "1.00")),
                422,
                "line-not-committed");
        Api.problem(
                post(
                        OFFICER,
                        "disbursements",
                        disbursement(grant.id(), Funding.confirmedSupplier(), commitment, line, "1.00")),
                422,
                "commitment-of-others");
    }

    @Test
    void namesEverythingThatIsWrongWithADraft() {
        String commitment = signedCommitment(grant, supplier, line, "100.00");
        String strange = UUID.randomUUID().toString();
        String draft = disbursement(grant.id(), supplier, commitment, line, "1.00");
        String other = ",{\"budgetLineId\":\"%s\",\"amount\":\"1.00\"}";
        String body = draft.replace(
                        "}],",
                        "}" + other.formatted(strange) + other.formatted(line)
                                + other.formatted(grant.lines().getLast()) + "],")
                .replace("{\"grantId\"", """
                        {"milestone":3,"purposeCode":"999","acquitBy":"2026-01-01",
                         "conditions":[{"type":"ATTENDANCE_SHARE","minimumPercent":90,"courseRunId":"%s"},
                                       {"type":"ATTENDANCE_SHARE","minimumPercent":90},
                                       {"type":"ATTENDANCE_SHARE","minimumPercent":80,"courseRunId":"%1$s"}],
                         "grantId\"""".formatted(strange))
                .replace("2026-01-10", "2999-01-10");
        String[] faults = {
            "/acquitBy not-fitting",
            "/conditions/1/courseRunId not-null",
            "/basis/date in-future",
            "/lines/1/budgetLineId unknown-reference",
            "/lines/2/budgetLineId repeated",
            "/conditions/0/courseRunId unknown-reference",
            "/conditions/2/courseRunId unknown-reference",
            "/lines/3/budgetLineId line-not-committed",
            "/milestone unknown-reference",
            "/purposeCode unknown-reference"
        };
        Response refused = post(OFFICER, "disbursements", body);
        Api.invalid(refused, faults);
        assertThat(refused.jsonPath().getString("detail")).contains("10");
        Api.invalid(
                post(
                        OFFICER,
                        "disbursements",
                        body.replace(grant.id(), strange)
                                .replace(commitment, strange)
                                .replace(supplier, strange)),
                "/acquitBy not-fitting",
                "/conditions/1/courseRunId not-null",
                "/basis/date in-future",
                "/grantId unknown-reference",
                "/lines/2/budgetLineId repeated",
                "/conditions/0/courseRunId unknown-reference",
                "/conditions/2/courseRunId unknown-reference",
                "/supplierId unknown-reference",
                "/commitmentId unknown-reference",
                "/purposeCode unknown-reference");
        assertThat(get("disbursements?grantId=" + grant.id()).jsonPath().getList("items"))
                .isEmpty();
        String path = "disbursements/" + Funding.created(OFFICER, "disbursements", draft);
        String before = get(path).asString();
        Api.invalid(patch(OFFICER, path, body), faults);
        assertThat(get(path).asString()).isEqualTo(before);
    }

    @Test
    void isPaidInPartsByManyAtOnceAndNeverTooMuch() {
        String body = advance(grant, line, "100.01")
                .replace("}],", "},{\"budgetLineId\":\"" + grant.lines().getLast() + "\",\"amount\":\"0.99\"}],");
        String id = submitted(body);
        done(approve(APPROVER, id));
        Api.problem(pay(TREASURER, id, "101.01"), 409, "payment-exceeds-approved");
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    Response answer = pay(TREASURER, id, "20.20");
                    while (answer.statusCode() == 412) {
                        answer = pay(TREASURER, id, "20.20");
                    }
                    return answer.statusCode();
                }))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn(status -> status == 200).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(3);
        JsonPath paid = get("disbursements/" + id).jsonPath();
        assertThat(paid.getString("status")).isEqualTo("PAID");
        assertThat(paid.getString("unpaid")).isEqualTo("0.00");
        JsonPath budget = get("grants/" + grant.id() + "/budget").jsonPath();
        assertThat(budget.<String>getList("lines.figures.disbursed")).containsExactly("100.01", "0.99");
        assertThat(budget.<String>getList("lines.figures.committed")).containsExactly("0.00", "0.00");
    }

    @Test
    void isOwedAgainWhenTheBankSendsItBack() {
        String id = submitted(grant, supplier, line, "50.00");
        String path = "disbursements/" + id;
        done(approve(APPROVER, id));
        String payment = done(pay(TREASURER, id, "50.00")).jsonPath().getString("payments[0].id");
        LocalDate tomorrow = LocalDate.parse(today).plusDays(1);
        String late = "{\"effectiveOn\":\"%s\",\"reason\":\"Счёт закрыт\"}".formatted(tomorrow);
        Api.problem(giveBack(path, payment, late), 422, "payment-date-impossible");
        JsonPath returned = done(giveBack(path, payment, late.replace(tomorrow.toString(), today)))
                .jsonPath();
        assertThat(returned.getString("status")).isEqualTo("RETURNED");
        assertThat(returned.getString("paid")).isEqualTo("0.00");
        assertThat(returned.getString("payments[0].returnedOn")).isEqualTo(today);
        Api.problem(giveBack(path, payment, late.replace(tomorrow.toString(), today)), 409, "state-conflict");
        assertThat(get("grants/" + grant.id() + "/budget").jsonPath().getString("totals.committed"))
                .isEqualTo("50.00");
        assertThat(get("ledger/entries?causeId=" + payment).jsonPath().<String>getList("items.causeType"))
                .containsExactly("DISBURSEMENT_PAID");
        assertThat(get("ledger/entries?causeId=" + returned.getString("payments[0].returnId"))
                        .jsonPath()
                        .<String>getList("items.causeType"))
                .containsExactly("PAYMENT_RETURNED");
        assertThat(done(pay(TREASURER, id, "50.00")).jsonPath().getString("status"))
                .isEqualTo("PAID");
    }

    @Test
    void isWithdrawnByTwoPeopleAndOnlyUnpaid() {
        String commitment = signedCommitment(grant, supplier, line, "100.00");
        String id = submitted(disbursement(grant.id(), supplier, commitment, line, "60.00"));
        String path = "disbursements/" + id;
        done(approve(APPROVER, id));
        Api.problem(act(OFFICER, path, "cancel", REASON), 409, "state-conflict");
        Api.problem(act(OFFICER.subject("stranger"), path, "request-withdrawal", REASON), 403, "not-the-maker");
        done(act(OFFICER, path, "request-withdrawal", REASON));
        Response unpaid = Api.problem(pay(TREASURER, id, "60.00"), 409, "state-conflict");
        assertThat(unpaid.jsonPath().<String>getList("allowedActions")).containsExactly("withdraw", "keep");
        Api.problem(act(APPROVER.subject("fund-officer"), path, "withdraw", null), 403, "checker-is-maker");
        done(act(APPROVER, path, "keep", null));
        done(pay(TREASURER, id, "10.00"));
        Api.problem(act(OFFICER, path, "request-withdrawal", REASON), 409, "payments-stand");
        String payment = get(path).jsonPath().getString("payments[0].id");
        done(giveBack(path, payment, "{\"effectiveOn\":\"%s\",\"reason\":\"Счёт закрыт\"}".formatted(today)));
        done(act(OFFICER, path, "request-withdrawal", REASON));
        JsonPath withdrawn = done(act(APPROVER, path, "withdraw", null)).jsonPath();
        assertThat(withdrawn.getString("status")).isEqualTo("CANCELLED");
        assertThat(withdrawn.getString("withdrawal.withdrawnBy")).isEqualTo("fund-approver");
        assertThat(get("commitments/" + commitment).jsonPath().getString("figures.drawn"))
                .isEqualTo("0.00");
        done(approve(APPROVER, submitted(disbursement(grant.id(), supplier, commitment, line, "100.00"))));
    }

    private Response pay(Tokens payer, String id, String amount) {
        return act(payer, "disbursements/" + id, "pay", payment(amount, today, reference()));
    }

    private static Response giveBack(String path, String payment, String body) {
        return Api.once(TREASURER)
                .header("If-Match", Funding.etag(path))
                .body(body)
                .post("/api/v1/" + path + "/payments/" + payment + "/return");
    }
}
