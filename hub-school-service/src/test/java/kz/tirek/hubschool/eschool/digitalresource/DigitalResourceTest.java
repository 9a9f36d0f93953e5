package kz.tirek.hubschool.eschool.digitalresource;

import static kz.tirek.hubschool.eschool.ESchool.ids;
import static kz.tirek.hubschool.eschool.ESchool.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class DigitalResourceTest {

    private static final String PATH = "/api/v1/digital-resources";

    @Test
    void listsWhatAKazakhCompanyProvidesByPublicPrivatePartnership() {
        String id = Given.created(PATH, resource());
        String path = PATH + "/" + id;
        assertThat(read(path).getString("provider.name.en")).isEqualTo("Bilim Media Group");
        assertThat(ids(PATH + "?q=билимландд&arrangement=PUBLIC_PRIVATE_PARTNERSHIP"))
                .contains(id);
        assertThat(ids(PATH + "?subject=PHYSICS&grade=8&language=kk&country=KZ&validOn=2024-01-01&kind=PLATFORM"))
                .contains(id);
        assertThat(ids(PATH + "?subject=MUSIC")).doesNotContain(id);
        assertThat(ids(PATH + "?grade=1")).doesNotContain(id);
        assertThat(ids(PATH + "?validOn=2023-09-30")).doesNotContain(id);
        for (String sort : List.of("TITLE_RU", "TITLE_KK", "CREATED_DESC")) {
            assertThat(ids(PATH + "?sort=" + sort)).contains(id);
        }
        Given.patch(path, "{\"subjects\": null, \"grades\": []}").then().statusCode(200);
        assertThat(ids(PATH + "?subject=MUSIC&grade=1")).contains(id);
        Api.as(Given.OFFICER).header("If-Match", "*").delete(path).then().statusCode(204);
        assertThat(read(path + "/history").getList("items.operation")).containsExactly("CREATED", "UPDATED", "DELETED");
        Api.problem(Api.as("auditor").get(path), 404, "not-found");
    }

    @Test
    void refusesWhatIsNoResource() {
        Map<String, Object> body = resource();
        body.put("validUntil", "2023-09-30");
        Api.problem(Given.post(PATH, body), 422, "dates-out-of-order");
        body = resource();
        body.put("url", "http://bilimland.kz");
        body.put("languages", List.of("Kazakh"));
        Api.invalid(Given.post(PATH, body), "/url pattern", "/languages pattern");
        String path = PATH + "/" + Given.created(PATH, resource());
        Api.problem(Given.patch(path, "{\"provider\": {\"country\": \"ZZ\"}}"), 422, "unknown-reference");
        Given.patch(path, "{\"provider\": {\"country\": \"MN\"}}")
                .then()
                .statusCode(200)
                .body("provider.country", equalTo("MN"));
    }

    private static Map<String, Object> resource() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", Map.of("kk", "Білімленд цифрлық ресурстары", "ru", "Цифровые ресурсы Билимленд"));
        body.put(
                "provider",
                Map.of(
                        "name",
                        Map.of("kk", "Bilim Media Group", "ru", "Bilim Media Group", "en", "Bilim Media Group"),
                        "country",
                        "KZ"));
        body.put("kind", "PLATFORM");
        body.put("subjects", List.of("PHYSICS", "MATHEMATICS"));
        body.put("grades", List.of(7, 8, 9));
        body.put("languages", List.of("kk", "ru", "ky"));
        body.put("url", "https://resource.example.kz");
        body.put("arrangement", "PUBLIC_PRIVATE_PARTNERSHIP");
        body.put("validFrom", "2023-10-01");
        return body;
    }
}
