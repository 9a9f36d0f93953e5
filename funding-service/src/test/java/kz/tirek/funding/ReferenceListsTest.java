package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.approveContent;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Payment purposes, sectors of the economy and banks.
@QuarkusTest
@WithTirek
@WithHubSchools
class ReferenceListsTest {

    private static final Tokens ADMINISTRATOR = Tokens.of("administrator");
    private static final String SEEDS = """
            code,name.kk,name.ru
            119,Өзге де өтеусіз аударымдар,Прочие безвозмездные переводы
            710,Тауарлар үшін төлем,Платежи за товары
            851,Көрсетілген қызметтер үшін төлем,Платежи за услуги
            """;

    @Inject
    AgroalDataSource database;

    /// Other tests use accounts of any bank.
    @AfterEach
    void forgetTheBanks() throws SQLException {
        execute("update bank set vanished_on = '2026-01-01'");
    }

    @Test
    void bringsAListUpToDateAndRemovesNothing() {
        done(upload("payment-purposes", SEEDS));
        String file = """
                code,name.kk,name.ru
                119,Өтеусіз аударымдар,Безвозмездные переводы
                710,Тауарлар үшін төлем,Платежи за товары
                859,Өзге де қызметтер,Прочие услуги
                """;
        JsonPath planned =
                done(upload("payment-purposes/import?dryRun=true", file)).jsonPath();
        assertThat(planned.getBoolean("dryRun")).isTrue();
        assertThat(planned.getList("vanished")).containsExactly("851");
        assertThat(get("payment-purposes/851").jsonPath().getString("vanishedOn"))
                .isNull();

        JsonPath made = done(upload("payment-purposes", file)).jsonPath();
        assertThat(made.getInt("changed")).isEqualTo(1);
        assertThat(made.getInt("refused")).isZero();
        assertThat(get("payment-purposes/851").jsonPath().getString("vanishedOn"))
                .isNotNull();
        assertThat(get("payment-purposes?listed=true").jsonPath().<String>getList("items.code"))
                .contains("859")
                .doesNotContain("851");
        assertThat(done(get("payment-purposes/119/history")).jsonPath().<String>getList("items.operation"))
                .startsWith("CREATED")
                .endsWith("UPDATED");

        JsonPath back = done(upload("payment-purposes", SEEDS)).jsonPath();
        assertThat(back.getInt("returned")).isEqualTo(1);
        assertThat(back.getList("vanished")).containsExactly("859");
        assertThat(get("payment-purposes/851/history").jsonPath().<String>getList("items.operation"))
                .endsWith("VANISHED", "RETURNED");
    }

    @Test
    void holdsContractsAndWhatDrawsFromThemToTheListOfPurposes() {
        done(upload("payment-purposes", SEEDS));
        Granted grant = activeGrant("10.00", "10.00");
        String supplier = created(OFFICER, "suppliers", Funding.supplier());
        String line = grant.lines().getFirst();
        String body = Funding.commitment(grant.id(), supplier, line, "1.00").replace("\"710\"", "\"851\"");
        Response unknown =
                Api.problem(post(OFFICER, "commitments", body.replace("\"851\"", "\"999\"")), 422, "unknown-reference");
        assertThat(unknown.jsonPath().<String>getList("errors.pointer")).containsExactly("/purposeCode");
        String contract = created(OFFICER, "commitments", body);
        done(act(OFFICER, "commitments/" + contract, "submit", null));
        done(approveContent(APPROVER, "commitments/" + contract));

        done(upload("payment-purposes", SEEDS.replaceFirst("(?m)^851.*\\R", "")));
        String disbursement = Funding.disbursement(grant.id(), supplier, contract, line, "1.00");
        Response inherited = Api.problem(post(OFFICER, "disbursements", disbursement), 422, "unknown-reference");
        assertThat(inherited.jsonPath().<String>getList("errors.pointer")).containsExactly("/purposeCode");
        created(OFFICER, "disbursements", disbursement.replaceFirst("}$", ",\"purposeCode\":\"710\"}"));
    }

