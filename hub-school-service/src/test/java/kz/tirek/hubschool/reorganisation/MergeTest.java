package kz.tirek.hubschool.reorganisation;

import static kz.tirek.hubschool.reorganisation.Reorganised.DAY;
import static kz.tirek.hubschool.reorganisation.Reorganised.MENTORSHIPS;
import static kz.tirek.hubschool.reorganisation.Reorganised.PATH;
import static kz.tirek.hubschool.reorganisation.Reorganised.SCHOOLS;
import static kz.tirek.hubschool.reorganisation.Reorganised.found;
import static kz.tirek.hubschool.reorganisation.Reorganised.history;
import static kz.tirek.hubschool.reorganisation.Reorganised.hubsOf;
import static kz.tirek.hubschool.reorganisation.Reorganised.merge;
import static kz.tirek.hubschool.reorganisation.Reorganised.mergeIntoNew;
import static kz.tirek.hubschool.reorganisation.Reorganised.on;
import static kz.tirek.hubschool.reorganisation.Reorganised.preview;
import static kz.tirek.hubschool.reorganisation.Reorganised.read;
import static kz.tirek.hubschool.reorganisation.Reorganised.record;
import static kz.tirek.hubschool.reorganisation.Reorganised.recorded;
import static kz.tirek.hubschool.reorganisation.Reorganised.school;
import static kz.tirek.hubschool.reorganisation.Reorganised.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.hubschool.RecordedSql;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// A merge, before and after, and taken back.
@QuarkusTest
@WithTirek
class MergeTest {

    private static final String FEED = "/api/v1/changes/hub-schools";

    @Test
    void tellsTheStoryOfAMergeWithReportsBeforeAndAfter() {
        String hub = Given.createdHub("Тірек Бірігу", 3);
        String source = Given.createdUnderfilledSchool("Бұрынғы Қарағаш");
        String target = Given.createdUnderfilledSchool("Жаңа Мамыр");
        String mentorship = Given.created(MENTORSHIPS, Given.mentorship(hub, source, "2025-02-01", "2027-05-31"));
        List<Map<String, Object>> schoolBefore =
                read(SCHOOLS + source + "/history").getList("items");

        JsonPath preview = preview(merge(List.of(source), target));
        assertThat(preview.getBoolean("possible")).isTrue();
        assertThat(preview.getList("blocks")).isEmpty();
        assertThat(preview.getList("moves.id")).containsExactly(mentorship);
        assertThat(preview.getList("moves.outcome")).containsExactly("CONTINUES");
        assertThat(preview.getList("moves.targetId")).containsExactly(target);
        assertThat(school(source).getString("status")).isEqualTo("ACTIVE");
        assertThat(read(PATH + "?school=" + source).getList("items")).isEmpty();

        String path = recorded(merge(List.of(source), target));
        JsonPath merger = read(path);
        assertThat(merger.getString("code")).matches("RO-2026-[0-9]{4}");
        assertThat(merger.getString("undoUntil"))
                .isEqualTo(Given.today().plusDays(30).toString());
        assertThat(merger.getList("schools.role")).containsExactly("SOURCE", "TARGET");
        assertThat(read(PATH + "?school=" + target + "&kind=MERGE&status=EFFECTIVE&effectiveFrom=" + DAY
                                + "&effectiveUntil=" + DAY)
                        .getList("items.id"))
                .containsExactly(merger.getString("id"));

        oldIdsAndNamesResolve(source, target, merger.getString("code"));
        questionsAboutDaysBeforeAnswerAsBefore(hub, source, target);
        assertThat(read(SCHOOLS + source + "/history").getList("items").subList(0, schoolBefore.size()))
                .isEqualTo(schoolBefore);
        assertThat(history(MENTORSHIPS + "/" + mentorship)).containsExactly("CREATED", "ENDED");
        refusesTheMergedSchool(hub, source, target);
    }

