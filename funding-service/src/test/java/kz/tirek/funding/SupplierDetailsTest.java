package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
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
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.funding.supplier.DetailsFlag;
import kz.tirek.funding.supplier.SupplierDetails;
import kz.tirek.funding.supplier.Suppliers;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// Suppliers' accounts: who sets them, who vouches for them, and what those who pay see.
@QuarkusTest
@WithTirek
@WithHubSchools
class SupplierDetailsTest {

    private static final Tokens EVERYTHING =
            Tokens.of("fund-officer", "fund-approver", "fund-treasurer").subject("everything");
    private static final Tokens ADMINISTRATOR = Tokens.of("administrator");

    @Inject
    SupplierDetails details;

    @Inject
    Suppliers suppliers;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Test
    @Transactional
    void sendsMoneyToAccountsASecondPersonVouchesForOnly() {
        String id = created(EVERYTHING, "suppliers", Funding.supplier());
        var stranger = suppliers.findById(UUID.fromString(id));
        assertThatThrownBy(() -> details.requireConfirmed(stranger, stranger.bankAccount()))
                .isInstanceOf(Refusal.class)
                .hasMessage("supplier-details-unconfirmed");
        Api.problem(act(EVERYTHING, "suppliers/" + id, "confirm-bank-details", null), 403, "checker-is-maker");
        JsonPath confirmed = done(act(APPROVER, "suppliers/" + id, "confirm-bank-details", null))
                .jsonPath();
        assertThat(confirmed.getBoolean("bankDetailsConfirmed")).isTrue();
        Api.problem(act(TREASURER, "suppliers/" + id, "confirm-bank-details", null), 409, "state-conflict");
        suppliers.getEntityManager().refresh(stranger);
        details.requireConfirmed(stranger, stranger.bankAccount());
    }

    @Test
    void sendsNoMoneyToAnAccountOfThePastThatNobodyVouchedFor() {
        Granted grant = Funding.activeGrant("1000.00", "1000.00");
        String id = Funding.confirmedSupplier();
        String honest = get("suppliers/" + id).jsonPath().getString("bankAccount.iban");
        String line = grant.lines().getFirst();
        String commitment = Funding.signedCommitment(grant, id, line, "2.00");
        done(patch(EVERYTHING, "suppliers/" + id, "{\"bankAccount\":{\"iban\":\"" + Funding.nextIban() + "\"}}"));
        String diverted = Funding.submitted(Funding.disbursement(grant.id(), id, commitment, line, "1.00"));
        done(Funding.approve(APPROVER, diverted));
        done(patch(OFFICER, "suppliers/" + id, "{\"bankAccount\":{\"iban\":\"" + honest + "\"}}"));
        done(act(APPROVER, "suppliers/" + id, "confirm-bank-details", null));
        String today = BusinessDate.today(clock).toString();
        Api.problem(
                act(TREASURER, "disbursements/" + diverted, "pay", Funding.payment("1.00", today, Funding.reference())),
                409,
                "supplier-details-unconfirmed");
    }

    @Test
    void keepsEveryAccountWithWhoSetAndConfirmedIt() {
        String id = created(OFFICER, "suppliers", Funding.supplier());
        String first = get("suppliers/" + id).jsonPath().getString("bankAccount.iban");
        done(act(TREASURER, "suppliers/" + id, "confirm-bank-details", null));
        done(patch(OFFICER, "suppliers/" + id, "{\"name\":{\"en\":\"Laboratory LLP\"}}"));
        assertThat(get("suppliers/" + id).jsonPath().getBoolean("bankDetailsConfirmed"))
                .isTrue();
        String second = Funding.nextIban();
        done(patch(EVERYTHING, "suppliers/" + id, "{\"bankAccount\":{\"iban\":\"" + second + "\"}}"));
        assertThat(get("suppliers/" + id).jsonPath().getBoolean("bankDetailsConfirmed"))
                .isFalse();
        done(patch(OFFICER, "suppliers/" + id, "{\"bankAccount\":{\"iban\":\"" + first + "\"}}"));
        JsonPath kept = done(get("suppliers/" + id + "/bank-details")).jsonPath();
        assertThat(kept.<String>getList("items.bankAccount.iban")).containsExactly(first, second, first);
        assertThat(kept.<String>getList("items.setBy")).containsExactly("fund-officer", "everything", "fund-officer");
        assertThat(kept.<String>getList("items.confirmedBy")).containsExactly(null, null, "fund-treasurer");
        assertThat(get("suppliers/" + id + "/bank-details?limit=2")
                        .jsonPath()
                        .<String>getList("items.bankAccount.iban"))
                .containsExactly(first, second);
    }

