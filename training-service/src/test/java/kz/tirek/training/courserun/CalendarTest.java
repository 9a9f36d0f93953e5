package kz.tirek.training.courserun;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.provider;
import static kz.tirek.training.Training.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Calendars are read here as RFC 5545 writes them, line by line, without the library that makes them.
@QuarkusTest
@WithTirek
@WithHubSchools
class CalendarTest {

    private static final String TWO_SESSIONS = """
            {"sessions":[
             {"day":"2022-10-03","begins":"10:00:00","ends":"11:30:00","topic":"Дәріс; бірінші, кіріспе","room":"204","speakers":["Баяндамашы"]},
             {"day":"2024-03-01","begins":"09:00:00","ends":"10:00:00","topic":"Семинар"}],"until":"2024-03-01"}""";

    private String provider;
    private String run;

    @BeforeEach
    void describeARun() {
        provider = provider();
        run = created(OFFICER, "course-runs", run(created(OFFICER, "courses", course(provider, 8)), 5));
    }

    @Test
    void showsEachSessionInTheTimeOfAlmaty() {
        patch(OFFICER, "course-runs/" + run, TWO_SESSIONS).then().statusCode(200);
        List<String> ids = Api.as(OFFICER).get("/api/v1/course-runs/" + run).path("sessions.id");
        Response answer = calendar(OFFICER, "course-runs/" + run);
        assertThat(answer.contentType()).startsWith("text/calendar").containsIgnoringCase("utf-8");
        assertThat(answer.asString()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(answer.asString().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        List<String> lines = lines(answer);
        assertThat(lines)
                .contains(
                        "VERSION:2.0",
                        "TZID:Asia/Almaty",
                        "UID:" + ids.getFirst() + "@tirek",
                        "UID:" + ids.getLast() + "@tirek",
                        "DTSTART;TZID=Asia/Almaty:20221003T100000",
                        "DTEND;TZID=Asia/Almaty:20221003T113000",
                        "SUMMARY:Subject internship: Дәріс\\; бірінші\\, кіріспе",
                        "LOCATION:NIS\\, Алматы\\, 204",
                        "DESCRIPTION:Баяндамашы",
                        "STATUS:TENTATIVE",
                        "SEQUENCE:1");
        // All of Kazakhstan went to UTC+5 on 1 March 2024.
        assertThat(String.join("\n", lines)).contains("DTSTART:20240301T000000\nTZOFFSETFROM:+0600\nTZOFFSETTO:+0500");
    }

    @Test
    void keepsUidsAndRaisesTheSequenceWithEachRevision() {
        patch(OFFICER, "course-runs/" + run, TWO_SESSIONS).then().statusCode(200);
        List<String> before = uids();
        // The same day and beginning is the same session, and a change that changes nothing is no revision.
        patch(OFFICER, "course-runs/" + run, TWO_SESSIONS).then().statusCode(200);
        assertThat(lines(calendar(OFFICER, "course-runs/" + run))).contains("SEQUENCE:1");
        patch(OFFICER, "course-runs/" + run, TWO_SESSIONS.replace("11:30:00", "12:00:00"))
                .then()
                .statusCode(200);
        assertThat(uids()).isEqualTo(before);
        assertThat(lines(calendar(OFFICER, "course-runs/" + run)))
                .contains("SEQUENCE:2", "DTEND;TZID=Asia/Almaty:20221003T120000");
        act(OFFICER, "course-runs/" + run, "cancel", "{\"reason\":\"Өтінім аз\"}")
                .then()
                .statusCode(200);
        assertThat(lines(calendar(OFFICER, "course-runs/" + run)))
                .contains("STATUS:CANCELLED", "SEQUENCE:3")
                .doesNotContain("STATUS:TENTATIVE");
    }

    @Test
    void showsARunWithoutSessionsAsWholeDays() {
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        assertThat(lines(calendar(OFFICER, "course-runs/" + run)))
                .contains(
                        "UID:" + run + "@tirek",
                        "DTSTART;VALUE=DATE:20221003",
                        "DTEND;VALUE=DATE:20221015",
                        "STATUS:CONFIRMED");
    }

    @Test
    void showsAnOnlineRoomAsAnAddressAndWhatIsNoneAsText() {
        patch(OFFICER, "course-runs/" + run, "{\"venue\":{\"place\":null,\"link\":\"https://meet.example.kz/1\"}}");
        assertThat(lines(calendar(OFFICER, "course-runs/" + run)))
                .contains("URL:https://meet.example.kz/1", "LOCATION:https://meet.example.kz/1");
        patch(OFFICER, "course-runs/" + run, "{\"venue\":{\"link\":\"https://[бөлме\"}}")
                .then()
                .statusCode(200);
        assertThat(lines(calendar(OFFICER, "course-runs/" + run)))
                .contains("LOCATION:https://[бөлме")
                .noneMatch(line -> line.startsWith("URL"));
    }

    @Test
    void showsTheAnnouncedRunsOfAProvider() {
        String period = "?from=2022-10-14&until=2022-12-31";
        assertThat(lines(calendar(OFFICER, "providers/" + provider, period)))
                .noneMatch(line -> line.startsWith("UID:"));
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        assertThat(lines(calendar(Tokens.of("ministry"), "providers/" + provider, period)))
                .contains("UID:" + run + "@tirek", "X-WR-CALNAME:Назарбаев Интеллектуальные школы");
        assertThat(lines(calendar(OFFICER, "providers/" + provider, "?from=2022-10-15")))
                .noneMatch(line -> line.startsWith("UID:"));
        assertThat(lines(calendar(OFFICER, "providers/" + provider, ""))).contains("VERSION:2.0");
        for (String wrong : List.of("?from=2022-10-15&until=2022-10-14", "?from=2022-01-01&until=2024-01-01")) {
            Api.problem(
                    Api.as(OFFICER)
                            .accept("text/calendar, application/problem+json")
                            .get("/api/v1/providers/" + provider + "/calendar" + wrong),
                    422,
                    "calendar-period");
        }
    }

    @Test
    void namesNoSpeakerToTheMinistry() {
        patch(OFFICER, "course-runs/" + run, TWO_SESSIONS).then().statusCode(200);
        assertThat(calendar(Tokens.of("ministry"), "course-runs/" + run).asString())
                .contains("SUMMARY")
                .doesNotContain("Баяндамашы");
        for (String address : List.of("course-runs/" + run, "course-runs?provider=" + provider)) {
            assertThat(Api.as("ministry").get("/api/v1/" + address).asString())
                    .contains("204")
                    .doesNotContain("Баяндамашы");
            assertThat(Api.as("auditor").get("/api/v1/" + address).asString()).contains("Баяндамашы");
        }
    }

    private List<String> uids() {
        return lines(calendar(OFFICER, "course-runs/" + run)).stream()
                .filter(line -> line.startsWith("UID:"))
                .toList();
    }

    private static Response calendar(Tokens who, String path) {
        return calendar(who, path, "");
    }

    private static Response calendar(Tokens who, String path, String query) {
        Response answer = Api.as(who)
                .header("Accept-Language", path.startsWith("providers") ? "ru" : "en")
                .accept("text/calendar")
                .get("/api/v1/" + path + "/calendar" + query);
        answer.then().statusCode(200);
        return answer;
    }

    /// Content lines, unfolded (RFC 5545, 3.1).
    private static List<String> lines(Response calendar) {
        return List.of(calendar.asString().replace("\r\n ", "").split("\r\n"));
    }
}
