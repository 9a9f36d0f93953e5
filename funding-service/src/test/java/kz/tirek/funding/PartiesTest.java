package kz.tirek.funding;

import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.UUID;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Funders and suppliers.
@QuarkusTest
@WithTirek
@WithHubSchools
class PartiesTest {

    @Test
    void keepsTheNormalFormOfAnAccount() {
        String iban = Funding.nextIban();
        String spelled =
                iban.toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1 ").strip();
        String id = created(
                OFFICER,
                "suppliers",
                Funding.supplier().replaceAll("KZ[0-9]{18}", spelled).replace("HSBKKZKX", "hsbkkzkx"));
        JsonPath supplier = done(get("suppliers/" + id)).jsonPath();
        assertThat(supplier.getString("bankAccount.iban")).isEqualTo(iban);
        assertThat(supplier.getString("bankAccount.bic")).isEqualTo("HSBKKZKX");
        Response second = post(OFFICER, "suppliers", Funding.supplier().replaceAll("KZ[0-9]{18}", spelled));
        Api.problem(second, 409, "duplicate");
    }

    @Test
    void correctsPartOfASupplierAndKeepsItsHistory() {
        String id = created(OFFICER, "suppliers", Funding.supplier());
        String before = get("suppliers/" + id).jsonPath().getString("bankAccount.iban");
        String after = Funding.nextIban();
        JsonPath changed = done(patch(
                        OFFICER,
                        "suppliers/" + id,
                        "{\"name\":{\"en\":\"Laboratory LLP\"},\"bankAccount\":{\"iban\":\"" + after + "\"}}"))
                .jsonPath();
        assertThat(changed.getString("bankAccount.iban")).isEqualTo(after);
        assertThat(changed.getString("name.en")).isEqualTo("Laboratory LLP");
        assertThat(changed.getLong("version")).isEqualTo(1);
        Response history = done(get("suppliers/" + id + "/history"));
        assertThat(history.jsonPath().<String>getList("items.operation")).containsExactly("CREATED", "UPDATED");
        assertThat(history.asString()).doesNotContain(before).doesNotContain(after);
        assertThat(history.jsonPath().getString("items[1].before.bankAccount.iban"))
                .isEqualTo(before.substring(0, 4) + "************" + before.substring(16));
    }

    @Test
    void removesAFundersAccount() {
        String account = ",\"bankAccount\":{\"iban\":\"" + Funding.nextIban() + "\",\"bic\":\"HSBKKZKX\"}}";
        String id = created(OFFICER, "funders", Funding.funder().replaceAll("}$", account));
        assertThat(get("funders/" + id).jsonPath().getString("bankAccount.bic")).isEqualTo("HSBKKZKX");
        JsonPath changed =
                done(patch(OFFICER, "funders/" + id, "{\"bankAccount\":null}")).jsonPath();
        assertThat(changed.<Object>get("bankAccount")).isNull();
        Api.invalid(patch(OFFICER, "funders/" + id, "{\"bin\":null,\"x\":1}"), "/bin not-null", "/x unknown-property");
    }

    @Test
    void listsPageByPageAndAsCsv() {
        for (int i = 0; i < 3; i++) {
            created(OFFICER, "funders", Funding.funder());
        }
        JsonPath first = done(get("funders?limit=2&sort=CREATED_DESC")).jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        JsonPath second = done(get("funders?limit=2&sort=CREATED_DESC&cursor=" + first.getString("next")))
                .jsonPath();
        assertThat(second.<String>getList("items.id")).doesNotContainAnyElementsOf(first.getList("items.id"));
        String csv = Api.as(AUDITOR).accept("text/csv").get("/api/v1/suppliers").asString();
        assertThat(csv)
                .startsWith("id,name.kk,name.ru,name.en,bin,bankAccount.iban,bankAccount.bic,bankDetailsConfirmed,"
                        + "bankDetailsSetAt,bankDetailsConfirmedAt,kbe,country,createdAt,version");
        String etag = Funding.etag("funders/" + first.getString("items[0].id"));
        Api.as(AUDITOR)
                .header("If-None-Match", etag)
                .get("/api/v1/funders/" + first.getString("items[0].id"))
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({"kk, нөлден үлкен болуы керек", "ru, должно быть больше нуля", "en, must be greater than zero"})
    void saysWhatIsWrongInTheLanguageAsked(String language, String message) {
        Response answer = Api.once(OFFICER)
                .header("Accept-Language", language)
                .body(Funding.grant("019ab000-0000-7000-8000-000000000001", UUID.randomUUID(), "0.00"))
                .post("/api/v1/grants");
        assertThat(answer.jsonPath().getString("errors[0].message")).isEqualTo(message);
    }
}
