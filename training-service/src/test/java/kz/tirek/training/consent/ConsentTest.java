package kz.tirek.training.consent;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Training;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class ConsentTest {

    private static final String CONSENT = """
            {"operatorName":"Қор","operatorBin":"991240000003","givenOn":"2024-01-15","validUntil":"2124-01-15",
             "thirdPartyTransfer":true,"thirdParties":"НЗМ","crossBorderTransfer":false,"publicSources":false,
             "data":["NAME","IIN","TRAINING"],"givenBy":"Сынақова А.","document":"Келісім №12 (Сынақова А.)"}""";

    private final UUID school = HubSchools.school();
    private String person;
    private String path;

    @BeforeEach
    void registerATeacher() {
        person = teacher(school);
        path = "teachers/" + person + "/consents";
    }

    @Test
    void recordsWhatTheLawHasAConsentSay() {
        String id = created(OFFICER, path, CONSENT);
        Api.as(OFFICER)
                .get("/api/v1/" + path + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("VALID"), "thirdParties", equalTo("НЗМ"))
                .body("data", contains("NAME", "IIN", "TRAINING"));
        Api.invalid(
                Api.as(OFFICER)
                        .body(CONSENT.replace(
                                "\"thirdParties\":\"НЗМ\",", "\"countries\":[\"KG\"],\"otherData\":\"Тіл\","))
                        .post("/api/v1/" + path),
                "/thirdParties needed",
                "/countries not-needed",
                "/otherData not-needed");
        Api.invalid(
                Api.as(OFFICER)
                        .body(CONSENT.replace("991240000003", "991240000006")
                                .replace("[\"NAME\",\"IIN\",\"TRAINING\"]", "[]"))
                        .post("/api/v1/" + path),
                "/data not-empty",
                "/operatorBin bin");
        Api.problem(
                Api.as(OFFICER)
                        .body(CONSENT.replace("2024-01-15", "2999-01-15"))
                        .post("/api/v1/" + path),
                422,
                "date-in-future");
        Api.problem(
                Api.as(OFFICER)
                        .body(CONSENT.replace("2124-01-15", "2024-01-14"))
                        .post("/api/v1/" + path),
                422,
                "dates-out-of-order");
        String expired = created(OFFICER, path, CONSENT.replace("2124-01-15", "2024-02-15"));
        Api.as(OFFICER).get("/api/v1/" + path + "/" + expired).then().body("status", equalTo("EXPIRED"));
    }

    @Test
    void isWithdrawnOnceAndStaysOnRecordWithoutNamesInTheFeed() {
        String id = created(OFFICER, path, CONSENT);
        String consent = path + "/" + id;
        Api.problem(
                act(OFFICER, consent, "withdraw", "{\"withdrawnOn\":\"2024-01-14\",\"document\":\"№31\"}"),
                422,
                "dates-out-of-order");
        act(OFFICER, consent, "withdraw", "{\"withdrawnOn\":\"2024-05-20\",\"document\":\"Сынақованың өтініші\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        Api.problem(
                act(OFFICER, consent, "withdraw", "{\"withdrawnOn\":\"2024-05-20\",\"document\":\"№31\"}"),
                409,
                "state-conflict");
        String history =
                Api.as("auditor").get("/api/v1/" + consent + "/history").asString();
        assertThat(history).contains("WITHDRAWN", "2024-05-20").doesNotContain("Сынақова", "НЗМ");
        assertThat(Training.feed()).contains(id).doesNotContain("Сынақова А.");
        Api.problem(
                Api.as(Tokens.of("coordinator").territories("150000000")).get("/api/v1/" + consent),
                403,
                "outside-territory");
        Api.problem(Api.as("auditor").get("/api/v1/" + consent), 403, "forbidden");
        String another = teacher(school);
        Api.problem(Api.as(OFFICER).get("/api/v1/teachers/" + another + "/consents/" + id), 404, "not-found");
    }

    @Test
    void putsADeadlineOnWhatPeopleAskOfTheirData() {
        LocalDate today = BusinessDate.today(Clock.systemUTC());
        String id = created(OFFICER, "personal-data-requests", """
                {"teacherId":"%s","kind":"ACCESS","receivedOn":"2024-03-01","document":"Сынақованың өтініші"}""".formatted(person));
        String request = "personal-data-requests/" + id;
        Api.as(OFFICER)
                .get("/api/v1/" + request)
                .then()
                .body("status", equalTo("OPEN"), "late", equalTo(true))
                .body("dueOn", equalTo("2024-03-04"));
        Api.as("auditor")
                .get("/api/v1/personal-data-requests?status=OPEN&dueBefore=" + today + "&teacher=" + person)
                .then()
                .body("items.id", contains(id))
                .body("items[0].document", nullValue());
        Api.as(Tokens.of("coordinator").territories("150000000"))
                .get("/api/v1/personal-data-requests")
                .then()
                .body("items.id", not(hasItem(id)));
        act(OFFICER, request, "complete", "{\"doneOn\":\"2024-03-04\",\"outcome\":\"Жауап берілді\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"), "late", equalTo(false));
        Api.problem(
                act(OFFICER, request, "refuse", "{\"doneOn\":\"2024-03-04\",\"outcome\":\"x\"}"),
                409,
                "state-conflict");
        assertThat(Training.feed()).contains(id).doesNotContain("Сынақованың өтініші", "Жауап берілді");
    }

    @Test
    void completesARequestForErasureByNothingButTheErasure() {
        String body = """
                {"teacherId":"%s","kind":"ERASURE","receivedOn":"2024-03-01","document":"Өтініш №7"}""".formatted(person);
        String outcome = "{\"doneOn\":\"2024-03-04\",\"outcome\":\"x\"}";
        String refused = "personal-data-requests/" + created(OFFICER, "personal-data-requests", body);
        String request = "personal-data-requests/" + created(OFFICER, "personal-data-requests", body);
        Api.problem(act(OFFICER, request, "complete", outcome), 409, "teacher-not-erased");
        assertThatThrownBy(() -> Owner.run(
                        "update personal_data_request set status = 'DONE', done_on = '2024-03-04' where id = '"
                                + request.substring(request.indexOf('/') + 1) + "'"))
                .hasMessageContaining("personal_data_request_erasure");
        act(OFFICER, refused, "refuse", outcome).then().statusCode(200).body("status", equalTo("REFUSED"));
        act(OFFICER, "teachers/" + person, "erase", "{\"basis\":\"Өтініш №7\"}")
                .then()
                .statusCode(200);
        Api.as(OFFICER).get("/api/v1/" + request).then().body("status", equalTo("DONE"));
    }
}
