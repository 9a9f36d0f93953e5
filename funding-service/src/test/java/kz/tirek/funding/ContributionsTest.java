package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.post;
import static kz.tirek.funding.Funding.reference;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// What funders pledge and pay.
@QuarkusTest
@WithTirek
@WithHubSchools
class ContributionsTest {

    private static final Tokens EVERYTHING =
            Tokens.of("fund-officer", "fund-approver", "fund-treasurer").subject("everything");

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Test
    void followsAContributionFromThePledgeToTheLastTiyn() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String account = created(TREASURER, "bank-accounts", Funding.bankAccount());
        String id =
                created(OFFICER, "contributions", contribution(grant.funder(), "\"" + grant.id() + "\"", "1000.00"));
        JsonPath pledged = get("contributions/" + id).jsonPath();
        assertThat(pledged.getString("code")).matches("C-[0-9]{4}-[0-9]{6}");
        assertThat(pledged.getString("status")).isEqualTo("PLEDGED");

        JsonPath receiving = received(id, account, "400.00").jsonPath();
        assertThat(receiving.getString("status")).isEqualTo("RECEIVING");
        assertThat(receiving.getString("rest")).isEqualTo("600.00");
        assertThat(get("bank-accounts/" + account).jsonPath().getString("balance"))
                .isEqualTo("400.00");
        Response full =
                Api.problem(act(TREASURER, "bank-accounts/" + account, "close", null), 409, "bank-account-not-empty");
        assertThat(full.jsonPath().getString("balance")).isEqualTo("400.00");

        Response tooMuch = Api.problem(receive(id, account, "600.01", reference()), 409, "contribution-exceeded");
        assertThat(tooMuch.jsonPath().getString("rest")).isEqualTo("600.00");
        assertThat(tooMuch.jsonPath().getString("asked")).isEqualTo("600.01");
        assertThat(received(id, account, "600.00").jsonPath().getString("status"))
                .isEqualTo("RECEIVED");
        Api.problem(act(APPROVER, "contributions/" + id, "release", reason()), 409, "state-conflict");

