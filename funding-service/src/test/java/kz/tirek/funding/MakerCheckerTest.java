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
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class MakerCheckerTest {

    /// Somebody who holds every role of the fund.
    private static final Tokens EVERYTHING =
            Tokens.of("fund-officer", "fund-approver", "fund-treasurer").subject("everything");

    private static final String REASON = "{\"reason\":\"Қажет емес\"}";

    @Inject
    Clock clock;

    @Test
    void refusesAnApprovalByTheCreator() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String supplier = Funding.confirmedSupplier();
        String id = created(
                EVERYTHING,
                "disbursements",
                disbursement(grant, supplier, grant.lines().getFirst(), "1.00"));
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        Api.problem(approve(EVERYTHING, id), 403, "checker-is-maker");
        Api.problem(act(EVERYTHING, "disbursements/" + id, "reject", "{\"reason\":\"no\"}"), 403, "checker-is-maker");
        done(approve(APPROVER, id));
    }

    @Test
    void refusesAnApprovalByAnEditorAndByTheSubmitter() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String supplier = Funding.confirmedSupplier();
        Tokens editor = EVERYTHING.subject("editor");
        Tokens submitter = EVERYTHING.subject("submitter");
        String id = created(
                OFFICER,
                "disbursements",
                disbursement(grant, supplier, grant.lines().getFirst(), "1.00"));
        done(patch(editor, "disbursements/" + id, "{\"purpose\":\"Edited\"}"));
        done(act(submitter, "disbursements/" + id, "submit", null));
        Api.problem(approve(editor, id), 403, "checker-is-maker");
        Api.problem(approve(submitter, id), 403, "checker-is-maker");
        done(approve(APPROVER, id));
        Api.problem(pay(editor, id, "1.00"), 403, "payer-is-involved");
    }

    @Test
    void refusesAPaymentByTheApprover() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String id = submitted(grant, Funding.confirmedSupplier(), grant.lines().getFirst(), "1.00");
        done(approve(EVERYTHING, id));
        Api.problem(pay(EVERYTHING, id, "1.00"), 403, "payer-is-involved");
        done(pay(TREASURER, id, "1.00"));
    }

    @Test
    void refusesAGrantsApprovalByItsMakers() {
        String funder = created(OFFICER, "funders", Funding.funder());
        String id = created(EVERYTHING, "grants", Funding.grant(funder, Funding.hubSchool(), "10.00", "10.00"));
        done(act(OFFICER, "grants/" + id, "submit", null));
        Api.problem(act(EVERYTHING, "grants/" + id, "approve", null), 403, "checker-is-maker");
        Api.problem(act(EVERYTHING, "grants/" + id, "reject", "{\"reason\":\"x\"}"), 403, "checker-is-maker");
        done(act(APPROVER, "grants/" + id, "approve", null));
    }

    @Test
    void bindsAnApprovalToWhatWasSubmitted() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String supplier = Funding.confirmedSupplier();
        String id = submitted(grant, supplier, grant.lines().getFirst(), "1.00");
        String read = get("disbursements/" + id).jsonPath().getString("contentHash");
        done(patch(
                OFFICER,
                "disbursements/" + id,
                "{\"lines\":[{\"budgetLineId\":\"%s\",\"amount\":\"0.50\"}]}"
                        .formatted(grant.lines().getFirst())));
        assertThat(get("disbursements/" + id).jsonPath().getString("status")).isEqualTo("DRAFT");
        assertThat(get("disbursements/" + id).jsonPath().getString("contentHash"))
                .isNull();
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        Api.problem(
                act(APPROVER, "disbursements/" + id, "approve", "{\"contentHash\":\"" + read + "\"}"),
                409,
                "content-changed");
        done(approve(APPROVER, id));
    }

    @Test
    void bindsApprovalsToTheDocuments() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String line = grant.lines().getFirst();
        String supplier = Funding.confirmedSupplier();
        String commitment = created(OFFICER, "commitments", Funding.commitment(grant.id(), supplier, line, "5.00"));
        String invoice = document(OFFICER, "COMMITMENT", commitment, "first", null);
        done(act(OFFICER, "commitments/" + commitment, "submit", null));
        document(OFFICER, "COMMITMENT", commitment, "second", invoice);
        Api.problem(Funding.approveContent(APPROVER, "commitments/" + commitment), 409, "content-changed");
        done(patch(OFFICER, "commitments/" + commitment, "{}"));
        done(act(OFFICER, "commitments/" + commitment, "submit", null));
        done(Funding.approveContent(APPROVER, "commitments/" + commitment));

        String id = submitted(disbursement(grant.id(), supplier, commitment, line, "5.00"));
        document(OFFICER, "DISBURSEMENT", id, "third", null);
        Api.problem(approve(APPROVER, id), 409, "content-changed");
        done(patch(OFFICER, "disbursements/" + id, "{}"));
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        done(approve(APPROVER, id));
        document(OFFICER, "DISBURSEMENT", id, "fourth", null);
        done(pay(TREASURER, id, "5.00"));
    }

    /// Who brings the papers that a decision rests on takes no part in it, nor pays.
    @Test
    void refusesADecisionByWhoUploadedADocument() {
        String funder = created(OFFICER, "funders", Funding.funder());
        String founded = created(OFFICER, "grants", Funding.grant(funder, Funding.hubSchool(), "10.00", "10.00"));
        document(EVERYTHING, "GRANT", founded, "agreement", null);
        done(act(OFFICER, "grants/" + founded, "submit", null));
        Api.problem(act(EVERYTHING, "grants/" + founded, "approve", null), 403, "checker-is-maker");

        Granted grant = activeGrant("1000.00", "1000.00");
        String line = grant.lines().getFirst();
        String supplier = Funding.confirmedSupplier();
        String contract = created(OFFICER, "commitments", Funding.commitment(grant.id(), supplier, line, "5.00"));
        document(EVERYTHING, "COMMITMENT", contract, "contract", null);
        done(act(OFFICER, "commitments/" + contract, "submit", null));
        Api.problem(Funding.approveContent(EVERYTHING, "commitments/" + contract), 403, "checker-is-maker");
        done(Funding.approveContent(APPROVER, "commitments/" + contract));

        String id = created(OFFICER, "disbursements", disbursement(grant.id(), supplier, contract, line, "5.00"));
        String invoice = document(EVERYTHING.subject("replaced"), "DISBURSEMENT", id, "invoice", null);
        document(EVERYTHING, "DISBURSEMENT", id, "better invoice", invoice);
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        Api.problem(approve(EVERYTHING, id), 403, "checker-is-maker");
        done(approve(EVERYTHING.subject("replaced"), id));
        Api.problem(pay(EVERYTHING, id, "5.00"), 403, "payer-is-involved");
        done(pay(TREASURER, id, "5.00"));
    }

    private static String document(
            Tokens uploader, String ownerType, String owner, String content, @Nullable String older) {
        var request = RestAssured.given()
                .auth()
                .oauth2(uploader.sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/pdf")
                .queryParam("ownerType", ownerType)
                .queryParam("ownerId", owner)
                .queryParam("kind", "OTHER")
                .queryParam("fileName", "a.pdf");
        Response added = (older == null ? request : request.queryParam("supersedes", older))
                .body(("%PDF-1.7 " + content).getBytes(StandardCharsets.US_ASCII))
                .post("/api/v1/documents");
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        return added.jsonPath().getString("id");
    }

    @Test
    void refusesToApproveAPayeeWhoseBankDetailsChanged() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String supplier = Funding.confirmedSupplier();
        String id = submitted(grant, supplier, grant.lines().getFirst(), "1.00");
        done(patch(OFFICER, "suppliers/" + supplier, "{\"bankAccount\":{\"iban\":\"" + Funding.nextIban() + "\"}}"));
        Api.problem(approve(APPROVER, id), 409, "content-changed");
        done(patch(OFFICER, "disbursements/" + id, "{}"));
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        done(approve(APPROVER, id));
    }

    @Test
    void refusesAnApprovalByWhoSetThePayeesAccount() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String supplier = Funding.confirmedSupplier();
        Tokens namer = EVERYTHING.subject("namer");
        done(patch(EVERYTHING, "suppliers/" + supplier, "{\"bankAccount\":{\"iban\":\"" + Funding.nextIban() + "\"}}"));
        done(patch(namer, "suppliers/" + supplier, "{\"name\":{\"en\":\"Laboratory LLP\"}}"));
        String id = submitted(grant, supplier, grant.lines().getFirst(), "1.00");
        Api.problem(approve(EVERYTHING, id), 403, "checker-is-maker");
        Api.problem(approve(namer, id), 403, "checker-is-maker");
        done(approve(APPROVER, id));
        Api.problem(pay(EVERYTHING, id, "1.00"), 403, "payer-is-involved");
        Api.problem(pay(TREASURER, id, "1.00"), 409, "supplier-details-unconfirmed");
        assertThat(get("disbursements/" + id).jsonPath().<String, Object>getMap("supplierDetails"))
                .containsEntry("recentlyChanged", true)
                .containsEntry("confirmed", false);
        done(act(APPROVER, "suppliers/" + supplier, "confirm-bank-details", null));
        String order = created(TREASURER, "payment-orders", paymentOrder(id));
        assertThat(get("payment-orders/" + order + "/items/1").jsonPath().<String, Object>getMap("supplierDetails"))
                .containsEntry("recentlyChanged", true)
                .containsEntry("confirmed", true);
        done(act(TREASURER, "payment-orders/" + order, "cancel", "{\"reason\":\"x\"}"));
        done(pay(TREASURER, id, "1.00"));
    }

    /// One person holds every role, and begins everything: there is no step at which they may also end it.
    @Test
    void letsNobodyEndWhatTheyBeganAlongTheWholePath() {
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        String path = "grants/" + grant.id();
        String line = grant.lines().getFirst();
        String supplier = Funding.confirmedSupplier();
        begunAndEnded(path + "/revisions", """
                {"reason":"x","changes":[{"budgetLineId":"%s","amount":"-1.00"},{"budgetLineId":"%s","amount":"1.00"}]}""".formatted(line, grant.lines().getLast()), "approve");
        String commitment =
                begunAndEnded("commitments", Funding.commitment(grant.id(), supplier, line, "100.00"), "approve");
        begunAndEnded(commitment + "/amendments", """
                {"documentNumber":"1","documentDate":"2026-02-01","reason":"x",
                 "lines":[{"budgetLineId":"%s","change":"INCREASE","amount":"1.00"}]}""".formatted(line), "approve");
        Api.problem(act(EVERYTHING, commitment, "release", REASON), 403, "checker-is-maker");
        String contract = commitment.substring("commitments/".length());
        String withdrawn =
                begunAndEnded("disbursements", disbursement(grant.id(), supplier, contract, line, "1.00"), "approve");
        done(act(EVERYTHING, withdrawn, "request-withdrawal", REASON));
        Api.problem(act(EVERYTHING, withdrawn, "withdraw", null), 403, "checker-is-maker");
        Api.problem(act(EVERYTHING, withdrawn, "keep", null), 403, "checker-is-maker");
        done(act(APPROVER, withdrawn, "withdraw", null));
        String paid =
                begunAndEnded("disbursements", disbursement(grant.id(), supplier, contract, line, "2.00"), "approve");
        String id = paid.substring("disbursements/".length());
        Tokens approver = EVERYTHING.subject("fund-approver");
        for (Tokens involved : List.of(EVERYTHING, approver)) {
            Api.problem(pay(involved, id, "2.00"), 403, "payer-is-involved");
            Response refused = Api.problem(
                    Funding.post(involved, "payment-orders", paymentOrder(id)), 422, "payment-order-items-refused");
            assertThat(refused.jsonPath().<String>getList("errors.code")).contains("payer-is-involved");
        }
        done(pay(TREASURER, id, "2.00"));
        begunAndEnded("acquittals", """
                {"disbursementId":"%s","kind":"ACCEPTANCE_ACT","documentNumber":"15","documentDate":"2026-02-10",
                 "lines":[{"budgetLineId":"%s","amount":"1.50"}]}""".formatted(id, line), "accept");
        String back = """
                {"amount":"0.50","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(BusinessDate.today(clock), Funding.fundAccount(), Funding.reference());
        Api.problem(Funding.post(approver, paid + "/returns", back), 403, "payer-is-involved");
        created(TREASURER, paid + "/returns", back);

        String pledge = "contributions/" + created(EVERYTHING, "contributions", """
                {"funderId":"%s","amount":"1.00","pledgedOn":"2026-01-05","agreement":{"number":"1","date":"2026-01-05"}}""".formatted(grant.funder()));
        Api.problem(act(EVERYTHING, pledge, "release", REASON), 403, "checker-is-maker");
        done(act(EVERYTHING, path, "request-closing", REASON));
        Api.problem(act(EVERYTHING, path, "close", null), 403, "checker-is-maker");
    }

    /// Drawn up and submitted by the one person, refused to them, and decided by another.
    private static String begunAndEnded(String list, String body, String decision) {
        String path = list + "/" + created(EVERYTHING, list, body);
        done(act(EVERYTHING, path, "submit", null));
        String approval = "{\"contentHash\":\"" + get(path).jsonPath().getString("contentHash") + "\"}";
        Api.problem(act(EVERYTHING, path, decision, approval), 403, "checker-is-maker");
        Api.problem(act(EVERYTHING, path, "reject", REASON), 403, "checker-is-maker");
        done(act(APPROVER, path, decision, approval));
        return path;
    }

    @Test
    void letsOnlyAMakerWithdraw() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String id = submitted(grant, Funding.confirmedSupplier(), grant.lines().getFirst(), "1.00");
        Tokens stranger = OFFICER.subject("stranger");
        Api.problem(act(stranger, "disbursements/" + id, "cancel", "{\"reason\":\"x\"}"), 403, "not-the-maker");
        done(act(OFFICER, "disbursements/" + id, "cancel", "{\"reason\":\"not needed\"}"));
        var refused = Api.problem(approve(APPROVER, id), 409, "state-conflict");
        assertThat(refused.jsonPath().getList("allowedActions")).isEmpty();
    }

    private Response pay(Tokens payer, String id, String amount) {
        LocalDate today = BusinessDate.today(clock);
        return act(payer, "disbursements/" + id, "pay", payment(amount, today.toString(), Funding.reference()));
    }

    private String paymentOrder(String disbursement) {
        return """
                {"bankAccountId":"%s","valueDate":"%s","disbursementIds":["%s"]}""".formatted(Funding.fundAccount(), BusinessDate.today(clock), disbursement);
    }
}
