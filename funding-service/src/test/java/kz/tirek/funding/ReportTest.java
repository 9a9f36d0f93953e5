package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.payment;
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class ReportTest {

    @Inject
    Clock clock;

    @Test
    void answersTheSameCutWithTheSameFigures() {
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        String supplier = Funding.confirmedSupplier();
        String filter = "reports/budget-execution?grantId=" + grant.id();
        Response first = done(get(filter));
        JsonPath before = first.jsonPath();
        totals(before, "1000.00", "1000.00", "0.00", "0.00", "1000.00");

        String id = submitted(grant, supplier, grant.lines().getFirst(), "250.00");
        done(approve(APPROVER, id));
        totals(done(get(filter)).jsonPath(), "1000.00", "1000.00", "250.00", "0.00", "750.00");
        LocalDate today = BusinessDate.today(clock);
        done(act(TREASURER, "disbursements/" + id, "pay", payment("250.00", today.toString(), Funding.reference())));
        JsonPath after = done(get(filter)).jsonPath();
        totals(after, "1000.00", "1000.00", "0.00", "250.00", "750.00");
        assertThat(after.<String>getList("items.disbursed")).containsExactly("250.00", "0.00");

        done(patch(OFFICER, "funders/" + grant.funder(), "{\"name\":{\"ru\":\"Renamed\"}}"));
        assertThat(get(filter).jsonPath().<String>getList("items.funderRu")).containsOnly("Renamed");
        String cut = "&effectiveAt=" + before.getString("effectiveAt") + "&knownAt=" + before.getString("knownAt");
        assertThat(get(filter + cut).asString()).isEqualTo(first.asString());
        totals(
                get(filter + "&knownAt=" + before.getString("knownAt")).jsonPath(),
                "1000.00",
                "1000.00",
                "0.00",
                "0.00",
                "1000.00");
        assertThat(get(filter + "&effectiveAt=" + today.minusDays(1)).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void showsABudgetAnewWhenOnlyItsFiguresChanged() {
        Granted grant = activeGrant("1000.00", "600.00");
        String budget = "grants/" + grant.id() + "/budget";
        String etag = Funding.etag(budget);
        String supplier = Funding.confirmedSupplier();
        done(approve(APPROVER, submitted(grant, supplier, grant.lines().getFirst(), "250.00")));
        Response again = done(Api.as(AUDITOR).header("If-None-Match", etag).get("/api/v1/" + budget));
        assertThat(again.header("ETag")).isEqualTo(etag);
        assertThat(again.jsonPath().getString("totals.committed")).isEqualTo("250.00");
        assertThat(again.jsonPath().getMap("$")).doesNotContainKey("wholly");
    }

    @Test
    void groupsAndFilters() {
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        String school = "reports/budget-execution?hubSchoolId=" + grant.hubSchool();
        for (String grouping : List.of("CATEGORY", "GRANT", "HUB_SCHOOL", "FUNDER")) {
            JsonPath report = done(get(school + "&groupBy=" + grouping)).jsonPath();
            assertThat(report.<String>getList("items.approved")).as(grouping).containsExactly("1000.00");
        }
        assertThat(get(school + "&category=TRAINING").jsonPath().getList("items"))
                .isEmpty();
        assertThat(get("reports/budget-execution?funderId=" + grant.funder() + "&category=EQUIPMENT")
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
    }

    @Test
    void writesRowsAsCsv() {
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        String csv = Api.as(AUDITOR)
                .accept("text/csv")
                .get("/api/v1/reports/budget-execution?grantId=" + grant.id())
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv.lines().findFirst())
                .hasValue(
                        "funderId,funderKk,funderRu,territory,hubSchoolId,hubSchoolKk,hubSchoolRu,grantId,grantCode,budgetLineId,lineNumber,category,title,month,"
                                + "approved,revised,committed,disbursed,acquitted,available");
        assertThat(csv).contains("600.00,600.00,0.00,0.00,0.00,600.00");
        assertThat(Api.as(AUDITOR)
                        .accept("text/csv")
                        .get("/api/v1/ledger/trial-balance")
                        .asString())
                .startsWith("account,name,kind,debit,credit,balance");
    }

    @Test
    void showsTheMinistryTotalsOnly() {
        Granted grant = activeGrant("1000.00", "600.00");
        JsonPath totals =
                done(Api.as("ministry").get("/api/v1/reports/funding-totals")).jsonPath();
        assertThat(totals.<String>getList("categories.category")).contains("EQUIPMENT");
        assertThat(totals.prettyPrint())
                .doesNotContain(grant.id(), grant.hubSchool().toString());
        Api.problem(Api.as("ministry").get("/api/v1/reports/budget-execution"), 403, "forbidden");
    }

    @Test
    void refusesToKnowTheFuture() {
        Instant future = clock.instant().plus(Duration.ofHours(1));
        Api.invalid(get("reports/budget-execution?knownAt=" + future), "knownAt in-future");
        Api.invalid(
                get("ledger/trial-balance?knownAt=yesterday&effectiveAt=2026-02-30&x=1"),
                "knownAt wrong-value",
                "effectiveAt wrong-value",
                "x unknown-parameter");
    }

    private static void totals(
            JsonPath report, String approved, String revised, String committed, String disbursed, String available) {
        assertThat(report.<String, String>getMap("totals").values())
                .containsExactly(approved, revised, committed, disbursed, "0.00", available);
    }
}
