package kz.tirek.training.attendance;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.feed;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Training;
import kz.tirek.training.teacher.TeacherErased;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTirek
@WithHubSchools
class AttendanceTest {

    private static final Tokens COORDINATOR =
            Tokens.of("coordinator").subject("coordinator-of-aksai").territories("273600000");

    @Inject
    AgroalDataSource database;

    @Inject
    AttendanceShare share;

    @Inject
    Event<TeacherErased> erasures;

    private final UUID school = HubSchools.school();

    @Test
    void keepsAStatementOnceHoweverOftenItComes() {
        Attending run = Attending.daily(2, 1, school);
        String statement = run.statement(0, 0, "PRESENT");
        run.state(COORDINATOR, statement)
                .then()
                .statusCode(200)
                .body("outcomes.outcome", contains("RECORDED"), "outcomes[0].standing", equalTo("PRESENT"));
        run.state(COORDINATOR, statement, statement)
                .then()
                .body("outcomes.outcome", contains("REPEATED", "REPEATED"), "repeated", equalTo(2));
        run.state(OFFICER, run.statement(0, 0, "PRESENT"))
                .then()
                .body("outcomes.outcome", contains("AGREES"), "agrees", equalTo(1));
        statements(run).body("items", hasSize(2));
        Api.as(OFFICER)
                .get("/api/v1/course-runs/" + run.run() + "/attendance/figures")
                .then()
                .body("sessions", equalTo(2), "people", equalTo(1), "statements", equalTo(2), "present", equalTo(1));
    }

    @Test
    void tellsTheMinistryNothingOfFewPeople() {
        Attending run = Attending.daily(1, 7, school);
        Api.as(OFFICER)
                .get("/api/v1/enrolments?courseRun=" + run.run())
                .<List<String>>path("items.id")
                .forEach(enrolment -> act(OFFICER, "enrolments/" + enrolment, "approve")
                        .then()
                        .statusCode(200));
        run.state(
                        OFFICER,
                        IntStream.range(0, 6)
                                .mapToObj(person -> run.statement(0, person, "PRESENT"))
                                .toArray(String[]::new))
                .then()
                .statusCode(200);
        String figures = "/api/v1/course-runs/" + run.run() + "/attendance/figures";
        // Of one nothing is stated, which the others and the sum of all would tell.
        Api.as("ministry")
                .get(figures)
                .then()
                .body("sessions", equalTo(1), "participants", equalTo(7), "expected", equalTo(7))
                .body("people", nullValue(), "statements", nullValue(), "present", nullValue(), "attended", nullValue())
                .body("absent", equalTo(0), "suppressed", equalTo(true));
        run.state(OFFICER, run.statement(0, 6, "PRESENT")).then().statusCode(200);
        Api.as("ministry")
                .get(figures)
                .then()
                .body(
                        "people",
                        equalTo(7),
                        "present",
                        equalTo(7),
                        "attended",
                        equalTo(7),
                        "suppressed",
                        equalTo(false));
        run.state(OFFICER, run.statement(0, 6, "ABSENT")).then().statusCode(200);
        Api.as("ministry")
                .get(figures)
                .then()
                .body("present", nullValue(), "disputed", nullValue(), "openConflicts", nullValue())
                .body("participants", equalTo(7));
        Api.as(OFFICER).get(figures).then().body("disputed", equalTo(1), "suppressed", equalTo(false));
    }

    @Test
    void keepsBothWhereAnIdComesAgainWithOtherContent() {
        Attending run = Attending.daily(2, 2, school);
        String id = Ids.next().toString();
        run.state(
                OFFICER,
                Attending.statement(id, run.sessions().get(0), run.teachers().get(0), "PRESENT"));
        String other =
                Attending.statement(id, run.sessions().get(1), run.teachers().get(1), "ABSENT");
        run.state(OFFICER, other)
                .then()
                .body("outcomes.outcome", contains("CONFLICT"), "outcomes.idReused", contains(true));
        run.state(OFFICER, other).then().body("outcomes.outcome", contains("REPEATED"));
        assertThat(run.standing(0, 0)).isEqualTo("PRESENT");
        assertThat(run.standing(1, 1)).isEqualTo("ABSENT");
        statements(run).body("items", hasSize(2), "items.findAll { it.reusedId != null }.reusedId", contains(id));
    }

