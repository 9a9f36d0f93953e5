package kz.tirek.training.attendance;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Training;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Devices that come online together bring what they noted, some of it twice and in any order: the outcome is that of
/// one upload of everything.
@QuarkusTest
@WithTirek
@WithHubSchools
class ManyDevicesTest {

    private static final int DEVICES = 24;
    private static final int PEOPLE = 12;
    private static final int SESSIONS = 4;
    private static final int STATEMENTS = 240;

    private final UUID school = HubSchools.school();
    private final String token = OFFICER.sign();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Two runs with the same people, whose sessions come to overlap each day.
    private record Stage(Attending one, Attending other) {

        Attending run(int number) {
            return number == 0 ? one : other;
        }
    }

    /// A statement by its place on the stage, the same on either one.
    private record Note(int run, int session, int person, String status, int id) {}

    @Test
    void endsAsOneUploadOfEverythingWould() throws Exception {
        List<Note> notes = notes(new Random(2022));
        Stage atOnce = stage();
        Stage inOrder = stage();
        List<Map<Integer, String>> ids = List.of(ids(notes), ids(notes));

        upload(atOnce, notes, ids.get(0));
        for (int run = 0; run < 2; run++) {
            Attending attending = inOrder.run(run);
            attending
                    .state(OFFICER, statements(inOrder, run, notes, ids.get(1)).toArray(String[]::new))
                    .then()
                    .statusCode(200);
        }

        assertThat(state(atOnce)).isEqualTo(state(inOrder));
        assertThat(conflicts(atOnce)).isEqualTo(conflicts(inOrder)).isNotEmpty();
        for (int run = 0; run < 2; run++) {
            Attending attending = atOnce.run(run);
            int mine = run;
            assertThat(kept(attending))
                    .containsExactlyInAnyOrderElementsOf(notes.stream()
                            .filter(note -> note.run() == mine)
                            .map(note -> ids.get(0).get(note.id()))
                            .toList());
            assertFiguresOfTheFeed(attending);
        }
    }

    /// The last figures in the history are those that hold.
    private static void assertFiguresOfTheFeed(Attending attending) {
        String path = "/api/v1/course-runs/" + attending.run() + "/attendance";
        Map<String, Object> last =
                Api.as(OFFICER).get(path + "/history?limit=500").path("items[-1].after");
        assertThat(last).isEqualTo(Api.as(OFFICER).get(path + "/figures").path("$"));
    }

    private void upload(Stage stage, List<Note> notes, Map<Integer, String> ids) throws Exception {
        try (ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> uploads = new ArrayList<>();
            for (int device = 0; device < DEVICES; device++) {
                // Every statement is on six devices.
                int share = device % (DEVICES / 6);
                List<Note> noted = new ArrayList<>(notes.stream()
                        .filter(note -> note.id() % (DEVICES / 6) == share)
                        .toList());
                Collections.shuffle(noted, new Random(device));
                uploads.add(devices.submit(() -> {
                    deliver(stage, noted, ids);
                    return null;
                }));
            }
            for (Future<?> upload : uploads) {
                upload.get();
            }
        }
    }

    /// Delivers what a device noted, in batches of ten, alternating between the runs.
    private void deliver(Stage stage, List<Note> noted, Map<Integer, String> ids) throws Exception {
        for (int from = 0; from < noted.size(); from += 10) {
            List<Note> batch = noted.subList(from, Math.min(from + 10, noted.size()));
            for (int run = 0; run < 2; run++) {
                List<String> statements = statements(stage, run, batch, ids);
                if (!statements.isEmpty()) {
                    HttpResponse<String> answer = send(stage.run(run), statements);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    assertThat(JsonPath.from(answer.body()).getInt("refused")).isZero();
                }
            }
        }
    }

    private HttpResponse<String> send(Attending run, List<String> statements) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/course-runs/"
                                + run.run() + "/attendance"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Attending.batch(statements)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static List<Note> notes(Random random) {
        List<String> statuses = List.of("PRESENT", "PRESENT", "PRESENT", "LATE", "ABSENT", "EXCUSED");
        List<Note> notes = new ArrayList<>();
        for (int id = 0; id < STATEMENTS; id++) {
            notes.add(new Note(
                    random.nextInt(2),
                    random.nextInt(SESSIONS),
                    random.nextInt(PEOPLE),
                    statuses.get(random.nextInt(statuses.size())),
                    id));
        }
        return notes;
    }

    private static Map<Integer, String> ids(List<Note> notes) {
        Map<Integer, String> ids = new HashMap<>();
        notes.forEach(note -> ids.put(note.id(), Ids.next().toString()));
        return ids;
    }

