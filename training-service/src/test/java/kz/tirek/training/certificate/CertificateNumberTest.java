package kz.tirek.training.certificate;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.certificate.Graduates.SIGNATORY;
import static kz.tirek.training.certificate.Graduates.completed;
import static kz.tirek.training.certificate.Graduates.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Training;
import org.junit.jupiter.api.Test;

/// Numbers have no gaps, whatever happens at the same time.
@QuarkusTest
@WithTirek
@WithHubSchools
class CertificateNumberTest {

    private static final int CALLERS = 100;

    @Inject
    AgroalDataSource database;

    @Inject
    Numbers numbers;

    private final UUID school = HubSchools.school();
    private final String token = OFFICER.sign();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void runFromOneToAHundredWhenAHundredAreIssuedAtOnce() throws Exception {
        String provider = Training.provider();
        String run = run(provider);
        List<String> teachers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            teachers.add(Training.teacher(school));
        }
        List<String> enrolments = completed(run, teachers);

        List<HttpResponse<String>> answers = atOnce(enrolments);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(sequences(provider))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CALLERS).boxed().toList());
        assertThat(series(provider)).as("opened once, though all came first").isEqualTo(1);
    }

    @Test
    void takeBackTheNumberOfWhatIsRolledBack() throws Exception {
        String provider = Training.provider();
        UUID id = UUID.fromString(provider);
        String run = run(provider);
        List<String> enrolments =
                completed(run, List.of(Training.teacher(school), Training.teacher(school), Training.teacher(school)));
        assertThat(issue(enrolments.get(0))).isEqualTo(201);

        QuarkusTransaction.begin();
        assertThat(numbers.take(id, year(), 5)).isEqualTo(2);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> waiting = callers.submit(() -> issue(enrolments.get(1)));
            Thread.sleep(500);
            assertThat(waiting.isDone()).as("waits for the counter").isFalse();
            QuarkusTransaction.rollback();
            assertThat(waiting.get()).isEqualTo(201);
        }
        assertThat(issue(enrolments.get(1))).as("a second one for the same").isEqualTo(409);
        assertThat(issue(enrolments.get(2))).isEqualTo(201);

        assertThat(sequences(provider)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void areHeldByTheDatabaseAsWell() throws Exception {
        String provider = Training.provider();
        List<String> enrolments = completed(run(provider), List.of(Training.teacher(school), Training.teacher(school)));
        assertThat(issue(enrolments.getFirst())).isEqualTo(201);
        String copy = """
                insert into certificate select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
                    'number', 'X-1', 'sequence', 3, 'enrolment_id', '%s', 'teacher_id',
                    (select teacher_id from enrolment where id = '%s')))).* from certificate c where provider_id = '%s'""".formatted(enrolments.getLast(), enrolments.getLast(), provider);
        assertThatThrownBy(() -> execute(copy)).hasMessageContaining("certificate_gap");
        String where = " where provider_id = '" + provider + "'";
        assertThatThrownBy(() -> execute("delete from certificate" + where)).hasMessageContaining("denied");
        assertThatThrownBy(() -> execute("update certificate set number = 'X'" + where))
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> execute("update certificate set status = 'REVOKED'" + where))
                .hasMessageContaining("certificate_ended");
        assertThatThrownBy(() -> execute("update certificate_series set code = 'OTHER'" + where))
                .hasMessageContaining("certificate_series_code_used");
        assertThatThrownBy(() -> execute("update certificate set holder_family_name = null" + where))
                .hasMessageContaining("certificate_holder");
    }

    private int year() {
        return kz.tirek.conventions.time.BusinessDate.today(java.time.Clock.systemUTC())
                .getYear();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Integer> sequences(String provider) {
        return Api.as(OFFICER)
                .get("/api/v1/certificates?limit=500&provider=" + provider)
                .<List<String>>path("items.number")
                .stream()
                .map(number -> Integer.parseInt(number.substring(number.length() - 6)))
                .toList();
    }

    private int series(String provider) {
        return Api.as(OFFICER)
                .get("/api/v1/certificate-series?provider=" + provider)
                .<List<Object>>path("items")
                .size();
    }

    private List<HttpResponse<String>> atOnce(List<String> enrolments) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> calls = new ArrayList<>();
            for (String enrolment : enrolments) {
                calls.add(callers.submit(() -> ask(enrolment)));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> call : calls) {
                answers.add(call.get());
            }
            return answers;
        }
    }

    private int issue(String enrolment) throws Exception {
        return ask(enrolment).statusCode();
    }

    private HttpResponse<String> ask(String enrolment) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/certificates"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"enrolmentId\":\"%s\",\"signatory\":%s}".formatted(enrolment, SIGNATORY)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