        JsonPath entries = get("ledger/entries?causeId=" + id).jsonPath();
        assertThat(entries.<String>getList("items[0].postings.account"))
                .containsExactly("contributions-receivable", "contributions");
        assertThat(entries.<String>getList("items[0].postings.grantId")).containsOnly(grant.id());
        JsonPath funder =
                done(get("funders/" + grant.funder() + "/contributions")).jsonPath();
        assertThat(funder.getString("pledged")).isEqualTo("1000.00");
        assertThat(funder.getString("received")).isEqualTo("1000.00");
        assertThat(funder.getString("rest")).isEqualTo("0.00");
        Response history = done(get("contributions/" + id + "/history"));
        assertThat(history.jsonPath().<String>getList("items.operation"))
                .containsExactly("CREATED", "RECEIVED", "RECEIVED");
        assertThat(history.asString()).doesNotContain("recordedBy\":\"");
    }

    @Test
    void letsAnotherPersonGiveUpTheRest() {
        String funder = created(OFFICER, "funders", Funding.funder());
        String account = created(TREASURER, "bank-accounts", Funding.bankAccount());
        String id = created(OFFICER, "contributions", contribution(funder, "null", "100.00"));
        received(id, account, "30.00");
        done(patch(EVERYTHING, "contributions/" + id, "{\"agreement\":{\"number\":\"18/2026\"}}"));
        Api.problem(act(EVERYTHING, "contributions/" + id, "release", reason()), 403, "checker-is-maker");
        JsonPath released =
                done(act(APPROVER, "contributions/" + id, "release", reason())).jsonPath();
        assertThat(released.getString("status")).isEqualTo("RELEASED");
        assertThat(released.getString("released")).isEqualTo("70.00");
        assertThat(get("ledger/entries?causeId=" + id).jsonPath().<String>getList("items.causeType"))
                .containsExactlyInAnyOrder("CONTRIBUTION_PLEDGED", "CONTRIBUTION_RELEASED");
        Api.problem(receive(id, account, "0.01", reference()), 409, "contribution-exceeded");
        Api.problem(
                patch(OFFICER, "contributions/" + id, "{\"agreement\":{\"number\":\"19\"}}"), 409, "state-conflict");
    }

    @Test
    void reversesAWrongReceiptAndTakesItAnew() {
        String funder = created(OFFICER, "funders", Funding.funder());
        String account = created(TREASURER, "bank-accounts", Funding.bankAccount());
        String id = created(OFFICER, "contributions", contribution(funder, "null", "100.00"));
        String reference = reference();
        Response first = receive(id, account, "100.00", reference);
        String receipt = first.jsonPath().getString("receipts[0].id");
        String other = created(OFFICER, "contributions", contribution(funder, "null", "100.00"));
        Api.problem(receive(other, account, "1.00", reference), 409, "receipt-reference-used");
        JsonPath reversed = done(act(TREASURER, "contributions/" + id, "receipts/" + receipt + "/reverse", reason()))
                .jsonPath();
        assertThat(reversed.getString("status")).isEqualTo("PLEDGED");
        assertThat(get("bank-accounts/" + account).jsonPath().getString("balance"))
                .isEqualTo("0.00");
        Api.problem(
                act(TREASURER, "contributions/" + id, "receipts/" + receipt + "/reverse", reason()),
                409,
                "state-conflict");
        assertThat(receive(other, account, "100.00", reference).statusCode()).isEqualTo(201);
    }

    @Test
    void neverReceivesMoreThanWasPledgedWithThirtyCallersAtOnce() throws Exception {
        String funder = created(OFFICER, "funders", Funding.funder());
        String account = created(TREASURER, "bank-accounts", Funding.bankAccount());
        String id = created(OFFICER, "contributions", contribution(funder, "null", "1000.00"));
        List<Callable<Integer>> receipts = IntStream.range(0, 30)
                .mapToObj(i -> (Callable<Integer>)
                        () -> receive(id, account, "40.01", "R-" + i).statusCode())
                .toList();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(callers.invokeAll(receipts).stream()
                            .map(Future::resultNow)
                            .collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                    .containsOnlyKeys(201, 409)
                    .containsEntry(201, 24L);
        }
        assertThat(get("contributions/" + id).jsonPath().getString("received")).isEqualTo("960.24");
        assertThat(get("bank-accounts/" + account).jsonPath().getString("balance"))
                .isEqualTo("960.24");
    }

    @Test
    void closesNoAccountWhileMoneyComesIn() throws Exception {
        String funder = created(OFFICER, "funders", Funding.funder());
        String account = created(TREASURER, "bank-accounts", Funding.bankAccount());
        String id = created(OFFICER, "contributions", contribution(funder, "null", "1000.00"));
        List<Callable<Integer>> calls = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Integer>) () -> i == 4
                        ? act(TREASURER, "bank-accounts/" + account, "close", null)
                                .statusCode()
                        : receive(id, account, "1.00", "R-" + i).statusCode())
                .toList();
        List<Integer> answers;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = callers.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
        JsonPath after = get("bank-accounts/" + account).jsonPath();
        boolean closed = answers.get(4) == 200;
        assertThat(after.getString("status")).isEqualTo(closed ? "CLOSED" : "OPEN");
        assertThat(after.getString("balance")).isEqualTo(closed ? "0.00" : "11.00");
        assertThat(answers).containsOnly(closed ? 200 : 201, 409);
    }

    @Test
    void refusesWhatNoContributionCanBe() {
        Granted grant = activeGrant("10.00", "10.00");
        String funder = created(OFFICER, "funders", Funding.funder());
        String closed = created(TREASURER, "bank-accounts", Funding.bankAccount());
        done(act(TREASURER, "bank-accounts/" + closed, "close", null));
        Api.invalid(
                post(OFFICER, "contributions", "{}"),
                "/agreement not-null",
                "/amount not-null",
                "/funderId not-null",
                "/pledgedOn not-null");
        String good = contribution(funder, "null", "10.00");
        Api.invalid(post(OFFICER, "contributions", good.replace("2026-01-12", "2999-01-01")), "/pledgedOn in-future");
        Api.invalid(
                post(OFFICER, "contributions", good.replace("2026-01-10", "2999-01-01")), "/agreement/date in-future");
        Api.problem(
                post(OFFICER, "contributions", contribution(funder, "\"" + grant.id() + "\"", "10.00")),
                422,
                "grant-of-another-funder");
        String shared = Funding.grant(grant.funder(), Funding.hubSchool(), "20.00", "10.00")
                .replaceFirst("\\{", "{\"coFunders\":[{\"funderId\":\"" + funder + "\",\"amount\":\"4.00\"}],");
        created(
                OFFICER,
                "contributions",
                contribution(funder, "\"" + created(OFFICER, "grants", shared) + "\"", "4.00"));
        String id = created(OFFICER, "contributions", good);
        Api.problem(receive(id, closed, "1.00", reference()), 409, "bank-account-closed");
        Api.problem(receive(id, id, "1.00", reference()), 422, "unknown-reference");
        String open = created(TREASURER, "bank-accounts", Funding.bankAccount());
        Api.invalid(receive(id, open, "1.00", reference(), LocalDate.parse("2026-01-11")), "/receivedOn before-pledge");
        LocalDate tomorrow = BusinessDate.today(clock).plusDays(1);
        Api.invalid(receive(id, open, "1.00", reference(), tomorrow), "/receivedOn in-future");
    }

    @Test
    void isNotPledgedForAGrantThatHasEnded() {
        Granted grant = activeGrant("10.00", "10.00");
        String body = contribution(grant.funder(), "\"" + grant.id() + "\"", "1.00");
        created(OFFICER, "contributions", body);
        done(act(OFFICER, "grants/" + grant.id(), "request-closing", reason()));
        Api.problem(post(OFFICER, "contributions", body), 409, "grant-takes-no-pledge");
        done(act(APPROVER, "grants/" + grant.id(), "close", null));
        Api.problem(post(OFFICER, "contributions", body), 409, "grant-takes-no-pledge");
    }

    @Test
    void keepsContributionsInTheDatabaseToo() {
        String funder = created(OFFICER, "funders", Funding.funder());
        String account = created(TREASURER, "bank-accounts", Funding.bankAccount());
        String id = created(OFFICER, "contributions", contribution(funder, "null", "100.00"));
        received(id, account, "30.00");
        for (String change : List.of(
                "update contribution set amount_tiyn = 1 where id = '%s'",
                "update contribution set received_tiyn = 10000, status = 'RECEIVED' where id = '%s'",
                "update contribution set status = 'RECEIVED' where id = '%s'",
                "update contribution_receipt set amount_tiyn = 1 where contribution_id = '%s'",
                "update contribution_receipt set reversed_on = received_on, reversed_by = 'x', reversal_reason = 'x'"
                        + " where contribution_id = '%s'",
                "update contribution set released_tiyn = 7000, status = 'RELEASED', released_on = current_date,"
                        + " released_by = 'x', release_reason = 'x' where id = '%s'",
                "delete from contribution_receipt where contribution_id = '%s'")) {
            assertThatThrownBy(() -> execute(change.formatted(id))).as(change).isInstanceOf(SQLException.class);
        }
    }

    private static String contribution(String funder, String grant, String amount) {
        return """
                {"funderId":"%s","grantId":%s,"amount":"%s","pledgedOn":"2026-01-12",
                 "agreement":{"number":"17/2026","date":"2026-01-10"}}""".formatted(funder, grant, amount);
    }

    private Response received(String contribution, String account, String amount) {
        Response answer = receive(contribution, account, amount, reference());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private Response receive(String contribution, String account, String amount, String reference) {
        return receive(contribution, account, amount, reference, BusinessDate.today(clock));
    }

    private static Response receive(
            String contribution, String account, String amount, String reference, LocalDate day) {
        return post(TREASURER, "contributions/" + contribution + "/receipts", """
                {"amount":"%s","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                        amount, day, account, reference));
    }

    private static String reason() {
        return "{\"reason\":\"Қор сомасын азайтты\"}";
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
