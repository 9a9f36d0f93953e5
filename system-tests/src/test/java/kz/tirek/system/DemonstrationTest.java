package kz.tirek.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.stack.Stack;
import kz.tirek.stack.StackOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demonstration data goes through the API that is built here, and a run that is repeated changes nothing.
class DemonstrationTest {
    private static final List<String> LISTS = List.of(
            "schools",
            "cohorts",
            "hub-schools",
            "mentorships",
            "mentoring-activities",
            "monitoring-results",
            "teaching-gaps",
            "remote-classes",
            "digital-resources",
            "community-events",
            "indicators",
            "partnerships",
            "partnership-events",
            "providers",
            "courses",
            "course-runs",
            "teachers",
            "enrolments",
            "attendance-conflicts",
            "internships",
            "certificate-series",
            "certificates",
            "feedback-forms",
            "personal-data-requests",
            "training-need-rules",
            "training-needs",
            "training-coverage",
            "cascades",
            "funders",
            "suppliers",
            "bank-accounts",
            "grants",
            "contributions",
            "commitments",
            "documents",
            "disbursements",
            "payment-orders",
            "bank-statements",
            "bank-statement-lines",
            "acquittals",
            "advances");

    @TempDir
    Path folder;

    @Test
    void loadsThePublishedFactsOnce() throws Exception {
        try (Stack stack = new Stack(StackOptions.forTest(folder), line -> {})) {
            stack.start();
            stack.loadDemonstration();

            Map<String, Integer> counts = counts(stack);
            assertThat(counts).doesNotContainValue(0).containsEntry("hub-schools", 10);
            JsonPath aksai = list(stack, "hub-schools?q=Ақсай");
            assertThat(aksai.getString("items[0].status")).isEqualTo("OPERATING");
            assertThat(aksai.getList("items[0].publishedFigures.findAll { it.approximate }.value", Long.class))
                    .containsExactly(249_800_000L);
            assertThat(list(stack, "grants").getList("items.ceiling.amount", String.class))
                    .contains("249800000.00", "249825000.00");
            assertTraining(stack);
            assertMoney(stack);

            Files.delete(stack.data().demonstrationLoaded());
            stack.loadDemonstration();
            assertThat(counts(stack)).isEqualTo(counts);
        }
    }

    private static void assertTraining(Stack stack) {
        assertThat(list(stack, "providers?kind=UNIVERSITY")
                        .getList("items.historicalTotals.flatten().findAll { it.source.contains('Aiyrtau') }.value"))
                .containsExactly(331);
        assertThat(list(stack, "attendance-conflicts").getList("items.status"))
                .containsExactlyInAnyOrder("OPEN", "DECIDED");
        assertThat(list(stack, "certificates").getList("items.status")).contains("VALID", "REVOKED", "REPLACED");
        assertThat(list(stack, "cascades/reach").getList("byGeneration.generation"))
                .contains(1, 2);
    }

    private static void assertMoney(Stack stack) {
        assertThat(list(stack, "contributions").getList("items.status"))
                .containsExactlyInAnyOrder("RECEIVING", "RECEIVING", "PLEDGED");
        JsonPath exceptions = list(stack, "reports/period-exceptions");
        assertThat(exceptions.getList("items.status")).containsExactly("APPROVED", "REJECTED");
        assertThat(exceptions.getList("items.amount")).containsExactly("5000000.00", "0.00");
        assertThat(list(stack, "bank-statement-lines").getList("items.status")).containsOnly("MATCHED");
        assertThat(list(stack, "payment-orders").getList("items.status")).containsExactly("SETTLED");
        assertThat(list(stack, "disbursements").getList("items.status"))
                .containsExactlyInAnyOrder("APPROVED", "SUBMITTED", "PAID", "PAID", "ACQUITTED");
        assertThat(list(stack, "advances?payeeKind=SCHOOL").getList("items.outstanding"))
                .containsExactly("300000.00");
        assertThat(list(stack, "ledger/trial-balance").getString("totals.balance"))
                .isEqualTo("0.00");
        String account = list(stack, "bank-accounts").getString("items[0].id");
        JsonPath reconciliation = list(stack, "bank-accounts/" + account + "/reconciliation");
        assertThat(reconciliation.getString("bank")).isEqualTo("224200000.00");
        assertThat(reconciliation.getString("ledger")).isEqualTo("162300000.00");
        assertThat(reconciliation.getString("entriesNotOnStatement.total")).isEqualTo("-61900000.00");
        assertThat(reconciliation.getString("notShownByLines")).isEqualTo("0.00");
    }

    private static Map<String, Integer> counts(Stack stack) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String name : LISTS) {
            counts.put(name, list(stack, name + "?limit=500").getList("items").size());
        }
        return counts;
    }

    private static JsonPath list(Stack stack, String path) {
        return RestAssured.given()
                .auth()
                .oauth2(stack.token("fund-officer"))
                .get(stack.gateway() + "/api/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
