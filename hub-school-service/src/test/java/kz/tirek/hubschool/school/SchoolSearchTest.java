package kz.tirek.hubschool.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// Finding schools: by names in any letters, by place, by identifiers of other systems.
@QuarkusTest
@WithTirek
class SchoolSearchTest {

    private static final String PATH = "/api/v1/schools";

    @Test
    void findsNamesInCyrillicAndLatinLetters() {
        Map<String, Object> body = Given.school("x", Given.AKSAI);
        body.put("name", Map.of("kk", "Ақсай қаласының №5 мектебі", "ru", "Школа №5 г.Аксай"));
        String id = Given.created(PATH, body);
        for (String q : List.of("аксай", "Ақсай", "aqsai", "aksai", "Aksay", "Aqsaı", "AKSAI")) {
            assertThat(ids("limit=500&q=" + q)).as(q).contains(id);
        }
        assertThat(ids("limit=500&q=zhezqazghan")).doesNotContain(id);
    }

    @Test
    void findsWhatIsNearAndNothingElse() {
        String here = at("Жақын", 44.10, 60.10);
        String there = at("Жақын емес", 44.10, 61.35);
        String far = at("Алыс", 44.10, 62.00);
        assertThat(ids("near=44.1,60.1,5")).containsExactly(here);
        assertThat(ids("near=44.1,60.1,101")).containsExactly(here, there);
        assertThat(ids("near=44.1,61.3,101")).containsExactly(there, far, here);
        assertThat(ids("near=44.1,61.3,101&sort=CODE")).containsExactly(here, there, far);
        String next = "";
        for (String nearest : List.of(there, far, here)) {
            Response page = Api.as("auditor").get(PATH + "?near=44.1,61.3,101&limit=1" + next);
            page.then().body("items.id", contains(nearest));
            next = "&cursor=" + page.path("next");
        }
        Api.invalid(Api.as("auditor").get(PATH + "?sort=DISTANCE"), "sort near-missing");
        assertThat(ids("near=44.1,60.1,99")).containsExactly(here);
        assertThat(ids("near=-44.1,-160.1,500")).isEmpty();
        assertThat(ids("near=90,0,500")).isEmpty();
        Api.invalid(Api.as("auditor").get(PATH + "?near=91,181,501"), "near near", "near near", "near near");
        Api.invalid(Api.as("auditor").get(PATH + "?near=1,2&kind=HUB"), "near near", "kind wrong-value");
        Api.invalid(Api.as("auditor").get(PATH + "?near=44,60,0"), "near near");
        Api.as("auditor")
                .header("Accept-Language", "ru")
                .get(PATH + "?near=44,60,501")
                .then()
                .body("errors[0].message", containsString("расстояние"));
    }

    @Test
    void writesSchoolsAsGeoJsonPageByPage() {
        String first = at("Карта А", 47.50, 70.50);
        at("Карта Б", 47.51, 70.51);
        Response page = Api.as("auditor").accept("application/geo+json").get(PATH + "?near=47.5,70.5,10&limit=1");
        page.then()
                .statusCode(200)
                .contentType("application/geo+json")
                .header("Link", containsString("rel=\"next\""))
                .body("type", equalTo("FeatureCollection"))
                .body("features.type", contains("Feature"))
                .body("features[0].id", equalTo(first))
                .body("features[0].geometry.type", equalTo("Point"))
                .body("features[0].geometry.coordinates", contains(70.5f, 47.5f))
                .body("features[0].properties.name.ru", equalTo("Школа Карта А"));
        Api.as("auditor")
                .accept("application/geo+json")
                .get(PATH + "?near=47.5,70.5,10&limit=1&cursor=" + page.path("next"))
                .then()
                .body("features.properties.name.ru", contains("Школа Карта Б"))
                .body("next", nullValue());
        Given.createdSchool("Картасыз");
        String body = Api.as("auditor")
                .accept("application/geo+json")
                .get(PATH + "?q=картасыз")
                .asString();
        assertThat(body).contains("\"geometry\":null");
        Api.problem(Api.as("auditor").accept("application/xml").get(PATH), 406, "not-acceptable");
        Api.as("auditor").accept("*/*").get(PATH + "?limit=1").then().contentType("application/json");
    }

    @Test
    void knowsASchoolByTheIdentifiersOfOtherSystems() {
        Map<String, Object> body = Given.school("Сәйкестік", Given.AKSAI);
        body.put("shifts", 2);
        body.put("identifiers", List.of(identifier("NOBD", "27-0045"), identifier("KUNDELIK", "1000-1")));
        String id = Given.created(PATH, body);
        Api.as("auditor")
                .get(PATH + "/" + id)
                .then()
                .body("identifiers.scheme", contains("KUNDELIK", "NOBD"))
                .body("shifts", equalTo(2));
        assertThat(ids("identifier=NOBD:27-0045")).containsExactly(id);
        assertThat(ids("identifier=KUNDELIK:27-0045")).isEmpty();
        Map<String, Object> other = Given.school("Сәйкестік2", Given.AKSAI);
        other.put("identifiers", List.of(identifier("NOBD", "27-0045")));
        Api.problem(Given.post(PATH, other), 409, "school-identifier-taken");
        Given.patch(PATH + "/" + id, """
                        {"identifiers": [{"scheme": "NOBD", "value": "27-0046"}]}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("identifiers.value", contains("27-0046"));
        Given.post(PATH, other).then().statusCode(201);
        other.put("identifiers", List.of(identifier("nobd", " "), identifier("Я", "1")));
        other.put("shifts", 4);
        Response bad = Given.post(PATH, other);
        Api.problem(bad, 400, "invalid-request");
        bad.then().body("errors.pointer", hasItem("/shifts")).body("errors.size()", equalTo(3));
        Api.invalid(Api.as("auditor").get(PATH + "?identifier=NOBD"), "identifier pattern");
    }

    @Test
    void importsIdentifiersAndNamesEveryFaultOfARow() {
        String csv = """
                name.kk,name.ru,territory,kind,identifiers,shifts
                Енгізу А,Ввод А,273620100,BASIC,NOBD:77-1;KUNDELIK:77-1,1
                Енгізу Б,Ввод Б,273620100,BASIC,NOBD:77-1,2
                Енгізу В,Ввод В,27,BASIC,nobd,9
                """;
        Response answer = Api.as(Tokens.of("ministry"))
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(PATH + "/import?dryRun=true");
        answer.then()
                .statusCode(200)
                .body("outcomes.status", contains("ACCEPTED", "REFUSED", "REFUSED"))
                .body("outcomes[1].errors.code", contains("school-identifier-taken"))
                .body("outcomes[2].errors.pointer", hasItem("/territory"))
                .body("outcomes[2].errors.pointer", hasItem("/shifts"))
                .body("outcomes.id", everyItem(nullValue()));
    }

    private static Map<String, Object> identifier(String scheme, String value) {
        return Map.of("scheme", scheme, "value", value);
    }

    private static String at(String name, double lat, double lon) {
        Map<String, Object> body = Given.school(name, Given.AKSAI);
        body.put("location", Map.of("lat", lat, "lon", lon));
        return Given.created(PATH, body);
    }

    private static List<String> ids(String query) {
        return Api.as("auditor")
                .get(PATH + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
