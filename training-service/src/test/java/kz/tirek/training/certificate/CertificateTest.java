package kz.tirek.training.certificate;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.feed;
import static kz.tirek.training.Training.openRun;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.certificate.Graduates.SIGNATORY;
import static kz.tirek.training.certificate.Graduates.completed;
import static kz.tirek.training.certificate.Graduates.issue;
import static kz.tirek.training.certificate.Graduates.issued;
import static kz.tirek.training.certificate.Graduates.provider;
import static kz.tirek.training.certificate.Graduates.run;
import static kz.tirek.training.certificate.Graduates.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Training;
import kz.tirek.training.teacher.TeacherErased;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A certificate is issued once for what was completed, and ends with a reason.
@QuarkusTest
@WithTirek
@WithHubSchools
class CertificateTest {

    private static final String CERTIFICATES = "/api/v1/certificates";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Event<TeacherErased> erased;

    private final UUID school = HubSchools.school();

    @Test
    void isIssuedOnceForACompletedEnrolment() {
        String provider = provider("ONCE");
        String teacher = teacher(school, "Сынақова", "Айгүл", "Мұратқызы");
        String enrolment = completed(provider, teacher);

        Response answer = issued(enrolment);

        int year = BusinessDate.today(clock).getYear();
        assertThat(answer.<String>path("number")).isEqualTo("ONCE-" + year + "-000001");
        assertThat(answer.header("Location")).isEqualTo(CERTIFICATES + "/" + answer.path("id"));
        assertThat(answer.<String>path("holder")).as("kept to be replayed").isNull();
        Response read = Api.as(OFFICER).get(answer.header("Location"));
        assertThat(read.<String>path("holder")).isEqualTo("Сынақова Айгүл Мұратқызы");
        assertThat(read.<String>path("signatory.name")).isEqualTo("С. Сынақов");
        assertThat(Api.as("auditor").get(answer.header("Location")).<String>path("holder"))
                .isNull();
        Response second = Api.problem(issue(enrolment), 409, "certificate-exists");
        assertThat(second.<String>path("number")).isEqualTo(answer.path("number"));
        assertThat(feed()).contains(answer.<String>path("number")).doesNotContain("Айгүл", "С. Сынақов");
    }

