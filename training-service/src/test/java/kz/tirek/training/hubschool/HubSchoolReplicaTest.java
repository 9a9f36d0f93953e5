package kz.tirek.training.hubschool;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.await;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class HubSchoolReplicaTest {

    @Test
    void knowsTheStagesThatAreRecordedAndThoseThatArePlanned() {
        UUID hub = Ids.next();
        HubSchools.hub(hub, HubSchools.school(), "{\"startsOn\":\"2030-02-01\"}");
        await(() -> coverage(hub).statusCode() == 200);
        coverage(hub)
                .then()
                .body("stages.stage", equalTo(List.of("MONITORING", "INTENSIVE_TRAINING", "SUPPORT")))
                .body("stages[1].from", equalTo("2030-02-01"))
                .body("stages[1].until", equalTo("2030-07-31"))
                .body("stages[1].planned", equalTo(true))
                .body("stages[2].until", equalTo("2033-01-31"));
        HubSchools.hub(hub, HubSchools.school(), "{\"startsOn\":\"2030-02-01\",\"trainingFrom\":\"2026-02-03\"}");
        await(() -> "2026-02-03".equals(coverage(hub).path("stages[1].from")));
        coverage(hub).then().body("stages[1].until", nullValue()).body("stages[1].planned", equalTo(false));
    }

    @Test
    void followsMentorshipsAsTheyEndAndGoOnWithTheSuccessorOfASchool() {
        UUID hub = HubSchools.hub(HubSchools.school());
        UUID before = HubSchools.school();
        UUID after = HubSchools.school();
        teacher(before);
        UUID first = HubSchools.mentorship(hub, before, "2024-09-01");
        await(() -> mentored(hub, "2026-01-15") == 1);
        HubSchools.merge(before, after);
        HubSchools.mentorship(first, hub, before, "2024-09-01", "\"2025-06-30\"");
        HubSchools.mentorship(Ids.next(), hub, after, "2025-07-01", "null");
        teacher(after);
        await(() -> Integer.valueOf(2).equals(coverage(hub).path("stages[2].mentoredTrained.teachers")));
        assertThat(mentored(hub, "2025-06-30")).isEqualTo(1);
    }

    @Test
    void forgetsAMentorshipThatIsTakenBack() {
        UUID hub = HubSchools.hub(HubSchools.school());
        UUID mentorship = HubSchools.mentorship(hub, HubSchools.school(), "2024-09-01");
        await(() -> mentored(hub, "2026-01-15") == 1);
        HubSchools.publish("mentorship", mentorship, "DELETED", null);
        await(() -> mentored(hub, "2026-01-15") == 0);
    }

    @Test
    void catchesUpWithWhatAnEarlierVersionLeftAside() throws SQLException {
        UUID hub = HubSchools.hub(HubSchools.school());
        HubSchools.mentorship(hub, HubSchools.school(), "2024-09-01");
        await(() -> mentored(hub, "2026-01-15") == 1);
        Owner.run("delete from mentorship where hub_school_id = '" + hub + "'");
        assertThat(mentored(hub, "2026-01-15")).isZero();
        Owner.run("delete from replica_cursor where feed = 'hub-schools'");
        await(() -> mentored(hub, "2026-01-15") == 1);
    }

    private static Response coverage(UUID hub) {
        return Api.as(OFFICER).get("/api/v1/training-coverage/" + hub);
    }

    private static int mentored(UUID hub, String asOf) {
        Response answer = Api.as(OFFICER).get("/api/v1/training-coverage/" + hub + "?asOf=" + asOf);
        return answer.statusCode() == 200 ? answer.<Integer>path("mentoredSchools") : 0;
    }
}
