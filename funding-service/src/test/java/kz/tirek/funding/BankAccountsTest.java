package kz.tirek.funding;

import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
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
import java.util.Locale;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// The fund's own accounts.
@QuarkusTest
@WithTirek
@WithHubSchools
class BankAccountsTest {

    @Inject
    AgroalDataSource database;

    @Test
    void opensAnAccountOfTheChart() {
        String id = created(TREASURER, "bank-accounts", Funding.bankAccount());
        JsonPath account = done(get("bank-accounts/" + id)).jsonPath();
        String iban = account.getString("bankAccount.iban");
        assertThat(account.getString("balance")).isEqualTo("0.00");
        assertThat(account.getString("status")).isEqualTo("OPEN");
        assertThat(get("ledger/accounts").jsonPath().<String>getList("items.code"))
                .contains("bank-" + iban.toLowerCase(Locale.ROOT));
        Api.problem(
                post(TREASURER, "bank-accounts", Funding.bankAccount().replaceAll("KZ[0-9]{18}", iban)),
                409,
                "duplicate");
    }

    @Test
    void refusesWhatNoAccountCanBe() {
        String good = Funding.bankAccount();
        Api.invalid(
                post(TREASURER, "bank-accounts", "{}"),
                "/bankAccount not-null",
                "/holder not-null",
                "/holderBin not-null",
                "/kod not-null",
                "/openedOn not-null");
        Api.invalid(post(TREASURER, "bank-accounts", good.replace("\"18\"", "\"38\"")), "/kod pattern");
        Api.invalid(post(TREASURER, "bank-accounts", good.replace("2026-01-05", "2999-01-05")), "/openedOn in-future");
        Api.invalid(
                post(TREASURER, "bank-accounts", good.replaceAll("KZ[0-9]{18}", "KZ87125KZT5004100100")),
                "/bankAccount/iban iban");
    }

    @Test
    void correctsNamesOnlyAndMasksTheAccountInItsHistory() {
        String id = created(TREASURER, "bank-accounts", Funding.bankAccount());
        String iban = get("bank-accounts/" + id).jsonPath().getString("bankAccount.iban");
        done(patch(TREASURER, "bank-accounts/" + id, "{\"holder\":{\"en\":\"Kazakhstan Khalkyna\"}}"));
        Api.invalid(patch(TREASURER, "bank-accounts/" + id, "{\"kod\":\"17\"}"), "/kod unknown-property");
        Response history = done(get("bank-accounts/" + id + "/history"));
        assertThat(history.jsonPath().<String>getList("items.operation")).containsExactly("CREATED", "UPDATED");
        assertThat(history.asString()).doesNotContain(iban).doesNotContain("balance\":\"");
        String csv =
                Api.as(AUDITOR).accept("text/csv").get("/api/v1/bank-accounts").asString();
        assertThat(csv).contains(iban);
    }

    @Test
    void closesOnce() {
        String id = created(TREASURER, "bank-accounts", Funding.bankAccount());
        JsonPath closed =
                done(act(TREASURER, "bank-accounts/" + id, "close", null)).jsonPath();
        assertThat(closed.getString("status")).isEqualTo("CLOSED");
        assertThat(closed.getString("closedOn")).isNotNull();
        Response again = Api.problem(act(TREASURER, "bank-accounts/" + id, "close", null), 409, "state-conflict");
        assertThat(again.jsonPath().getList("allowedActions")).isEmpty();
        Api.problem(patch(TREASURER, "bank-accounts/" + id, "{\"holder\":{\"en\":\"x\"}}"), 409, "state-conflict");
    }

    @Test
    void keepsAnAccountInTheDatabaseToo() throws SQLException {
        String id = created(TREASURER, "bank-accounts", Funding.bankAccount());
        for (String change : new String[] {
            "update bank_account set kod = '17' where id = '%s'",
            "update bank_account set closed_on = opened_on where id = '%s'",
            "delete from bank_account where id = '%s'"
        }) {
            assertThatThrownBy(() -> execute(change.formatted(id))).as(change).isInstanceOf(SQLException.class);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
