package kz.tirek.training.teacher;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Iins;
import org.junit.jupiter.api.Test;

/// What becomes of numbers: corrected, taken against their check digit, sealed anew.
@QuarkusTest
@WithTirek
@WithHubSchools
class TeacherIinTest {

    private static final Tokens ADMINISTRATOR = Tokens.of("administrator");
    private static final String REASON = "The number stands so in the identity card";

    @Inject
    AgroalDataSource database;

    private final UUID school = HubSchools.school();

    @Test
    void keepsCorrectedNumbersMaskedWithWhoRecordedThem() {
        String wrong = Iins.next();
        String right = Iins.next();
        String id = created(OFFICER, "teachers", teacher(school, '"' + wrong + '"'));
        Api.as(OFFICER)
                .header("If-Match", Api.etag(OFFICER, "/api/v1/teachers/" + id))
                .body("{\"iin\":\"" + right + "\"}")
                .put("/api/v1/teachers/" + id + "/iin")
                .then()
                .statusCode(200);
        Response history = Api.as("auditor").get("/api/v1/teachers/" + id + "/iin/history");
        history.then()
                .statusCode(200)
                .body("items.iin", contains(masked(wrong), masked(right)))
                .body("items.recordedBy", contains("fund-officer", "fund-officer"))
                .body("items.checksumOverridden", contains(false, false));
        assertThat(history.<String>path("items[0].replacedAt")).isNotNull();
        assertThat(history.<String>path("items[1].replacedAt")).isNull();
        Api.problem(Api.as("administrator").get("/api/v1/teachers/" + id + "/iin/history"), 403, "forbidden");
    }

    @Test
    void takesAWrongCheckDigitFromAnAdministratorWithAReasonOnly() {
        String id = created(OFFICER, "teachers", teacher(school, "null"));
        String path = "/api/v1/teachers/" + id + "/iin/override";
        String good = Iins.next();
        String issued = good.substring(0, 11) + (good.charAt(11) == '9' ? '0' : (char) (good.charAt(11) + 1));
        Response refused = Api.as(OFFICER)
                .header("Accept-Language", "en")
                .header("If-Match", "\"0\"")
                .body("{\"iin\":\"" + issued + "\"}")
                .put("/api/v1/teachers/" + id + "/iin");
        Api.invalid(refused, "/iin iin");
        assertThat(refused.<String>path("errors[0].message")).contains("an administrator may take with a reason");
        Api.problem(Api.as(OFFICER).body(override(issued, REASON)).post(path), 403, "forbidden");
        Api.invalid(Api.as(ADMINISTRATOR).body(override(issued, "short")).post(path), "/reason size");
        for (String malformed : List.of("991331100004", "990230100002", "99123110000", "991240000006")) {
            Api.invalid(Api.as(ADMINISTRATOR).body(override(malformed, REASON)).post(path), "/iin iin-form");
        }
        Api.problem(Api.as(ADMINISTRATOR).body(override(good, REASON)).post(path), 422, "iin-needs-no-override");
        Api.as(ADMINISTRATOR)
                .body(override(issued, REASON))
                .post(path)
                .then()
                .statusCode(200)
                .body("iin", equalTo(masked(issued)), "checksumOverridden", equalTo(true));
        Api.as(OFFICER)
                .get("/api/v1/teachers/" + id)
                .then()
                .body("checksumOverridden", equalTo(true), "iin", equalTo(masked(issued)));
        Api.as("auditor")
                .get("/api/v1/teachers/" + id + "/iin/history")
                .then()
                .body("items.overrideReason", contains(REASON), "items.recordedBy", contains("administrator"));
        Response history = Api.as("auditor").get("/api/v1/teachers/" + id + "/history");
        history.then().body("items.operation", hasItem("IIN_CHECKSUM_OVERRIDDEN"));
        assertThat(history.asString()).doesNotContain(issued, REASON);
        Api.as(OFFICER)
                .body("{\"iin\":\"" + issued + "\"}")
                .post("/api/v1/teachers/search")
                .then()
                .body("items.id", contains(id));
        String twin = created(OFFICER, "teachers", teacher(school, "null"));
        Api.problem(
                Api.as(ADMINISTRATOR).body(override(issued, REASON)).post("/api/v1/teachers/" + twin + "/iin/override"),
                409,
                "iin-taken");
    }

