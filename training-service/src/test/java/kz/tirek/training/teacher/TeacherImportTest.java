package kz.tirek.training.teacher;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.teacher;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Iins;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class TeacherImportTest {

    private static final String HEADER =
            "familyName,givenName,schoolCode,subjects,position,category,categorySince,iin\n";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final UUID school = Ids.next();
    private final String code = "I-" + school;

    @BeforeEach
    void replicateTheSchool() {
        HubSchools.school(school, code, HubSchools.AKSAI);
        teacher(school);
    }

    @Test
    void registersAllRowsOfAFileAndNoneOnADryRun() {
        String file = HEADER + row("Бірінші", Iins.next()) + row("Екінші", "");
        upload(OFFICER, file, true)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true), "accepted", equalTo(2), "refused", equalTo(0));
        count(1);
        upload(OFFICER, file, false).then().statusCode(200).body("accepted", equalTo(2));
        count(3);
    }

    @Test
    void registersNoRowWhereOneIsRefusedAndSaysWhatIsWrongWithEach() {
        String twice = Iins.next();
        String file = HEADER
                + row("Жақсы", twice)
                + row("Қайталанған", twice)
                + row("", "991231100001")
                + row("Мектепсіз", "").replace(code, "S-unknown");
        Response refused = upload(OFFICER, file, false);
        Api.problem(refused, 422, "rows-refused");
        refused.then()
                .body("rows.row", contains(2, 3, 4, 5))
                .body("rows.status", contains("ACCEPTED", "REFUSED", "REFUSED", "REFUSED"))
                .body("rows[1].errors.code", contains("iin-taken"))
                .body("rows[2].errors.pointer", contains("/familyName", "/iin"))
                .body("rows[3].errors.pointer", contains("/schoolCode"))
                .body(not(containsString(twice)))
                .body(not(containsString("991231100001")));
        count(1);
    }

    @Test
    void keepsACoordinatorToTheOwnTerritories() {
        Response refused = upload(Tokens.of("coordinator").territories("150000000"), HEADER + row("Бөтен", ""), true);
        refused.then()
                .statusCode(200)
                .body("refused", equalTo(1), "outcomes[0].errors[0].code", equalTo("outside-territory"));
    }

    @Test
    void readsASpreadsheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            String[] header = {"familyName", "givenName", "schoolCode", "position", "iin"};
            String[] row = {"Кестеден", "Аты", code, "TEACHER", Iins.next()};
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
                sheet.value(1, column, row[column]);
            }
        }
        Api.as(OFFICER)
                .contentType(XLSX)
                .body(bytes.toByteArray())
                .post("/api/v1/teachers/import")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        count(2);
    }

    private String row(String familyName, String iin) {
        return familyName + ",Аты," + code + ",PHYSICS; CHEMISTRY,TEACHER,EXPERT,2024-09-01," + iin + "\n";
    }

    private static Response upload(Tokens who, String file, boolean dryRun) {
        return Api.as(who)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/teachers/import?dryRun=" + dryRun);
    }

    private void count(int teachers) {
        Api.as(OFFICER).get("/api/v1/teachers?school=" + school).then().body("items", hasSize(teachers));
    }
}