    @Test
    void keepsConfirmationsInTheDatabaseToo() {
        String id = created(OFFICER, "suppliers", Funding.supplier());
        done(act(APPROVER, "suppliers/" + id, "confirm-bank-details", null));
        for (String change : List.of(
                "update supplier set iban = '" + Funding.nextIban() + "' where id = '%s'",
                "update supplier set account_by = 'another' where id = '%s'",
                "update supplier set account_confirmed_by = 'another' where id = '%s'",
                "update supplier set account_confirmed_by = null, account_confirmed_at = null where id = '%s'",
                "update supplier_bank_details set confirmed_by = 'another' where supplier_id = '%s'",
                "delete from supplier_bank_details where supplier_id = '%s'")) {
            assertThatThrownBy(() -> execute(change.formatted(id))).as(change).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void flagsAccountsThatChangedWithinTheDaysOfTheAdministrator() {
        UUID id = UUID.fromString(created(OFFICER, "suppliers", Funding.supplier()));
        LocalDate today = BusinessDate.today(clock);
        assertThat(flag(id, today).recentlyChanged()).isTrue();
        assertThat(flag(id, today).confirmed()).isFalse();
        assertThat(flag(id, today.plusDays(29)).recentlyChanged()).isTrue();
        assertThat(flag(id, today.plusDays(30)).recentlyChanged()).isFalse();

        LocalDate later = today.plusDays(40);
        String body = "{\"effectiveFrom\":\"%s\",\"days\":60,\"basis\":\"Приказ\"}";
        String period = created(ADMINISTRATOR, "supplier-watch-periods", body.formatted(later));
        assertThat(flag(id, today.plusDays(39)).recentlyChanged()).isFalse();
        assertThat(flag(id, later).recentlyChanged()).isTrue();
        assertThat(flag(id, later).watchedDays()).isEqualTo(60);
        Api.problem(
                post(ADMINISTRATOR, "supplier-watch-periods", body.formatted(later)), 409, "watch-period-already-set");
        Api.invalid(
                post(ADMINISTRATOR, "supplier-watch-periods", body.formatted(today.minusDays(1))),
                "/effectiveFrom in-past");
        Api.invalid(
                post(
                        ADMINISTRATOR,
                        "supplier-watch-periods",
                        body.replace("60", "0").formatted(today)),
                "/days min");
        assertThat(delete(period)).isEqualTo(204);
        assertThat(get("supplier-watch-periods/" + period + "/history")
                        .jsonPath()
                        .<String>getList("items.operation"))
                .containsExactly("CREATED", "DELETED");
        String inForce =
                get("supplier-watch-periods?sort=EFFECTIVE_FROM").jsonPath().getString("items[0].id");
        assertThat(delete(inForce)).isEqualTo(409);
    }

    private DetailsFlag flag(UUID supplier, LocalDate day) {
        return details.on(day).apply(suppliers.findById(supplier));
    }

    private static int delete(String period) {
        String path = "/api/v1/supplier-watch-periods/" + period;
        return Api.as(ADMINISTRATOR)
                .header("If-Match", Api.etag(ADMINISTRATOR, path))
                .delete(path)
                .statusCode();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
