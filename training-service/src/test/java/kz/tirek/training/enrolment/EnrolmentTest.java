package kz.tirek.training.enrolment;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.application;
import static kz.tirek.training.Training.apply;
import static kz.tirek.training.Training.enrol;
import static kz.tirek.training.Training.openRun;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.status;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class EnrolmentTest {

    private static final String WHY = "{\"reason\":\"Басқа мектепке ауысты\"}";
    private static final Tokens OF_AKSAI = Tokens.of("coordinator").territories("270000000");

    private final UUID school = HubSchools.school();

    @Test
    void goesFromApplicationToCompletion() {
        String run = openRun(5);
        String enrolment = enrol(run, teacher(school));
        assertThat(status(enrolment)).isEqualTo("APPLIED");
        act(OFFICER, "enrolments/" + enrolment, "approve")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        Api.problem(act(OFFICER, "enrolments/" + enrolment, "complete"), 409, "run-not-held");
        act(OFFICER, "course-runs/" + run, "close").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "hold").then().statusCode(200);
        act(OFFICER, "enrolments/" + enrolment, "complete")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"));
        Api.as(OFFICER)
                .get("/api/v1/enrolments/" + enrolment + "/history")
                .then()
                .statusCode(200)
                .body("items.operation", contains("CREATED", "APPROVED", "COMPLETED"))
                .body("items[2].before.status", equalTo("APPROVED"))
                .body("items[2].after.status", equalTo("COMPLETED"));
    }

    @Test
    void namesTheActionsAStateAllows() {
        String enrolment = enrol(openRun(5), teacher(school));
        act(OFFICER, "enrolments/" + enrolment, "reject", WHY)
                .then()
                .statusCode(200)
                .body("reason", containsString("ауысты"));
        Response again = Api.problem(act(OFFICER, "enrolments/" + enrolment, "approve"), 409, "state-conflict");
        assertThat(again.jsonPath().getList("allowedActions")).isEmpty();
        String approved = enrol(openRun(5), teacher(school));
        act(OFFICER, "enrolments/" + approved, "approve");
        Response twice = Api.problem(act(OFFICER, "enrolments/" + approved, "approve"), 409, "state-conflict");
        assertThat(twice.jsonPath().<String>getList("allowedActions")).contains("complete", "withdraw");
    }

    @Test
    void waitsWhenTheRunIsFullAndMovesUpWhenAPlaceFallsFree() {
        String run = openRun(1);
        String first = enrol(run, teacher(school));
        String second = enrol(run, teacher(school));
        String third = enrol(run, teacher(school));
        assertThat(List.of(status(first), status(second), status(third)))
                .containsExactly("APPLIED", "WAITLISTED", "WAITLISTED");
        act(OFFICER, "enrolments/" + first, "withdraw", WHY).then().statusCode(200);
        assertThat(List.of(status(first), status(second), status(third)))
                .containsExactly("WITHDRAWN", "APPLIED", "WAITLISTED");
        patch(OFFICER, "course-runs/" + run, "{\"capacity\":2}").then().statusCode(200);
        assertThat(status(third)).isEqualTo("APPLIED");
        Api.as(OFFICER)
                .get("/api/v1/course-runs/" + run + "/places")
                .then()
                .statusCode(200)
                .body("capacity", equalTo(2), "taken", equalTo(2), "free", equalTo(0), "withdrawn", equalTo(1));
        Api.as(Tokens.of("ministry"))
                .get("/api/v1/course-runs/" + run + "/places")
                .then()
                .body("capacity", equalTo(2), "taken", nullValue(), "free", nullValue(), "applied", nullValue())
                .body("withdrawn", nullValue(), "waitlisted", equalTo(0), "suppressed", equalTo(true));
    }

    @Test
    void showsTheArithmeticOfARefusal() {
        String run = openRun(1);
        String holder = enrol(run, teacher(school));
        Response refused = Api.problem(
                Api.as(OFFICER)
                        .header("Accept-Language", "en")
                        .body(application(run, teacher(school), "REFUSE"))
                        .post("/api/v1/enrolments"),
                409,
                "run-full");
        assertThat(refused.jsonPath().getString("detail")).isEqualTo("Places 1, taken 1, free 0, asked 1.");
        assertThat(refused.jsonPath().getMap("")).containsEntry("capacity", 1).containsEntry("taken", 1);
        String waiting = enrol(run, teacher(school));
        Api.problem(act(OFFICER, "enrolments/" + waiting, "approve"), 409, "run-full");
        assertThat(status(holder)).isEqualTo("APPLIED");
    }

    @Test
    void givesAPlaceUpToWhoeverWaits() {
        String run = openRun(1);
        String holder = enrol(run, teacher(school));
        Api.problem(act(OFFICER, "enrolments/" + holder, "waitlist"), 409, "nobody-waits");
        String waiting = enrol(run, teacher(school));
        act(OFFICER, "enrolments/" + holder, "waitlist").then().statusCode(200).body("status", equalTo("WAITLISTED"));
        assertThat(status(waiting)).isEqualTo("APPLIED");
    }

    @Test
    void takesOneLiveEnrolmentOfATeacherInARun() {
        String run = openRun(3);
        String teacher = teacher(school);
        String first = enrol(run, teacher);
        Api.problem(apply(OFFICER, run, teacher), 409, "already-enrolled");
        act(OFFICER, "enrolments/" + first, "withdraw", WHY);
        apply(OFFICER, run, teacher).then().statusCode(201);
    }

    @Test
    void takesApplicationsOnlyWhileTheRunIsOpen() {
        String run = openRun(3);
        act(OFFICER, "course-runs/" + run, "close").then().statusCode(200);
        Api.problem(apply(OFFICER, run, teacher(school)), 409, "run-takes-no-applications");
    }

    @Test
    void approvesNobodyOnceTheRunIsOver() {
        String run = openRun(3);
        String enrolment = enrol(run, teacher(school));
        act(OFFICER, "course-runs/" + run, "close").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "hold").then().statusCode(200);
        Response refused = Api.problem(act(OFFICER, "enrolments/" + enrolment, "approve"), 409, "state-conflict");
        assertThat(refused.jsonPath().<String>getList("allowedActions"))
                .contains("reject")
                .doesNotContain("approve");
    }

    @Test
    void refusesFewerPlacesThanAreTaken() {
        String run = openRun(3);
        enrol(run, teacher(school));
        enrol(run, teacher(school));
        Response refused = Api.problem(
                patch(OFFICER, "course-runs/" + run, "{\"capacity\":1}"), 409, "capacity-below-places-taken");
        assertThat(refused.jsonPath().getInt("taken")).isEqualTo(2);
        patch(OFFICER, "course-runs/" + run, "{\"capacity\":2}").then().statusCode(200);
    }

    @Test
    void withdrawsEveryLiveEnrolmentOfACancelledRun() {
        String run = openRun(1);
        String holder = enrol(run, teacher(school));
        String waiting = enrol(run, teacher(school));
        act(OFFICER, "course-runs/" + run, "cancel", "{\"reason\":\"Өтінім аз\"}")
                .then()
                .statusCode(200);
        assertThat(List.of(status(holder), status(waiting))).containsExactly("WITHDRAWN", "WITHDRAWN");
    }

    @Test
    void letsACoordinatorActInTheOwnTerritoriesOnly() {
        String run = openRun(5);
        String here = teacher(school);
        String there = teacher(HubSchools.school(HubSchools.AKTOBE));
        String enrolment =
                apply(OF_AKSAI, run, here).then().statusCode(201).extract().path("id");
        Api.problem(apply(OF_AKSAI, run, there), 403, "outside-territory");
        String foreign = enrol(run, there);
        Api.problem(Api.as(OF_AKSAI).get("/api/v1/enrolments/" + foreign), 403, "outside-territory");
        Api.problem(act(OF_AKSAI, "enrolments/" + foreign, "withdraw", WHY), 403, "outside-territory");
        for (String list : List.of("enrolments?courseRun=" + run, "course-runs/" + run + "/participants")) {
            Api.as(OF_AKSAI).get("/api/v1/" + list).then().statusCode(200).body("items", hasSize(1));
            Api.as(OFFICER).get("/api/v1/" + list).then().statusCode(200).body("items", hasSize(2));
            Api.as(Tokens.of("coordinator"))
                    .get("/api/v1/" + list)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        Api.problem(act(OF_AKSAI, "enrolments/" + enrolment, "approve"), 403, "forbidden");
        act(OF_AKSAI, "enrolments/" + enrolment, "withdraw", WHY).then().statusCode(200);
    }

    @Test
    void keepsReasonsOutOfFeedAndHistory() {
        String enrolment = enrol(openRun(1), teacher(school));
        act(OFFICER, "enrolments/" + enrolment, "withdraw", "{\"reason\":\"Құпия себеп\"}");
        Api.as(OFFICER)
                .get("/api/v1/enrolments/" + enrolment + "/history")
                .then()
                .statusCode(200)
                .body(not(containsString("Құпия")));
    }

    @Test
    void freesThePlacesOfWhoeverIsForgottenAndEnrolsThemNoMore() {
        String run = openRun(1);
        String teacher = teacher(school);
        String withdrawn = enrol(run, teacher);
        act(OFFICER, "enrolments/" + withdrawn, "withdraw", "{\"reason\":\"Құпия себеп\"}");
        String enrolment = enrol(run, teacher);
        String waiting = enrol(run, teacher(school));
        act(OFFICER, "teachers/" + teacher, "erase", "{\"basis\":\"Өтініш №12\"}")
                .then()
                .statusCode(200);
        assertThat(List.of(status(enrolment), status(waiting))).containsExactly("WITHDRAWN", "APPLIED");
        Api.as(OFFICER).get("/api/v1/enrolments/" + withdrawn).then().body("reason", equalTo("–"));
        Api.problem(apply(OFFICER, openRun(1), teacher), 409, "teacher-erased");
    }

    @Test
    void listsParticipantsAsCsv() {
        String run = openRun(2);
        enrol(run, teacher(school));
        String csv = Api.as(OFFICER)
                .accept("text/csv")
                .get("/api/v1/course-runs/" + run + "/participants")
                .asString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).startsWith("enrolmentId,teacherId,familyName").contains("Сынақов,Нұрлан");
    }
}
