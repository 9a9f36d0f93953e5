package kz.tirek.training.school;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.enrol;
import static kz.tirek.training.Training.openRun;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.run;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class SchoolReplicaTest {

    private static final Tokens OF_AKTOBE = Tokens.of("coordinator").territories("150000000");

    @AfterEach
    void bringTheServiceBack() {
        HubSchools.comeUp();
    }

    @Test
    void knowsASchoolAsSoonAsItIsPublished() {
        teacher(HubSchools.school());
    }

    @Test
    void goesOnWhileTheOwnerIsAwayAndCatchesUpAfterwards() {
        UUID known = HubSchools.school();
        teacher(known);
        HubSchools.goDown();
        enrol(openRun(1), teacher(known));
        UUID later = HubSchools.school();
        Response late = Api.as(OFFICER).body(teacher(later, "null")).post("/api/v1/teachers");
        Api.problem(late, 422, "replica-late");
        assertThat(Integer.parseInt(late.header("Retry-After"))).isPositive();
        assertThat(late.<String>path("errors[0].pointer")).isEqualTo("/schoolId");
        HubSchools.comeUp();
        await(() -> Api.as(OFFICER)
                        .body(teacher(later, "null"))
                        .post("/api/v1/teachers")
                        .statusCode()
                == 201);
    }

    @Test
    void followsASchoolToAnotherTerritory() {
        UUID school = Ids.next();
        HubSchools.school(school, "M-1", HubSchools.AKSAI);
        String teacher = teacher(school);
        Api.problem(Api.as(OF_AKTOBE).get("/api/v1/teachers/" + teacher), 403, "outside-territory");
        HubSchools.school(school, "M-1", HubSchools.AKTOBE);
        await(() -> Api.as(OF_AKTOBE).get("/api/v1/teachers/" + teacher).statusCode() == 200);
    }

    @Test
    void takesNobodyIntoASchoolThatIsGone() {
        UUID school = HubSchools.school();
        String teacher = teacher(school);
        HubSchools.remove(school);
        await(() -> Api.as(OFFICER)
                        .body(teacher(school, "null"))
                        .post("/api/v1/teachers")
                        .statusCode()
                == 422);
        Api.as(OFFICER).get("/api/v1/teachers/" + teacher).then().statusCode(200);
    }

    @Test
    void takesNothingNewIntoAClosedSchool() {
        UUID school = Ids.next();
        HubSchools.school(school, "C-1", HubSchools.AKSAI);
        String teacher = teacher(school);
        String atSchool = "{\"venue\":{\"schoolId\":\"" + school + "\"}}";
        String held = created(OFFICER, "course-runs", run(course(), 25));
        patch(OFFICER, "course-runs/" + held, atSchool).then().statusCode(200);
        String other = created(OFFICER, "course-runs", run(course(), 25));
        String elsewhere = teacher(HubSchools.school());
        HubSchools.close(school, "C-1");
        await(() -> Api.as(OFFICER)
                        .body(teacher(school, "null"))
                        .post("/api/v1/teachers")
                        .statusCode()
                == 409);
        Api.problem(Api.as(OFFICER).body(teacher(school, "null")).post("/api/v1/teachers"), 409, "school-closed");
        Api.problem(patch(OFFICER, "course-runs/" + other, atSchool), 409, "school-closed");
        Api.problem(patch(OFFICER, "teachers/" + elsewhere, "{\"schoolId\":\"" + school + "\"}"), 409, "school-closed");
        Api.as(OFFICER)
                .contentType("text/csv")
                .body("familyName,givenName,schoolCode,position\nX,Y,C-1,TEACHER\n")
                .post("/api/v1/teachers/import?dryRun=true")
                .then()
                .statusCode(200)
                .body("outcomes[0].errors[0].code", equalTo("school-closed"));
        patch(OFFICER, "teachers/" + teacher, "{\"givenName\":\"Z\"}").then().statusCode(200);
        patch(OFFICER, "course-runs/" + held, "{\"capacity\":26}").then().statusCode(200);
    }

    @Test
    void leavesOtherResourcesOfTheFeedAlone() {
        HubSchools.publish("community-event", Ids.next(), "CREATED", "{\"anything\":1}");
        teacher(HubSchools.school());
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited for too long").isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
