package kz.tirek.hubschool.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class SchoolTest {

    private static final String PATH = "/api/v1/schools";

    @Test
    void registersASchoolWithAllThatIsPublished() {
        Map<String, Object> body = Given.school("Бәйсейітова", "353600000");
        body.put("languages", List.of("RUSSIAN", "KAZAKH"));
        body.put("level", "GENERAL_SECONDARY");
        body.put("kind", "SCHOOL_GYMNASIUM");
        body.put("bin", "991240000402");
        body.put("location", Map.of("lat", 48.2, "lon", 75.1));
        body.put("publishedFigures", List.of(figure("ROOMS", 24, false), figure("PUPILS", 380, true)));
        Response created = Given.post(PATH, body);
        created.then().statusCode(201).header("ETag", "\"0\"").header("Location", PATH + "/" + created.path("id"));
        Api.as("auditor")
                .get(PATH + "/" + created.path("id"))
                .then()
                .statusCode(200)
                .body("code", matchesPattern("S-[0-9]{6}"))
                .body("name.kk", equalTo("Бәйсейітова мектебі"))
                .body("territoryPath", contains("350000000", "353600000"))
                .body("languages", contains("KAZAKH", "RUSSIAN"))
                .body("location.lat", equalTo(48.2f))
                .body("underfilled", equalTo(false))
                .body("status", equalTo("ACTIVE"))
                .body("publishedFigures[0].value", equalTo(24))
                .body("publishedFigures[1].approximate", equalTo(true))
                .body("publishedFigures[0].asOf", equalTo("2023-01-20"));
    }

    @Test
    void changesWhatAPatchNamesAndKeepsTheRest() {
        String path = PATH + "/" + Given.createdUnderfilledSchool("Патч");
        Given.patch(path, "{\"capacity\": 120, \"name\": {\"en\": null}, \"underfilledStatus\": null}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("capacity", equalTo(120))
                .body("name.ru", equalTo("Школа Патч"))
                .body("name.en", nullValue())
                .body("underfilled", equalTo(false))
                .body("underfilledStatus", nullValue());
        Given.patch(path, "{\"capacity\": 120}").then().statusCode(200).header("ETag", "\"1\"");
        Api.as("auditor")
                .get(path + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED"))
                .body("items[1].before.underfilledStatus.since", equalTo("2024-09-01"))
                .body("items[1].after.capacity", equalTo(120));
    }

    @Test
    void refusesAPatchOfAnOldVersionOrOfNone() {
        String path = PATH + "/" + Given.createdSchool("Нұсқа");
        Given.patch(path, "{\"capacity\": 10}").then().statusCode(200);
        Api.problem(
                Api.as(Given.OFFICER)
                        .contentType(Api.MERGE_PATCH)
                        .header("If-Match", "\"0\"")
                        .body("{\"capacity\": 11}")
                        .patch(path),
                412,
                "stale-version");
        Api.problem(
                Api.as(Given.OFFICER).contentType(Api.MERGE_PATCH).body("{}").patch(path), 428, "version-required");
        Api.as(Given.OFFICER).header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
    }

    @Test
    void givesABinToOneSchoolOnly() {
        Map<String, Object> body = Given.school("БСН бірінші", Given.AKSAI);
        body.put("bin", "991241000009");
        Given.post(PATH, body).then().statusCode(201);
        Api.problem(Given.post(PATH, body), 409, "school-bin-taken");
        String path = PATH + "/" + Given.createdSchool("БСН екінші");
        Api.problem(Given.patch(path, "{\"bin\": \"991241000009\"}"), 409, "school-bin-taken");
    }

    @Test
    void listsByTerritoryWithEverythingBelow() {
        String inTown = Given.createdSchool("Төмен қала");
        String inVillage = Given.created(PATH, Given.school("Төмен ауыл", "273647102"));
        String elsewhere = Given.created(PATH, Given.school("Төмен басқа", Given.AKTOBE));
        assertThat(ids("territory=270000000&q=төмен")).containsExactlyInAnyOrder(inTown, inVillage);
        assertThat(ids("territory=273647000&q=төмен")).containsExactly(inVillage);
        assertThat(ids("territory=150000000&q=төмен")).containsExactly(elsewhere);
    }

    @Test
    void filtersByEveryProperty() {
        Map<String, Object> body = Given.underfilledSchool("Сүзгі", Given.AKSAI);
        body.put("kind", "LYCEUM");
        body.put("languages", List.of("UYGHUR"));
        String id = Given.created(PATH, body);
        assertThat(ids("q=сүзгі&kind=LYCEUM")).contains(id);
        assertThat(ids("q=сүзгі&kind=BASIC")).isEmpty();
        assertThat(ids("q=сүзгі&language=UYGHUR")).contains(id);
        assertThat(ids("q=сүзгі&language=TAJIK")).isEmpty();
        assertThat(ids("q=сүзгі&underfilled=true&status=ACTIVE")).contains(id);
        assertThat(ids("q=сүзгі&underfilled=false")).isEmpty();
    }

    @Test
    void findsASchoolByTheBeginningOfAWordInAnyLanguageAndWithTypingErrors() {
        Map<String, Object> body = Given.school("Назарбаев", Given.AKSAI);
        body.put("name", Map.of("kk", "Қаныш Сәтбаев мектебі", "ru", "Школа имени Сатпаева", "en", "Satpayev School"));
        String id = Given.created(PATH, body);
        for (String q : List.of("сәтб", "Сатп", "satpa", "каныш", "Сатпаеа", "имени сатпаева")) {
            assertThat(ids("q=" + q)).as(q).contains(id);
        }
        assertThat(ids("q=атпаев%25")).doesNotContain("");
        assertThat(ids("q=яяяяяя")).isEmpty();
    }

    @Test
    void closesASchoolOnceAndForAReason() {
        String id = Given.createdSchool("Жабылған");
        String path = PATH + "/" + id;
        Map<String, Object> closure = Map.of("closedOn", Given.today().toString(), "reason", "Оқушы жоқ");
        Api.problem(
                Given.act(
                        path,
                        "close",
                        Map.of("closedOn", Given.today().plusDays(1).toString(), "reason", "x")),
                422,
                "date-in-future");
        Given.act(path, "close", closure).then().statusCode(200).body("status", equalTo("CLOSED"));
        Response again = Given.act(path, "close", closure);
        Api.problem(again, 409, "state-conflict").then().body("allowedActions", equalTo(List.of()));
        assertThat(ids("status=CLOSED&q=жабылған")).contains(id);
        assertThat(ids("status=ACTIVE&q=жабылған")).doesNotContain(id);
        Api.as("auditor").get(path + "/history").then().body("items.operation", contains("CREATED", "CLOSED"));
    }

    @Test
    void answersARepeatedRegistrationWithTheFirst() {
        Map<String, Object> body = Given.school("Қайталау", Given.AKSAI);
        Response first = Api.as(Given.OFFICER)
                .header("Idempotency-Key", "school-1")
                .body(body)
                .post(PATH);
        Response second = Api.as(Given.OFFICER)
                .header("Idempotency-Key", "school-1")
                .body(body)
                .post(PATH);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        Map<String, Object> other = new LinkedHashMap<>(body);
        other.put("capacity", 7);
        Api.problem(
                Api.as(Given.OFFICER)
                        .header("Idempotency-Key", "school-1")
                        .body(other)
                        .post(PATH),
                422,
                "idempotency-key-reused");
    }

    @Test
    void importsAFileAsAWholeOrNotAtAll() {
        String good = """
                name.kk,name.ru,territory,kind,languages,location.lat,location.lon,underfilledStatus.since,underfilledStatus.basis
                Импорт 1,Импортная 1,273620100,SECONDARY,KAZAKH;RUSSIAN,51.17,52.99,2024-09-01,Приказ №1
                Импорт 2,Импортная 2,150000000,PRIMARY,,,,,
                """;
        upload(good, true)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("outcomes.id", everyItem(nullValue()));
        assertThat(ids("q=импортная")).isEmpty();
        String bad = good + "Импорт 3,,999999999,HUB,,10,52,2024-09-01,\nИмпорт 4,Импортная 4,999999999,BASIC,,,,,\n";
        Api.problem(upload(bad, false), 422, "rows-refused")
                .then()
                .body(
                        "rows[2].errors.pointer",
                        containsInAnyOrder(
                                "/name/ru", "/kind", "/location/lat", "/underfilledStatus/basis", "/territory"))
                .body("rows[3].errors.pointer", contains("/territory"));
        assertThat(ids("q=импортная")).isEmpty();
        upload(good, false).then().statusCode(200).body("outcomes.id", everyItem(not(nullValue())));
        Api.as("auditor")
                .get(PATH + "?q=импортная&underfilled=true")
                .then()
                .body("items[0].languages", contains("KAZAKH", "RUSSIAN"))
                .body("items[0].territoryPath", hasItem("273600000"));
    }

    @Test
    void saysOfARowEverythingThatDoesNotFit() {
        Map<String, Object> taken = Given.school("Алынған", Given.AKSAI);
        taken.put("bin", "991240000509");
        taken.put("identifiers", List.of(Map.of("scheme", "NOBD", "value", "taken-1")));
        Given.created(PATH, taken);
        String file = """
                name.kk,name.ru,territory,kind,bin,identifiers
                Жаңа,Новая,999999999,BASIC,991240000509,NOBD:taken-1
                Жаңа,Новая,273620100,BASIC,,BIN:991240000529
                """;
        upload(file, true)
                .then()
                .statusCode(200)
                .body("outcomes[0].errors.pointer", contains("/territory", "/identifiers", "/bin"))
                .body(
                        "outcomes[0].errors.code",
                        contains("unknown-reference", "school-identifier-taken", "school-bin-taken"))
                .body("outcomes[1].errors.code", contains("bin-has-its-own-field"));
    }

    @Test
    void takesABinAsABinOnlyAndFindsTheSchoolByIt() {
        Map<String, Object> body = Given.school("БСН", Given.AKSAI);
        body.put("identifiers", List.of(Map.of("scheme", "BIN", "value", "123")));
        Api.problem(Given.post(PATH, body), 400, "invalid-request")
                .then()
                .body("errors.pointer", contains("/identifiers"))
                .body("errors.code", contains("bin-has-its-own-field"));
        body.remove("identifiers");
        body.put("bin", "991240000519");
        String id = Given.created(PATH, body);
        assertThat(ids("identifier=BIN:991240000519")).containsExactly(id);
    }

    @Test
    void writesTheListAsCsv() {
        Given.createdSchool("=КСВ");
        String csv = Api.as("auditor").accept("text/csv").get(PATH + "?q=КСВ").asString();
        assertThat(csv).startsWith("id,code,name.kk,name.ru,name.en,bin,territory,territoryPath");
        assertThat(csv).contains("'=КСВ мектебі", "270000000; 273600000; 273620000; 273620100");
    }

    private static Response upload(String csv, boolean dryRun) {
        return Api.as(Tokens.of("ministry"))
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(PATH + "/import?dryRun=" + dryRun);
    }

    private static Map<String, Object> figure(String measure, long value, boolean approximate) {
        return Map.of(
                "measure",
                measure,
                "value",
                value,
                "approximate",
                approximate,
                "source",
                "furo.kz",
                "asOf",
                "2023-01-20");
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
