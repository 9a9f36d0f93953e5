package kz.tirek.training.teacher;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Iins;
import kz.tirek.training.Training;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class TeacherTest {

    private static final Tokens OF_AKSAI = Tokens.of("coordinator").territories("273600000");
    private static final String PURPOSE = "Тағылымдама келісімшарты";

    @Inject
    AgroalDataSource database;

    private final UUID school = HubSchools.school();

    @Test
    void showsTheIinMaskedAndKeepsItEncrypted() throws SQLException {
        String iin = Iins.next();
        String masked = iin.substring(0, 4) + "******" + iin.substring(10);
        String id = created(OFFICER, "teachers", teacher(school, '"' + iin + '"'));
        Api.as(OFFICER).get("/api/v1/teachers/" + id).then().statusCode(200).body("iin", equalTo(masked));
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select key_id, box, hash from teacher_iin where teacher_id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("test-1");
                assertThat(row.getString(2) + row.getString(3)).doesNotContain(iin);
            }
        }
    }

    @Test
    void disclosesTheIinForAPurposeAndPutsTheReadOnRecord() {
        String iin = Iins.next();
        String id = created(OFFICER, "teachers", teacher(school, '"' + iin + '"'));
        String path = "/api/v1/teachers/" + id + "/iin";
        Api.problem(Api.as(OFFICER).get(path), 400, "purpose-required");
        Api.problem(Api.as(OFFICER).header("X-Purpose", "short").get(path), 400, "purpose-required");
        for (String role : List.of("auditor", "coordinator", "ministry", "administrator")) {
            Api.problem(
                    Api.as(role).header("X-Purpose", "long enough a purpose").get(path), 403, "forbidden");
        }
        Api.as("auditor")
                .get("/api/v1/personal-data-reads")
                .then()
                .statusCode(200)
                .body("items.resourceId", not(hasItem(id)));
        Api.as(OFFICER)
                .header(
                        "X-Purpose",
                        java.net.URLEncoder.encode(PURPOSE, java.nio.charset.StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("iin", equalTo(iin));
        Response reads = Api.as("auditor").get("/api/v1/personal-data-reads");
        assertThat(reads.<String>path("items[0].resourceId")).isEqualTo(id);
        assertThat(reads.<String>path("items[0].purpose")).isEqualTo(PURPOSE);
        assertThat(reads.<String>path("items[0].reader")).isEqualTo("fund-officer");
    }

    @Test
    void takesAnIinOnceAndKeepsTheCorrectedOneAsHistory() {
        String wrong = Iins.next();
        String right = Iins.next();
        String id = created(OFFICER, "teachers", teacher(school, '"' + wrong + '"'));
        Api.problem(
                Api.as(OFFICER).body(teacher(school, '"' + wrong + '"')).post("/api/v1/teachers"), 409, "iin-taken");
        Api.problem(
                Api.as(OFFICER).body("{\"iin\":\"" + right + "\"}").put("/api/v1/teachers/" + id + "/iin"),
                428,
                "version-required");
        Api.as(OFFICER)
                .header("If-Match", Api.etag(OFFICER, "/api/v1/teachers/" + id))
                .body("{\"iin\":\"" + right + "\"}")
                .put("/api/v1/teachers/" + id + "/iin")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        search(OFFICER, right).then().statusCode(200).body("items.id", contains(id));
        search(OFFICER, wrong).then().statusCode(200).body("items", empty());
        created(OFFICER, "teachers", teacher(school, '"' + wrong + '"'));
        Api.problem(
                Api.as(OFFICER)
                        .header("If-Match", Api.etag(OFFICER, "/api/v1/teachers/" + id))
                        .body("{\"iin\":\"" + wrong + "\"}")
                        .put("/api/v1/teachers/" + id + "/iin"),
                409,
                "iin-taken");
    }

    @Test
    void changesWithoutTheIin() {
        String iin = Iins.next();
        String id = created(OFFICER, "teachers", teacher(school, '"' + iin + '"'));
        patch(
                        OFFICER,
                        "teachers/" + id,
                        "{\"category\":\"EXPERT\",\"categorySince\":\"2024-09-01\",\"subjects\":[\"PHYSICS\",\"CHEMISTRY\"]}")
                .then()
                .statusCode(200)
                .body("category", equalTo("EXPERT"), "iin", equalTo("9912******" + iin.substring(10)));
        Api.invalid(patch(OFFICER, "teachers/" + id, "{\"iin\":\"" + Iins.next() + "\"}"), "/iin unknown-property");
        Api.invalid(patch(OFFICER, "teachers/" + id, "{\"category\":null}"), "/categorySince category-missing");
    }

    @Test
    void isFoundByNameSubjectAndTerritory() {
        UUID own = HubSchools.school(List.of("110000000", "113200000"));
        String id = created(OFFICER, "teachers", """
                {"familyName":"Жұмабекова","givenName":"Әсел","latinName":"Assel Zhumabekova","schoolId":"%s","subjects":["BIOLOGY"],
                 "position":"DEPUTY_HEAD","category":"MASTER"}""".formatted(own));
        for (String filter : List.of(
                "territory=110000000",
                "territory=113200000&sort=NAME",
                "school=" + own,
                "q=жұмабек&school=" + own,
                "q=zhumabekova&school=" + own,
                "subject=BIOLOGY&school=" + own,
                "position=DEPUTY_HEAD&school=" + own,
                "category=MASTER&school=" + own + "&sort=CREATED_DESC")) {
            Api.as(OFFICER)
                    .get("/api/v1/teachers?" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        Api.as(OFFICER)
                .get("/api/v1/teachers?subject=PHYSICS&school=" + own)
                .then()
                .body("items", empty());
    }

    @Test
    void isMeantByEveryWordOfASearchHoweverItIsSpelled() throws SQLException {
        UUID own = HubSchools.school();
        String id = created(OFFICER, "teachers", """
                {"familyName":"Сейдахметова","givenName":"Ақбөбек","schoolId":"%s","subjects":["BIOLOGY"],
                 "position":"TEACHER"}""".formatted(own));
        assertThat(found("Seidahmetova", own)).containsExactly(id);
        assertThat(found("Сейтахметова", own)).containsExactly(id);
        assertThat(found("ақбө сейд", own)).containsExactly(id);
        assertThat(found("Акбобек Сейдахмедова", own)).containsExactly(id);
        assertThat(found("Сейдахметова Айжан", own)).isEmpty();
        assertThat(found("- -", own)).containsExactly(id);

        patch(OFFICER, "teachers/" + id, "{\"familyName\":\"Ескендірова\"}")
                .then()
                .statusCode(200);
        assertThat(found("Ескендирова", own)).containsExactly(id);
        assertThat(found("Сейтахметова", own)).isEmpty();
        assertThat(Owner.run("select word from teacher_word where word in ('seidahmetova', 'eskendirova')"))
                .isEqualToIgnoringWhitespace("eskendirova");
    }

    private static List<String> found(String q, UUID at) {
        return Api.as(OFFICER)
                .queryParam("q", q)
                .queryParam("school", at)
                .get("/api/v1/teachers")
                .path("items.id");
    }

    @Test
    void letsACoordinatorActInTheOwnTerritoriesOnly() {
        UUID elsewhere = HubSchools.school(HubSchools.AKTOBE);
        String there = teacher(elsewhere);
        String here = created(OF_AKSAI, "teachers", teacher(school, "null"));
        Api.problem(
                Api.as(OF_AKSAI).body(teacher(elsewhere, "null")).post("/api/v1/teachers"), 403, "outside-territory");
        Api.problem(Api.as(OF_AKSAI).get("/api/v1/teachers/" + there), 403, "outside-territory");
        Api.problem(patch(OF_AKSAI, "teachers/" + there, "{\"givenName\":\"x\"}"), 403, "outside-territory");
        Api.problem(
                patch(OF_AKSAI, "teachers/" + here, "{\"schoolId\":\"" + elsewhere + "\"}"), 403, "outside-territory");
        Api.as(OF_AKSAI)
                .get("/api/v1/teachers?school=" + elsewhere)
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.as(OF_AKSAI).get("/api/v1/teachers?school=" + school).then().body("items.id", contains(here));
        assertThat(Api.as(OF_AKSAI).accept("text/csv").get("/api/v1/teachers").asString())
                .contains(here)
                .doesNotContain(there);
    }

    @Test
    void leavesNameAndNumberOutOfFeedHistoryListAndCsv() {
        String iin = Iins.next();
        String id =
                created(OFFICER, "teachers", teacher(school, '"' + iin + '"').replace("Сынақов", "Жасырынов"));
        patch(OFFICER, "teachers/" + id, "{\"patronymic\":\"Жасырынұлы\"}")
                .then()
                .statusCode(200);
        String history =
                Api.as("auditor").get("/api/v1/teachers/" + id + "/history").asString();
        assertThat(history).contains(school.toString()).doesNotContain("Жасырын", iin, "Нұрлан");
        String list = Api.as(OFFICER).get("/api/v1/teachers?school=" + school).asString();
        String csv = Api.as(OFFICER)
                .accept("text/csv")
                .get("/api/v1/teachers?school=" + school)
                .asString();
        assertThat(list).contains("Жасырынов").doesNotContain(iin, "******", "\"iin\"");
        assertThat(csv).contains("Жасырынов").doesNotContain(iin, "******", "iin");
        assertThat(Training.feed()).contains(id).doesNotContain("Жасырын", iin);
    }

    private static Response search(Tokens who, String iin) {
        return Api.as(who).body("{\"iin\":\"" + iin + "\"}").post("/api/v1/teachers/search");
    }
}
