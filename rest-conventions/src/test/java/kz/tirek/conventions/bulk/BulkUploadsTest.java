package kz.tirek.conventions.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kz.tirek.conventions.problem.Failures;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class BulkUploadsTest {

    private static final String HEADER = "code,name.kk,name.ru,bornOn,grade\n";
    private static final String ASEL = "P-1,Әсел,Асель,2015-05-01,4\n";
    private static final String DANIYAR = "P-2,Данияр,Данияр,2014-02-03,5\n";

    @Inject
    EntityManager entities;

    @BeforeEach
    void forgetAllPupils() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from pupil").executeUpdate();
        });
    }

    @Test
    void storesEveryRow() {
        Response answer = csv(HEADER + ASEL + "\n" + DANIYAR);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(2);
        assertThat(answer.jsonPath().getList("outcomes.row")).containsExactly(2, 4);
        assertThat(answer.jsonPath().<String>getList("outcomes.id")).doesNotContainNull();
        assertThat(pupils()).containsExactly("P-1", "P-2");
    }

    @Test
    void takesAByteOrderMarkSemicolonsAndOptionalColumns() {
        String file = """
                code;name.kk;name.ru;name.en;bornOn;grade;heightM;boarding;languages
                P-1;"Әсел; Әлия";Асель;Asel;2015-05-01;4;1.32;TRUE;kk
                P-2;Данияр;Данияр;;2014-02-03;5;;;"kk;ru"
                """;
        Response answer = csv("\uFEFF" + file.replace("\n", "\r\n"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(column("name_kk || coalesce(name_en, '-') || coalesce(height_m, 0) || boarding || languages"))
                .containsExactly("Әсел; ӘлияAsel1.32truekk", "Данияр-0falsekk,ru");
    }

    @Test
    void triesWithoutStoring() {
        Object changesBefore = changes();
        Response answer = csv("?dryRun=true", HEADER + ASEL + "P-1,Қос,Дубль,2015-05-01,4\n");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getBoolean("dryRun")).isTrue();
        assertThat(answer.jsonPath().getList("outcomes.status")).containsExactly("ACCEPTED", "REFUSED");
        assertThat(answer.jsonPath().<String>getList("outcomes.id")).containsOnlyNulls();
        assertThat(errors(answer, "outcomes", 1)).containsExactly("/code duplicate");
        assertThat(pupils()).isEmpty();
        assertThat(changes()).isEqualTo(changesBefore);
    }

    @Test
    void namesEveryErrorOfEveryRowAndStoresNone() {
        Response answer = csv(HEADER
                + ASEL
                + "P-3,,Без имени,2015-13-01,13\n"
                + "FORBIDDEN,Жабық,Закрыт,2015-01-01,4\n"
                + "P-1,Қос,Дубль,2015-05-01,four\n"
                + "P-1,Қос,Дубль,2015-05-01,4\n"
                + DANIYAR);
        Api.problem(answer, 422, "rows-refused");
        assertThat(answer.jsonPath().getList("rows.status"))
                .containsExactly("ACCEPTED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "ACCEPTED");
        assertThat(answer.jsonPath().<String>getList("rows.id")).containsOnlyNulls();
        assertThat(errors(answer, "rows", 1)).contains("/bornOn wrong-value");
        assertThat(errors(answer, "rows", 2)).containsExactly(" state-conflict");
        assertThat(errors(answer, "rows", 3)).contains("/grade wrong-type");
        assertThat(errors(answer, "rows", 4)).containsExactly("/code duplicate");
        assertThat(pupils()).isEmpty();
    }

    @Test
    void namesWhatTheRightFieldsOfAWrongRowReferTo() {
        Response answer = csv(
                "?dryRun=true",
                HEADER
                        + "X-1,,Без имени,2015-05-01,13\n"
                        + "X-2,Қос,Дубль,1990-05-01,4\n"
                        + "X-3,Қос,Дубль,1990-05-01,four\n"
                        + ASEL
                        + ASEL);
        assertThat(errors(answer, "outcomes", 0))
                .containsExactlyInAnyOrder("/name/kk not-blank", "/grade max", "/code unknown-reference");
        assertThat(errors(answer, "outcomes", 1)).containsExactly("/code unknown-reference", " state-conflict");
        assertThat(errors(answer, "outcomes", 2)).containsExactly("/grade wrong-type", "/code unknown-reference");
        assertThat(answer.jsonPath().getList("outcomes.status"))
                .containsExactly("REFUSED", "REFUSED", "REFUSED", "ACCEPTED", "REFUSED");
    }

    @Test
    void speaksTheCallersLanguage() {
        Response answer = upload(
                "", BulkUploads.CSV, (HEADER + "P-1,Қос,Дубль,2015-05-01,13\n").getBytes(StandardCharsets.UTF_8), "kk");
        assertThat(answer.jsonPath().getString("rows[0].errors[0].message")).isEqualTo("12 мәнінен аспауы керек");
    }

    @Test
    void refusesAHeaderThatDoesNotFit() {
        Response answer = csv("code,code,name.kk,bornOn,grade,Класс\n" + ASEL);
        Api.invalid(answer, "/code repeated-column", "/Класс unknown-column", "/name/ru missing-column");
        assertThat(pupils()).isEmpty();
    }

    @Test
    void refusesValuesOutsideTheNamedColumns() {
        Response answer = csv(HEADER + "P-1,Әсел,Асель,2015-05-01,4,extra\n");
        Api.problem(answer, 422, "rows-refused");
        assertThat(errors(answer, "rows", 0)).containsExactly(" nameless-column");
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        Api.problem(csv(""), 400, "file-unreadable");
        Api.problem(
                upload("", BulkUploads.CSV, HEADER.concat(ASEL).getBytes(Charset.forName("windows-1251")), "ru"),
                400,
                "file-unreadable");
        Api.problem(csv(HEADER + "P-1,\"Әсел\"x,Асель,2015-05-01,4\n"), 400, "file-unreadable");
        Api.problem(
                upload("", BulkUploads.XLSX, HEADER.getBytes(StandardCharsets.UTF_8), "ru"), 400, "file-unreadable");
        Api.problem(upload("", "application/pdf", new byte[] {1}, "ru"), 415, "unsupported-media-type");
    }

    @Test
    void refusesMoreRowsThanItTakes() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i <= 50; i++) {
            file.append(ASEL.replace("P-1", "P-" + i));
        }
        Api.problem(csv(file.toString()), 413, "too-many-rows");
        assertThat(pupils()).isEmpty();
    }

    @Test
    void refusesAFileThatIsTooLargeAndKeepsNone() {
        Set<String> before = uploads();
        Api.problem(csv(HEADER + ASEL.repeat(3_000)), 413, "body-too-large");
        csv(HEADER + ASEL);
        Set<String> after = uploads();
        after.removeAll(before);
        assertThat(after).isEmpty();
    }

    @Test
    void takesNoFaultForACallerWhoHangsUp() throws Exception {
        Set<String> before = uploads();
        List<String> faults = new CopyOnWriteArrayList<>();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                    faults.add(line.getMessage() + " " + line.getThrown());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger failures = Logger.getLogger(Failures.class.getName());
        failures.addHandler(log);
        try {
            for (int i = 0; i < 40; i++) {
                csv("?dryRun=true", HEADER + ASEL);
                hangUpBehind(HEADER + ASEL.replace("P-1", "P-" + i));
            }
            csv("?dryRun=true", HEADER + ASEL);
            Set<String> after = uploads();
            for (int i = 0; i < 100 && !before.containsAll(after); i++) {
                Thread.sleep(50);
                after = uploads();
            }
            assertThat(before).containsAll(after);
        } finally {
            failures.removeHandler(log);
        }
        assertThat(faults).isEmpty();
    }

    /// Sends the whole of a file and closes the connection without waiting for the answer.
    private static void hangUpBehind(String file) throws IOException {
        byte[] body = file.getBytes(StandardCharsets.UTF_8);
        String head = """
                POST /api/v1/pupils/import HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: text/csv
                Idempotency-Key: %s
                Content-Length: %d

                """.formatted(Tokens.of("fund-officer").sign(), UUID.randomUUID(), body.length);
        try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            caller.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().write(body);
        }
    }

    private static Set<String> uploads() {
        String[] names = new File(System.getProperty("java.io.tmpdir"))
                .list((folder, name) -> name.startsWith(UploadReader.PREFIX));
        return new HashSet<>(List.of(Objects.requireNonNull(names)));
    }

    @Test
    void hasOneEffectForOneKey() {
        String key = UUID.randomUUID().toString();
        byte[] file = (HEADER + ASEL).getBytes(StandardCharsets.UTF_8);
        Response first = request(BulkUploads.CSV, "ru")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/api/v1/pupils/import");
        Response again = request(BulkUploads.CSV, "ru")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/api/v1/pupils/import");
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.jsonPath().<Map<String, Object>>get())
                .isEqualTo(first.jsonPath().get());
        assertThat(pupils()).containsExactly("P-1");
    }

    private Response csv(String file) {
        return csv("", file);
    }

    private Response csv(String query, String file) {
        return upload(query, BulkUploads.CSV, file.getBytes(StandardCharsets.UTF_8), "ru");
    }

    private static Response upload(String query, String type, byte[] file, String language) {
        return request(type, language).body(file).post("/api/v1/pupils/import" + query);
    }

    private static RequestSpecification request(String type, String language) {
        return Api.as("fund-officer").contentType(type).header("Accept-Language", language);
    }

    private static List<String> errors(Response answer, String list, int row) {
        return answer.jsonPath().<Map<String, String>>getList(list + "[" + row + "].errors").stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }

    private List<String> pupils() {
        return column("code");
    }

    private List<String> column(String expression) {
        List<?> values = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select " + expression + " from pupil order by code")
                        .getResultList());
        return values.stream().map(String::valueOf).toList();
    }

    private Object changes() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select count(*) from change where resource_type = 'pupil'")
                        .getSingleResult());
    }
}
