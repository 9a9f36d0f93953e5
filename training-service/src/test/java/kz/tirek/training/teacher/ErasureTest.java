package kz.tirek.training.teacher;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.apply;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.enrol;
import static kz.tirek.training.Training.openRun;
import static kz.tirek.training.Training.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Iins;
import kz.tirek.training.Training;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class ErasureTest {

    private static final String ORDER = "{\"basis\":\"Өтініш №12, 2026-03-01\"}";

    @Inject
    AgroalDataSource database;

    private final UUID school = HubSchools.school();
    private final String iin = Iins.next();
    private final String body = """
            {"familyName":"Өшірілова","givenName":"Ұмытай","patronymic":"Жоққызы","latinName":"Umytai Oshirilova","schoolId":"%s",
             "subjects":["CHEMISTRY"],"position":"HEAD","category":"EXPERT","categorySince":"2024-09-01","iin":"%s"}""".formatted(school, iin);

    @Test
    void forgetsThePersonEverywhereAndKeepsWhatStatisticsNeed() throws SQLException {
        String id = Api.as(OFFICER)
                .header("Idempotency-Key", "create-" + school)
                .body(body)
                .post("/api/v1/teachers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(OFFICER)
                .header("Idempotency-Key", "search-" + school)
                .body("{\"iin\":\"" + iin + "\"}")
                .post("/api/v1/teachers/search")
                .then()
                .body("items.id", contains(id));
        String consent = created(OFFICER, "teachers/" + id + "/consents", """
                {"operatorName":"Қор","operatorBin":"991240000003","givenOn":"2024-01-15","thirdPartyTransfer":false,
                 "crossBorderTransfer":false,"publicSources":false,"data":["NAME","OTHER"],"otherData":"Өшірілованың суреті",
                 "givenBy":"Өшірілова Ұ.","document":"Өшірілованың келісімі"}""");
        String request = created(OFFICER, "personal-data-requests", """
                {"teacherId":"%s","kind":"ERASURE","receivedOn":"2024-03-01","document":"Өшірілованың өтініші"}""".formatted(id));
        created(
                OFFICER,
                "teachers/" + id + "/categories",
                "{\"category\":\"MASTER\",\"awardedOn\":\"2025-09-01\",\"basis\":\"Өшіріловаға берілген куәлік\"}");
        String internship = created(OFFICER, "internships", """
                {"teacherId":"%s","kind":"SUBJECT","subject":"PHYSICS","hostOrganisation":"Lyceum","supervisor":"A. B.",
                 "basis":{"title":"Бұйрық","number":"17-Ө","date":"2022-09-01"},"from":"2022-10-03","until":"2022-10-14",
                 "hours":20}""".formatted(id));
        act(OFFICER, "internships/" + internship, "start").then().statusCode(200);
        Api.as(OFFICER)
                .header("Idempotency-Key", "diary-" + school)
                .body("{\"day\":\"2022-10-03\",\"hours\":6,\"text\":\"Өшірілова сабаққа қатысты\"}")
                .post("/api/v1/internships/" + internship + "/diary")
                .then()
                .statusCode(201);
        String enrolment = enrol(openRun(5, "2022-11-07", "2022-11-11"), id);
        Response stale =
                Api.as(OFFICER).header("If-Match", "\"99\"").body(ORDER).post("/api/v1/teachers/" + id + "/erase");
        Api.problem(stale, 412, "stale-version");
        act(OFFICER, "teachers/" + id, "erase", ORDER)
                .then()
                .statusCode(200)
                .body("familyName", nullValue(), "givenName", nullValue(), "iin", nullValue())
                .body("erasedAt", notNullValue(), "erasureBasis", equalTo("Өтініш №12, 2026-03-01"));

        assertThat(everythingStored())
                .noneMatch(row -> row.contains("шірілов")
                        || row.contains("шіріловa")
                        || row.contains("Oshirilova")
                        || row.contains("oxirilova")
                        || row.contains("Ұмытай")
                        || row.contains("Жоққызы")
                        || row.contains(iin)
                        || row.contains(iin.substring(0, 4) + "******" + iin.substring(10)));
        assertThat(count("teacher_iin", "teacher_id", id)).isZero();

        Api.as(OFFICER)
                .get("/api/v1/teachers/" + id)
                .then()
                .statusCode(200)
                .body(
                        "schoolId",
                        equalTo(school.toString()),
                        "position",
                        equalTo("HEAD"),
                        "category",
                        equalTo("MASTER"));
        Api.as(OFFICER)
                .get("/api/v1/teachers/" + id + "/categories")
                .then()
                .body(
                        "items.category",
                        contains("EXPERT", "MASTER"),
                        "items.basis",
                        contains(nullValue(), nullValue()));
        Api.as(OFFICER).get("/api/v1/enrolments/" + enrolment).then().body("teacherId", equalTo(id));
        Api.as(OFFICER)
                .get("/api/v1/teachers/" + id + "/consents/" + consent)
                .then()
                .body("document", nullValue(), "erasedAt", notNullValue(), "givenOn", equalTo("2024-01-15"));
        Api.as(OFFICER)
                .get("/api/v1/personal-data-requests/" + request)
                .then()
                .body("status", equalTo("DONE"), "document", nullValue());
        Api.as("auditor").get("/api/v1/teachers/" + id + "/history").then().body("items.operation", hasItem("ERASED"));
        assertThat(Training.feed()).contains(id).doesNotContain("шірілов", "Umytai", iin);
        Api.as(OFFICER)
                .header("Idempotency-Key", "create-" + school)
                .body(body)
                .post("/api/v1/teachers")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", org.hamcrest.Matchers.endsWith(id))
                .body(emptyString());
    }

    @Test
    void leavesAPersonWhoIsNeitherFoundNorChangedNorEnrolled() {
        String id = created(OFFICER, "teachers", body);
        act(OFFICER, "teachers/" + id, "erase", ORDER).then().statusCode(200);
        for (String search : List.of("q=өшірілова", "q=umytai", "school=" + school)) {
            Api.as(OFFICER).get("/api/v1/teachers?" + search).then().body("items.id", not(hasItem(id)));
        }
        Api.as(OFFICER)
                .get("/api/v1/teachers?erased=true&school=" + school)
                .then()
                .body("items.id", contains(id));
        Api.as(OFFICER)
                .body("{\"iin\":\"" + iin + "\"}")
                .post("/api/v1/teachers/search")
                .then()
                .body("items", empty());
        Api.problem(patch(OFFICER, "teachers/" + id, "{\"givenName\":\"Аты\"}"), 409, "teacher-erased");
        Api.problem(apply(OFFICER, openRun(5), id), 409, "teacher-erased");
        Api.problem(
                Api.as(OFFICER)
                        .body("{\"schoolId\":\"" + HubSchools.school() + "\",\"startsOn\":\"2026-01-01\"}")
                        .post("/api/v1/teachers/" + id + "/employments"),
                409,
                "teacher-erased");
        Api.problem(
                Api.as(OFFICER)
                        .header("If-Match", Api.etag(OFFICER, "/api/v1/teachers/" + id))
                        .body("{\"iin\":\"" + iin + "\"}")
                        .put("/api/v1/teachers/" + id + "/iin"),
                409,
                "teacher-erased");
        int version = Api.as(OFFICER).get("/api/v1/teachers/" + id).path("version");
        act(OFFICER, "teachers/" + id, "erase", ORDER).then().statusCode(200).body("version", equalTo(version));
        created(OFFICER, "teachers", body);
    }

    @Test
    void leavesTheNameOfSomebodyWhoIsRegisteredMeanwhile() throws SQLException {
        String id = created(
                OFFICER, "teachers", body.replace("Өшірілова", "Қалдырғанова").replace("Ұмытай", "Кетіргенай"));
        try (Connection meanwhile = Owner.connection();
                Statement sql = meanwhile.createStatement()) {
            meanwhile.setAutoCommit(false);
            sql.execute("""
                    insert into teacher (id, version, created_at, family_name, given_name, school_id, subjects, position)
                    select gen_random_uuid(), 0, now(), family_name, 'Ұлжан', school_id, subjects, position
                    from teacher where id = '%s'""".formatted(id));
            CompletableFuture<Response> erasure =
                    CompletableFuture.supplyAsync(() -> act(OFFICER, "teachers/" + id, "erase", ORDER));
            Training.await(() -> "1".equals(asked("select count(*) from pg_locks where not granted")));
            meanwhile.commit();
            erasure.join().then().statusCode(200);
        }
        assertThat(asked("select word from teacher_word where word in ('kaldirganova', 'ketirgenai')"))
                .isEqualTo("kaldirganova");
    }

    private static String asked(String sql) {
        try {
            return Owner.run(sql).strip();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void isForTheFundOnlyAndCannotBeUndoneInTheDatabaseEither() throws SQLException {
        String id = created(OFFICER, "teachers", body);
        for (String role : List.of("coordinator", "administrator", "auditor", "ministry")) {
            Api.problem(
                    Api.as(role).header("If-Match", "\"0\"").body(ORDER).post("/api/v1/teachers/" + id + "/erase"),
                    403,
                    "forbidden");
        }
        refused("update teacher set family_name = null where id = '" + id + "'", "teacher_name");
        refused("delete from teacher_iin where teacher_id = '" + id + "'", "teacher_iin_goes_by_erasure");
        String run = openRun(5);
        act(OFFICER, "teachers/" + id, "erase", ORDER).then().statusCode(200);
        refused(
                "update teacher set erased_at = null, erasure_basis = null, family_name = 'А', given_name = 'Б' where id = '"
                        + id + "'",
                "teacher_stays_erased");
        refused(
                "insert into enrolment (id, version, created_at, course_run_id, teacher_id, status) values"
                        + " (gen_random_uuid(), 0, now(), '" + run + "', '" + id + "', 'APPLIED')",
                "enrolment_names_a_person");
    }

    private void refused(String sql, String constraint) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(sql))
                    .hasMessageContaining(constraint);
        }
    }

    /// Every row of every table, as text.
    private List<String> everythingStored() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names =
                    statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                if (table.startsWith("flyway")) {
                    continue;
                }
                try (ResultSet row = statement.executeQuery("select t::text from \"" + table + "\" t")) {
                    while (row.next()) {
                        rows.add(table + ": " + row.getString(1));
                    }
                }
            }
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private int count(String table, String column, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from " + table + " where " + column + " = ?::uuid")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