    private static void oldIdsAndNamesResolve(String source, String target, String code) {
        JsonPath closed = school(source);
        assertThat(closed.getString("status")).isEqualTo("CLOSED");
        assertThat(closed.getString("closedOn")).isEqualTo(DAY.toString());
        assertThat(closed.getString("closeReason")).contains("№45");
        assertThat(closed.getBoolean("underfilled")).isFalse();
        assertThat(closed.getString("name.ru")).isEqualTo("Школа Бұрынғы Қарағаш");
        assertThat(closed.getList("successors.id")).containsExactly(target);
        assertThat(closed.getList("successors.reorganisation")).containsExactly(code);
        assertThat(school(target).getList("predecessors.id")).containsExactly(source);
        assertThat(found("Бұрынғы Қарағаш")).contains(source, target);
    }

    private static void questionsAboutDaysBeforeAnswerAsBefore(String hub, String source, String target) {
        assertThat(hubsOf(source, DAY.minusDays(1))).containsExactly(hub);
        assertThat(hubsOf(target, DAY.minusDays(1))).isEmpty();
        assertThat(hubsOf(source, DAY)).isEmpty();
        assertThat(hubsOf(target, DAY)).containsExactly(hub);
        JsonPath successor = read(MENTORSHIPS + "?school=" + target);
        assertThat(successor.getString("items[0].from")).isEqualTo(DAY.toString());
        assertThat(successor.getString("items[0].until")).isEqualTo("2027-05-31");
    }

    private static void refusesTheMergedSchool(String hub, String source, String target) {
        Api.problem(Given.post(MENTORSHIPS, Given.mentorship(hub, source, "2026-09-02", null)), 409, "school-closed")
                .then()
                .body("successors.id", contains(target));
        Api.problem(record(merge(List.of(source), target)), 409, "school-closed")
                .then()
                .body("successors.id", contains(target))
                .body("errors[0].pointer", equalTo("/merge/sourceIds/0"));
        JsonPath preview = preview(merge(List.of(target), source));
        assertThat(preview.getBoolean("possible")).isFalse();
        assertThat(preview.getList("blocks.code")).containsExactly("school-closed");
    }

    @Test
    void endsWhatCannotGoOn() {
        String source = Given.createdUnderfilledSchool("Сыймаған");
        String target = Given.createdSchool("Толық Орта");
        String mentor = Given.createdHub("Тірек Сырт", 2);
        String own = Given.created("/api/v1/hub-schools", Given.nomination(target, 3));
        Given.created(MENTORSHIPS, Given.mentorship(mentor, source, "2025-02-01", null));
        Given.created(MENTORSHIPS, Given.mentorship(own, source, "2025-02-01", null));
        Map<String, Object> body = merge(List.of(source), target);
        assertThat(preview(body).getList("moves.outcome")).containsExactly("ENDS", "ENDS");
        assertThat(read(recorded(body)).getList("moves.reason"))
                .containsExactlyInAnyOrder("school-not-underfilled", "mentors-itself");
        assertThat(hubsOf(source, DAY.minusDays(1))).containsExactlyInAnyOrder(mentor, own);
        assertThat(hubsOf(source, DAY)).isEmpty();
        assertThat(hubsOf(target, DAY)).isEmpty();
    }