    private static List<String> statements(Stage stage, int run, List<Note> notes, Map<Integer, String> ids) {
        Attending attending = stage.run(run);
        return notes.stream()
                .filter(note -> note.run() == run)
                .map(note -> Attending.statement(
                        String.valueOf(ids.get(note.id())),
                        attending.sessions().get(note.session()),
                        attending.teachers().get(note.person()),
                        note.status()))
                .toList();
    }

    private Stage stage() {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(teacher(school));
        }
        Attending one = Attending.of(agenda("10:00:00", "11:30:00"), people);
        Attending other = Attending.of(agenda("14:00:00", "15:30:00"), people);
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            moved.add("{\"id\":\"%s\",".formatted(other.sessions().get(i))
                    + agenda("11:00:00", "12:30:00").get(i).substring(1));
        }
        Training.patch(OFFICER, "course-runs/" + other.run(), "{\"sessions\":[" + String.join(",", moved) + "]}")
                .then()
                .statusCode(200);
        return new Stage(one, other);
    }

    private static List<String> agenda(String begins, String ends) {
        List<String> agenda = new ArrayList<>();
        for (int day = 0; day < SESSIONS; day++) {
            agenda.add(Attending.session("2022-10-%02d".formatted(3 + day), begins, ends));
        }
        return agenda;
    }

    /// What counts, by place on the stage.
    private static Map<String, String> state(Stage stage) {
        Map<String, String> state = new TreeMap<>();
        for (int run = 0; run < 2; run++) {
            Attending attending = stage.run(run);
            List<Map<String, Object>> items = Api.as(OFFICER)
                    .get("/api/v1/course-runs/" + attending.run() + "/attendance?limit=500")
                    .path("items");
            for (Map<String, Object> item : items) {
                state.put(
                        run + " " + attending.sessions().indexOf(item.get("sessionId")) + " "
                                + attending.teachers().indexOf(item.get("teacherId")),
                        item.get("status") + " " + item.get("statements"));
            }
        }
        return state;
    }

    /// Conflicts by place on the stage; which of two sessions is named first depends on their ids.
    private static Set<String> conflicts(Stage stage) {
        Set<String> conflicts = new TreeSet<>();
        for (int run = 0; run < 2; run++) {
            List<Map<String, Object>> items =
                    stage.run(run).conflicts("&limit=500").path("items");
            for (Map<String, Object> item : items) {
                Set<String> sessions = new TreeSet<>(Set.of(place(stage, item.get("sessionId"))));
                if (item.get("otherSessionId") != null) {
                    sessions.add(place(stage, item.get("otherSessionId")));
                }
                conflicts.add(stage.one().teachers().indexOf(item.get("teacherId")) + " " + sessions + " "
                        + item.get("kind") + " " + item.get("grade") + " " + item.get("status"));
            }
        }
        return conflicts;
    }

    private static String place(Stage stage, @Nullable Object session) {
        int inOne = stage.one().sessions().indexOf(session);
        return inOne >= 0 ? "one " + inOne : "other " + stage.other().sessions().indexOf(session);
    }

    private static List<String> kept(Attending run) {
        return Api.as(OFFICER)
                .get("/api/v1/course-runs/" + run.run() + "/attendance/statements?limit=500")
                .path("items.id");
    }

    /// Two who decide the same conflict at once, and a device that reopens it: one after the other, none lost.
    @Test
    void decidesOnceForEachVersionWhateverComesAtTheSameTime() throws Exception {
        Attending run = Attending.daily(1, 1, school);
        String conflict = run.state(OFFICER, run.statement(0, 0, "PRESENT"), run.statement(0, 0, "ABSENT"))
                .path("outcomes[0].conflicts[0].id");
        String etag = Api.etag(OFFICER, "/api/v1/attendance-conflicts/" + conflict);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> decisions = new ArrayList<>();
            for (String status : List.of("PRESENT", "ABSENT", "EXCUSED", "LATE")) {
                decisions.add(
                        people.submit(() -> Api.as(Tokens.of("fund-officer").subject("officer-" + status))
                                .header("If-Match", etag)
                                .body("{\"status\":\"" + status + "\",\"reason\":\"x\"}")
                                .post("/api/v1/attendance-conflicts/" + conflict + "/decide")
                                .statusCode()));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> decision : decisions) {
                answers.add(decision.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
        act(OFFICER, "attendance-conflicts/" + conflict, "decide", "{\"status\":\"LATE\",\"reason\":\"x\"}")
                .then()
                .statusCode(200);
        assertThat(run.standing(0, 0)).isEqualTo("LATE");
    }
}
