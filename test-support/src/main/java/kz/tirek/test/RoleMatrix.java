package kz.tirek.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may do what: every operation of the contract of the running service with every role.
///
/// @param allowed the roles an operation is for; empty where everybody may, without signing in
public record RoleMatrix(Function<RoleMatrix.Operation, Set<String>> allowed) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
        Map<String, String> tokens = ROLES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        role -> Tokens.of(role).territories("270000000").sign()));
        Map<String, Set<String>> found = new TreeMap<>();
        Map<String, Set<String>> intended = new TreeMap<>();
        for (Operation operation : operations()) {
            Set<String> may = allowed.apply(operation);
            intended.put(operation.id(), may);
            found.put(operation.id(), new HashSet<>());
            tokens.forEach((role, token) -> {
                int status = send(operation, token).statusCode();
                assertThat(status).as("%s as %s", operation, role).isNotIn(401, 500);
                if (!may.isEmpty() && status != 403) {
                    found.get(operation.id()).add(role);
                }
            });
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
                assertThat(send(operation, null).statusCode())
                        .as("%s", operation)
                        .isNotIn(401, 403, 500);
                continue;
            }
            assertUnauthenticated(operation, null);
            bad.forEach(token -> assertUnauthenticated(operation, token));
        }
    }

    private static void assertUnauthenticated(Operation operation, @Nullable String token) {
        HttpResponse<String> answer = send(operation, token);
        assertThat(answer.statusCode()).as("%s", operation).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
    }

    /// With the client of the JDK, because thousands of requests are sent.
    private static HttpResponse<String> send(Operation operation, @Nullable String token) {
        String path =
                operation.path().replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                // Some answer with nothing but a document or a calendar.
                .header("Accept", "*/*")
                .header("If-Match", "*");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        String method = operation.method().toUpperCase(Locale.ROOT);
        if (operation.mediaType().isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", operation.mediaType())
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofString(
                                    operation.mediaType().contains("json") ? "{}" : "x"));
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
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
