package kz.tirek.training.workingday;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Training;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class CalendarDayTest {

    private static final Tokens ADMINISTRATOR = Tokens.of("administrator");
    private static final String KURBAN_AIT = """
            {"date":"2023-06-28","working":false,"name":{"kk":"Құрбан айттың бірінші күні","ru":"Первый день Курбан-айта"},
             "basis":"Еңбек кодексі, 84-бап"}""";

    @Test
    void movesDeadlinesSetFromNowOnAndLeavesThoseThatAreSet() {
        String person = teacher(HubSchools.school());
        String before = request(person);
        String day = created(ADMINISTRATOR, "calendar-days", KURBAN_AIT);
        String path = "/api/v1/calendar-days/" + day;
        Api.problem(Api.as(ADMINISTRATOR).body(KURBAN_AIT).post("/api/v1/calendar-days"), 409, "calendar-day-taken");
        Api.invalid(
                Api.as(ADMINISTRATOR).body(KURBAN_AIT.replace("2023", "1999")).post("/api/v1/calendar-days"),
                "/date range");
        assertThat(dueOn(before)).isEqualTo("2023-06-28");
        assertThat(dueOn(request(person))).isEqualTo("2023-06-29");
        patch(ADMINISTRATOR, "calendar-days/" + day, "{\"date\":\"2023-06-29\"}")
                .then()
                .statusCode(200);
        assertThat(dueOn(request(person))).isEqualTo("2023-06-28");
        Api.as(OFFICER)
                .get("/api/v1/calendar-days?from=2023-01-01&until=2023-12-31")
                .then()
                .body("items.id", contains(day));
        Api.as(OFFICER)
                .get("/api/v1/calendar-days/years/2023")
                .then()
                .statusCode(200)
                .body("days.find { it.date == '2023-06-29' }.origin", equalTo("ENTERED"))
                .body("days.find { it.date == '2023-01-03' }.origin", equalTo("MOVED"))
                .body("days.date", hasItems("2023-01-02", "2023-12-18"));
        Api.as(ADMINISTRATOR)
                .header("If-Match", Api.etag(OFFICER, path))
                .delete(path)
                .then()
                .statusCode(204);
        Api.as(OFFICER)
                .get(path + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED", "DELETED"));
        assertThat(Training.feed()).contains(day);
    }

    private static String request(String person) {
        return created(OFFICER, "personal-data-requests", """
                {"teacherId":"%s","kind":"ACCESS","receivedOn":"2023-06-27","document":"Өтініш"}""".formatted(person));
    }

    private static String dueOn(String request) {
        return Api.as(OFFICER).get("/api/v1/personal-data-requests/" + request).path("dueOn");
    }
}