    @Test
    void needsSomethingCompletedAndSomebodyWhoSigns() {
        String run = openRun(5);
        String enrolment = Training.enrol(run, Training.teacher(school));
        Api.problem(issue(enrolment), 409, "not-completed");
        Api.problem(issue(UUID.randomUUID().toString()), 422, "unknown-reference");
        Api.invalid(Api.as(OFFICER).body("{}").post(CERTIFICATES), "/enrolmentId one-of-both");

        String unsigned = completed(Training.provider(), Training.teacher(school));
        Api.problem(issue(unsigned), 409, "signatory-missing");
        Response answer = Api.as(OFFICER)
                .body("{\"enrolmentId\":\"%s\",\"signatory\":%s}".formatted(unsigned, SIGNATORY))
                .post(CERTIFICATES);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<String>path("number")).matches("P\\d{4}-\\d{4}-000001");
    }

    @Test
    void isIssuedToAllWhoCompletedARun() {
        String run = run(provider("BULK"));
        List<String> enrolments =
                completed(run, List.of(Training.teacher(school), Training.teacher(school), Training.teacher(school)));
        String first = issued(enrolments.get(1)).path("id");
        Api.as(OFFICER)
                .header("If-Match", "*")
                .body("{\"reason\":\"x\"}")
                .post(CERTIFICATES + "/" + first + "/revoke")
                .then()
                .statusCode(200);

        Response answer = bulk(run);

        answer.then().statusCode(200);
        assertThat(answer.<List<String>>path("issued.enrolmentId"))
                .containsExactly(enrolments.get(0), enrolments.get(2));
        assertThat(answer.<List<String>>path("issued.number"))
                .extracting(number -> number.substring(number.length() - 6))
                .containsExactly("000002", "000003");
        assertThat(answer.<List<Map<String, String>>>path("notIssued"))
                .singleElement()
                .satisfies(kept -> assertThat(kept)
                        .containsEntry("why", "ISSUED_ALREADY")
                        .containsEntry("certificateId", first)
                        .containsEntry("status", "REVOKED"));
        assertThat(bulk(run).<List<Object>>path("issued")).isEmpty();
        Api.problem(bulk(openRun(3)), 409, "nobody-completed");
        Api.problem(bulk(UUID.randomUUID().toString()), 404, "not-found");
    }

    @Test
    void isIssuedForACompletedInternship() {
        String provider = provider("INTERN");
        String teacher = Training.teacher(school);
        UUID internship = internship(teacher, null, "RUNNING");
        Api.problem(internship(internship, null), 409, "not-completed");
        UUID ended = internship(teacher, null, "COMPLETED");
        Api.problem(internship(ended, null), 422, "internship-needs-provider");

        Response answer = internship(ended, provider);

        answer.then().statusCode(201);
        assertThat(answer.<String>path("title.kk")).isEqualTo("Физика");
        assertThat(answer.<String>path("internshipId")).isEqualTo(ended.toString());
        Api.problem(internship(ended, provider), 409, "certificate-exists");
    }

    @Test
    void isRevokedWithAReasonAndReplacedByAnother() {
        String provider = provider("AGAIN");
        String teacher = teacher(school, "Сынаков", "Нурлан", "Маратович");
        String enrolment = completed(provider, teacher);
        String before = issued(enrolment).path("id");
        patch(OFFICER, "teachers/" + teacher, "{\"familyName\":\"Сынақов\",\"givenName\":\"Нұрлан\"}")
                .then()
                .statusCode(200);

        Api.problem(
                Api.as(OFFICER).body("{\"reason\":\"x\"}").post(CERTIFICATES + "/" + before + "/replace"),
                428,
                "version-required");
        Response after = act(OFFICER, "certificates/" + before, "replace", "{\"reason\":\"Атауы түзетілді\"}");

        after.then().statusCode(201);
        assertThat(after.<String>path("number")).endsWith("-000002");
        Response read = Api.as(OFFICER).get(after.header("Location"));
        assertThat(read.<String>path("holder")).isEqualTo("Сынақов Нұрлан Маратович");
        Response old = Api.as(OFFICER).get(CERTIFICATES + "/" + before);
        assertThat(old.<String>path("status")).isEqualTo("REPLACED");
        assertThat(old.<String>path("replacedById")).isEqualTo(after.path("id"));
        assertThat(old.<String>path("holder")).isEqualTo("Сынаков Нурлан Маратович");
        Response refused = Api.problem(
                act(OFFICER, "certificates/" + before, "revoke", "{\"reason\":\"x\"}"), 409, "state-conflict");
        assertThat(refused.<List<String>>path("allowedActions")).isEmpty();

        act(OFFICER, "certificates/" + after.path("id"), "revoke", "{\"reason\":\"Қате берілген\"}")
                .then()
                .statusCode(200);
        Api.problem(issue(enrolment), 409, "certificate-exists");
        assertThat(Api.as("auditor")
                        .get(CERTIFICATES + "/" + before + "/history")
                        .<List<String>>path("items.operation"))
                .containsExactlyInAnyOrder("CREATED", "REPLACED");
        assertThat(feed()).doesNotContain("Атауы түзетілді", "Қате берілген");
    }

    @Test
    void isCheckedByAnybodyAndTellsNoMoreThanNeeded() {
        String enrolment = completed(provider("CHECK"), teacher(school, "Өмірзақов", "Ғабит", "Һашимұлы"));
        Response certificate = issued(enrolment);
        String number = certificate.path("number");

        Response kk = verify(number.toLowerCase(java.util.Locale.ROOT), "kk");

        assertThat(kk.jsonPath().<String, Object>getMap(""))
                .containsOnlyKeys(
                        "number", "status", "holder", "holderErased", "course", "hours", "provider", "issuedOn")
                .containsEntry("number", number)
                .containsEntry("status", "VALID")
                .containsEntry("holder", "Ө. Ғ. Һ.")
                .containsEntry("holderErased", false)
                .containsEntry("course", "Пәндік тағылымдама")
                .containsEntry("provider", "Назарбаев Зияткерлік мектептері")
                .containsEntry("hours", 72);
        assertThat(kk.header("Content-Language")).isEqualTo("kk");
        assertThat(kk.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(verify(number, "en").<String>path("course")).isEqualTo("Subject internship");
        assertThat(verify(number, null).<String>path("course")).isEqualTo("Предметная стажировка");
        Response unknown = Api.problem(verify("CHECK-2026-999999", "en"), 404, "not-found");
        Response nonsense = Api.problem(verify("%27%20or%201=1", "en"), 404, "not-found");
        assertThat(unknown.<String>path("detail")).isEqualTo(nonsense.path("detail"));
        act(OFFICER, "certificates/" + certificate.path("id"), "revoke", "{\"reason\":\"x\"}");
        assertThat(verify(number, "ru").<String>path("status")).isEqualTo("REVOKED");
    }

    @Test
    void outlivesTheNameOfAnErasedTeacher() {
        String teacher = teacher(school, "Өшірілген", "Адам", "Ізсізұлы");
        String enrolment = completed(provider("GONE"), teacher);
        Response certificate = issued(enrolment);
        String id = certificate.path("id");
        assertThat(verify(certificate.path("number"), "ru").<String>path("holder"))
                .isEqualTo("Ө. А. І.");

        erase(teacher, true);

        Response read = Api.as(OFFICER).get(CERTIFICATES + "/" + id);
        assertThat(read.<String>path("holder")).isNull();
        assertThat(read.<Boolean>path("holderErased")).isTrue();
        Response checked = verify(certificate.path("number"), "ru");
        assertThat(checked.<String>path("holder")).isNull();
        assertThat(checked.<Boolean>path("holderErased")).isTrue();
        assertThat(checked.<String>path("status")).isEqualTo("VALID");
        Api.problem(
                Api.as(OFFICER).accept("application/pdf").get(CERTIFICATES + "/" + id + "/document"),
                409,
                "certificate-holder-erased");
        Api.problem(
                Api.as(OFFICER).accept("application/vc+jwt").get(CERTIFICATES + "/" + id + "/credential"),
                409,
                "certificate-holder-erased");
    }

    @Test
    void isNotIssuedToAnErasedTeacher() {
        String run = run(provider("ERASED"));
        String gone = Training.teacher(school);
        String here = Training.teacher(school);
        List<String> enrolments = completed(run, List.of(gone, here));
        String before = issued(enrolments.getFirst()).path("id");
        erase(gone, false);
        assertThat(Api.as(OFFICER).get(CERTIFICATES + "/" + before).<Boolean>path("holderErased"))
                .as("by the database alone")
                .isTrue();

        Api.problem(
                act(OFFICER, "certificates/" + before, "replace", "{\"reason\":\"x\"}"),
                409,
                "certificate-holder-erased");
        String late = run(provider("LATE"));
        String other = Training.teacher(school);
        String another = Training.teacher(school);
        List<String> second = completed(late, List.of(other, another));
        erase(other, true);
        Api.problem(issue(second.getFirst()), 409, "certificate-holder-erased");
        Response answer = bulk(late);
        assertThat(answer.<List<String>>path("notIssued.why")).containsExactly("HOLDER_ERASED");
        assertThat(answer.<List<String>>path("issued.teacherId")).containsExactly(another);
    }

    @Test
    void isListedByWhatPeopleLookFor() {
        String provider = provider("LISTED");
        UUID elsewhere = HubSchools.school(HubSchools.AKTOBE);
        String here = Training.teacher(school);
        String there = Training.teacher(elsewhere);
        String run = run(provider);
        completed(run, List.of(here, there));
        bulk(run).then().statusCode(200);

        assertThat(numbers("provider=" + provider + "&sort=NUMBER")).hasSize(2);
        assertThat(numbers("provider=" + provider + "&sort=NUMBER_DESC").getFirst())
                .endsWith("2");
        assertThat(numbers("courseRun=" + run)).hasSize(2);
        assertThat(numbers("teacher=" + here)).hasSize(1);
        assertThat(numbers("school=" + elsewhere)).hasSize(1);
        assertThat(numbers("provider=" + provider + "&territory=150000000")).hasSize(1);
        assertThat(numbers("provider=" + provider + "&territory=999999999")).isEmpty();
        assertThat(numbers("q=listed-&status=VALID")).hasSize(2);
        assertThat(numbers("q=listed-&year=" + BusinessDate.today(clock).getYear()))
                .hasSize(2);
        assertThat(numbers("q=listed-&year=2020")).isEmpty();
        assertThat(numbers("q=listed-&status=REVOKED")).isEmpty();
        Api.problem(Api.as(OFFICER).get(CERTIFICATES + "?q=a%25"), 400, "invalid-request");

        Tokens coordinator = Tokens.of("coordinator").territories("270000000");
        assertThat(Api.as(coordinator)
                        .get(CERTIFICATES + "?provider=" + provider)
                        .<List<String>>path("items.teacherId"))
                .containsExactly(here);
        String outside = Api.as(OFFICER).get(CERTIFICATES + "?teacher=" + there).path("items[0].id");
        Api.problem(Api.as(coordinator).get(CERTIFICATES + "/" + outside), 403, "outside-territory");
        Api.problem(
                Api.as(coordinator).accept("application/pdf").get(CERTIFICATES + "/" + outside + "/document"),
                403,
                "outside-territory");
        String csv = Api.as("auditor")
                .accept("text/csv")
                .get(CERTIFICATES + "?provider=" + provider)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("LISTED-").doesNotContain("Сынақов Нұрлан");
    }

    @Test
    void keepsTheCodeOfASeriesOnceANumberWasGiven() {
        String provider = provider("FIRST");
        String series = Api.as(OFFICER)
                .get("/api/v1/certificate-series?provider=" + provider)
                .path("items[0].id");
        String path = "certificate-series/" + series;
        patch(OFFICER, path, "{\"code\":\"SECOND\"}").then().statusCode(200);
        assertThat(issued(completed(provider, Training.teacher(school))).<String>path("number"))
                .startsWith("SECOND-");

        Api.problem(patch(OFFICER, path, "{\"code\":\"THIRD\"}"), 409, "series-code-in-use");
        patch(
                        OFFICER,
                        path,
                        "{\"signatory\":{\"name\":\"Басқа Адам\",\"titleKk\":\"Директор\",\"titleRu\":\"Директор\"}}")
                .then()
                .statusCode(200);
        Api.problem(
                Api.as(OFFICER)
                        .body("{\"providerId\":\"%s\",\"code\":\"FOURTH\"}".formatted(provider))
                        .post("/api/v1/certificate-series"),
                409,
                "series-exists");
        Api.problem(
                Api.as(OFFICER)
                        .body("{\"providerId\":\"%s\",\"code\":\"SECOND\"}".formatted(Training.provider()))
                        .post("/api/v1/certificate-series"),
                409,
                "series-code-taken");
        Api.invalid(
                Api.as(OFFICER)
                        .body("{\"providerId\":\"%s\",\"code\":\"a-b\",\"signatory\":{}}".formatted(provider))
                        .post("/api/v1/certificate-series"),
                "/code pattern",
                "/signatory/name not-blank",
                "/signatory/titleKk not-blank",
                "/signatory/titleRu not-blank");
        assertThat(feed()).doesNotContain("Басқа Адам");
    }

    private static List<String> numbers(String query) {
        return Api.as(OFFICER)
                .get(CERTIFICATES + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.number");
    }

    private static Response bulk(String run) {
        return Api.as(OFFICER).body("{}").post("/api/v1/course-runs/" + run + "/certificates");
    }

    private static Response internship(UUID internship, @Nullable String provider) {
        return Api.as(OFFICER)
                .body("{\"internshipId\":\"%s\",\"providerId\":%s}"
                        .formatted(internship, provider == null ? null : '"' + provider + '"'))
                .post(CERTIFICATES);
    }

    private static Response verify(String number, @Nullable String language) {
        var request = RestAssured.given().urlEncodingEnabled(false).accept("application/json");
        return (language == null ? request : request.header("Accept-Language", language))
                .get(CERTIFICATES + "/" + number + "/verification");
    }

    /// An internship as its own feature would have left it.
    @Transactional
    UUID internship(String teacher, @Nullable UUID provider, String status) {
        UUID id = Ids.next();
        boolean completed = status.equals("COMPLETED");
        entities.createNativeQuery("""
                        insert into internship (id, version, created_at, teacher_id, kind, subject, provider_id, host_organisation,
                            supervisor, basis_title, basis_number, basis_date, starts_on, ends_on, hours, status, diary_hours,
                            diary_share_percent, territories, host_search)
                        values (:id, 0, now(), cast(:teacher as uuid), 'SUBJECT', 'PHYSICS', :provider, 'NIS', 'С. Сынақов',
                            'Бұйрық', '1', date '2022-01-01', cast(:starts as date), cast(:starts as date) + 10, 36, 'RUNNING', 0,
                            null, '{}', '')""")
                .setParameter("id", id)
                .setParameter("teacher", teacher)
                .setParameter("provider", provider)
                .setParameter("starts", completed ? "2022-03-01" : "2023-03-01")
                .executeUpdate();
        if (completed) {
            entities.createNativeQuery("""
                            insert into internship_evaluation (id, internship_id, evaluator, evaluated_on, criteria, marks)
                            select gen_random_uuid(), :id, who, date '2022-03-10', array['COMMUNICATION'], array[5]
                            from unnest(array['SUPERVISOR', 'SELF']) who""").setParameter("id", id).executeUpdate();
            entities.createNativeQuery(
                            "update internship set status = 'COMPLETED', diary_share_percent = 0 where id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
        return id;
    }

    /// Erases a teacher's personal data as the feature of teachers does.
    ///
    /// @param announced whether certificates are told; otherwise the database alone sees to it
    @Transactional
    void erase(String teacher, boolean announced) {
        if (announced) {
            erased.fire(new TeacherErased(UUID.fromString(teacher), "№1"));
        }
        entities.createNativeQuery("""
                        update teacher set family_name = null, given_name = null, patronymic = null, latin_name = null,
                            erased_at = now(), erasure_basis = 'x', version = version + 1 where id = cast(:id as uuid)""").setParameter("id", teacher).executeUpdate();
    }
}
