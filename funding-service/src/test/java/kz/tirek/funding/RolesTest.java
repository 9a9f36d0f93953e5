package kz.tirek.funding;

import static kz.tirek.funding.Funding.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
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
    private static final Set<String> OFFICER_ONLY = Set.of("fund-officer");
    private static final Set<String> APPROVER_ONLY = Set.of("fund-approver");
    private static final String ID = "/" + UUID.randomUUID();

    record Operation(String method, String path, Set<String> allowed) {}

    static Stream<Operation> operations() {
        Stream<Operation> resources = Stream.of("funders", "suppliers", "grants", "disbursements")
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
        Stream<Operation> others = Stream.of(
                new Operation("GET", "grants" + ID + "/budget", READERS),
                new Operation("PUT", "grants" + ID + "/budget", OFFICER_ONLY),
                new Operation("POST", "disbursements" + ID + "/pay", Set.of("fund-treasurer")),
                new Operation("GET", "ledger/accounts", READERS),
                new Operation("GET", "ledger/entries", READERS),
                new Operation("GET", "ledger/entries" + ID, READERS),
                new Operation("GET", "ledger/trial-balance", READERS),
                new Operation("GET", "reports/budget-execution", READERS),
                new Operation(
                        "GET",
                        "reports/funding-totals",
                        Set.of("fund-officer", "fund-approver", "fund-treasurer", "auditor", "ministry")),
                new Operation("GET", "changes/funding", Set.of("ministry", "service", "fund-officer", "auditor")));
        return Stream.of(resources, decisions, others).flatMap(stream -> stream);
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
        String media = operation.method().equals("PATCH") ? Api.MERGE_PATCH : "application/json";
        RequestSpecification stated = request.contentType(media).header("If-Match", "\"0\"");
        return (operation.method().equals("GET") ? stated : stated.body("{}"))
                .request(operation.method(), "/api/v1/" + operation.path())
                .statusCode();
    }
}
