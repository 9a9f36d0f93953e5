package kz.tirek.training.course;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class CourseTest {

    @Test
    void describesACourseAndChangesIt() {
        String id = course();
        patch(OFFICER, "courses/" + id, """
                {"format":"MASTER_CLASS","audience":["ADMINISTRATORS","TEACHERS"],"description":"Ашық сабақ","name":{"en":null}}""")
                .then()
                .statusCode(200)
                .body("format", equalTo("MASTER_CLASS"), "hours", equalTo(72), "name.en", equalTo(null))
                .body("audience", contains("TEACHERS", "ADMINISTRATORS"));
        Api.as("auditor")
                .get("/api/v1/courses/" + id + "/history")
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(2));
    }

    @Test
    void findsCoursesByWhatTheyAre() {
        String provider = provider();
        String id = created(OFFICER, "courses", course(provider, 8));
        for (String filter :
                List.of("format=INTERNSHIP", "language=RUSSIAN", "audience=TEACHERS", "q=тағылым", "sort=NAME_KK")) {
            assertThat(Api.as("auditor")
                            .get("/api/v1/courses?provider=" + provider + "&" + filter)
                            .then()
                            .statusCode(200)
                            .extract()
                            .<List<String>>path("items.id"))
                    .as(filter)
                    .containsExactly(id);
        }
        for (String filter : List.of("format=COURSE", "language=ENGLISH", "audience=ADMINISTRATORS")) {
            assertThat(Api.as("auditor")
                            .get("/api/v1/courses?provider=" + provider + "&" + filter)
                            .<List<String>>path("items.id"))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void refusesAnUnknownProvider() {
        String unknown = UUID.randomUUID().toString();
        Api.problem(Api.as(OFFICER).body(course(unknown, 8)).post("/api/v1/courses"), 422, "unknown-reference");
        Api.problem(
                patch(OFFICER, "courses/" + course(), "{\"providerId\":\"" + unknown + "\"}"),
                422,
                "unknown-reference");
    }
}
