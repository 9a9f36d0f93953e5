package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.disbursement;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// The money of the Aksai hub school, from the fund to the supplier.
@QuarkusTest
@WithTirek
@WithHubSchools
class StoryTest {

    @Inject
    Clock clock;

    @Test
    void takesMoneyFromTheFundToTheSupplier() {
        UUID aksai = Funding.hubSchool();
        String fund = created(OFFICER, "funders", Funding.funder());
        String supplier = Funding.confirmedSupplier();

        String grant =
                created(OFFICER, "grants", Funding.grant(fund, aksai, "249800000.00", "150000000.00", "99800000.00"));
        assertThat(get("grants/" + grant).jsonPath().getBoolean("ceiling.approximate"))
                .isTrue();
        done(act(OFFICER, "grants/" + grant, "submit", null));
        JsonPath active =
                done(act(APPROVER, "grants/" + grant, "approve", null)).jsonPath();
        assertThat(active.getString("status")).isEqualTo("ACTIVE");
        assertThat(active.getString("code")).matches("G-[0-9]{4}-[0-9]{4}");
        String line = active.getString("lines[0].id");

        Granted granted = new Granted(grant, fund, aksai, List.of(line));
        figures(grant, "150000000.00", "0.00", "0.00", "150000000.00");
        String id = created(OFFICER, "disbursements", disbursement(granted, supplier, line, "1500000.50"));
        figures(grant, "150000000.00", "1500000.50", "0.00", "148499999.50");
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        Api.problem(approve(OFFICER, id), 403, "forbidden");
        JsonPath approved = done(approve(APPROVER, id)).jsonPath();
        assertThat(approved.getString("status")).isEqualTo("APPROVED");
        figures(grant, "150000000.00", "1500000.50", "0.00", "148499999.50");

        LocalDate today = BusinessDate.today(clock);
        JsonPath paid = done(act(
                        TREASURER,
                        "disbursements/" + id,
                        "pay",
                        payment("1500000.50", today.toString(), Funding.reference())))
                .jsonPath();
        assertThat(paid.getString("status")).isEqualTo("PAID");
        figures(grant, "150000000.00", "0.00", "1500000.50", "148499999.50");

        String beyond = created(OFFICER, "disbursements", Funding.advance(granted, line, "148499999.51"));
        Response refused = Api.problem(act(OFFICER, "disbursements/" + beyond, "submit", null), 409, "budget-exceeded");
        assertThat(refused.jsonPath().<String, Object>getMap(""))
                .containsEntry("approved", "150000000.00")
                .containsEntry("revised", "150000000.00")
                .containsEntry("committed", "0.00")
                .containsEntry("disbursed", "1500000.50")
                .containsEntry("available", "148499999.50")
                .containsEntry("asked", "148499999.51");

        entriesTellTheStory(grant, id);
        historyShowsWhoDidWhat(id);
        feedShowsEveryStepAndNoSecret(id, supplier);
    }

    private static void figures(String grant, String approved, String committed, String disbursed, String available) {
        JsonPath budget = done(get("grants/" + grant + "/budget")).jsonPath();
        assertThat(budget.<String, String>getMap("lines[0].figures"))
                .isEqualTo(Map.of(
                        "approved",
                        approved,
                        "revised",
                        approved,
                        "committed",
                        committed,
                        "disbursed",
                        disbursed,
                        "available",
                        available));
    }

    private static void entriesTellTheStory(String grant, String disbursement) {
        JsonPath entries = done(get("ledger/entries?grantId=" + grant)).jsonPath();
        assertThat(entries.<String>getList("items.causeType"))
                .containsExactly("BUDGET_APPROVED", "COMMITMENT_SIGNED", "DISBURSEMENT_APPROVED", "DISBURSEMENT_PAID");
        String payment = get("disbursements/" + disbursement).jsonPath().getString("payments[0].id");
        JsonPath paid = done(get("ledger/entries?causeId=" + payment)).jsonPath();
        assertThat(paid.<String>getList("items.recordedBy")).containsExactly("fund-treasurer");
        assertThat(paid.<String>getList("items[0].postings.account"))
                .hasSize(4)
                .contains("payables", "disbursed-budget", "encumbrance");
        assertThat(done(get("ledger/entries/" + paid.getString("items[0].id")))
                        .jsonPath()
                        .getString("causeId"))
                .isEqualTo(payment);
        JsonPath trial = done(get("ledger/trial-balance")).jsonPath();
        assertThat(trial.getString("totals.debit")).isEqualTo(trial.getString("totals.credit"));
        assertThat(trial.getString("totals.balance")).isEqualTo("0.00");
        assertThat(done(get("ledger/accounts")).jsonPath().<String>getList("items.code"))
                .contains("bank", "encumbrance");
    }

    private static void historyShowsWhoDidWhat(String disbursement) {
        JsonPath history =
                done(get("disbursements/" + disbursement + "/history")).jsonPath();
        assertThat(history.<String>getList("items.operation"))
                .containsExactly("CREATED", "SUBMITTED", "APPROVED", "PAID");
        assertThat(history.<String>getList("items.actor"))
                .containsExactly("fund-officer", "fund-officer", "fund-approver", "fund-treasurer");
    }

    private static void feedShowsEveryStepAndNoSecret(String disbursement, String supplier) {
        List<Map<String, Object>> events = new ArrayList<>();
        String after = "";
        while (true) {
            JsonPath page = done(Api.as("ministry").get("/api/v1/changes/funding?limit=500" + after))
                    .jsonPath();
            events.addAll(page.getList("items"));
            if (page.getList("items").isEmpty()) {
                break;
            }
            after = "&after=" + page.getString("next");
        }
        assertThat(events)
                .filteredOn(event -> disbursement.equals(event.get("subject")))
                .extracting(event -> event.get("type"))
                .containsExactly(
                        "kz.tirek.disbursement.created",
                        "kz.tirek.disbursement.submitted",
                        "kz.tirek.disbursement.approved",
                        "kz.tirek.disbursement.paid");
        String iban =
                Api.as(AUDITOR).get("/api/v1/suppliers/" + supplier).jsonPath().getString("bankAccount.iban");
        assertThat(events.toString())
                .doesNotContain(iban)
                .doesNotContain("fund-officer", "fund-approver", "fund-treasurer");
    }
}
