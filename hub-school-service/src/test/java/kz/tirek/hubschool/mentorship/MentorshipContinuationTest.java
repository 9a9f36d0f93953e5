package kz.tirek.hubschool.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.hubschool.Given;
import kz.tirek.hubschool.school.Continuation.Affected;
import kz.tirek.hubschool.school.Continuation.Moved;
import kz.tirek.hubschool.school.Continuation.Outcome;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Schools;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Mentorships of schools that are merged or split, as a reorganisation moves them.
@QuarkusTest
@WithTirek
class MentorshipContinuationTest {

    private static final String MENTORSHIPS = "/api/v1/mentorships/";
    private static final String ACTIVITIES = "/api/v1/mentoring-activities/";
    private static final LocalDate ON = LocalDate.of(2025, 1, 1);

    @Inject
    MentorshipContinuation continuation;

    @Inject
    Schools schools;

    @Test
    void goesOnAtTheOtherSchoolWithinTheSameCapacity() {
        String source = Given.createdUnderfilledSchool("Бірігетін");
        String target = Given.createdUnderfilledSchool("Қабылдайтын");
        String hub = Given.createdHub("Сыйымды", 1);
        String id = begin(hub, source, "2024-01-01");
        String before = activity(id, "2024-12-31", false);
        String after = activity(id, "2025-01-10", false);
        String planned = activity(id, Given.today().plusDays(5).toString(), true);
        assertThat(preview(source, target))
                .extracting(Affected::outcome, Affected::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Outcome.CONTINUES, null));
        assertThat(preview(source, target).getFirst().label()).startsWith("H-").contains(" → S-");
        Moved moved = move(source, target, null).getFirst();
        assertThat(moved.until()).isNull();
        mentorship(id).body("until", equalTo("2024-12-31")).body("version", equalTo((int) moved.version()));
        String successor = String.valueOf(moved.successor());
        mentorship(successor)
                .body("schoolId", equalTo(target))
                .body("hubSchoolId", equalTo(hub))
                .body("from", equalTo("2025-01-01"))
                .body("until", nullValue())
                .body("continuesId", equalTo(id));
        assertThat(mentorshipOf(before)).isEqualTo(id);
        assertThat(mentorshipOf(after)).isEqualTo(successor);
        assertThat(mentorshipOf(planned)).isEqualTo(successor);
        undo(moved);
        mentorship(id).body("until", nullValue()).body("endReason", nullValue());
        Api.problem(Api.as("auditor").get(MENTORSHIPS + successor), 404, "not-found");
        assertThat(mentorshipOf(after)).isEqualTo(id);
        Api.as("auditor")
                .get(MENTORSHIPS + id + "/history")
                .then()
                .body("items.operation", contains("CREATED", "ENDED", "REINSTATED"));
        Api.as("auditor")
                .get(ACTIVITIES + planned + "/history")
                .then()
                .body("items.operation", contains("CREATED", "MOVED", "REINSTATED"));
    }

    @Test
    void isNotUndoneOnceItWasBuiltUpon() {
        String source = Given.createdUnderfilledSchool("Негіз");
        String target = Given.createdUnderfilledSchool("Негіз жаңа");
        String id = begin(Given.createdHub("Негіз тірек", 2), source, "2024-01-01");
        Moved moved = move(source, target, null).getFirst();
        activity(String.valueOf(moved.successor()), "2025-02-01", false);
        assertThatThrownBy(() -> undo(moved))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.type().code()).isEqualTo("reorganisation-built-upon"));
        Given.patch(MENTORSHIPS + id, "{\"note\": \"Өзгерді\"}").then().statusCode(200);
        assertThatThrownBy(() -> undo(moved)).isInstanceOf(Refusal.class);
    }

    @Test
    void endsWhereTheHubMayNotMentorTheOtherSchool() {
        String source = Given.createdUnderfilledSchool("Аяқталатын");
        String hub = Given.createdHub("Екеуінде", 3);
        String id = begin(hub, source, "2024-01-01");
        String planned = activity(id, Given.today().plusDays(5).toString(), true);
        String full = Given.createdSchool("Толық");
        assertThat(preview(source, full)).extracting(Affected::reason).containsExactly("school-not-underfilled");
        String mentored = Given.createdUnderfilledSchool("Тәлімгерлікте");
        begin(hub, mentored, "2024-06-01");
        assertThat(preview(source, mentored)).extracting(Affected::reason).containsExactly("mentorship-overlaps");
        Moved moved = move(source, mentored, null).getFirst();
        assertThat(moved.successor()).isNull();
        mentorship(id).body("until", equalTo("2024-12-31"));
        Api.as("auditor").get(ACTIVITIES + planned).then().body("status", equalTo("CANCELLED"));
        undo(moved);
        mentorship(id).body("until", nullValue()).body("endReason", nullValue());
        Api.as("auditor").get(ACTIVITIES + planned).then().body("status", equalTo("PLANNED"));
        activity(id, "2025-03-01", false);
        assertThatThrownBy(() -> move(source, mentored, null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.type().code()).isEqualTo("activities-outside-period"));
    }

    @Test
    void movesWholeWhatHasNotBegun() {
        String source = Given.createdUnderfilledSchool("Басталмаған");
        String target = Given.createdUnderfilledSchool("Басталмаған жаңа");
        String hub = Given.createdHub("Басталмаған тірек", 1);
        String from = Given.today().plusDays(10).toString();
        String id = begin(hub, source, from);
        String planned = activity(id, from, true);
        String goal = MENTORSHIPS
                + id
                + "/goals/"
                + Given.created(
                        MENTORSHIPS + id + "/goals",
                        Map.of("area", "TEACHING", "text", "Бірлескен сабақтар", "dueOn", from));
        Moved moved = move(source, target, null).getFirst();
        mentorship(id)
                .body("schoolId", equalTo(target))
                .body("movedFromSchoolId", equalTo(source))
                .body("from", equalTo(from));
        Api.as("auditor")
                .get(ACTIVITIES + planned)
                .then()
                .body("schoolId", equalTo(target))
                .body("version", equalTo(1));
        Api.as("auditor").get(goal).then().body("schoolId", equalTo(target)).body("version", equalTo(1));
        undo(moved);
        mentorship(id).body("schoolId", equalTo(source)).body("movedFromSchoolId", nullValue());
        Api.as(Given.OFFICER).header("If-Match", "*").delete(goal).then().statusCode(204);
        Api.as("auditor").get(ACTIVITIES + planned).then().body("schoolId", equalTo(source));
        Api.as(Given.OFFICER)
                .header("If-Match", "*")
                .delete(ACTIVITIES + planned)
                .then()
                .statusCode(204);
        Moved gone = move(source, Given.createdSchool("Толық жаңа"), null).getFirst();
        Api.problem(Api.as("auditor").get(MENTORSHIPS + id), 404, "not-found");
        undo(gone);
        mentorship(id).body("schoolId", equalTo(source)).body("from", equalTo(from));
        Api.as("auditor")
                .get(MENTORSHIPS + id + "/history")
                .then()
                .body("items.operation", contains("CREATED", "MOVED", "REINSTATED", "DELETED", "REINSTATED"));
    }

    @Test
    void movesTheChosenOnesOfASplit() {
        String source = Given.createdUnderfilledSchool("Бөлінетін");
        String target = Given.createdUnderfilledSchool("Бөлінген");
        String stays = begin(Given.createdHub("Қалатын", 1), source, "2024-01-01");
        String goes = begin(Given.createdHub("Көшетін", 1), source, "2024-01-01");
        assertThat(move(source, target, Set.of(UUID.fromString(goes))))
                .extracting(Moved::id)
                .containsExactly(UUID.fromString(goes));
        mentorship(stays).body("until", nullValue());
    }

    private List<Affected> preview(String source, String target) {
        return QuarkusTransaction.requiringNew().call(() -> continuation.preview(school(source), school(target), ON));
    }

    private List<Moved> move(String source, String target, @Nullable Set<UUID> only) {
        return QuarkusTransaction.requiringNew().call(() -> {
            assertThat(continuation.hubSchools(Set.of(UUID.fromString(source)))).isNotEmpty();
            return continuation.move(school(source), school(target), ON, only);
        });
    }

    private void undo(Moved moved) {
        QuarkusTransaction.requiringNew().run(() -> continuation.undo(moved));
    }

    private School school(String id) {
        return schools.named(UUID.fromString(id), LockModeType.NONE, "");
    }

    private static ValidatableResponse mentorship(String id) {
        return Api.as("auditor").get(MENTORSHIPS + id).then().statusCode(200);
    }

    private static String mentorshipOf(String activity) {
        return Api.as("auditor").get(ACTIVITIES + activity).path("mentorshipId");
    }

    private static String begin(String hub, String school, String from) {
        return Given.created("/api/v1/mentorships", Given.mentorship(hub, school, from, null));
    }

    private static String activity(String mentorship, String on, boolean planned) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("planned", planned);
        body.put("type", "VISIT");
        body.put("heldOn", on);
        body.put("mode", "IN_PERSON");
        body.put("topic", "Танысу");
        body.put("host", "HUB_SCHOOL");
        body.put("basis", "Приказ №1");
        Response created = Given.post(MENTORSHIPS + mentorship + "/activities", body);
        created.then().statusCode(201);
        return created.path("id");
    }
}
