package kz.tirek.hubschool.cohort;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
class CohortTest {

    private static final String PATH = "/api/v1/cohorts";

    @Test
    void holdsWhatWasPublishedOfAPhase() {
        Map<String, Object> facts = cohort("2023");
        facts.put(
                "publishedFigures",
                List.of(
                        figure("HUB_SCHOOLS", 63),
                        figure("HUB_SCHOOLS_EQUIPPED", 62),
                        figure("FINANCING_KZT", 15_750_000_000L),
                        figure("ROOMS", 2374),
                        figure("CLASSROOMS", 1644)));
        String path = PATH + "/" + Given.created(PATH, facts);
        Api.as("auditor")
                .get(path)
                .then()
                .statusCode(200)
                .body("publishedFigures.value", contains(63, 62, 15_750_000_000L, 2374, 1644))
                .body("version", equalTo(0));
        Given.patch(path, "{\"endsOn\": \"2026-12-31\"}").then().statusCode(200).body("version", equalTo(1));
        Given.patch(path, "{\"endsOn\": \"2026-12-31\"}").then().statusCode(200).body("version", equalTo(1));
        Api.as("auditor").get(path + "/history").then().body("items.operation", contains("CREATED", "UPDATED"));
        Api.as("ministry").get(PATH + "?code=2023").then().body("items.code", contains("2023"));
        Api.as("ministry").get(PATH + "?q=2023").then().body("items.code", hasItem("2023"));
    }

    @Test
    void isDescribedOnceAndInOrder() {
        Given.created(PATH, cohort("Бір рет"));
        Api.problem(Given.post(PATH, cohort("Бір рет")), 409, "cohort-code-taken");
        Map<String, Object> backwards = cohort("Кері");
        backwards.put("endsOn", "2022-07-13");
        Api.problem(Given.post(PATH, backwards), 422, "dates-out-of-order");
        Api.invalid(Given.post(PATH, Map.of("code", " ")), "/code not-blank", "/name not-null");
    }

    private static Map<String, Object> cohort(String code) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", code);
        facts.put("name", Map.of("kk", code + " кезеңі", "ru", "Этап " + code));
        facts.put("startsOn", "2022-07-14");
        return facts;
    }

    private static Map<String, Object> figure(String measure, long value) {
        return Map.of("measure", measure, "value", value, "approximate", false, "source", "furo.kz/tpost/nee9fjv3d1");
    }
}
