package kz.tirek.funding;

import static kz.tirek.funding.Funding.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTirek
@WithHubSchools
class RolesTest {

    private static final List<String> ROLES = List.of(
            "fund-officer",
            "fund-approver",
            "fund-treasurer",
            "coordinator",
            "ministry",
            "auditor",
            "service",
            "administrator");
    private static final Set<String> READERS = Set.of("fund-officer", "fund-approver", "fund-treasurer", "auditor");
    private static final Set<String> READERS_AND_ADMINISTRATOR =
            Set.of("fund-officer", "fund-approver", "fund-treasurer", "auditor", "administrator");
    private static final Set<String> OFFICER_ONLY = Set.of("fund-officer");
    private static final Set<String> APPROVER_ONLY = Set.of("fund-approver");
    private static final Set<String> TREASURER_ONLY = Set.of("fund-treasurer");
    private static final Set<String> ADMINISTRATOR_ONLY = Set.of("administrator");
    private static final Set<String> CONFIGURATION =
            Set.of("fund-officer", "fund-approver", "fund-treasurer", "auditor", "administrator");
    private static final String ID = "/" + UUID.randomUUID();

    record Operation(String method, String path, Set<String> allowed) {}

    static Stream<Operation> operations() {
        Stream<Operation> resources = Stream.of("funders", "suppliers", "contributions", "grants", "disbursements")
                .flatMap(list -> Stream.of(
                        new Operation("GET", list, READERS),
                        new Operation("GET", list + ID, READERS),
                        new Operation("GET", list + ID + "/history", READERS),
                        new Operation("POST", list, OFFICER_ONLY),
                        new Operation("PATCH", list + ID, OFFICER_ONLY)));
        Stream<Operation> decisions = Stream.of("grants", "disbursements")
                .flatMap(list -> Stream.of(
                        new Operation("POST", list + ID + "/submit", OFFICER_ONLY),
                        new Operation("POST", list + ID + "/cancel", OFFICER_ONLY),
                        new Operation("POST", list + ID + "/approve", APPROVER_ONLY),
                        new Operation("POST", list + ID + "/reject", APPROVER_ONLY)));
        String revisions = "grants" + ID + "/revisions";
        Stream<Operation> budgets = Stream.of(
                new Operation("GET", "grants" + ID + "/budget/versions", READERS),
                new Operation("GET", "grants" + ID + "/budget/versions/1", READERS),
                new Operation("POST", "grants" + ID + "/request-closing", OFFICER_ONLY),
                new Operation("POST", "grants" + ID + "/cancel-closing", Set.of("fund-officer", "fund-approver")),
                new Operation("POST", "grants" + ID + "/close", APPROVER_ONLY),
                new Operation("GET", revisions, READERS),
                new Operation("POST", revisions, OFFICER_ONLY),
                new Operation("GET", revisions + ID, READERS),
                new Operation("GET", revisions + ID + "/history", READERS),
                new Operation("PATCH", revisions + ID, OFFICER_ONLY),
                new Operation("POST", revisions + ID + "/submit", OFFICER_ONLY),
                new Operation("POST", revisions + ID + "/withdraw", OFFICER_ONLY),
                new Operation("POST", revisions + ID + "/approve", APPROVER_ONLY),
                new Operation("POST", revisions + ID + "/reject", APPROVER_ONLY));
        Stream<Operation> others = Stream.of(
                new Operation("GET", "payment-orders", READERS),
                new Operation("GET", "payment-orders" + ID, READERS),
                new Operation("GET", "payment-orders" + ID + "/history", READERS),
                new Operation("GET", "payment-orders" + ID + "/items", READERS),
                new Operation("GET", "payment-orders" + ID + "/items/1", READERS),
                new Operation("GET", "payment-orders" + ID + "/items/1/history", READERS),
                new Operation("GET", "payment-orders" + ID + "/pain.001", READERS),
                new Operation("GET", "payment-orders" + ID + "/pdf", READERS),
                new Operation("POST", "payment-orders", Set.of("fund-treasurer")),
                new Operation("PATCH", "payment-orders" + ID, Set.of("fund-treasurer")),
                new Operation("POST", "payment-orders" + ID + "/export", Set.of("fund-treasurer")),
                new Operation("POST", "payment-orders" + ID + "/cancel", Set.of("fund-treasurer")),
                new Operation("POST", "payment-orders" + ID + "/items", Set.of("fund-treasurer")),
                new Operation("DELETE", "payment-orders" + ID + "/items/1", Set.of("fund-treasurer")),
                new Operation("POST", "payment-orders" + ID + "/items/1/fail", Set.of("fund-treasurer")),
                new Operation(
                        "POST", "suppliers" + ID + "/confirm-bank-details", Set.of("fund-approver", "fund-treasurer")),
                new Operation("GET", "suppliers" + ID + "/bank-details", READERS),
                new Operation("POST", "contributions" + ID + "/receipts", Set.of("fund-treasurer")),
                new Operation("POST", "contributions" + ID + "/receipts" + ID + "/reverse", Set.of("fund-treasurer")),
                new Operation("POST", "contributions" + ID + "/release", APPROVER_ONLY),
                new Operation("GET", "funders" + ID + "/contributions", READERS),
                new Operation("GET", "bank-accounts", READERS),
                new Operation("GET", "bank-accounts" + ID, READERS),
                new Operation("GET", "bank-accounts" + ID + "/history", READERS),
                new Operation("POST", "bank-accounts", Set.of("fund-treasurer")),
                new Operation("PATCH", "bank-accounts" + ID, Set.of("fund-treasurer")),
                new Operation("POST", "bank-accounts" + ID + "/close", Set.of("fund-treasurer")),
                new Operation("GET", "documents", READERS),
                new Operation("GET", "documents" + ID, READERS),
                new Operation("GET", "documents" + ID + "/content", READERS),
                new Operation("GET", "documents" + ID + "/history", READERS),
                new Operation("POST", "documents", Set.of("fund-officer", "fund-treasurer")),
                new Operation("GET", "required-documents", READERS_AND_ADMINISTRATOR),
                new Operation("GET", "required-documents" + ID, READERS_AND_ADMINISTRATOR),
                new Operation("GET", "required-documents" + ID + "/history", READERS_AND_ADMINISTRATOR),
                new Operation("POST", "required-documents", Set.of("administrator")),
                new Operation("DELETE", "required-documents" + ID, Set.of("administrator")),
                new Operation("GET", "grants" + ID + "/budget", READERS),
                new Operation("PUT", "grants" + ID + "/budget", OFFICER_ONLY),
                new Operation("POST", "disbursements" + ID + "/pay", Set.of("fund-treasurer")),
                new Operation("POST", "disbursements" + ID + "/payments" + ID + "/return", Set.of("fund-treasurer")),
                new Operation("POST", "disbursements" + ID + "/request-withdrawal", OFFICER_ONLY),
                new Operation("POST", "disbursements" + ID + "/withdraw", APPROVER_ONLY),
                new Operation("POST", "disbursements" + ID + "/keep", APPROVER_ONLY),
                new Operation("GET", "ledger/accounts", READERS),
                new Operation("GET", "ledger/entries", READERS),
                new Operation("GET", "ledger/entries" + ID, READERS),
                new Operation("GET", "ledger/trial-balance", READERS),
                new Operation("GET", "periods", READERS),
                new Operation("GET", "periods/1999-01", READERS),
                new Operation("GET", "periods/1999-01/history", READERS),
                new Operation("POST", "periods/1999-01/close", Set.of("fund-treasurer")),
                new Operation("POST", "periods/1999-01/harden", Set.of("fund-treasurer")),
                new Operation("GET", "periods/1999-01/exceptions", READERS),
                new Operation("POST", "periods/1999-01/exceptions", Set.of("fund-treasurer")),
                new Operation("GET", "periods/1999-01/exceptions" + ID, READERS),
                new Operation("GET", "periods/1999-01/exceptions" + ID + "/history", READERS),
                new Operation("POST", "periods/1999-01/exceptions" + ID + "/approve", APPROVER_ONLY),
                new Operation("POST", "periods/1999-01/exceptions" + ID + "/reject", APPROVER_ONLY),
                new Operation("GET", "reports/budget-execution", READERS),
                new Operation(
                        "GET",
                        "reports/funding-totals",
                        Set.of("fund-officer", "fund-approver", "fund-treasurer", "auditor", "ministry")),
                new Operation("GET", "changes/funding", Set.of("ministry", "service", "fund-officer", "auditor")));
        Stream<Operation> lists = Stream.of(
                        "payment-purposes", "economic-sectors", "banks", "supplier-watch-periods", "approval-limits")
                .flatMap(list -> Stream.of(
                        new Operation("GET", list, CONFIGURATION),
                        new Operation("GET", list + ID, CONFIGURATION),
                        new Operation("GET", list + ID + "/history", CONFIGURATION)));
        Stream<Operation> configured = Stream.of(
                new Operation("POST", "payment-purposes/import", ADMINISTRATOR_ONLY),
                new Operation("POST", "economic-sectors/import", ADMINISTRATOR_ONLY),
                new Operation("POST", "banks/import", ADMINISTRATOR_ONLY),
                new Operation("POST", "supplier-watch-periods", ADMINISTRATOR_ONLY),
                new Operation("POST", "approval-limits", ADMINISTRATOR_ONLY),
                new Operation("DELETE", "approval-limits" + ID, ADMINISTRATOR_ONLY),
                new Operation("DELETE", "supplier-watch-periods" + ID, ADMINISTRATOR_ONLY));
        Stream<Operation> statements = Stream.of(
                new Operation("GET", "bank-statements", READERS),
                new Operation("GET", "bank-statements" + ID, READERS),
                new Operation("GET", "bank-statements" + ID + "/file", READERS),
                new Operation("GET", "bank-statements" + ID + "/history", READERS),
                new Operation("POST", "bank-statements", TREASURER_ONLY),
                new Operation("POST", "bank-statements" + ID + "/match", TREASURER_ONLY),
                new Operation("GET", "bank-statement-lines", READERS),
                new Operation("GET", "bank-statement-lines" + ID, READERS),
                new Operation("GET", "bank-statement-lines" + ID + "/proposals", READERS),
                new Operation("GET", "bank-statement-lines" + ID + "/history", READERS),
                new Operation("POST", "bank-statement-lines" + ID + "/match", TREASURER_ONLY),
                new Operation("POST", "bank-statement-lines" + ID + "/unmatch", TREASURER_ONLY),
                new Operation("POST", "bank-statement-lines" + ID + "/set-aside", TREASURER_ONLY),
                new Operation("POST", "bank-statement-lines" + ID + "/reopen", TREASURER_ONLY),
                new Operation("GET", "bank-accounts" + ID + "/reconciliation", READERS));
        return Stream.of(resources, decisions, budgets, others, lists, configured, statements)
                .flatMap(stream -> stream);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void allowsAnOperationToItsRolesOnly(Operation operation) {
        for (String role : ROLES) {
            int status = request(operation, Api.once(Tokens.of(role).territories("270000000")));
            if (operation.allowed().contains(role)) {
                assertThat(status).as("%s %s", role, operation).isNotIn(401, 403, 405, 500);
            } else {
                assertThat(status).as("%s %s", role, operation).isEqualTo(403);
            }
        }
        assertThat(request(operation, RestAssured.given()))
                .as("nobody %s", operation)
                .isEqualTo(401);
    }

    @Test
    void refusesTokensThatAreNotGood() {
        for (Tokens token : List.of(
                OFFICER.expired(),
                OFFICER.forgery(),
                OFFICER.audience("another"),
                OFFICER.issuer("https://elsewhere.test"))) {
            Api.problem(Api.as(token).get("/api/v1/grants"), 401, "unauthenticated");
        }
        Api.problem(Api.as(Tokens.of()).get("/api/v1/grants"), 403, "forbidden");
    }

    private static int request(Operation operation, RequestSpecification request) {
        String media = switch (operation.method() + " " + operation.path()) {
            case "POST documents" -> "application/pdf";
            case "POST bank-statements" -> "text/plain";
            case String list when list.endsWith("/import") -> "text/csv";
            case String patch when patch.startsWith("PATCH ") -> Api.MERGE_PATCH;
            default -> "application/json";
        };
        RequestSpecification stated = request.contentType(media).accept("*/*").header("If-Match", "\"0\"");
        return (operation.method().equals("GET") ? stated : stated.body("{}".getBytes(StandardCharsets.UTF_8)))
                .request(operation.method(), "/api/v1/" + operation.path())
                .statusCode();
    }
}
