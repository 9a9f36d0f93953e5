package kz.tirek.funding.document;

import static kz.tirek.funding.Funding.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class RequiredDocumentTest {

    private static final Tokens ADMINISTRATOR = Tokens.of("administrator");

    @Inject
    Documents documents;

    @Inject
    RequiredDocuments requirements;

    @Inject
    Clock clock;

    private static String requirement(boolean required, LocalDate from) {
        return "{\"step\":\"ACQUITTAL_SUBMIT_EXPENSE\",\"kind\":\"BASIS\",\"required\":%s,\"effectiveFrom\":\"%s\",\"basis\":\"Приказ №5\"}"
                .formatted(required, from);
    }

    @Test
    void asksForWhatIsRequiredOnTheDay() {
        LocalDate today = BusinessDate.today(clock);
        String added = Funding.created(ADMINISTRATOR, "required-documents", requirement(true, today.plusDays(10)));
        String ended = Funding.created(ADMINISTRATOR, "required-documents", requirement(false, today.plusDays(20)));
        Step step = Step.ACQUITTAL_SUBMIT_EXPENSE;
        assertThat(requirements.at(step, today.plusDays(9))).isEmpty();
        assertThat(requirements.at(step, today.plusDays(10))).contains(DocumentKind.BASIS);
        assertThat(requirements.at(step, today.plusDays(20))).doesNotContain(DocumentKind.BASIS);
        Api.problem(
                Funding.post(ADMINISTRATOR, "required-documents", requirement(true, today.plusDays(10))),
                409,
                "requirement-already-set");
        Api.problem(
                Funding.post(ADMINISTRATOR, "required-documents", requirement(true, today.minusDays(1))),
                422,
                "requirement-in-the-past");
        for (String id : new String[] {added, ended}) {
            Response deleted =
                    Api.as(ADMINISTRATOR).header("If-Match", "\"0\"").delete("/api/v1/required-documents/" + id);
            assertThat(deleted.statusCode()).isEqualTo(204);
        }
        assertThat(Funding.get("required-documents/" + added + "/history")
                        .jsonPath()
                        .getList("items.operation", String.class))
                .containsExactly("CREATED", "DELETED");
    }

    @Test
    void refusesAStepWithoutItsDocuments() throws Exception {
        String grant = Funding.created(
                OFFICER,
                "grants",
                Funding.grant(
                        Funding.created(OFFICER, "funders", Funding.funder()), Funding.hubSchool(), "10.00", "10.00"));
        UUID id = UUID.fromString(grant);
        LocalDate today = BusinessDate.today(clock);
        assertThatCode(() -> documents.require(OwnerType.GRANT, id, Step.GRANT_SUBMIT))
                .doesNotThrowAnyException();
        QuarkusTransaction.begin();
        requirements.persistAndFlush(new RequiredDocument(
                new NewRequiredDocument(Step.GRANT_SUBMIT, DocumentKind.AGREEMENT, true, today, "Приказ №5"),
                clock.instant()));
        assertThatThrownBy(() -> documents.require(OwnerType.GRANT, id, Step.GRANT_SUBMIT))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(DocumentProblem.DOCUMENT_MISSING));
        QuarkusTransaction.rollback();
    }

    /// A draft of each kind, by the step at which it is submitted.
    private static Map<Step, String> drafts() {
        Granted grant = Funding.activeGrant("1000.00", "1000.00");
        String line = grant.lines().getFirst();
        String supplier = Funding.confirmedSupplier();
        String contract = Funding.signedCommitment(grant, supplier, line, "500.00");
        Map<Step, String> drafts = new EnumMap<>(Step.class);
        drafts.put(
                Step.GRANT_SUBMIT,
                "grants/"
                        + Funding.created(
                                OFFICER, "grants", Funding.grant(grant.funder(), Funding.hubSchool(), "1.00", "1.00")));
        drafts.put(
                Step.COMMITMENT_SUBMIT,
                "commitments/"
                        + Funding.created(
                                OFFICER, "commitments", Funding.commitment(grant.id(), supplier, line, "1.00")));
        String amendments = "commitments/" + contract + "/amendments";
        drafts.put(Step.AMENDMENT_SUBMIT, amendments + "/" + Funding.created(OFFICER, amendments, """
                {"documentNumber":"1","documentDate":"2026-02-01","reason":"x",
                 "lines":[{"budgetLineId":"%s","change":"INCREASE","amount":"1.00"}]}""".formatted(line)));
        String purchase = Funding.disbursement(grant.id(), supplier, contract, line, "1.00");
        String advance = Funding.advance(grant, line, "1.00");
        drafts.put(
                Step.DISBURSEMENT_SUBMIT_SUPPLIER,
                "disbursements/" + Funding.created(OFFICER, "disbursements", purchase));
        drafts.put(
                Step.DISBURSEMENT_SUBMIT_SCHOOL, "disbursements/" + Funding.created(OFFICER, "disbursements", advance));
        drafts.put(Step.ACQUITTAL_SUBMIT_ACCEPTANCE, acquittal(purchase, line, "ACCEPTANCE_ACT\""));
        drafts.put(
                Step.ACQUITTAL_SUBMIT_EXPENSE,
                acquittal(advance, line, "EXPENSE_REPORT\",\"periodFrom\":\"2026-01-15\",\"periodTo\":\"2026-02-10\""));
        return drafts;
    }

    private static String acquittal(String disbursement, String line, String kind) {
        return "acquittals/"
                + Funding.created(OFFICER, "acquittals", """
                {"disbursementId":"%s","documentNumber":"15","documentDate":"2026-02-10","kind":"%s,
                 "lines":[{"budgetLineId":"%s","amount":"1.00"}]}""".formatted(Funding.submitted(disbursement), kind, line));
    }

    @Test
    void asksAtEveryStep() throws Exception {
        Map<Step, String> drafts = drafts();
        assertThat(drafts).containsOnlyKeys(Step.values());
        try {
            for (Step step : Step.values()) {
                Funding.created(ADMINISTRATOR, "required-documents", """
                        {"step":"%s","kind":"OTHER","required":true,"effectiveFrom":"%s","basis":"Приказ №5"}""".formatted(step, BusinessDate.today(clock)));
            }
            drafts.forEach((step, draft) -> {
                Response refused = Api.problem(Funding.act(OFFICER, draft, "submit", null), 409, "document-missing");
                assertThat(refused.jsonPath().getString("step")).isEqualTo(step.name());
                assertThat(refused.jsonPath().getList("missing")).containsExactly("OTHER");
            });
            String grant = Objects.requireNonNull(drafts.get(Step.GRANT_SUBMIT));
            Funding.document("GRANT", grant.substring("grants/".length()), "OTHER");
            Funding.done(Funding.act(OFFICER, grant, "submit", null));
        } finally {
            Owner.run("""
                    alter table required_document disable trigger keep_required_document;
                    delete from required_document where kind = 'OTHER';
                    alter table required_document enable trigger keep_required_document""");
        }
    }

    @Test
    void keepsWhatIsInForce() throws Exception {
        String requirement = """
                insert into required_document
                values (gen_random_uuid(), 'ACQUITTAL_SUBMIT_EXPENSE', 'OTHER', false, %s, 'x', now(), 0);
                delete from required_document where kind = 'OTHER'""";
        assertThat(Owner.run(requirement.formatted("current_date + 5"))).isEmpty();
        assertThatThrownBy(() -> Owner.run(requirement.formatted("(now() at time zone 'Asia/Almaty')::date")))
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> Owner.run(requirement
                        .formatted("current_date + 5")
                        .replace("delete from required_document", "update required_document set required = true")))
                .hasMessageContaining("stays as it is");
    }
}
