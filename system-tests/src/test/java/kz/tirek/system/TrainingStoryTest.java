package kz.tirek.system;

import static kz.tirek.system.Steps.expect;
import static kz.tirek.system.Steps.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// From the application for a course to a certificate that a stranger verifies, through the gateway.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class TrainingStoryTest {

    private static final String OFFICER = "fund-officer";
    private static final String COORDINATOR = "coordinator";
    private static final String MINISTRY = "ministry";
    private static final String AUDITOR = "auditor";
    private static final int CAPACITY = 2;

    private Tirek tirek;
    private String run;
    private List<String> sessions;
    private List<String> teachers;
    private List<String> participants;
    private String batch;
    private String certificate;
    private String number;
    private String credential;

    @BeforeAll
    void start() {
        tirek = Tirek.start();
    }

    @AfterAll
    void stop() {
        if (tirek != null) {
            tirek.close();
        }
    }

    @Test
    @Order(1)
    void anOfficerDescribesACourseAndOpensARunOfIt() {
        String provider = id(tirek.create(OFFICER, "/api/v1/providers", """
                {"name":{"kk":"Алматы Менеджмент Университеті","ru":"Алматы Менеджмент Университет"},"kind":"UNIVERSITY","country":"KZ"}"""));
        id(tirek.create(OFFICER, "/api/v1/certificate-series", """
                {"providerId":"%s","code":"ALMAU","signatory":{"name":"С. Сынақов","titleKk":"Ректор","titleRu":"Ректор"}}""".formatted(provider)));
        String course = id(tirek.create(OFFICER, "/api/v1/courses", """
                {"providerId":"%s","name":{"kk":"Интерактивті әдістер","ru":"Интерактивные методы"},"format":"SEMINAR","hours":16,
                 "languages":["KAZAKH"],"audience":["TEACHERS"],"minimumAttendancePercent":80}""".formatted(provider)));
        Response draft = tirek.create(OFFICER, "/api/v1/course-runs", """
                {"courseId":"%s","from":"2025-03-10","until":"2025-03-11","capacity":%d,"host":"Almaty Management University",
                 "venue":{"place":"Алматы"},"basis":{"title":"Бұйрық","number":"3","date":"2025-02-03"},
                 "sessions":[{"day":"2025-03-10","begins":"10:00:00","ends":"13:00:00","topic":"Дәріс","speakers":["С. Дәріскер"]},
                             {"day":"2025-03-11","begins":"10:00:00","ends":"13:00:00","topic":"Тренинг","room":"204"}]}""".formatted(course, CAPACITY));
        run = id(draft);
        sessions = draft.jsonPath().getList("sessions.id");
        assertThat(run("open").getString("status")).isEqualTo("OPEN");
    }

    @Test
    @Order(2)
    void morePeopleApplyAtOnceThanThereArePlaces() throws Exception {
        String school = new Steps(tirek).school("Бірінші мектеп", "Первая школа", "153200000", true);
        teachers = new ArrayList<>();
        for (String iin : List.of("991231200007", "991231100000", "000101200002", "500228100011")) {
            teachers.add(id(tirek.create(COORDINATOR, "/api/v1/teachers", """
                    {"familyName":"Сынақ","givenName":"Мұғалім","schoolId":"%s","position":"TEACHER","iin":"%s"}""".formatted(school, iin))));
        }
        List<Callable<Response>> applications = teachers.stream()
                .<Callable<Response>>map(
                        teacher -> () -> tirek.create(COORDINATOR, "/api/v1/enrolments", """
                        {"courseRunId":"%s","teacherId":"%s"}""".formatted(run, teacher)))
                .toList();
        try (ExecutorService applicants = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Response> answer : applicants.invokeAll(applications)) {
                expect(201, answer.get());
            }
        }
        assertThat(enrolments("APPLIED")).hasSize(CAPACITY);
        assertThat(enrolments("WAITLISTED")).hasSize(teachers.size() - CAPACITY);
    }

    @Test
    @Order(3)
    void whoHasWaitedLongestGetsThePlaceOfWhoWithdraws() {
        String withdrawing = enrolments("APPLIED").getFirst();
        expect(200, enrolment(COORDINATOR, withdrawing, "withdraw", "{\"reason\":\"Ауырып қалды\"}"));
        assertThat(enrolments("APPLIED")).hasSize(CAPACITY).doesNotContain(withdrawing);
        assertThat(enrolments("WAITLISTED")).hasSize(teachers.size() - CAPACITY - 1);
        for (String enrolment : enrolments("APPLIED")) {
            expect(403, enrolment(COORDINATOR, enrolment, "approve", null));
            expect(200, enrolment(OFFICER, enrolment, "approve", null));
        }
        run("close");
        run("hold");
        participants = tirek.get(OFFICER, "/api/v1/enrolments?status=APPROVED&courseRun=" + run)
                .jsonPath()
                .getList("items.teacherId");
        assertThat(participants).hasSize(CAPACITY);
    }

    @Test
    @Order(4)
    void attendanceSentTwiceCountsOnce() {
        batch = sessions.stream()
                .flatMap(session -> participants.stream()
                        .map(teacher -> statement(session, teacher, "PRESENT", "2025-03-11T09:00:00Z")))
                .collect(Collectors.joining(",", "{\"statements\":[", "]}"));
        int stated = sessions.size() * participants.size();
        assertThat(attend(COORDINATOR, batch).getInt("recorded")).isEqualTo(stated);
        JsonPath again = attend(COORDINATOR, batch);
        assertThat(again.getInt("repeated")).isEqualTo(stated);
        assertThat(again.getInt("recorded")).isZero();
        assertThat(tirek.get(AUDITOR, "/api/v1/course-runs/" + run + "/attendance")
                        .jsonPath()
                        .<String>getList("items.status"))
                .hasSize(stated)
                .containsOnly("PRESENT");
    }

    @Test
    @Order(5)
    void whatContradictsItselfIsDecidedByAPerson() {
        String sheet = "{\"statements\":[%s]}"
                .formatted(statement(sessions.getLast(), participants.getFirst(), "ABSENT", "2025-03-11T10:00:00Z"));
        assertThat(attend(OFFICER, sheet).getInt("conflicts")).isEqualTo(1);
        JsonPath dry = expect(200, tirek.act(OFFICER, "/api/v1/course-runs/" + run, "conclude?dryRun=true", null))
                .jsonPath();
        assertThat(dry.getInt("failed"))
                .as("a disputed session is not attended")
                .isEqualTo(1);

        String conflict = tirek.get(OFFICER, "/api/v1/attendance-conflicts?status=OPEN&courseRun=" + run)
                .jsonPath()
                .getString("items[0].id");
        expect(200, tirek.act(OFFICER, "/api/v1/attendance-conflicts/" + conflict, "decide", """
                        {"status":"PRESENT","reason":"Қол қойылған парақ"}"""));
        assertThat(attend(OFFICER, sheet).getInt("conflicts"))
                .as("what was decided stays decided")
                .isZero();
    }

    @Test
    @Order(6)
    void theRunIsConcludedAndItsCertificatesAreNumberedWithoutGaps() {
        assertThat(run("conclude").getInt("completed")).isEqualTo(CAPACITY);
        JsonPath issued = issue();
        assertThat(issued.<String>getList("issued.number"))
                .hasSize(CAPACITY)
                .allMatch(text -> text.startsWith("ALMAU-"));
        assertThat(issued.<String>getList("issued.number").stream()
                        .map(text -> text.substring(text.lastIndexOf('-') + 1)))
                .containsExactly("000001", "000002");
        certificate = issued.getString("issued[0].certificateId");
        number = issued.getString("issued[0].number");
        assertThat(issue().getList("issued")).as("nobody gets two").isEmpty();
    }

    @Test
    @Order(7)
    void theCertificateIsDownloadedAsAPaper() {
        Response paper = expect(
                200,
                tirek.as(OFFICER).accept("application/pdf").get("/api/v1/certificates/" + certificate + "/document"));
        assertThat(paper.contentType()).startsWith("application/pdf");
        assertThat(new String(paper.asByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(tirek.as(MINISTRY)
                        .accept("application/pdf")
                        .get("/api/v1/certificates/" + certificate + "/document")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(8)
    void anybodyChecksItByItsNumber() {
        Response shown = expect(200, verification());
        JsonPath check = shown.jsonPath();
        assertThat(check.getString("status")).isEqualTo("VALID");
        assertThat(check.getString("course")).isEqualTo("Интерактивті әдістер");
        assertThat(check.getInt("hours")).isEqualTo(16);
        assertThat(check.getString("holder")).isEqualTo("С. М.");
        assertThat(shown.asString()).doesNotContain("Сынақ\"", "Мұғалім", "991231", participants.getFirst());
        expect(404, tirek.asNobody().get("/api/v1/certificates/ALMAU-2025-999999/verification"));
        expect(401, tirek.asNobody().get("/api/v1/certificates/" + certificate));
    }

    @Test
    @Order(9)
    void aStrangerVerifiesTheCredential() {
        credential = expect(
                        200,
                        tirek.as(OFFICER)
                                .accept("application/vc+jwt")
                                .get("/api/v1/certificates/" + certificate + "/credential"))
                .asString();
        CredentialCheck check = new CredentialCheck(keys());
        JsonPath claims = check.claims(credential);
        assertThat(claims.<String>getList("type")).contains("VerifiableCredential", "OpenBadgeCredential");
        assertThat(claims.getString("credentialSubject.licenseNumber")).isEqualTo(number);
        assertThat(claims.getString("issuer.id"))
                .isEqualTo(expect(200, tirek.asNobody().get("/api/v1/certificates/did.json"))
                        .jsonPath()
                        .getString("id"));
        assertThat(CredentialCheck.isOf("Сынақ Мұғалім", claims)).isTrue();
        assertThat(CredentialCheck.isOf("Басқа Біреу", claims)).isFalse();
        assertThat(check.isEnded(claims, statusList(claims))).isFalse();
    }

    @Test
    @Order(10)
    void aRevokedCertificateSaysSoEverywhere() {
        expect(200, tirek.act(OFFICER, "/api/v1/certificates/" + certificate, "revoke", """
                        {"reason":"Қате берілген"}"""));
        Response shown = expect(200, verification());
        assertThat(shown.jsonPath().getString("status")).isEqualTo("REVOKED");
        assertThat(shown.asString()).doesNotContain("Қате");
        CredentialCheck check = new CredentialCheck(keys());
        JsonPath claims = check.claims(credential);
        assertThat(check.isEnded(claims, statusList(claims))).isTrue();
        assertThat(tirek.get(AUDITOR, "/api/v1/certificates/" + certificate + "/history")
                        .jsonPath()
                        .<String>getList("items.operation"))
                .containsExactly("CREATED", "REVOKED");
    }

    private JsonPath run(String action) {
        return expect(200, tirek.act(OFFICER, "/api/v1/course-runs/" + run, action, null))
                .jsonPath();
    }

    private List<String> enrolments(String status) {
        return expect(200, tirek.get(COORDINATOR, "/api/v1/enrolments?courseRun=" + run + "&status=" + status))
                .jsonPath()
                .getList("items.id");
    }

    private Response enrolment(String role, String id, String action, @Nullable String body) {
        return tirek.act(role, "/api/v1/enrolments/" + id, action, body);
    }

    private JsonPath attend(String role, String statements) {
        return expect(200, tirek.create(role, "/api/v1/course-runs/" + run + "/attendance", statements))
                .jsonPath();
    }

    private JsonPath issue() {
        return expect(200, tirek.create(OFFICER, "/api/v1/course-runs/" + run + "/certificates", "{}"))
                .jsonPath();
    }

    private Response verification() {
        return tirek.asNobody().header("Accept-Language", "kk").get("/api/v1/certificates/" + number + "/verification");
    }

    private String keys() {
        return expect(200, tirek.asNobody().get("/api/v1/certificates/keys")).asString();
    }

    private String statusList(JsonPath claims) {
        String address = claims.getString("credentialStatus.statusListCredential");
        return expect(200, tirek.asNobody().accept("application/vc+jwt").get(address))
                .asString();
    }

    private static String statement(String session, String teacher, String status, String at) {
        return """
                {"id":"%s","sessionId":"%s","teacherId":"%s","status":"%s","statedAt":"%s"}""".formatted(UUID.randomUUID(), session, teacher, status, at);
    }
}
