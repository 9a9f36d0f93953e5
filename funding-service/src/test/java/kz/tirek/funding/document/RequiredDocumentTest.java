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
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding;
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

    @Test
    void keepsWhatIsInForce() throws Exception {
        String requirement = """
                insert into required_document
                values (gen_random_uuid(), 'ACQUITTAL_SUBMIT_EXPENSE', 'OTHER', false, %s, 'x', now(), 0);
                delete from required_document where kind = 'OTHER'""";
        assertThat(Owner.run(requirement.formatted("current_date + 5"))).isEmpty();
        assertThatThrownBy(() -> Owner.run(requirement.formatted("(now() at time zone 'Asia/Almaty')::date")))
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> Owner.run("update required_document set required = false"))
                .hasMessageContaining("stays as it is");
    }
}
