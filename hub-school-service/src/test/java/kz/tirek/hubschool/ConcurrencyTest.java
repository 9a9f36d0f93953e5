package kz.tirek.hubschool;

import static kz.tirek.hubschool.Given.mentorship;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Rules that hold with any number of callers at once.
@QuarkusTest
@WithTirek
class ConcurrencyTest {

    private static final String MENTORSHIPS = "/api/v1/mentorships";
    private static final String HUBS = "/api/v1/hub-schools";
    private static final String SCHOOLS = "/api/v1/schools";

    @Test
    void keepsTheCapacityOfAHubAgainstACrowd() {
        String hub = Given.createdHub("Көпшілік", 3);
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String school = Given.createdUnderfilledSchool("Көпшілік " + i);
            String from = "2024-01-%02d".formatted(1 + i % 20);
            requests.add(() -> Given.post(MENTORSHIPS, mentorship(hub, school, from, null)));
        }
        assertThat(Crowd.send(requests)).isEqualTo(Map.of("201", 3, "mentoring-capacity-exceeded", 21));
        assertThat(openMentorships(hub)).hasSize(3);
    }

    @Test
    void joinsTheSameTwoSchoolsOnce() {
        String hub = Given.createdHub("Жұп", 50);
        String school = Given.createdUnderfilledSchool("Жұп шағын");
        Callable<Response> request = () -> Given.post(MENTORSHIPS, mentorship(hub, school, "2024-01-01", "2024-12-31"));
        assertThat(Crowd.send(Collections.nCopies(16, request))).isEqualTo(Map.of("201", 1, "mentorship-overlaps", 15));
    }

    @Test
    void nominatesASchoolOnce() {
        Map<String, Object> nomination = Given.nomination(Given.createdSchool("Жарыс"), 3);
        Callable<Response> request = () -> Given.post(HUBS, nomination);
        assertThat(Crowd.send(Collections.nCopies(12, request)))
                .isEqualTo(Map.of("201", 1, "hub-school-already-live", 11));
    }

    @Test
    void givesABinToOneSchool() {
        Map<String, Object> school = Given.school("БСН жарысы", Given.AKSAI);
        school.put("bin", "991250000008");
        Callable<Response> request = () -> Given.post(SCHOOLS, school);
        assertThat(Crowd.send(Collections.nCopies(12, request))).isEqualTo(Map.of("201", 1, "school-bin-taken", 11));
    }

    @Test
    void takesAStepOnce() {
        String path = HUBS + "/" + Given.createdHub("Қадам", 3);
        Callable<Response> request = () -> Api.once(Given.OFFICER)
                .header("If-Match", "\"0\"")
                .body(Map.of("effectiveOn", "2022-08-01"))
                .post(path + "/select");
        assertThat(Crowd.send(Collections.nCopies(12, request))).isEqualTo(Map.of("200", 1, "stale-version", 11));
    }

    @RepeatedTest(8)
    void leavesNoMentorshipBehindAHubThatLeaves() {
        String hub = Given.createdHub("Кету", 9);
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String school = Given.createdUnderfilledSchool("Кету " + i);
            requests.add(() -> Given.post(MENTORSHIPS, mentorship(hub, school, "2024-01-01", null)));
        }
        requests.add(() -> Api.once(Given.OFFICER)
                .header("If-Match", "*")
                .body(Map.of("effectiveOn", "2024-06-30", "reason", "Реорганизация"))
                .post(HUBS + "/" + hub + "/withdraw"));
        Collections.rotate(requests, 3);
        Map<String, Integer> outcomes = Crowd.send(requests);
        boolean left = outcomes.containsKey("200");
        assertThat(outcomes.keySet()).isSubsetOf("200", "201", "hub-school-not-live", "hub-school-still-mentors");
        assertThat(left && !openMentorships(hub).isEmpty()).as("%s", outcomes).isFalse();
    }

    @RepeatedTest(8)
    void closesNoSchoolThatEntersTheProgramme() {
        String school = Given.createdSchool("Жабу жарысы");
        Map<String, Integer> outcomes = Crowd.send(List.of(
                () -> Given.post(HUBS, Given.nomination(school, 3)),
                () -> Api.once(Given.OFFICER)
                        .header("If-Match", "*")
                        .body(Map.of("closedOn", "2024-06-30", "reason", "Реорганизация"))
                        .post(SCHOOLS + "/" + school + "/close")));
        assertThat(outcomes).isIn(Map.of("201", 1, "school-in-programme", 1), Map.of("200", 1, "school-closed", 1));
    }

    private static List<String> openMentorships(String hub) {
        return Api.as("auditor").get(MENTORSHIPS + "?hubSchool=" + hub).path("items.id");
    }
}
