package kz.tirek.system;

import static kz.tirek.system.Steps.expect;
import static kz.tirek.system.Steps.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.stack.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The main job of everybody who relies on Tirek, on the published facts of the Aksai hub school.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class MainJobTest {

    private static final String OFFICER = "fund-officer";
    private static final String APPROVER = "fund-approver";
    private static final String TREASURER = "fund-treasurer";
    private static final String AUDITOR = "auditor";
    private static final String MINISTRY = "ministry";
    private static final String EXECUTION = "/api/v1/reports/budget-execution";

    private Tirek tirek;
    private Steps steps;
    private String aksai;
    private String hub;
    private String grant;
    private String disbursement;

    @BeforeAll
    void start() {
        tirek = Tirek.start();
        steps = new Steps(tirek);
    }

    @AfterAll
    void stop() {
        if (tirek != null) {
            tirek.close();
        }
    }

    @Test
    @Order(1)
    void anOfficerMakesAksaiAHubThatMentorsSchoolsOfAnotherRegion() {
        aksai = steps.school("№5 жалпы білім беретін мектеп", "Общеобразовательная школа №5", "273620100", false);
        hub = steps.hubSchool(aksai);
        for (String school : List.of(
                steps.school("Бірінші мектеп", "Первая школа", "153200000", true),
                steps.school("Екінші мектеп", "Вторая школа", "153400000", true))) {
            id(tirek.create(OFFICER, "/api/v1/mentorships", """
                    {"hubSchoolId":"%s","schoolId":"%s","from":"2023-01-20"}""".formatted(hub, school)));
        }
        assertThat(expect(200, tirek.get(MINISTRY, "/api/v1/mentorships?hubSchool=" + hub))
                        .jsonPath()
                        .<Object>getList("items"))
                .hasSize(2);
        assertThat(tirek.get(OFFICER, "/api/v1/hub-schools/" + hub).jsonPath().getString("status"))
                .isEqualTo("EQUIPPING");
    }

    @Test
    @Order(2)
    void teachersOfTheHubTakePartInAnInternshipOfNis() {
        String nis = id(tirek.create(OFFICER, "/api/v1/providers", """
                {"name":{"kk":"Назарбаев Зияткерлік мектептері","ru":"Назарбаев Интеллектуальные школы"},"kind":"NIS","country":"KZ"}"""));
        String course = id(tirek.create(OFFICER, "/api/v1/courses", """
                {"providerId":"%s","name":{"kk":"Пәндік тағылымдама","ru":"Предметная стажировка"},"format":"INTERNSHIP","hours":72,
                 "languages":["KAZAKH"],"audience":["TEACHERS","ADMINISTRATORS"]}""".formatted(nis)));
        String run = id(tirek.create(OFFICER, "/api/v1/course-runs", """
                {"courseId":"%s","from":"2023-03-06","until":"2023-03-17","capacity":2,"host":"Nazarbayev Intellectual Schools",
                 "venue":{"place":"NIS, физика-математика бағыты"},"basis":{"title":"Бұйрық","number":"17-Ө","date":"2023-02-02"}}""".formatted(course)));
        expect(200, tirek.act(OFFICER, "/api/v1/course-runs/" + run, "open", null));
        List<String> enrolments = new ArrayList<>();
        for (String iin : List.of("991231100000", "991231200007")) {
            String teacher = id(tirek.create(OFFICER, "/api/v1/teachers", """
                    {"familyName":"Сынақ","givenName":"Мұғалім","schoolId":"%s","subjects":["PHYSICS"],"position":"TEACHER","iin":"%s"}""".formatted(aksai, iin)));
            String enrolment = id(tirek.create(OFFICER, "/api/v1/enrolments", """
                    {"courseRunId":"%s","teacherId":"%s"}""".formatted(run, teacher)));
            expect(200, tirek.act(OFFICER, "/api/v1/enrolments/" + enrolment, "approve", null));
            enrolments.add(enrolment);
        }
        expect(200, tirek.act(OFFICER, "/api/v1/course-runs/" + run, "close", null));
        expect(200, tirek.act(OFFICER, "/api/v1/course-runs/" + run, "hold", null));
        for (String enrolment : enrolments) {
            Response completed = tirek.act(OFFICER, "/api/v1/enrolments/" + enrolment, "complete", null);
            assertThat(expect(200, completed).jsonPath().getString("status")).isEqualTo("COMPLETED");
        }
    }

    @Test
    @Order(3)
    void moneyIsApprovedByAnotherPersonAndNeverBeyondTheLine() {
        String funder = steps.funder("991240000003");
        Response active = steps.grant(funder, hub);
        grant = active.jsonPath().getString("id");
        String equipment = active.jsonPath().getString("lines[0].id");
        String account = steps.bankAccount();
        String supplier = steps.supplier("991240999991", "KZ90999TEST000000001");
        String commitment = steps.commitment(grant, supplier, equipment, "2022/1", "100000000.00");
        disbursement = id(tirek.create(
                OFFICER, "/api/v1/disbursements", Steps.disbursement(grant, commitment, equipment, "100000000.00")));
        String address = "/api/v1/disbursements/" + disbursement;
        refusedWith(tirek.act(OFFICER, address, "submit", null), "document-missing", "INVOICE");
        steps.paper("DISBURSEMENT", disbursement, "INVOICE");
        String approval = Steps.approval(expect(200, tirek.act(OFFICER, address, "submit", null)));
        expect(403, tirek.act(OFFICER, address, "approve", approval));
        expect(200, tirek.act(APPROVER, address, "approve", approval));

        String payment = Steps.payment(account, "100000000.00", "PO-1");
        refusedWith(tirek.act(TREASURER, address, "pay", payment), "account-overdrawn", "100000000.00", "0.00");
        id(tirek.create(
                TREASURER,
                "/api/v1/contributions/" + steps.pledge(funder) + "/receipts",
                Steps.receipt(account, "120000000.00", "R-1")));
        Response paid = expect(200, tirek.act(TREASURER, address, "pay", payment));
        assertThat(paid.jsonPath().getString("status")).isEqualTo("PAID");

        String beyond = id(tirek.create(
                OFFICER, "/api/v1/commitments", Steps.contract(grant, supplier, equipment, "2022/2", "80000000.01")));
        steps.paper("COMMITMENT", beyond, "CONTRACT");
        refusedWith(
                tirek.act(OFFICER, "/api/v1/commitments/" + beyond, "submit", null),
                "budget-exceeded",
                "180000000.00",
                "100000000.00",
                "80000000.00",
                "80000000.01");
    }

    private static void refusedWith(Response refused, String code, String... figures) {
        expect(409, refused);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo(code);
        assertThat(refused.asString()).contains(figures);
    }

    @Test
    @Order(4)
    void theAuditorReadsEverythingAndChangesNothing() {
        JsonPath report = expect(200, tirek.get(AUDITOR, EXECUTION)).jsonPath();
        assertThat(report.getString("totals.approved")).isEqualTo("249800000.00");
        assertThat(report.getString("totals.disbursed")).isEqualTo("100000000.00");
        assertThat(report.getString("totals.available")).isEqualTo("149800000.00");
        String csv =
                expect(200, tirek.as(AUDITOR).accept("text/csv").get(EXECUTION)).asString();
        assertThat(csv.lines().toList()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(csv).contains("EQUIPMENT", "180000000.00", "100000000.00", "80000000.00");
        assertThat(tirek.get(AUDITOR, "/api/v1/ledger/trial-balance").jsonPath().getString("totals.balance"))
                .isEqualTo("0.00");

        for (String list : List.of("schools", "providers", "funders", "grants", "commitments", "disbursements")) {
            expect(403, tirek.create(AUDITOR, "/api/v1/" + list, "{}"));
        }
        expect(
                403,
                tirek.as(AUDITOR)
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{}")
                        .patch("/api/v1/grants/" + grant));
        expect(403, tirek.act(AUDITOR, "/api/v1/disbursements/" + disbursement, "submit", null));
        assertThat(tirek.get(AUDITOR, "/api/v1/disbursements/" + disbursement + "/history")
                        .jsonPath()
                        .<String>getList("items.operation"))
                .containsExactly("CREATED", "SUBMITTED", "APPROVED", "PAID");
    }

    /// Each service has less memory than what is sent in and out at once.
    @Test
    @Order(5)
    void scannedContractsGoInAndComeOutAsTheyAre() throws Exception {
        byte[] scan = new byte[(20 << 20) + 1];
        new Random(17).nextBytes(scan);
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, scan, 0, 8);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(scan, 20 << 20)));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> refused = http.send(scanned(scan, scan.length, "x"), BodyHandlers.ofString());
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(JsonPath.from(refused.body()).getString("code")).isEqualTo("body-too-large");

            List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 8)
                    .mapToObj(i -> http.sendAsync(scanned(scan, 20 << 20, "scan " + i), BodyHandlers.ofString()))
                    .toList();
            List<String> kept = new ArrayList<>();
            for (CompletableFuture<HttpResponse<String>> each : sent) {
                assertThat(each.get().statusCode()).as(each.get().body()).isEqualTo(201);
                JsonPath document = JsonPath.from(each.get().body());
                assertThat(document.getString("sha256")).isEqualTo(hash);
                kept.add("/api/v1/documents/" + document.getString("id") + "/content");
            }
            List<CompletableFuture<String>> read = Stream.concat(kept.stream(), kept.stream())
                    .map(path -> http.sendAsync(tirek.streaming(AUDITOR, path).build(), BodyHandlers.ofInputStream())
                            .thenApplyAsync(MainJobTest::hash, Thread::startVirtualThread))
                    .toList();
            for (CompletableFuture<String> each : read) {
                assertThat(each.get()).isEqualTo(hash);
            }
        }
    }

    private HttpRequest scanned(byte[] scan, int bytes, String name) {
        String query =
                "?ownerType=GRANT&kind=AGREEMENT&ownerId=" + grant + "&fileName=" + name.replace(' ', '-') + ".pdf";
        return tirek.streaming(OFFICER, "/api/v1/documents" + query)
                .header("Content-Type", "application/pdf")
                .header("Idempotency-Key", name.replace(' ', '-'))
                .POST(BodyPublishers.ofByteArray(scan, 0, bytes))
                .build();
    }

    /// The SHA-256 of what comes out; the bytes are not kept.
    private static String hash(HttpResponse<InputStream> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            body.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @Order(6)
    void theMinistryFollowsEveryStepOfAllThreeServices() {
        assertThat(operations("hub-schools"))
                .containsSubsequence(
                        "school CREATED",
                        "hub-school CREATED",
                        "hub-school SELECTED",
                        "hub-school EQUIPPING_STARTED",
                        "mentorship CREATED",
                        "mentorship CREATED");
        assertThat(operations("training"))
                .containsSubsequence("provider CREATED", "course CREATED", "course-run CREATED", "teacher CREATED")
                .contains("enrolment APPROVED", "enrolment COMPLETED");
        assertThat(operations("funding"))
                .containsSubsequence(
                        "funder CREATED",
                        "grant CREATED",
                        "grant SUBMITTED",
                        "grant APPROVED",
                        "supplier CREATED",
                        "commitment SIGNED",
                        "disbursement CREATED",
                        "disbursement SUBMITTED",
                        "disbursement APPROVED",
                        "contribution RECEIVED",
                        "disbursement PAID");
        expect(403, tirek.get(MINISTRY, "/api/v1/teachers"));
        expect(403, tirek.get(MINISTRY, EXECUTION));
        expect(200, tirek.get(MINISTRY, "/api/v1/reports/funding-totals"));
    }

    private List<String> operations(String feed) {
        List<String> operations = new ArrayList<>();
        String cursor = "";
        Instant end = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(end)) {
            JsonPath page = expect(200, tirek.get(MINISTRY, "/api/v1/changes/" + feed + "?limit=100" + cursor))
                    .jsonPath();
            List<Map<String, Object>> events = page.getList("items");
            events.forEach(event -> operations.add(event.get("resourcetype") + " " + event.get("operation")));
            assertThat(events.toString()).doesNotContain("991231100000", "991231200007");
            cursor = "&after=" + page.getString("next");
            if (events.isEmpty()) {
                return operations;
            }
        }
        throw new AssertionError("the feed " + feed + " does not end");
    }

    @Test
    @Order(7)
    void theOthersGoOnWhileFundingIsStopped() {
        String before = tirek.get(AUDITOR, EXECUTION).jsonPath().getString("totals");
        List<String> recorded = operations("funding");
        tirek.stop(Part.FUNDING);

        Response refused = tirek.get(AUDITOR, EXECUTION);
        expect(503, refused);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.header("Retry-After")).matches("[0-9]+");
        assertThat(refused.jsonPath().getString("code")).isEqualTo("service-unavailable");
        assertThat(refused.jsonPath().getString("traceId")).matches("[0-9a-f]{32}");
        steps.school("Үшінші мектеп", "Третья школа", "153600000", true);
        expect(200, tirek.get(OFFICER, "/api/v1/hub-schools"));
        id(tirek.create(OFFICER, "/api/v1/providers", """
                {"name":{"kk":"Алматы Менеджмент Университеті","ru":"Алматы Менеджмент Университет"},"kind":"UNIVERSITY","country":"KZ"}"""));

        tirek.startAgain(Part.FUNDING);
        Response after = tirek.get(AUDITOR, EXECUTION);
        for (int tries = 0; after.statusCode() == 503 && tries < 50; tries++) {
            Tirek.pause(Duration.ofMillis(200));
            after = tirek.get(AUDITOR, EXECUTION);
        }
        assertThat(expect(200, after).jsonPath().getString("totals")).isEqualTo(before);
        assertThat(operations("funding")).isEqualTo(recorded);
        assertThat(tirek.get(OFFICER, "/api/v1/disbursements/" + disbursement)
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("PAID");
    }

    /// Money of 2022 that is recorded today changes nothing of a report that was issued, and everything of the
    /// difference is explained.
    @Test
    @Order(8)
    void anIssuedReportStaysAsItIsWhateverIsRecordedLater(@TempDir Path folder) throws Exception {
        String funder = tirek.get(OFFICER, "/api/v1/funders").jsonPath().getString("items[0].id");
        String pledge = steps.pledge(funder);
        Response issued = expect(
                201,
                tirek.create(TREASURER, "/api/v1/issued-reports", "{\"kind\":\"TRIAL_BALANCE\",\"format\":\"JSON\"}"));
        String report = issued.jsonPath().getString("id");
        OfflineAuditor auditor = new OfflineAuditor(tirek, folder);
        auditor.downloadLedger();
        byte[] bytes = auditor.downloadReport(report);
        assertThat(auditor.verify())
                .contains("the bytes that were issued as IR-")
                .endsWith("0");

        recordBackdated(pledge, 1000);
        assertThat(auditor.downloadReport(report)).isEqualTo(bytes);
        String address = "/api/v1/issued-reports/" + report + "/difference";
        JsonPath difference = expect(200, tirek.get(AUDITOR, address)).jsonPath();
        assertThat(difference.getInt("entriesAdded")).isEqualTo(1000);
        assertThat(difference.getBoolean("explained")).isTrue();
        assertThat(difference.<String>getList("figures.difference")).containsExactly("5005.00", "5005.00");
        assertThat(difference.<String>getList("figures.entries")).containsExactly("5005.00", "5005.00");
        String entries = expect(200, tirek.as(AUDITOR).accept("text/csv").get(address + "/entries"))
                .asString();
        assertThat(entries.lines()).hasSize(1001);
        assertThat(entries.lines().skip(1))
                .allMatch(entry -> entry.contains("BACKDATED") && entry.contains("2022-09-01"));

        auditor.downloadLedger();
        assertThat(auditor.verify()).contains("every row is the journal's").endsWith("0");
    }

    /// Receipts of 1, 2, 3 … tiyn that came in 2022.
    private void recordBackdated(String pledge, int receipts) throws InterruptedException {
        String account =
                tirek.get(TREASURER, "/api/v1/bank-accounts").jsonPath().getString("items[0].id");
        try (ExecutorService treasurers = Executors.newFixedThreadPool(4)) {
            List<Callable<Response>> calls = IntStream.rangeClosed(1, receipts)
                    .<Callable<Response>>mapToObj(tiyn -> () ->
                            tirek.create(TREASURER, "/api/v1/contributions/" + pledge + "/receipts", """
                                    {"amount":"%d.%02d","receivedOn":"2022-09-01","bankAccountId":"%s","bankReference":"B-%d"}""".formatted(
                                            tiyn / 100, tiyn % 100, account, tiyn)))
                    .toList();
            assertThat(treasurers.invokeAll(calls)).allSatisfy(call -> expect(201, call.get()));
        }
    }
}