    @Test
    void sealsEverythingAnewOnSeveralInstancesWhilePeopleWrite() throws Exception {
        List<String> numbers = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            numbers.add(Iins.next());
            ids.add(created(OFFICER, "teachers", teacher(school, '"' + numbers.getLast() + '"')));
            sealWithTheFormerKey(ids.getLast(), numbers.getLast());
        }
        Api.as("auditor")
                .get("/api/v1/personal-data-keys")
                .then()
                .body("activeKeyId", equalTo("test-1"), "left", equalTo(12));
        Api.problem(Api.as(OFFICER).post("/api/v1/personal-data-keys/rotate"), 403, "forbidden");
        String corrected = Iins.next();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            work.add(() -> Api.as(ADMINISTRATOR)
                    .post("/api/v1/personal-data-keys/rotate?limit=3")
                    .path("resealed"));
        }
        work.add(() -> {
            Api.as(OFFICER)
                    .header("If-Match", Api.etag(OFFICER, "/api/v1/teachers/" + ids.getFirst()))
                    .body("{\"iin\":\"" + corrected + "\"}")
                    .put("/api/v1/teachers/" + ids.getFirst() + "/iin")
                    .then()
                    .statusCode(200);
            return 0;
        });
        int resealed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Integer> done : threads.invokeAll(work)) {
                resealed += done.get();
            }
        }
        Response last = Api.as(ADMINISTRATOR).post("/api/v1/personal-data-keys/rotate");
        last.then().statusCode(200).body("left", equalTo(0));
        assertThat(resealed + last.<Integer>path("resealed")).as("each once").isEqualTo(12);
        assertThat(last.<List<Integer>>path("keys.values"))
                .as("the former key seals nothing")
                .startsWith(0);
        numbers.set(0, corrected);
        for (int i = 0; i < ids.size(); i++) {
            Api.as(OFFICER)
                    .header("X-Purpose", "Contract of the internship")
                    .get("/api/v1/teachers/" + ids.get(i) + "/iin")
                    .then()
                    .body("iin", equalTo(numbers.get(i)));
        }
        Api.as(ADMINISTRATOR)
                .post("/api/v1/personal-data-keys/rotate")
                .then()
                .body("resealed", equalTo(0), "left", equalTo(0));
    }

    /// Seals as the service did with its former key, by code of its own.
    private void sealWithTheFormerKey(String id, String iin) throws GeneralSecurityException, SQLException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = new byte[12];
        new java.security.SecureRandom().nextBytes(nonce);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec("f".repeat(32).getBytes(StandardCharsets.US_ASCII), "AES"),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD(("teacher/" + id + "/iin").getBytes(StandardCharsets.UTF_8));
        byte[] sealed = cipher.doFinal(iin.getBytes(StandardCharsets.UTF_8));
        byte[] box = new byte[12 + sealed.length];
        System.arraycopy(nonce, 0, box, 0, 12);
        System.arraycopy(sealed, 0, box, 12, sealed.length);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update teacher_iin set key_id = 'test-0', box = ? where teacher_id = ?::uuid")) {
            update.setString(1, Base64.getEncoder().encodeToString(box));
            update.setString(2, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static String override(String iin, String reason) {
        return "{\"iin\":\"%s\",\"reason\":\"%s\"}".formatted(iin, reason);
    }

    private static String masked(String iin) {
        return iin.substring(0, 4) + "******" + iin.substring(10);
    }
}
