package kz.tirek.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may do what: every operation of the contract of the running service with every role.
///
/// @param allowed the roles an operation is for; empty where everybody may, without signing in
public record RoleMatrix(Function<RoleMatrix.Operation, Set<String>> allowed) {

    private static final List<String> ROLES = List.of(
            "fund-officer",
            "fund-approver",
            "fund-treasurer",
            "coordinator",
            "ministry",
            "auditor",
            "service",
            "administrator");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /// Who may read what shows no person.
    public static final Set<String> READERS = Set.of(
            "fund-officer", "fund-approver", "fund-treasurer", "coordinator", "ministry", "auditor", "administrator");

    /// Who may read histories, which carry the names of staff.
    public static final Set<String> HISTORIANS =
            Set.of("fund-officer", "fund-approver", "fund-treasurer", "coordinator", "auditor", "administrator");

    /// An operation of the contract.
    ///
    /// @param mediaType what its body is; empty where it has none
    public record Operation(String id, String method, String path, String mediaType) {}

    /// Roles by operation, from lines of an operation's id and its roles.
    public static Map<String, Set<String>> roles(String lines) {
        return lines.lines()
                .map(line -> List.of(line.split(" ")))
                .collect(Collectors.toMap(List::getFirst, line -> Set.copyOf(line.subList(1, line.size()))));
    }

    /// Asserts that each role may do what is its own and nothing else.
    public void check() {
        Map<String, Set<String>> found = new TreeMap<>();
        Map<String, Set<String>> intended = new TreeMap<>();
        for (Operation operation : operations()) {
            intended.put(operation.id(), allowed.apply(operation));
            found.put(operation.id(), new HashSet<>());
            for (String role : ROLES) {
                Response answer = send(Api.as(Tokens.of(role).territories("270000000")), operation);
                assertThat(answer.statusCode()).as("%s as %s", operation, role).isNotIn(401, 500);
                if (!allowed.apply(operation).isEmpty() && answer.statusCode() != 403) {
                    found.get(operation.id()).add(role);
                }
            }
        }
        assertThat(found).isEqualTo(intended).hasSizeGreaterThan(25);
    }

    /// Asserts that nobody is answered without a good token, except where everybody is.
    public void checkTokens() {
        Tokens officer = Tokens.of("fund-officer");
        List<String> bad = Stream.of(
                        officer.expired(),
                        officer.forgery(),
                        officer.audience("another"),
                        officer.issuer("https://elsewhere.test"))
                .map(Tokens::sign)
                .toList();
        for (Operation operation : operations()) {
            if (allowed.apply(operation).isEmpty()) {
                assertThat(send(RestAssured.given(), operation).statusCode())
                        .as("%s", operation)
                        .isNotIn(401, 403, 500);
                continue;
            }
            Api.problem(send(RestAssured.given(), operation), 401, "unauthenticated");
            for (String token : bad) {
                Api.problem(send(RestAssured.given().auth().oauth2(token), operation), 401, "unauthenticated");
            }
        }
    }

    private static Response send(RequestSpecification request, Operation operation) {
        String path =
                operation.path().replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        // Some answer with nothing but a document or a calendar.
        RequestSpecification complete = request.accept("*/*").header("If-Match", "*");
        if (operation.mediaType().isEmpty()) {
            return complete.request(operation.method(), path);
        }
        return complete.contentType(operation.mediaType())
                .body(operation.mediaType().contains("json") ? "{}" : "x")
                .request(operation.method(), path);
    }

    private static List<Operation> operations() {
        Map<String, Map<String, Map<String, Object>>> paths = RestAssured.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .path("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                String.valueOf(operation.getValue().get("operationId")),
                                operation.getKey(),
                                path.getKey(),
                                mediaType(operation.getKey(), operation.getValue()))))
                .filter(operation -> operation.path().startsWith("/api/"))
                .toList();
    }

    private static String mediaType(String method, Map<String, Object> operation) {
        if (operation.get("requestBody") instanceof Map<?, ?> body
                && body.get("content") instanceof Map<?, ?> content
                && !content.isEmpty()) {
            return String.valueOf(content.keySet().iterator().next());
        }
        return method.equals("post") ? "application/json" : "";
    }
}