    @Test
    void refusesAListWithBadRowsWholly() {
        Response refused = Api.problem(upload("payment-purposes", SEEDS + "12,а,б\n710,в,г\n"), 422, "rows-refused");
        assertThat(refused.jsonPath().<String>getList("rows.findAll { it.status == 'REFUSED' }.errors.code.flatten()"))
                .containsExactly("pattern", "duplicate");
        JsonPath tried = done(upload("payment-purposes/import?dryRun=true", "code,name.kk,name.ru\n12,а,б\n"))
                .jsonPath();
        assertThat(tried.getInt("refused")).isEqualTo(1);
        assertThat(tried.getList("vanished")).isEmpty();
        Api.problem(upload("payment-purposes", "code,name.kk,name.ru\n"), 422, "list-empty");
    }

    @Test
    void holdsAccountsToTheListOfBanksOnceThereIsOne() {
        String before = created(OFFICER, "suppliers", Funding.supplier().replace("HSBKKZKX", "CASPKZKA"));
        done(upload("banks", "bic,ibanCode,name.kk,name.ru\nhsbkkzkx,999,Халық,Народный\nCASPKZKA,722,Kaspi,Kaspi\n"));
        String unconfirmed = created(OFFICER, "suppliers", Funding.supplier());
        String other = Funding.supplier().replace("HSBKKZKX", "CASPKZKA");
        Response refused = Api.problem(post(OFFICER, "suppliers", other), 422, "bank-does-not-fit");
        assertThat(refused.jsonPath().getString("bankCode")).isEqualTo("999");
        Api.problem(
                post(Funding.TREASURER, "bank-accounts", Funding.bankAccount().replace("HSBKKZKX", "CASPKZKA")),
                422,
                "bank-does-not-fit");
        Granted grant = activeGrant("10.00", "10.00");
        String advance = Funding.advance(grant, grant.lines().getFirst(), "1.00");
        Response school = Api.problem(
                post(OFFICER, "disbursements", advance.replace("HSBKKZKX", "CASPKZKA")), 422, "bank-does-not-fit");
        assertThat(school.jsonPath().<String>getList("errors.pointer")).containsExactly("/recipient/iban");
        created(OFFICER, "disbursements", advance);
        done(patch(OFFICER, "suppliers/" + before, "{\"name\":{\"en\":\"Kept\"}}"));
        Api.problem(
                patch(OFFICER, "suppliers/" + before, "{\"bankAccount\":{\"iban\":\"" + Funding.nextIban() + "\"}}"),
                422,
                "bank-does-not-fit");
        assertThatThrownBy(() -> execute("update supplier set bic = 'CASPKZKA' where id = '" + unconfirmed + "'"))
                .hasMessageContaining("no bank of the list");
    }

    @Test
    void holdsResidencyAndSectorToTheList() {
        done(upload("economic-sectors", "code,name.kk,name.ru\n7,а,б\n8,в,г\n9,д,е\n"));
        Api.problem(
                post(OFFICER, "suppliers", Funding.supplier().replaceFirst("}$", ",\"kbe\":\"16\"}")),
                422,
                "unknown-reference");
        done(upload("economic-sectors", """
                code,name.kk,name.ru
                1,а,а
                2,а,а
                3,а,а
                4,а,а
                5,а,а
                6,а,а
                7,а,а
                8,а,а
                9,а,а
                """));
        String id = created(OFFICER, "suppliers", Funding.supplier().replaceFirst("}$", ",\"kbe\":\"16\"}"));
        assertThat(get("suppliers/" + id).jsonPath().getString("kbe")).isEqualTo("16");
        Api.invalid(patch(OFFICER, "suppliers/" + id, "{\"kbe\":\"27\"}"), "/country country-of-non-resident");
        Api.invalid(patch(OFFICER, "suppliers/" + id, "{\"country\":\"DE\"}"), "/country resident");
        done(patch(OFFICER, "suppliers/" + id, "{\"kbe\":\"27\",\"country\":\"DE\"}"));
    }

    private static Response upload(String path, String csv) {
        return Api.once(ADMINISTRATOR)
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/api/v1/" + (path.contains("import") ? path : path + "/import"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
