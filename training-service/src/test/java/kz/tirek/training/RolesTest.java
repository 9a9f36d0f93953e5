package kz.tirek.training;

import static kz.tirek.training.Training.OFFICER;
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
    private static final Set<String> READERS = Set.of(
            "fund-officer", "fund-approver", "fund-treasurer", "coordinator", "ministry", "auditor", "administrator");
    private static final Set<String> HISTORIANS =
            Set.of("fund-officer", "fund-approver", "fund-treasurer", "coordinator", "auditor", "administrator");
    private static final Set<String> FOLLOWERS = Set.of("fund-officer", "coordinator", "auditor");
    private static final Set<String> WRITERS = Set.of("fund-officer", "coordinator");
    private static final Set<String> OFFICERS = Set.of("fund-officer");
    private static final String ID = "/" + UUID.randomUUID();

    record Operation(String method, String path, Set<String> allowed) {}

    static Stream<Operation> operations() {
        Stream<Operation> open = Stream.of("providers", "courses", "course-runs")
                .flatMap(list -> Stream.of(
                        new Operation("GET", list, READERS),
                        new Operation("GET", list + ID, READERS),
                        new Operation("GET", list + ID + "/history", HISTORIANS),
                        new Operation("POST", list, OFFICERS),
                        new Operation("PATCH", list + ID, OFFICERS)));
        Stream<Operation> actions = Stream.of("open", "close", "hold", "cancel")
                .map(action -> new Operation("POST", "course-runs" + ID + "/" + action, OFFICERS));
        Stream<Operation> decisions = Stream.of("approve", "reject", "waitlist", "complete")
                .map(action -> new Operation("POST", "enrolments" + ID + "/" + action, OFFICERS));
        Stream<Operation> persons = Stream.of(
                new Operation("GET", "teachers", WRITERS),
                new Operation("GET", "teachers" + ID, WRITERS),
                new Operation("GET", "teachers" + ID + "/history", FOLLOWERS),
                new Operation("POST", "teachers", WRITERS),
                new Operation("POST", "teachers/import", WRITERS),
                new Operation("POST", "teachers/search", WRITERS),
                new Operation("PATCH", "teachers" + ID, WRITERS),
                new Operation("PUT", "teachers" + ID + "/iin", OFFICERS),
                new Operation("GET", "teachers" + ID + "/iin", OFFICERS),
                new Operation("GET", "enrolments", FOLLOWERS),
                new Operation("GET", "enrolments" + ID, FOLLOWERS),
                new Operation("GET", "enrolments" + ID + "/history", FOLLOWERS),
                new Operation("POST", "enrolments", WRITERS),
                new Operation("POST", "enrolments" + ID + "/withdraw", WRITERS),
                new Operation("GET", "course-runs" + ID + "/participants", WRITERS),
                new Operation("GET", "course-runs" + ID + "/places", READERS),
                new Operation("GET", "personal-data-reads", Set.of("auditor")),
                new Operation(
                        "GET",
                        "changes/training",
                        Set.of("ministry", "service", "fund-officer", "auditor", "administrator")));
        return Stream.of(open, actions, decisions, persons).flatMap(stream -> stream);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void allowsAnOperationToItsRolesOnly(Operation operation) {
        for (String role : ROLES) {
            int status = request(operation, Api.as(Tokens.of(role).territories("270000000")));
            if (operation.allowed().contains(role)) {
                assertThat(status).as("%s %s", role, operation).isNotIn(401, 403, 500);
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
            Api.problem(Api.as(token).get("/api/v1/providers"), 401, "unauthenticated");
        }
        Api.problem(Api.as(Tokens.of()).get("/api/v1/providers"), 403, "forbidden");
    }

    private static int request(Operation operation, RequestSpecification request) {
        String media = operation.path().endsWith("import")
                ? "text/csv"
                : operation.method().equals("PATCH") ? Api.MERGE_PATCH : "application/json";
        RequestSpecification stated = request.contentType(media).header("If-Match", "\"0\"");
        return (operation.method().equals("GET") ? stated : stated.body("{}"))
                .request(operation.method(), "/api/v1/" + operation.path())
                .statusCode();
    }
}