    @Test
    void takesAMergeBackExactly() {
        String hub = Given.createdHub("Тірек Қайтару", 3);
        String source = Given.createdUnderfilledSchool("Қайтқан Бастау");
        String target = Given.createdUnderfilledSchool("Қайтпас Арна");
        String mentorship = Given.created(MENTORSHIPS, Given.mentorship(hub, source, "2025-02-01", "2027-05-31"));
        String eve = plannedEvent(source, DAY.minusDays(1));
        String onTheDay = plannedEvent(source, DAY);
        String calledOff = plannedEvent(source, DAY);
        Given.act(calledOff, "cancel", Map.of("reason", "Жауын")).then().statusCode(200);
        Map<String, Object> before = facts(school(source).getMap("$"));
        Map<String, Object> targetBefore = facts(school(target).getMap("$"));
        Map<String, Object> mentorshipBefore =
                facts(read(MENTORSHIPS + "/" + mentorship).getMap("$"));
        Map<String, Object> eventBefore = facts(read(onTheDay).getMap("$"));
        String path = recorded(merge(List.of(source), target));
        assertThat(read(eve).getString("status")).isEqualTo("PLANNED");
        assertThat(read(onTheDay).getString("status")).isEqualTo("CANCELLED");
        Given.patch(SCHOOLS + target, "{\"capacity\": 120}").then().statusCode(200);

        undo(path).then().statusCode(200).body("status", equalTo("UNDONE")).body("undoReason", equalTo("Ошибочно"));
        assertThat(facts(school(source).getMap("$"))).isEqualTo(before);
        Map<String, Object> targetAfter = facts(school(target).getMap("$"));
        targetAfter.remove("capacity");
        assertThat(targetAfter).isEqualTo(targetBefore);
        assertThat(facts(read(MENTORSHIPS + "/" + mentorship).getMap("$"))).isEqualTo(mentorshipBefore);
        assertThat(facts(read(onTheDay).getMap("$"))).isEqualTo(eventBefore);
        assertThat(history(onTheDay)).containsExactly("CREATED", "CANCELLED", "RESUMED");
        assertThat(read(calledOff).getString("cancelReason")).isEqualTo("Жауын");
        assertThat(hubsOf(source, DAY)).containsExactly(hub);
        assertThat(hubsOf(target, DAY)).isEmpty();
        assertThat(found("Қайтқан Бастау")).contains(source).doesNotContain(target);
        assertThat(history(path)).containsExactly("CREATED", "UNDONE");
        assertThat(history(SCHOOLS + source)).containsExactly("CREATED", "MERGED", "RESTORED");
        Api.problem(undo(path), 409, "state-conflict");
        recorded(merge(List.of(source), target));
    }

