package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.approveContent;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.post;
import static kz.tirek.funding.Funding.signedCommitment;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Stream;
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
class CommitmentTest {

    private static final String REASON = "{\"reason\":\"Қажет емес\"}";

    private Granted grant;
    private String line;
    private String supplier;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void grant() {
        grant = activeGrant("1000.00", "1000.00");
        line = grant.lines().getFirst();
        supplier = created(OFFICER, "suppliers", Funding.supplier());
    }

    @Test
    void livesFromDraftToRelease() {
        String id = created(OFFICER, "commitments", withMilestones("600.01", "100.00", "500.01"));
        String commitment = "commitments/" + id;
        done(patch(OFFICER, commitment, "{\"subject\":\"3D-принтерлер\",\"endsOn\":\"2026-12-31\"}"));
        done(act(OFFICER, commitment, "submit", null));
        assertThat(budget("committed")).isEqualTo("0.00");
        Api.problem(approveContent(OFFICER, commitment), 403, "forbidden");
        Api.problem(approveContent(APPROVER.subject("fund-officer"), commitment), 403, "checker-is-maker");
        Api.problem(
                act(APPROVER, commitment, "approve", "{\"contentHash\":\"" + "0".repeat(64) + "\"}"),
                409,
                "content-changed");
        JsonPath signed = done(approveContent(APPROVER, commitment)).jsonPath();
        assertThat(signed.getString("code")).matches("K-[0-9]{4}-[0-9]{6}");
        assertThat(signed.getString("status")).isEqualTo("ACTIVE");
        assertThat(budget("committed")).isEqualTo("600.01");
        Api.problem(patch(OFFICER, commitment, "{\"subject\":\"x\"}"), 409, "state-conflict");

        JsonPath reached = done(act(OFFICER, commitment, "milestones/1/reach", "{\"reachedOn\":\"2026-02-01\"}"))
                .jsonPath();
        assertThat(reached.getString("milestones[0].reachedOn")).isEqualTo("2026-02-01");
        Api.problem(
                act(OFFICER, commitment, "milestones/1/reach", "{\"reachedOn\":\"2026-02-02\"}"),
                409,
                "state-conflict");

        amended(commitment, "INCREASE", "99.99", "\"milestones\":[" + milestone("600.00") + "]");
        assertThat(budget("committed")).isEqualTo("700.00");
        amended(commitment, "DECREASE", "200.00", "\"milestones\":[" + milestone("400.00") + "]");
        JsonPath after = get(commitment).jsonPath();
        assertThat(after.<String, String>getMap("figures"))
                .containsEntry("signed", "600.01")
                .containsEntry("amended", "-100.01")
                .containsEntry("amount", "500.00")
                .containsEntry("rest", "500.00");
        assertThat(after.<Integer>getList("milestones.replacedBy")).containsExactly(null, 1, 2, null);

        Api.problem(act(OFFICER, commitment, "release", REASON), 403, "forbidden");
        JsonPath closed = done(act(APPROVER, commitment, "release", REASON)).jsonPath();
        assertThat(closed.getString("status")).isEqualTo("CLOSED");
        assertThat(closed.getString("figures.released")).isEqualTo("500.00");
        assertThat(budget("committed")).isEqualTo("0.00");
        assertThat(budget("available")).isEqualTo("1000.00");
        assertThat(get("ledger/entries?grantId=" + grant.id()).jsonPath().<String>getList("items.causeType"))
                .containsExactly(
                        "BUDGET_APPROVED",
                        "COMMITMENT_SIGNED",
                        "COMMITMENT_AMENDED",
                        "COMMITMENT_AMENDED",
                        "COMMITMENT_RELEASED");
        assertThat(get(commitment + "/history").jsonPath().<String>getList("items.operation"))
                .containsExactly(
                        "CREATED",
                        "UPDATED",
                        "SUBMITTED",
                        "SIGNED",
                        "MILESTONE_REACHED",
                        "AMENDED",
                        "AMENDED",
                        "RELEASED");
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        Api.problem(
                post(OFFICER, "commitments", withMilestones("600.01", "100.00", "500.00")), 422, "milestones-differ");
        String body = Funding.commitment(grant.id(), supplier, line, "1000.01");
        String id = created(OFFICER, "commitments", body);
        Api.problem(post(OFFICER, "commitments", body), 409, "contract-known");
        Response tooMuch = Api.problem(act(OFFICER, "commitments/" + id, "submit", null), 409, "budget-exceeded");
        assertThat(tooMuch.jsonPath().getString("available")).isEqualTo("1000.00");
        Api.problem(patch(OFFICER, "commitments/" + id, "{\"contractDate\":\"2999-01-01\"}"), 400, "invalid-request");
        Api.problem(
                patch(OFFICER, "commitments/" + id, "{\"endsOn\":\"2026-01-09\"}"), 422, "contract-dates-out-of-order");
        Granted other = activeGrant("10.00", "10.00");
        Api.problem(
                post(OFFICER, "commitments", Funding.commitment(other.id(), supplier, line, "1.00")),
                422,
                "unknown-reference");
        Api.problem(
                post(OFFICER, "commitments/" + id + "/amendments", amendment("INCREASE", "1.00", "\"milestones\":[]")),
                409,
                "commitment-not-active");
        done(act(OFFICER, "commitments/" + id, "cancel", REASON));
        created(OFFICER, "commitments", body);
    }

