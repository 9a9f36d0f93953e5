package kz.tirek.funding.period;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.Funding;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.Dimensions;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// Months long past are closed, with an entry of their own: those of other tests stay open.
@QuarkusTest
@WithTirek
@WithHubSchools
class PeriodTest {

    private static final String JANUARY = "periods/2001-01";
    private static final String FEBRUARY = "periods/2001-02";

    @Inject
    Ledger ledger;

    @Test
    void closesMonthsInOrderAndMakesTimedExceptions() {
        record("clerk", 15);

        YearMonth current = YearMonth.parse(get("periods").jsonPath().getString("items[0].month"));
        Api.problem(act(TREASURER, "periods/" + current, "close", null), 409, "period-not-ended");
        assertThat(Api.problem(act(TREASURER, FEBRUARY, "close", null), 409, "period-out-of-order")
                        .jsonPath()
                        .getString("next"))
                .isEqualTo("2001-01");
        Api.problem(act(TREASURER, JANUARY, "harden", null), 409, "state-conflict");
        assertThat(get("periods/2000-12").statusCode()).isEqualTo(404);
        assertThat(get("periods/+999999999-12").statusCode()).isEqualTo(404);

        assertThat(done(act(TREASURER, JANUARY, "close", null)).jsonPath().getString("status"))
                .isEqualTo("SOFT_CLOSED");
        Api.problem(act(TREASURER, JANUARY, "close", null), 409, "state-conflict");
        refusesToRecord("clerk", 16);

        String exceptions = JANUARY + "/exceptions";
        String tooLong = exception("clerk", Instant.now().plus(32, ChronoUnit.DAYS));
        Api.problem(Funding.post(TREASURER, exceptions, tooLong), 400, "invalid-request");
        String id = Funding.created(
                TREASURER, exceptions, exception("clerk", Instant.now().plus(1, ChronoUnit.DAYS)));
        refusesToRecord("clerk", 16);
        Api.problem(act(APPROVER.subject("clerk"), exceptions + "/" + id, "approve", null), 403, "checker-is-maker");
        done(act(APPROVER, exceptions + "/" + id, "approve", null));
        Api.problem(act(APPROVER, exceptions + "/" + id, "reject", null), 409, "state-conflict");

        record("clerk", 16);
        refusesToRecord("another", 17);
        assertThat(get("ledger/entries?exceptionId=" + id).jsonPath().getList("items.recordedBy"))
                .containsExactly("clerk");

        JsonPath report = get("reports/period-exceptions?month=2001-01").jsonPath();
        assertThat(report.<String, Object>getMap("items[0]"))
                .containsEntry("person", "clerk")
                .containsEntry("status", "APPROVED")
                .containsEntry("askedBy", "fund-treasurer")
                .containsEntry("decidedBy", "fund-approver")
                .containsEntry("event", "CONTRIBUTION_PLEDGED")
                .containsEntry("recordedBy", "clerk")
                .containsEntry("amount", "1.00")
                .containsEntry("budgetAmount", "0.00");
        assertThat(report.getList("items")).hasSize(1);
        assertThat(get("reports/audit-trail?act=PERIOD&resourceId=" + id)
                        .jsonPath()
                        .<String>getList("items.operation"))
                .containsExactly("ASKED", "APPROVED");

        done(act(TREASURER, FEBRUARY, "close", null));
        Api.problem(act(TREASURER, FEBRUARY, "harden", null), 409, "period-out-of-order");
        done(act(TREASURER, JANUARY, "harden", null));
        refusesToRecord("clerk", 18);
        Api.problem(
                Funding.post(
                        TREASURER, exceptions, exception("clerk", Instant.now().plus(1, ChronoUnit.DAYS))),
                409,
                "state-conflict");
        assertThat(get(JANUARY + "/history").jsonPath().getList("items.operation"))
                .containsExactlyInAnyOrder("CLOSED", "HARDENED");
        assertThat(get(exceptions).jsonPath().getList("items.status")).containsExactly("APPROVED");
    }

    private static String exception(String person, Instant expiresAt) {
        return "{\"person\":\"%s\",\"reason\":\"The statement came late\",\"expiresAt\":\"%s\"}"
                .formatted(person, expiresAt);
    }

    private void record(String person, int day) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.record(FundingEvents.contributionPledged(
                        Ids.next(), Dimensions.NONE, 100, LocalDate.of(2001, 1, day), person)));
    }

    private void refusesToRecord(String person, int day) {
        assertThatThrownBy(() -> record(person, day))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.type().code()).isEqualTo("period-closed"));
    }
}