    private static String plannedEvent(String school, LocalDate day) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("schoolId", school);
        event.put("title", Map.of("kk", "Ашық есік күні", "ru", "День открытых дверей"));
        event.put("kind", "OPEN_DAY");
        event.put("values", List.of());
        event.put("from", day + "T05:00:00Z");
        event.put("until", day + "T08:00:00Z");
        event.put("host", "Мектеп");
        event.put("basis", Map.of("title", "Жоспар", "number", "1", "date", "2026-01-10"));
        return "/api/v1/community-events/" + Given.created("/api/v1/community-events", event);
    }

    @Test
    void leavesAStatusEndedThatHadEndedTheDayBeforeTheMerge() {
        String source = Given.createdUnderfilledSchool("Мәртебесі аяқталған");
        String target = Given.createdSchool("Мәртебесіз Орта");
        LocalDate today = Given.today();
        Given.act(
                        SCHOOLS + source,
                        "end-underfilled-status",
                        Map.of("until", today.minusDays(1).toString(), "basis", "Приказ об отмене"))
                .then()
                .statusCode(200);

        String path = recorded(on(today, merge(List.of(source), target)));
        undo(path).then().statusCode(200);
        assertThat(school(source).getString("status")).isEqualTo("ACTIVE");
        assertThat(school(source).getBoolean("underfilled")).isFalse();
        assertThat(read(SCHOOLS + source + "/underfilled-periods").getString("items[0].until"))
                .isEqualTo(today.minusDays(1).toString());
    }

    @Test
    void mergesSchoolsIntoOneThatIsFoundedAndClosesItWhenTakenBack() {
        String hub = Given.createdHub("Тірек Екеу", 3);
        String first = Given.createdUnderfilledSchool("Екі бірінші");
        String second = Given.createdUnderfilledSchool("Екі екінші");
        Given.created(MENTORSHIPS, Given.mentorship(hub, first, "2025-02-01", null));
        Given.created(MENTORSHIPS, Given.mentorship(hub, second, "2025-03-01", null));
        Map<String, Object> body = mergeIntoNew(List.of(first, second), Reorganised.founded("Қосылған"));
        JsonPath preview = preview(body);
        assertThat(preview.getList("moves.outcome")).containsExactly("CONTINUES", "ENDS");
        assertThat(preview.getList("moves.reason")).contains("mentorship-overlaps");
        assertThat(preview.getList("moves.targetId")).containsOnlyNulls();

        String path = recorded(body);
        String founded = read(path).getString("schools.find { it.founded }.schoolId");
        assertThat(hubsOf(founded, DAY)).containsExactly(hub);
        assertThat(school(founded).getList("predecessors.id")).containsExactlyInAnyOrder(first, second);
        assertThat(found("Екі бірінші")).contains(first, founded);

        undo(path).then().statusCode(200);
        assertThat(school(founded).getString("status")).isEqualTo("CLOSED");
        assertThat(school(founded).getList("predecessors")).isEmpty();
        assertThat(hubsOf(founded, DAY)).isEmpty();
        assertThat(hubsOf(first, DAY)).containsExactly(hub);
        assertThat(hubsOf(second, DAY)).containsExactly(hub);
    }

    @Test
    void refusesToTakeBackWhatWasBuiltUpon() {
        String hub = Given.createdHub("Тірек Іргетас", 5);
        String source = Given.createdUnderfilledSchool("Іргетас Көне");
        Given.created(MENTORSHIPS, Given.mentorship(hub, source, "2025-02-01", null));
        String path = recorded(mergeIntoNew(List.of(source), Reorganised.founded("Іргетас Жаңа")));
        String founded = read(path).getString("schools.find { it.founded }.schoolId");
        String successor = read(path).getString("moves[0].successorId");
        Given.patch(MENTORSHIPS + "/" + successor, "{\"note\": \"Робототехника\"}")
                .then()
                .statusCode(200);
        String other = Given.createdHub("Тірек Іргетас 2", 5);
        String begun = Given.created(MENTORSHIPS, Given.mentorship(other, founded, "2026-10-01", null));
        Api.problem(undo(path), 409, "reorganisation-built-upon").then().body("changed.id", contains(successor, begun));
        assertThat(school(source).getString("status")).isEqualTo("CLOSED");

        String again = recorded(Reorganised.rename(founded, "Іргетас Тағы"));
        Api.problem(undo(path), 409, "reorganisation-built-upon")
                .then()
                .body("changed", hasSize(3))
                .body("changed[0].label", equalTo(read(again).getString("code")));
    }

    @Test
    void tellsTheFeedAndCostsAListFewStatements() {
        String source = Given.createdUnderfilledSchool("Арналы көз");
        String target = Given.createdUnderfilledSchool("Арналы нысан");
        String start = end();
        String path = recorded(merge(List.of(source), target));
        JsonPath feed =
                Api.as("service").get(FEED + "?limit=500&after=" + start).jsonPath();
        assertThat(feed.<String>getList("items.type"))
                .containsExactly(
                        "kz.tirek.underfilled-period.ended",
                        "kz.tirek.school.merged",
                        "kz.tirek.school.merged",
                        "kz.tirek.reorganisation.created");
        assertThat(feed.<String, Object>getMap("items[1].data"))
                .isEqualTo(school(source).getMap("$"));
        assertThat(feed.<String, Object>getMap("items[3].data"))
                .isEqualTo(read(path).getMap("$"));
        assertThat(RecordedSql.during(() -> read(PATH))).hasSizeLessThanOrEqualTo(3);
    }

    private static String end() {
        String cursor = "";
        while (true) {
            JsonPath page = Api.as("service")
                    .queryParam("limit", 500)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("after", cursor))
                    .get(FEED)
                    .jsonPath();
            cursor = page.getString("next");
            if (page.getList("items").isEmpty()) {
                return cursor;
            }
        }
    }

    private static Map<String, Object> facts(Map<String, Object> view) {
        view.remove("version");
        return view;
    }
}