    @Test
    void listsStatementsThatDifferUntilAPersonDecidesAndAgainWhenALaterOneDiffers() {
        Attending run = Attending.daily(5, 1, school);
        run.state(
                OFFICER,
                run.statement(1, 0, "PRESENT"),
                run.statement(2, 0, "PRESENT"),
                run.statement(3, 0, "PRESENT"),
                run.statement(0, 0, "PRESENT"));
        run.summary(0).then().body("items[0].percent", equalTo(80), "items[0].enough", equalTo(true));
        Response conflicting = run.state(COORDINATOR, run.statement(0, 0, "ABSENT"));
        conflicting
                .then()
                .body(
                        "outcomes.outcome",
                        contains("CONFLICT"),
                        "outcomes[0].standing",
                        equalTo("DISPUTED"),
                        "outcomes[0].conflicts.grade",
                        contains("MAJOR"));
        String conflict = conflicting.path("outcomes[0].conflicts[0].id");
        run.summary(0)
                .then()
                .body(
                        "items[0].percent",
                        equalTo(60),
                        "items[0].disputed",
                        equalTo(1),
                        "items[0].missing",
                        equalTo(1),
                        "items[0].enough",
                        equalTo(false));
        run.conflicts("&status=OPEN&grade=MAJOR&kind=STATEMENTS&samePerson=false&territory=273600000")
                .then()
                .body("items.id", contains(conflict), "items.decisive", contains(true));
        run.conflicts("&grade=MINOR").then().body("items", empty());
        Api.as("auditor")
                .get("/api/v1/attendance-conflicts/" + conflict + "/statements")
                .then()
                .body("items.status", hasSize(2), "items.receivedFrom", not(contains(nullValue())));

        String path = "attendance-conflicts/" + conflict;
        act(OFFICER, path, "decide", "{\"status\":\"PRESENT\",\"reason\":\"Қол қойылған парақ\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("DECIDED"), "decision.status", equalTo("PRESENT"), "decisive", equalTo(false));
        assertThat(run.standing(0, 0)).isEqualTo("PRESENT");
        run.state(COORDINATOR, run.statement(0, 0, "PRESENT")).then().body("agrees", equalTo(1));
        run.state(COORDINATOR, run.statement(0, 0, "ABSENT"))
                .then()
                .body("conflicts", equalTo(1), "outcomes[0].conflicts.id", contains(conflict));
        Api.as(OFFICER)
                .get("/api/v1/" + path)
                .then()
                .body("status", equalTo("OPEN"), "decision.reason", equalTo("Қол қойылған парақ"));
        act(OFFICER, path, "decide", "{\"status\":\"EXCUSED\",\"reason\":\"Анықтама\"}")
                .then()
                .statusCode(200);
        act(OFFICER, path, "decide", "{\"status\":\"LATE\",\"reason\":\"Басқаша\"}")
                .then()
                .statusCode(200)
                .body("decision.status", equalTo("LATE"));
        run.summary(0).then().body("items[0].late", equalTo(1), "items[0].percent", equalTo(80));
        Api.as("auditor")
                .get("/api/v1/" + path + "/history")
                .then()
                .body("items.operation", contains("OPENED", "DECIDED", "REOPENED", "DECIDED", "DECIDED"))
                .body(not(containsString("Қол қойылған")))
                .body(not(containsString(run.teachers().getFirst())));
        assertThat(feed())
                .contains("kz.tirek.attendance-conflict.reopened", "kz.tirek.course-run-attendance.recorded")
                .doesNotContain("Қол қойылған");
    }

    @Test
    void refusesADecisionThatDoesNotFitOrIsStale() {
        Attending run = Attending.daily(1, 1, school);
        String conflict = run.state(OFFICER, run.statement(0, 0, "PRESENT"), run.statement(0, 0, "LATE"))
                .path("outcomes[0].conflicts[0].id");
        String path = "attendance-conflicts/" + conflict;
        Api.invalid(act(OFFICER, path, "decide", "{\"reason\":\"x\"}"), "/status not-null");
        Api.invalid(
                act(OFFICER, path, "decide", "{\"status\":\"LATE\",\"heldAt\":[],\"reason\":\"x\"}"), "/heldAt null");
        Api.invalid(act(OFFICER, path, "decide", "{\"status\":\"LATE\"}"), "/reason not-blank");
        Response stale = Api.as(OFFICER)
                .header("If-Match", "\"7\"")
                .body("{\"status\":\"LATE\",\"reason\":\"x\"}")
                .post("/api/v1/" + path + "/decide");
        Api.problem(stale, 412, "stale-version");
        run.conflicts("").then().body("items.grade", contains("MINOR"), "items.samePerson", contains(true));
    }

    @Test
    void findsAPersonAtTwoPlacesInWhicheverOrderTheyAreStatedAndWhenTheAgendaChanges() {
        String person = teacher(school);
        Attending one = Attending.of(List.of(Attending.session("2022-10-03", "10:00:00", "11:30:00")), List.of(person));
        Attending other =
                Attending.of(List.of(Attending.session("2022-10-03", "14:00:00", "15:30:00")), List.of(person));
        other.state(OFFICER, other.statement(0, 0, "PRESENT")).then().body("recorded", equalTo(1));
        one.state(OFFICER, one.statement(0, 0, "LATE")).then().body("recorded", equalTo(1));
        one.conflicts("").then().body("items", empty());

        move(other, "10:30:00", "12:00:00");
        Response found = one.conflicts("&kind=TWO_PLACES&status=OPEN");
        found.then().body("items", hasSize(1), "items.grade", contains("MAJOR"));
        assertThat(one.standing(0, 0)).isEqualTo("DISPUTED");
        assertThat(other.standing(0, 0)).isEqualTo("DISPUTED");
        other.conflicts("").then().body("items.id", contains(found.<String>path("items[0].id")));

        String path = "attendance-conflicts/" + found.path("items[0].id");
        Api.invalid(
                act(OFFICER, path, "decide", "{\"status\":\"LATE\",\"reason\":\"x\"}"),
                "/status null",
                "/heldAt not-null");
        Api.invalid(
                act(OFFICER, path, "decide", "{\"heldAt\":[\"%s\"],\"reason\":\"x\"}".formatted(Ids.next())),
                "/heldAt/0 unknown-session");
        String there = "{\"heldAt\":[\"%s\"],\"reason\":\"x\"}"
                .formatted(one.sessions().getFirst());
        act(OFFICER, path, "decide", there).then().statusCode(200).body("status", equalTo("DECIDED"));
        assertThat(one.standing(0, 0)).isEqualTo("LATE");
        assertThat(other.standing(0, 0)).isEqualTo("ABSENT");

        other.state(OFFICER, other.statement(0, 0, "PRESENT")).then().body("conflicts", equalTo(1));
        assertThat(one.standing(0, 0)).isEqualTo("DISPUTED");
        move(other, "12:30:00", "13:30:00");
        Api.as(OFFICER).get("/api/v1/" + path).then().body("status", equalTo("DISSOLVED"));
        Api.problem(act(OFFICER, path, "decide", there), 409, "state-conflict");
        assertThat(one.standing(0, 0)).isEqualTo("LATE");
        assertThat(other.standing(0, 0)).isEqualTo("PRESENT");
    }

    private static void move(Attending run, String begins, String ends) {
        String session = run.sessions().getFirst();
        patch(OFFICER, "course-runs/" + run.run(), """
                        {"sessions":[{"id":"%s","day":"2022-10-03","begins":"%s","ends":"%s","topic":"Әдістеме"}]}""".formatted(session, begins, ends))
                .then()
                .statusCode(200)
                .body("sessions[0].id", equalTo(session));
    }

    @Test
    void saysOfEachStatementWhatIsWrongAndKeepsTheGoodOnes() {
        Attending run = Attending.daily(1, 1, school);
        String session = run.sessions().getFirst();
        String person = run.teachers().getFirst();
        String stranger = teacher(school);
        String early = Attending.statement(Ids.next().toString(), session, person, "PRESENT");
        Response mixed = run.state(
                OFFICER,
                Attending.statement(Ids.next().toString(), Ids.next().toString(), stranger, "PRESENT"),
                run.statement(0, 0, "PRESENT"),
                early.replace("2022-10-20", "2999-10-20"),
                early.replace("2022-10-20", "1999-10-20"));
        mixed.then()
                .statusCode(200)
                .body(
                        "outcomes.outcome",
                        contains("REFUSED", "RECORDED", "REFUSED", "REFUSED"),
                        "outcomes[0].errors.pointer",
                        contains("/statements/0/sessionId", "/statements/0/teacherId"),
                        "outcomes[0].errors.code",
                        contains("unknown-session", "not-a-participant"),
                        "outcomes[0].standing",
                        nullValue(),
                        "outcomes[2].errors.code",
                        contains("stated-in-future"),
                        "outcomes[3].errors.code",
                        contains("stated-long-ago"),
                        "refused",
                        equalTo(3));
        statements(run).body("items", hasSize(1));
    }

    @Test
    void refusesAMalformedBatchAsAWhole() {
        Attending run = Attending.daily(1, 1, school);
        String good = run.statement(0, 0, "PRESENT");
        Api.invalid(
                run.state(OFFICER, good, good.replace("PRESENT", "HERE"), "{\"id\":\"x\"}"),
                "/statements/1/status wrong-value",
                "/statements/2/id wrong-value",
                "/statements/2/sessionId not-null",
                "/statements/2/statedAt not-null",
                "/statements/2/status not-null",
                "/statements/2/teacherId not-null");
        Api.invalid(run.state(OFFICER), "/statements size");
        statements(run).body("items", empty());
        Api.problem(
                Api.as(OFFICER)
                        .body(Attending.batch(List.of(good)))
                        .post("/api/v1/course-runs/" + Ids.next() + "/attendance"),
                404,
                "not-found");
        String size = Attending.batch(Collections.nCopies(5001, good));
        Api.invalid(
                Api.as(OFFICER).body(size).post("/api/v1/course-runs/" + run.run() + "/attendance"),
                "/statements size");
    }

    @Test
    void takesStatementsOfAConcludedRunAndNoneOfADraftOrCancelledOne() {
        Attending run = Attending.daily(1, 1, school);
        act(OFFICER, "course-runs/" + run.run(), "close").then().statusCode(200);
        act(OFFICER, "course-runs/" + run.run(), "hold").then().statusCode(200);
        run.state(OFFICER, run.statement(0, 0, "PRESENT"))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1));
        run.state(OFFICER, run.statement(0, 0, "ABSENT")).then().body("conflicts", equalTo(1));
        Attending cancelled = Attending.daily(1, 1, school);
        act(OFFICER, "course-runs/" + cancelled.run(), "cancel", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200);
        Api.problem(cancelled.state(OFFICER, cancelled.statement(0, 0, "PRESENT")), 409, "run-takes-no-attendance");
    }

    @Test
    void refusesASessionThatHasNotBegun() {
        String body = Attending.session("2999-10-03", "10:00:00", "11:30:00");
        Attending past = Attending.daily(1, 1, school);
        patch(OFFICER, "course-runs/" + past.run(), "{\"until\":\"2999-10-03\",\"sessions\":[" + body + "]}")
                .then()
                .statusCode(200);
        String session =
                Api.as(OFFICER).get("/api/v1/course-runs/" + past.run()).path("sessions[0].id");
        past.state(
                        OFFICER,
                        Attending.statement(
                                Ids.next().toString(), session, past.teachers().getFirst(), "PRESENT"))
                .then()
                .body("outcomes[0].errors.code", contains("session-not-begun"));
    }

    @Test
    void keepsASessionWithAttendanceInTheAgenda() {
        Attending run = Attending.daily(2, 1, school);
        run.state(OFFICER, run.statement(0, 0, "PRESENT"));
        Api.problem(patch(OFFICER, "course-runs/" + run.run(), "{\"sessions\":[]}"), 409, "session-has-attendance");
    }

    @Test
    void keepsACoordinatorToTeachersAndVenuesOfTheOwnTerritories() {
        UUID elsewhere = HubSchools.school(HubSchools.AKTOBE);
        Attending run = Attending.of(
                List.of(Attending.session("2022-10-03", "10:00:00", "11:30:00")),
                List.of(teacher(school), teacher(elsewhere)));
        run.state(COORDINATOR, run.statement(0, 0, "PRESENT"), run.statement(0, 1, "PRESENT"))
                .then()
                .body(
                        "outcomes.outcome",
                        contains("RECORDED", "REFUSED"),
                        "outcomes[1].errors.code",
                        contains("outside-territory"));
        run.state(OFFICER, run.statement(0, 1, "PRESENT"), run.statement(0, 1, "ABSENT"));
        list(run, COORDINATOR, "")
                .then()
                .body("items.teacherId", contains(run.teachers().getFirst()));
        list(run, COORDINATOR, "/summary")
                .then()
                .body("items.teacherId", contains(run.teachers().getFirst()));
        list(run, COORDINATOR, "/statements").then().body("items", hasSize(1));
        String conflict = run.conflicts("").path("items[0].id");
        Api.problem(Api.as(COORDINATOR).get("/api/v1/attendance-conflicts/" + conflict), 403, "outside-territory");
        Api.as(COORDINATOR)
                .get("/api/v1/attendance-conflicts?courseRun=" + run.run())
                .then()
                .body("items", empty());
        Api.problem(
                Api.as(COORDINATOR).get("/api/v1/teachers/" + run.teachers().get(1) + "/attendance"),
                403,
                "outside-territory");

        patch(OFFICER, "course-runs/" + run.run(), "{\"venue\":{\"schoolId\":\"" + school + "\"}}")
                .then()
                .statusCode(200);
        list(run, COORDINATOR, "/statements").then().body("items", hasSize(3));
        run.state(COORDINATOR, run.statement(0, 1, "PRESENT")).then().body("conflicts", equalTo(1));
        Api.as(COORDINATOR)
                .get("/api/v1/attendance-conflicts/" + conflict)
                .then()
                .statusCode(200);
    }

    @Test
    void showsAuditorsWhoStatedWhatAndNoNames() {
        Attending run = Attending.daily(1, 1, school);
        run.state(COORDINATOR, run.statement(0, 0, "PRESENT"));
        list(run, Tokens.of("auditor"), "/statements")
                .then()
                .body(
                        "items[0].receivedFrom",
                        equalTo("Test coordinator-of-aksai"),
                        "items[0].receivedAt",
                        notNullValue());
        list(run, Tokens.of("auditor"), "/summary").then().body("items[0].familyName", nullValue());
        list(run, OFFICER, "/summary").then().body("items[0].familyName", equalTo("Сынақов"));
        list(run, OFFICER, "/summary?enough=true").then().body("items", hasSize(1));
        list(run, OFFICER, "/summary?enough=false").then().body("items", empty());
        list(run, Tokens.of("auditor"), "/history").then().body("items.operation", contains("RECORDED"));
        Api.as("auditor")
                .get("/api/v1/teachers/" + run.teachers().getFirst() + "/attendance?courseRun=" + run.run()
                        + "&status=PRESENT")
                .then()
                .body("items[0].day", equalTo("2022-10-03"), "items[0].begins", equalTo("10:00:00"));
    }

    @Test
    void tellsTheShareOfOneAndOfAll() {
        Attending run = Attending.daily(4, 2, school);
        run.state(
                OFFICER,
                run.statement(0, 0, "PRESENT"),
                run.statement(1, 0, "LATE"),
                run.statement(2, 0, "EXCUSED"),
                run.statement(0, 1, "ABSENT"));
        UUID courseRun = UUID.fromString(run.run());
        UUID first = UUID.fromString(run.teachers().getFirst());
        assertThat(share.of(courseRun, first)).isEqualTo(66);
        assertThat(share.in(courseRun).get(first)).isEqualTo(share.in(courseRun, first));
        assertThat(share.in(courseRun)).hasSize(2);
        assertThat(share.in(courseRun, UUID.fromString(run.teachers().get(1))).missing())
                .isEqualTo(3);
        UUID empty = UUID.fromString(Training.openRun(1));
        assertThat(share.of(empty, first)).isNull();
        run.summary(0).then().body("items[0].percent", equalTo(66), "items[0].minimumPercent", equalTo(80));
    }

    @Test
    void takesAFileAllOrNothingAndConflictsWithIt() {
        Attending run = Attending.daily(1, 2, school);
        String header = "id,sessionId,teacherId,status,statedAt\n";
        String good = header + row(run, 0, "PRESENT") + row(run, 1, "PRESENT") + row(run, 1, "ABSENT");
        upload(run, good, true).then().statusCode(200).body("accepted", equalTo(3));
        statements(run).body("items", empty());
        Response refused = upload(run, good + row(run, 0, "PRESENT").replace("2022-10-20", "2999-10-20"), false);
        Api.problem(refused, 422, "rows-refused");
        refused.then().body("rows[3].errors.code", contains("stated-in-future"), "rows.status", hasSize(4));
        statements(run).body("items", empty());
        upload(run, good, false).then().statusCode(200).body("accepted", equalTo(3));
        upload(run, good, false).then().statusCode(200).body("accepted", equalTo(3));
        statements(run).body("items", hasSize(3));
        run.conflicts("").then().body("items", hasSize(1));
        list(run, OFFICER, "/history").then().body("items", hasSize(1));
    }

    private static String row(Attending run, int person, String status) {
        return "%s,%s,%s,%s,2022-10-20T05:00:00Z%n"
                .formatted(Ids.next(), run.sessions().getFirst(), run.teachers().get(person), status);
    }

    private static Response upload(Attending run, String file, boolean dryRun) {
        return Api.as(OFFICER)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/course-runs/" + run.run() + "/attendance/import?dryRun=" + dryRun);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update attendance_statement set status = 'ABSENT'",
                "delete from attendance_statement",
                "delete from attendance_upload",
                "update attendance_decision set status = 'ABSENT'",
                "delete from attendance_conflict",
                "delete from attendance"
            })
    void changesNoStatementEvenInTheDatabase(String change) {
        assertThatThrownBy(() -> execute(change)).hasMessageContaining("permission denied");
    }

    @Test
    void refusesInTheDatabaseWhatIsAboutNoParticipantOrAnotherRunsSession() {
        Attending run = Attending.daily(1, 1, school);
        Attending other = Attending.daily(1, 1, HubSchools.school());
        run.state(OFFICER, run.statement(0, 0, "PRESENT"));
        assertThatThrownBy(() -> execute(
                        ("insert into attendance_statement (id, upload_id, course_run_id, session_id, teacher_id, status,"
                                        + " stated_at) select gen_random_uuid(), upload_id, course_run_id, session_id, '%s', status, stated_at"
                                        + " from attendance_statement where course_run_id = '%s'")
                                .formatted(other.teachers().getFirst(), run.run())))
                .hasMessageContaining("attendance_of_participant");
        assertThatThrownBy(() -> execute("update attendance set course_run_id = '" + other.run()
                        + "' where course_run_id = '" + run.run() + "'"))
                .hasMessageContaining("attendance_session");
    }

    @Test
    void forgetsWhyItWasDecidedOnceThePersonsDataIsErased() {
        Attending run = Attending.daily(1, 1, school);
        String conflict = run.state(OFFICER, run.statement(0, 0, "PRESENT"), run.statement(0, 0, "ABSENT"))
                .path("outcomes[0].conflicts[0].id");
        String path = "attendance-conflicts/" + conflict;
        act(OFFICER, path, "decide", "{\"status\":\"PRESENT\",\"reason\":\"Сынақов келген\"}")
                .then()
                .statusCode(200);
        UUID person = UUID.fromString(run.teachers().getFirst());
        QuarkusTransaction.requiringNew().run(() -> erasures.fire(new TeacherErased(person, "№1")));
        Api.as(OFFICER)
                .get("/api/v1/" + path)
                .then()
                .body("decision.reason", nullValue(), "decision.status", equalTo("PRESENT"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Response list(Attending run, Tokens who, String path) {
        return Api.as(who).get("/api/v1/course-runs/" + run.run() + "/attendance" + path);
    }

    private static ValidatableResponse statements(Attending run) {
        return list(run, OFFICER, "/statements").then().statusCode(200);
    }
}
