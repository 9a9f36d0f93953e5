package kz.tirek.hubschool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class FeedTest {

    private static final String FEED = "/api/v1/changes/hub-schools";

    @Test
    void beginsWithTheTerritories() {
        Api.as("ministry")
                .get(FEED + "?limit=319")
                .then()
                .body("items", hasSize(319))
                .body("items.resourcetype.unique()", equalTo(List.of("territory")))
                .body("items[0].source", equalTo("/hub-schools"));
    }

    @Test
    void tellsEveryStepOfASchoolsWayAsTheApiShowsIt() {
        String start = end();
        String school = Given.createdSchool("Арна");
        String hub = Given.created("/api/v1/hub-schools", Given.nomination(school, 3));
        Given.patch("/api/v1/schools/" + school, "{\"territory\": \"151000000\"}")
                .then()
                .statusCode(200);
        String tomorrow = Given.today().plusDays(1).toString();
        String mentorship = Given.created(
                "/api/v1/mentorships",
                Given.mentorship(hub, Given.createdUnderfilledSchool("Арна шағын"), tomorrow, null));
        String path = "/api/v1/mentorships/" + mentorship;
        Api.as(Given.OFFICER).header("If-Match", "*").delete(path).then().statusCode(204);
        JsonPath feed =
                Api.as("service").get(FEED + "?limit=500&after=" + start).jsonPath();
        assertThat(feed.<String>getList("items.type"))
                .containsExactly(
                        "kz.tirek.school.created",
                        "kz.tirek.hub-school.created",
                        "kz.tirek.school.updated",
                        "kz.tirek.hub-school.updated",
                        "kz.tirek.school.created",
                        "kz.tirek.underfilled-period.created",
                        "kz.tirek.mentorship.created",
                        "kz.tirek.mentorship.deleted");
        Map<String, Object> now =
                Api.as("auditor").get("/api/v1/hub-schools/" + hub).jsonPath().getMap("$");
        assertThat(feed.<String, Object>getMap("items[3].data")).isEqualTo(now);
        assertThat(feed.getList("items[3].data.territoryPath")).isEqualTo(List.of("150000000", "151000000"));
        assertThat(feed.getString("items[7].subject")).isEqualTo(mentorship);
        assertThat(feed.<Object>get("items[7].data")).isNull();
    }

    private static String end() {
        String cursor = "";
        while (true) {
            JsonPath page = Api.as("service")
                    .queryParam("limit", 500)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("after", cursor))
                    .get(FEED)
                    .jsonPath();
            cursor = page.getString("next");
            if (page.getList("items").isEmpty()) {
                return cursor;
            }
        }
    }
}
