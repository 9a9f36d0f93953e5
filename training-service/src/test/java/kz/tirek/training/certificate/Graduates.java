package kz.tirek.training.certificate;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.apply;
import static kz.tirek.training.Training.created;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.test.Api;
import kz.tirek.training.Training;

/// People who completed a run, for tests of certificates.
final class Graduates {

    /// Who signs.
    static final String SIGNATORY = """
            {"name":"С. Сынақов","titleKk":"Басқарма төрағасы","titleRu":"Председатель правления"}""";

    private Graduates() {}

    /// A teacher of this name.
    static String teacher(UUID school, String family, String given, String patronymic) {
        return created(OFFICER, "teachers", """
                {"familyName":"%s","givenName":"%s","patronymic":"%s","schoolId":"%s","subjects":["PHYSICS"],
                 "position":"TEACHER"}""".formatted(family, given, patronymic, school));
    }

    /// A run of a course that was held, and the enrolments of these teachers, all completed.
    static List<String> completed(String run, List<String> teachers) {
        List<String> enrolments = new ArrayList<>();
        for (String teacher : teachers) {
            String enrolment = apply(OFFICER, run, teacher)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            act(OFFICER, "enrolments/" + enrolment, "approve").then().statusCode(200);
            enrolments.add(enrolment);
        }
        act(OFFICER, "course-runs/" + run, "close").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "hold").then().statusCode(200);
        complete(run);
        return enrolments;
    }

    /// In the database, as the rules of completion are tested elsewhere.
    private static void complete(String run) {
        try (Connection connection =
                        CDI.current().select(AgroalDataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    update enrolment e set status = 'COMPLETED', ended_on = r.ends_on from course_run r
                    where r.id = e.course_run_id and r.id = '%s' and e.status = 'APPROVED'""".formatted(run));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The same for one teacher of a course of this provider.
    static String completed(String provider, String teacher) {
        String run = run(provider);
        return completed(run, List.of(teacher)).getFirst();
    }

    /// A run of a course of this provider that takes applications.
    static String run(String provider) {
        String course = created(OFFICER, "courses", Training.course(provider, 72));
        String run = created(OFFICER, "course-runs", Training.run(course, 200));
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        return run;
    }

    /// A provider whose numbers begin with this code and who has a signatory.
    static String provider(String code) {
        String provider = Training.provider();
        created(OFFICER, "certificate-series", """
                {"providerId":"%s","code":"%s","signatory":%s}""".formatted(provider, code, SIGNATORY));
        return provider;
    }

    /// The answer to asking for a certificate.
    static Response issue(String enrolment) {
        return Api.as(OFFICER)
                .body("{\"enrolmentId\":\"%s\"}".formatted(enrolment))
                .post("/api/v1/certificates");
    }

    /// A new certificate.
    static Response issued(String enrolment) {
        Response answer = issue(enrolment);
        answer.then().statusCode(201);
        return answer;
    }
}
