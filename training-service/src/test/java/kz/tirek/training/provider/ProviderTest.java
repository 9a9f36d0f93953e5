package kz.tirek.training.provider;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class ProviderTest {

    private static final String ALMAU = """
            {"name":{"kk":"Алматы Менеджмент Университеті","ru":"Алматы Менеджмент Университет","en":"Almaty Management University"},
             "kind":"UNIVERSITY","country":"KZ","bin":"991240000402","historicalTotals":[
             {"measure":"TEACHERS_TRAINED","value":331,"approximate":false,"asOf":"2018-11-30","source":"almau.edu.kz",
              "territory":"593200000"}]}""";

    @Test
    void recordsAProviderWithItsHistoricalTotal() {
        Response created = Api.once(OFFICER).body(ALMAU).post("/api/v1/providers");
        created.then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/providers/" + created.path("id")))
                .body("historicalTotals[0].value", equalTo(331), "historicalTotals[0].asOf", equalTo("2018-11-30"));
        Api.problem(Api.as(OFFICER).body(ALMAU).post("/api/v1/providers"), 409, "provider-bin-taken");
        String id = created.path("id");
        assertThat(Api.as("ministry").get("/api/v1/providers/" + id).asString()).isEqualTo(created.asString());
        patch(OFFICER, "providers/" + id, "{\"historicalTotals\":[],\"bin\":null}")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("$", not(hasItem("bin")));
        Api.as("auditor")
                .get("/api/v1/providers/" + id + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED"))
                .body("items[1].before.historicalTotals[0].value", equalTo(331));
    }

    @Test
    void findsByAnyLanguageAndDespiteASlip() {
        String id = created(OFFICER, "providers", """
                {"name":{"kk":"Өрлеу орталығы","ru":"Центр Орлеу","en":"Orleu centre"},"kind":"COMPANY","country":"KZ"}""");
        for (String q : List.of("өрлеу", "Орле", "orleu", "орлеуу", "ө")) {
            assertThat(Api.as("auditor")
                            .queryParam("q", q)
                            .get("/api/v1/providers")
                            .then()
                            .statusCode(200)
                            .extract()
                            .<List<String>>path("items.id"))
                    .as(q)
                    .contains(id);
        }
        for (String q : List.of("физика", "univer")) {
            assertThat(Api.as("auditor")
                            .queryParam("q", q)
                            .get("/api/v1/providers")
                            .<List<String>>path("items.id"))
                    .as(q)
                    .doesNotContain(id);
        }
    }

    @Test
    void readsOnFromPageToPageInEveryOrder() {
        provider();
        provider();
        provider();
        for (String sort : List.of("NAME_KK", "NAME_RU", "CREATED_DESC")) {
            Response first = Api.as("ministry").get("/api/v1/providers?kind=NIS&limit=2&sort=" + sort);
            first.then().statusCode(200);
            Response second = Api.as("ministry")
                    .queryParam("cursor", first.<String>path("next"))
                    .get("/api/v1/providers?kind=NIS&limit=2&sort=" + sort);
            second.then().statusCode(200);
            assertThat(second.<List<String>>path("items.id"))
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
        }
        String csv =
                Api.as("ministry").accept("text/csv").get("/api/v1/providers").asString();
        assertThat(csv).startsWith("id,name.kk,name.ru,name.en,kind");
    }

    @Test
    void keepsToTheVersionTheCallerKnows() {
        String path = "/api/v1/providers/" + provider();
        Api.problem(
                Api.as(OFFICER)
                        .contentType(Api.MERGE_PATCH)
                        .body("{\"country\":\"KG\"}")
                        .patch(path),
                428,
                "version-required");
        patch(OFFICER, path.substring(8), "{\"country\":\"KG\"}").then().statusCode(200);
        Api.problem(
                Api.as(OFFICER)
                        .contentType(Api.MERGE_PATCH)
                        .header("If-Match", "\"0\"")
                        .body("{\"country\":\"MN\"}")
                        .patch(path),
                412,
                "stale-version");
        Api.as(Tokens.of("auditor"))
                .header("If-None-Match", Api.etag(OFFICER, path))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void createsOnceHoweverOftenItIsAsked() {
        var request = Api.once(OFFICER).body(provider("\"991240999991\""));
        Response first = request.post("/api/v1/providers");
        Response again = request.post("/api/v1/providers");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    }
}
