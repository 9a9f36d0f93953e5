package kz.tirek.conventions.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class PersonalDataTest {

    private static final String IIN = "991231100000";

    @Inject
    PersonalData personal;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Test
    void opensOnlyWhereItWasSealed() {
        String here = PersonalData.context("dossier", Ids.next(), "iin");
        String elsewhere = PersonalData.context("dossier", Ids.next(), "iin");
        Sealed sealed = personal.encrypt(IIN, here);
        assertThat(personal.decrypt(sealed, here)).isEqualTo(IIN);
        assertThatThrownBy(() -> personal.decrypt(sealed, elsewhere)).hasMessage("cannot open " + elsewhere);
    }

    @Test
    void sealsAnewWithTheKeyThatSealsNow() {
        String here = PersonalData.context("dossier", Ids.next(), "iin");
        Sealed before = personal.encrypt(IIN, here);
        Sealed after = personal.reseal(before, here);
        assertThat(after.keyId()).isEqualTo(personal.activeKeyId());
        assertThat(after.box()).isNotEqualTo(before.box());
        assertThat(personal.decrypt(after, here)).isEqualTo(IIN);
        assertThat(personal.keyIds()).contains(personal.activeKeyId());
    }

    @Test
    void neverSealsTheSameWayTwiceAndNoticesAChange() {
        String here = PersonalData.context("dossier", Ids.next(), "iin");
        Sealed sealed = personal.encrypt(IIN, here);
        assertThat(personal.encrypt(IIN, here)).isNotEqualTo(sealed);
        assertThat(sealed.keyId()).isEqualTo("test-1");
        byte[] box = Base64.getDecoder().decode(sealed.box());
        box[box.length - 1] ^= 1;
        Sealed changed = new Sealed("test-1", Base64.getEncoder().encodeToString(box));
        assertThatThrownBy(() -> personal.decrypt(changed, here)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> personal.decrypt(new Sealed("lost", sealed.box()), here))
                .hasMessageStartingWith("no key lost is configured");
    }

    @Test
    void findsByHashAndShowsMasked() {
        assertThat(personal.keyedHash(IIN)).matches("[0-9a-f]{64}").isEqualTo(personal.keyedHash(IIN));
        assertThat(personal.keyedHash("991231200007")).isNotEqualTo(personal.keyedHash(IIN));
        assertThat(PersonalData.mask(IIN)).isEqualTo("9912******00");
        assertThat(PersonalData.mask("12345")).isEqualTo("*****");
    }

    @Test
    void revealsForAStatedPurposeOnRecord() {
        UUID id = dossier();
        Response answer = Api.as(Tokens.of("fund-officer").subject("aigerim"))
                .header("X-Purpose", "%D0%94%D0%BE%D0%B3%D0%BE%D0%B2%D0%BE%D1%80 %E2%84%96 12")
                .get("/api/v1/dossiers/" + id + "/iin");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("iin")).isEqualTo(IIN);
        List<Map<String, String>> reads =
                Api.as("auditor").get("/api/v1/dossiers/reads").jsonPath().getList("items");
        assertThat(reads)
                .filteredOn(read -> String.valueOf(read.get("resourceId")).equals(id.toString()))
                .singleElement()
                .satisfies(read -> assertThat(read)
                        .containsEntry("reader", "aigerim")
                        .containsEntry("roles", "fund-officer")
                        .containsEntry("field", "iin")
                        .containsEntry("resourceType", "dossier")
                        .containsEntry("purpose", "Договор № 12"));
    }

    @Test
    void refusesWithoutAPurposeAndRecordsNothing() {
        UUID id = dossier();
        String path = "/api/v1/dossiers/" + id + "/iin";
        Api.problem(Api.as("fund-officer").get(path), 400, "purpose-required");
        Api.problem(Api.as("fund-officer").header("X-Purpose", "too short").get(path), 400, "purpose-required");
        Api.problem(Api.as("fund-officer").header("X-Purpose", "x".repeat(501)).get(path), 400, "purpose-required");
        Long recorded = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select count(*) from PersonalDataRead where resourceId = ?1", Long.class)
                        .setParameter(1, id)
                        .getSingleResult());
        assertThat(recorded).isZero();
    }

    @Test
    void neverChangesTheRegister() throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.executeUpdate("update personal_data_read set purpose = 'something else'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.executeUpdate("delete from personal_data_read"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.executeUpdate("truncate personal_data_read"))
                    .hasMessageContaining("permission denied");
        }
    }

    private UUID dossier() {
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.persist(new Dossier(
                        id,
                        personal.encrypt(IIN, PersonalData.context("dossier", id, "iin")),
                        personal.keyedHash(id.toString()))));
        return id;
    }
}