    @Test
    void namesEverythingThatIsWrongWithADraft() {
        String known = Funding.commitment(grant.id(), supplier, line, "1.00");
        String commitment = "commitments/" + created(OFFICER, "commitments", known);
        String before = get(commitment).asString();
        String strange = UUID.randomUUID().toString();
        String lines = "{\"budgetLineId\":\"%s\",\"amount\":\"1.00\"},{\"budgetLineId\":\"%s\",\"amount\":\"1.00\"}"
                .formatted(strange, line);
        String body = known.replace("}]}", "}," + lines + "],\"milestones\":[" + milestone("2.99") + "]}")
                .replace("\"710\"", "\"999\",\"endsOn\":\"2026-01-09\"");
        String[] faults = {
            "/endsOn contract-dates-out-of-order",
            "/lines/1/budgetLineId unknown-reference",
            "/lines/2/budgetLineId repeated",
            "/milestones milestones-differ",
            "/purposeCode unknown-reference"
        };
        Response differ = patch(OFFICER, commitment, body);
        Api.names(Api.problem(differ, 422, "contract-dates-out-of-order"), faults);
        assertThat(get(commitment).asString()).isEqualTo(before);
        Api.names(
                Api.problem(post(OFFICER, "commitments", body), 422, "contract-dates-out-of-order"),
                Stream.concat(Stream.of(faults), Stream.of("/contractNumber contract-known"))
                        .toArray(String[]::new));
        Api.invalid(
                post(
                        OFFICER,
                        "commitments",
                        body.replace(grant.id(), strange)
                                .replace(supplier, strange)
                                .replace("2026-01-10", "2999-01-01")),
                "/contractDate in-future",
                "/grantId unknown-reference",
                "/lines/2/budgetLineId repeated",
                "/milestones milestones-differ",
                "/purposeCode unknown-reference",
                "/supplierId unknown-reference");
        assertThat(get("commitments?grantId=" + grant.id()).jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void namesEverythingThatIsWrongWithAnAmendment() {
        String commitment = "commitments/" + signedCommitment(grant, supplier, line, "600.00");
        String path = commitment + "/amendments";
        String body = amendment(
                        "DECREASE", "600.01", "\"endsOn\":\"2026-01-09\",\"milestones\":[" + milestone("1.00") + "]")
                .replace("2026-02-01", "2999-02-01")
                .replace(
                        "}],\"endsOn",
                        "},{\"budgetLineId\":\"%s\",\"change\":\"INCREASE\",\"amount\":\"1.00\"}],\"endsOn"
                                .formatted(UUID.randomUUID()));
        String[] faults = {
            "/documentDate in-future",
            "/lines/1/budgetLineId unknown-reference",
            "/lines/0/amount amendment-below-drawn",
            "/endsOn contract-dates-out-of-order",
            "/milestones milestones-differ"
        };
        Api.invalid(post(OFFICER, path, body), faults);
        assertThat(get(path).jsonPath().getList("items")).isEmpty();
        String draft = path + "/" + created(OFFICER, path, amendment("INCREASE", "1.00", "\"milestones\":[]"));
        String before = get(draft).asString();
        Api.invalid(patch(OFFICER, draft, body), faults);
        assertThat(get(draft).asString()).isEqualTo(before);
    }

    @Test
    void refusesAnAmendmentBeyondTheLineOrBelowNothing() {
        String commitment = "commitments/" + signedCommitment(grant, supplier, line, "600.00");
        Response below = Api.problem(
                post(OFFICER, commitment + "/amendments", amendment("DECREASE", "600.01", "\"milestones\":[]")),
                409,
                "amendment-below-drawn");
        assertThat(below.jsonPath().getString("rest")).isEqualTo("600.00");
        String beyond =
                created(OFFICER, commitment + "/amendments", amendment("INCREASE", "400.01", "\"milestones\":[]"));
        Api.problem(act(OFFICER, commitment + "/amendments/" + beyond, "submit", null), 409, "budget-exceeded");
        Api.problem(post(OFFICER, commitment + "/amendments", """
                        {"documentNumber":"1","documentDate":"2026-02-01","reason":"жоқ"}"""), 422, "amendment-empty");
    }

    @Test
    void refusesMoreThanAMilestoneIsWorth() {
        String commitment = created(OFFICER, "commitments", withMilestones("12.00", "6.00", "6.00"));
        done(act(OFFICER, "commitments/" + commitment, "submit", null));
        done(approveContent(APPROVER, "commitments/" + commitment));
        String tooMuch = created(OFFICER, "disbursements", draw(commitment, 1, "6.01"));
        Api.problem(act(OFFICER, "disbursements/" + tooMuch, "submit", null), 409, "milestone-exceeded");
        String first = Funding.submitted(draw(commitment, 1, "4.00"));
        String second = created(OFFICER, "disbursements", draw(commitment, 1, "3.00"));
        Response refused =
                Api.problem(act(OFFICER, "disbursements/" + second, "submit", null), 409, "milestone-exceeded");
        assertThat(refused.jsonPath().<String, Object>getMap(""))
                .containsEntry("milestone", 1)
                .containsEntry("amount", "6.00")
                .containsEntry("drawn", "4.00")
                .containsEntry("rest", "2.00")
                .containsEntry("asked", "3.00");
        Tokens witness = Tokens.of("fund-officer", "fund-approver").subject("witness");
        done(act(witness, "commitments/" + commitment, "milestones/1/reach", "{\"reachedOn\":\"2026-02-01\"}"));
        Api.problem(Funding.approve(witness, first), 403, "checker-is-maker");
        assertThat(get("disbursements/" + first).jsonPath().getString("milestoneReachedOn"))
                .isEqualTo("2026-02-01");
        done(Funding.approve(APPROVER, first));
        done(act(OFFICER, "disbursements/" + tooMuch, "cancel", REASON));
        String other = Funding.submitted(draw(commitment, 2, "6.00"));
        assertThat(done(Funding.approve(APPROVER, other)).jsonPath().getString("milestoneReachedOn"))
                .isNull();
        done(patch(
                OFFICER,
                "disbursements/" + second,
                "{\"lines\":[{\"budgetLineId\":\"" + line + "\",\"amount\":\"2.00\"}]}"));
        done(act(OFFICER, "disbursements/" + second, "submit", null));
        done(Funding.approve(APPROVER, second));
    }

    private String draw(String commitment, int milestone, String amount) {
        String body = Funding.disbursement(grant.id(), supplier, commitment, line, amount);
        return body.substring(0, body.length() - 1) + ",\"milestone\":" + milestone + "}";
    }

    private void amended(String commitment, String change, String amount, String more) {
        String id = created(OFFICER, commitment + "/amendments", amendment(change, amount, more));
        String amendment = commitment + "/amendments/" + id;
        done(act(OFFICER, amendment, "submit", null));
        Api.problem(approveContent(APPROVER.subject("fund-officer"), amendment), 403, "checker-is-maker");
        Funding.document("COMMITMENT_AMENDMENT", id, "AMENDMENT");
        Api.problem(approveContent(APPROVER, amendment), 409, "content-changed");
        done(patch(OFFICER, amendment, "{}"));
        done(act(OFFICER, amendment, "submit", null));
        done(approveContent(APPROVER, amendment));
    }

    private String amendment(String change, String amount, String more) {
        return """
                {"documentNumber":"1","documentDate":"2026-02-01","reason":"Саны өзгерді",
                 "lines":[{"budgetLineId":"%s","change":"%s","amount":"%s"}],%s}""".formatted(line, change, amount, more);
    }

    private String withMilestones(String amount, String first, String second) {
        String body = Funding.commitment(grant.id(), supplier, line, amount);
        return body.substring(0, body.length() - 1) + ",\"milestones\":[" + milestone(first) + "," + milestone(second)
                + "]}";
    }

    private static String milestone(String amount) {
        return "{\"title\":\"Жеткізу\",\"dueOn\":\"2026-03-01\",\"amount\":\"" + amount + "\"}";
    }

    private String budget(String figure) {
        return get("grants/" + grant.id() + "/budget").jsonPath().getString("totals." + figure);
    }
}
