package kz.tirek.hubschool.reorganisation;

import static kz.tirek.hubschool.reorganisation.Reorganised.DAY;
import static kz.tirek.hubschool.reorganisation.Reorganised.MENTORSHIPS;
import static kz.tirek.hubschool.reorganisation.Reorganised.PATH;
import static kz.tirek.hubschool.reorganisation.Reorganised.SCHOOLS;
import static kz.tirek.hubschool.reorganisation.Reorganised.found;
import static kz.tirek.hubschool.reorganisation.Reorganised.history;
import static kz.tirek.hubschool.reorganisation.Reorganised.hubsOf;
import static kz.tirek.hubschool.reorganisation.Reorganised.merge;
import static kz.tirek.hubschool.reorganisation.Reorganised.on;
import static kz.tirek.hubschool.reorganisation.Reorganised.part;
import static kz.tirek.hubschool.reorganisation.Reorganised.preview;
import static kz.tirek.hubschool.reorganisation.Reorganised.read;
import static kz.tirek.hubschool.reorganisation.Reorganised.record;
import static kz.tirek.hubschool.reorganisation.Reorganised.recorded;
import static kz.tirek.hubschool.reorganisation.Reorganised.rename;
import static kz.tirek.hubschool.reorganisation.Reorganised.school;
import static kz.tirek.hubschool.reorganisation.Reorganised.split;
import static kz.tirek.hubschool.reorganisation.Reorganised.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class ReorganisationTest {

    @Inject
    AgroalDataSource database;

    @Test
    void renamesASchoolThatGoesOnBeingFoundByItsOldName() {
        String id = Given.createdSchool("Ескі Жантақ");
        String hub = Given.created("/api/v1/hub-schools", Given.nomination(id, 2));
        String path = recorded(rename(id, "Алтын Дән"));
        assertThat(school(id).getString("name.ru")).isEqualTo("Школа Алтын Дән");
        assertThat(read("/api/v1/hub-schools/" + hub).getString("name.ru")).isEqualTo("Школа Алтын Дән");
        assertThat(found("Ескі Жантақ")).contains(id);
        assertThat(found("Алтын Дән")).contains(id);
        JsonPath names = read(SCHOOLS + id + "/names");
        assertThat(names.getList("items.name.ru")).containsExactly("Школа Ескі Жантақ", "Школа Алтын Дән");
        assertThat(names.getString("items[0].validUntil"))
                .isEqualTo(DAY.minusDays(1).toString());
        assertThat(names.getString("items[1].validFrom")).isEqualTo(DAY.toString());
        assertThat(history(SCHOOLS + id)).containsExactly("CREATED", "RENAMED");

        Api.problem(record(rename(id, "Алтын Дән")), 422, "name-unchanged");
        Api.problem(record(rename(id, "Күміс Дән")), 422, "dates-out-of-order");
        String second = recorded(on(DAY.plusDays(1), rename(id, "Күміс Дән")));
        Api.problem(undo(path), 409, "reorganisation-built-upon").then().body("changed", hasSize(1));
        undo(second).then().statusCode(200);
        Given.patch(SCHOOLS + id, "{\"name\": {\"kk\": \"Түзетілген\", \"ru\": \"Исправлено\"}}")
                .then()
                .statusCode(200);
        Api.problem(undo(path), 409, "reorganisation-built-upon")
                .then()
                .body("changed[0].resourceType", equalTo("school"));
        Given.patch(
                        SCHOOLS + id,
                        "{\"name\": {\"kk\": \"Алтын Дән мектебі\", \"ru\": \"Школа Алтын Дән\", \"en\": null}}")
                .then()
                .statusCode(200);
        undo(path).then().statusCode(200);
        assertThat(school(id).getString("name.en")).isEqualTo("Ескі Жантақ school");
        assertThat(found("Алтын Дән")).doesNotContain(id);
        assertThat(read(SCHOOLS + id + "/names").getList("items")).hasSize(1);
    }

    @Test
    void splitsASchoolAndLetsTheChosenRecordsFollow() {
        String first = Given.createdHub("Бөлу тірегі 1", 3);
        String second = Given.createdHub("Бөлу тірегі 2", 3);
        String source = Given.createdUnderfilledSchool("Бөлінген Үлкен");
        String moving = Given.created(MENTORSHIPS, Given.mentorship(first, source, "2025-02-01", null));
        String staying = Given.created(MENTORSHIPS, Given.mentorship(second, source, "2025-02-01", null));
        Map<String, Object> body = split(source, false, List.of(part(Reorganised.founded("Бөлінген Кіші"), moving)));
        assertThat(preview(body).getMap("moves.collectEntries { [it.id, it.outcome] }"))
                .isEqualTo(Map.of(moving, "CONTINUES", staying, "STAYS"));

        String path = recorded(body);
        String founded = read(path).getString("schools.find { it.founded }.schoolId");
        assertThat(school(source).getString("status")).isEqualTo("ACTIVE");
        assertThat(school(source).getList("successors.id")).containsExactly(founded);
        assertThat(hubsOf(source, DAY)).containsExactly(second);
        assertThat(hubsOf(founded, DAY)).containsExactly(first);
        assertThat(hubsOf(source, DAY.minusDays(1))).containsExactlyInAnyOrder(first, second);
        assertThat(found("Бөлінген Үлкен")).contains(source, founded);

        undo(path).then().statusCode(200);
        assertThat(hubsOf(source, DAY)).containsExactlyInAnyOrder(first, second);
        assertThat(school(source).getList("successors")).isEmpty();
        assertThat(school(founded).getString("status")).isEqualTo("CLOSED");
    }

    @Test
    void closesASplitSchoolOnlyWhenNothingIsLeftBehind() {
        String hub = Given.createdHub("Жабу тірегі", 3);
        String source = Given.createdUnderfilledSchool("Жабылатын Үлкен");
        String mentorship = Given.created(MENTORSHIPS, Given.mentorship(hub, source, "2025-02-01", null));
        Map<String, Object> west = Reorganised.founded("Жабылатын Батыс");
        Map<String, Object> east = Reorganised.founded("Жабылатын Шығыс");
        Map<String, Object> careless = split(source, true, List.of(part(west), part(east)));
        Api.problem(record(careless), 409, "reorganisation-leaves-records")
                .then()
                .body("left[0].id", equalTo(mentorship));
        JsonPath preview = preview(careless);
        assertThat(preview.getBoolean("possible")).isFalse();
        assertThat(preview.getList("moves.outcome")).containsExactly("STAYS");
        Api.problem(
                record(split(source, true, List.of(part(west, mentorship), part(east, mentorship)))),
                422,
                "named-twice");
        Api.problem(
                record(split(source, true, List.of(part(west, UUID.randomUUID().toString())))),
                422,
                "unknown-reference");
        String path = recorded(split(source, true, List.of(part(west), part(east, mentorship))));
        assertThat(school(source).getString("status")).isEqualTo("CLOSED");
        assertThat(school(source).getList("successors")).hasSize(2);
        undo(path).then().statusCode(200);
        assertThat(school(source).getString("status")).isEqualTo("ACTIVE");
        assertThat(hubsOf(source, DAY)).containsExactly(hub);
    }

    @Test
    void refusesWhatIsNoReorganisation() {
        String source = Given.createdUnderfilledSchool("Теріс");
        String target = Given.createdSchool("Теріс нысан");
        Api.invalid(
                record(Map.of("kind", "MERGE", "effectiveOn", DAY.toString(), "basis", " ")),
                "/basis not-blank",
                "/merge fitting");
        Map<String, Object> both = merge(List.of(source), target);
        both.put("rename", Map.of("schoolId", source));
        both.put(
                "merge",
                Map.of("sourceIds", List.of(), "targetId", target, "newSchool", Given.school("Артық", Given.AKTOBE)));
        Api.invalid(
                record(both),
                "/rename fitting",
                "/rename/name not-null",
                "/merge/sourceIds not-empty",
                "/merge/newSchool fitting");
        Api.problem(record(merge(List.of(source), source)), 422, "named-twice");
        Api.problem(record(merge(List.of(source, source), target)), 422, "named-twice");
        Api.problem(record(merge(List.of(UUID.randomUUID().toString()), target)), 422, "unknown-reference");
        Api.problem(record(on(Given.today().plusDays(1), merge(List.of(source), target))), 422, "date-in-future");
        Api.problem(record(on(DAY.withYear(1999), merge(List.of(source), target))), 422, "dates-out-of-order");
        Api.problem(record(on(DAY.withYear(2024), merge(List.of(source), target))), 422, "dates-out-of-order");
        Map<String, Object> early = Given.underfilledSchool("Ерте", Given.AKTOBE);
        Api.problem(record(Reorganised.mergeIntoNew(List.of(source), early)), 422, "dates-out-of-order")
                .then()
                .body("errors[0].pointer", equalTo("/merge/newSchool/underfilledStatus/since"));
        Map<String, Object> taken = Given.school("БСН бар", Given.AKTOBE);
        taken.put("bin", "991240000003");
        Given.post("/api/v1/schools", taken);
        Api.problem(record(Reorganised.mergeIntoNew(List.of(source), taken)), 409, "school-bin-taken")
                .then()
                .body("errors[0].pointer", equalTo("/merge/newSchool/bin"));
        Given.created("/api/v1/hub-schools", Given.nomination(source, 2));
        Api.problem(record(merge(List.of(source), target)), 409, "school-in-programme");
        Map<String, Object> late = on(Given.today().plusDays(1), merge(List.of(source, source), target));
        assertThat(preview(late).getList("blocks.code"))
                .containsExactly("named-twice", "date-in-future", "school-in-programme", "school-in-programme");
    }

    @Test
    void isUndoneWithinItsTimeOnly() throws SQLException {
        String path = recorded(rename(Given.createdSchool("Мерзім"), "Мерзімі Өткен"));
        owner("update reorganisation set undo_until = current_date - 2 where id = '%s'"
                .formatted(path.substring(PATH.length() + 1)));
        Api.problem(undo(path), 409, "undo-time-over");
    }

    @Test
    void staysInTheDatabaseAsItWasRecorded() throws SQLException {
        String path = recorded(rename(Given.createdSchool("Мәңгі"), "Мәңгілік"));
        String id = path.substring(PATH.length() + 1);
        undo(path).then().statusCode(200);
        assertThatThrownBy(() -> owner(
                        "update reorganisation set status = 'EFFECTIVE', undone_at = null, undo_reason = null where id = '%s'"
                                .formatted(id)))
                .hasMessageContaining("reorganisation_stays_undone");
        for (String statement : List.of(
                "update reorganisation set basis = 'x'",
                "delete from reorganisation",
                "update reorganisation_school set role = 'TARGET'",
                "delete from reorganisation_move")) {
            assertThatThrownBy(() -> application(statement)).hasMessageContaining("permission denied");
        }
    }

    private void application(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static void owner(String statement) throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("TIREK_DB_URL", String.class),
                        config.getValue("TIREK_DB_OWNER_USER", String.class),
                        config.getValue("TIREK_DB_OWNER_PASSWORD", String.class));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
