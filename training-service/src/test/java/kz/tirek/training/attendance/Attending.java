package kz.tirek.training.attendance;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.enrol;
import static kz.tirek.training.Training.teacher;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.training.Training;

/// A run with an agenda, people who take part, and what is stated about them.
///
/// @param sessions ids by time
record Attending(String run, List<String> sessions, List<String> teachers) {

    /// An open run with one session a day, from 10:00 to 11:30, and people enrolled.
    static Attending daily(int sessions, int people, UUID school) {
        List<String> agenda = new ArrayList<>();
        for (int day = 0; day < sessions; day++) {
            agenda.add(session("2022-10-%02d".formatted(3 + day), "10:00:00", "11:30:00"));
        }
        return of(agenda, people, school);
    }

    /// An open run with this agenda and people enrolled.
    static Attending of(List<String> agenda, int people, UUID school) {
        List<String> teachers = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            teachers.add(teacher(school));
        }
        return of(agenda, teachers);
    }

    /// An open run with this agenda, in which these people are enrolled.
    static Attending of(List<String> agenda, List<String> teachers) {
        String body = Training.run(course(), Math.max(teachers.size(), 1)).strip();
        String run = created(
                OFFICER,
                "course-runs",
                body.substring(0, body.length() - 1) + ",\"sessions\":[" + String.join(",", agenda) + "]}");
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        teachers.forEach(teacher -> enrol(run, teacher));
        return new Attending(
                run, Api.as(OFFICER).get("/api/v1/course-runs/" + run).path("sessions.id"), teachers);
    }

    /// A session of an agenda as JSON.
    static String session(String day, String begins, String ends) {
        return """
                {"day":"%s","begins":"%s","ends":"%s","topic":"Әдістеме"}""".formatted(day, begins, ends);
    }

    /// A statement as JSON, with an id of its own.
    String statement(int session, int person, String status) {
        return statement(Ids.next().toString(), sessions.get(session), teachers.get(person), status);
    }

    static String statement(String id, String session, String teacher, String status) {
        return """
                {"id":"%s","sessionId":"%s","teacherId":"%s","status":"%s","statedAt":"2022-10-20T05:00:00Z"}""".formatted(id, session, teacher, status);
    }

    Response state(Tokens who, String... statements) {
        return Api.as(who).body(batch(List.of(statements))).post("/api/v1/course-runs/" + run + "/attendance");
    }

    static String batch(List<String> statements) {
        return statements.stream().collect(Collectors.joining(",", "{\"statements\":[", "]}"));
    }

    Response summary(int person) {
        return Api.as(OFFICER)
                .get("/api/v1/course-runs/" + run + "/attendance/summary?teacher=" + teachers.get(person));
    }

    /// Conflicts of the run.
    Response conflicts(String filter) {
        return Api.as(OFFICER).get("/api/v1/attendance-conflicts?courseRun=" + run + filter);
    }

    String standing(int session, int person) {
        return Api.as(OFFICER)
                .get("/api/v1/course-runs/" + run + "/attendance?session=" + sessions.get(session) + "&teacher="
                        + teachers.get(person))
                .path("items[0].status");
    }
}
