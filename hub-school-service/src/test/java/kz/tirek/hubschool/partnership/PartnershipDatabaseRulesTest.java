package kz.tirek.hubschool.partnership;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// The rules of partnerships hold in PostgreSQL too: here the service's own database user breaks them.
@QuarkusTest
@WithTirek
class PartnershipDatabaseRulesTest {

    private static final String PATH = "/api/v1/partnerships";

    @Inject
    AgroalDataSource database;

    @Test
    void keepsThePartiesTheTermsAndTheWayOfAPartnership() {
        String id = Given.created(
                PATH,
                Map.of(
                        "kind",
                        "SCHOOL_COOPERATION",
                        "title",
                        Map.of("kk", "Ереже", "ru", "Правило"),
                        "parties",
                        List.of(
                                Map.of("kind", "SCHOOL", "schoolId", Given.createdSchool("Ереже")),
                                Map.of("kind", "SCHOOL", "country", "KG", "name", Map.of("en", "Aga Khan School")))));
        refuses(
                "partnership_has_its_parties",
                "delete from partnership_party where country = 'KG' and partnership_id = '%s'".formatted(id));
        refuses(
                "partnership_lifecycle",
                "update partnership set status = 'ENDED', ended_on = now(), end_reason = 'x'"
                        + " where id = '%s'".formatted(id));
        refuses("partnership_is_signed", "update partnership set status = 'SIGNED' where id = '%s'".formatted(id));
        refuses(
                "partnership_of_a_territory",
                "update partnership set territory = '593200000' where id = '%s'".formatted(id));
        refuses(
                "partnership_of_a_district",
                "update partnership set kind = 'UNIVERSITY_PATRONAGE', territory = '%s' where id = '%s'"
                        .formatted(Given.AKSAI, id));
        Given.act(PATH + "/" + id, "sign", Map.of("signedOn", Map.of("date", "2024-01-01"), "document", "Меморандум"))
                .then()
                .statusCode(200);
        refuses("partnership_term_stays", "delete from partnership_term where partnership_id = '%s'".formatted(id));
        refuses("partnership_terms_follow_each_other", """
                insert into partnership_term (partnership_id, position, agreed_on, agreed_on_precision, document, valid_from)
                values ('%s', 1, '2024-01-01', 'DAY', 'x', '2025-01-01')""".formatted(id));
    }

    @Test
    void keepsWhatIndicatorsAre() {
        refuses("indicator_keeps_its_nature", "update indicator set unit = 'COUNT' where code = 'I-2.01'");
        refuses("indicator_built_in_stays", "delete from indicator where code = 'I-2.01'");
        refuses("indicator_is_measured", """
                insert into indicator_measurement (id, version, indicator_id, measured_on, value, source, created_at)
                select gen_random_uuid(), 0, id, '2024-01-01', 1, 'x', now() from indicator where code = 'I-3.01'""");
        refuses(
                "indicator_value_fits",
                "insert into indicator_target (indicator_id, year, value)"
                        + " select id, 2030, 101 from indicator where code = 'I-2.01'");
        Api.as("auditor").get("/api/v1/indicators?kind=DERIVED").then().statusCode(200);
    }

    private void refuses(String constraint, String sql) {
        assertThatThrownBy(() -> sql(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("\"" + constraint + "\"");
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
