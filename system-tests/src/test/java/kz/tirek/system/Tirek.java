package kz.tirek.system;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.tirek.stack.Part;
import kz.tirek.stack.Stack;
import kz.tirek.stack.StackOptions;
import org.jspecify.annotations.Nullable;

/// The whole of Tirek on free ports with an empty data folder, and people who call it through the gateway.
final class Tirek implements AutoCloseable {

    private static final Duration TOKEN_AGE = Duration.ofMinutes(1);

    private final Path folder;
    private final Stack stack;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, Instant since) {}

    private Tirek(Path folder) {
        this.folder = folder;
        stack = new Stack(StackOptions.forTest(folder), line -> {});
    }

    static Tirek start() {
        try {
            Tirek tirek = new Tirek(Files.createTempDirectory("tirek-story"));
            tirek.stack.start();
            return tirek;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A JSON request of a person with this role.
    RequestSpecification as(String role) {
        return RestAssured.given()
                .baseUri(stack.gateway().toString())
                .auth()
                .oauth2(token(role))
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON);
    }

    /// A request of a person with this role, for whom bytes are streamed.
    HttpRequest.Builder streaming(String role, String path) {
        return HttpRequest.newBuilder(URI.create(stack.gateway() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token(role));
    }

    /// A request of somebody who has not signed in.
    RequestSpecification asNobody() {
        return RestAssured.given().baseUri(stack.gateway().toString()).accept(ContentType.JSON);
    }

    Response get(String role, String path) {
        return as(role).get(path);
    }

    /// Creates something; where a replica may be late, tries again as the problem says.
    Response create(String role, String path, String body) {
        return create(role, path, body, UUID.randomUUID().toString());
    }

    Response create(String role, String path, String body, String key) {
        Instant end = Instant.now().plusSeconds(20);
        while (true) {
            Response answer = as(role).header("Idempotency-Key", key).body(body).post(path);
            boolean late = answer.statusCode() == 422
                    && "replica-late".equals(answer.jsonPath().getString("code"));
            if (!late || Instant.now().isAfter(end)) {
                return answer;
            }
            pause(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))));
        }
    }

    /// Sends a PDF.
    Response upload(String role, String path, byte[] pdf, String key) {
        return as(role).contentType("application/pdf")
                .header("Idempotency-Key", key)
                .body(pdf)
                .post(path);
    }

    /// Does an action on a resource as it is now.
    Response act(String role, String resource, String action, @Nullable String body) {
        return act(role, resource, action, body, UUID.randomUUID().toString());
    }

    Response act(String role, String resource, String action, @Nullable String body, String key) {
        Response current = get(role, resource);
        if (current.statusCode() != 200) {
            return current;
        }
        RequestSpecification request =
                as(role).header("Idempotency-Key", key).header("If-Match", current.header("ETag"));
        return body == null
                ? request.post(resource + "/" + action)
                : request.body(body).post(resource + "/" + action);
    }

    void stop(Part part) {
        stack.part(part).stop();
    }

    void kill(Part part) {
        stack.part(part).kill();
    }

    void startAgain(Part... parts) {
        for (Part part : parts) {
            stack.part(part).start();
        }
        for (Part part : parts) {
            stack.part(part).awaitReady(Duration.ofSeconds(60));
        }
    }

    /// Kills the database server as a power cut would.
    void killDatabase() {
        stack.postgres().kill();
    }

    void startDatabaseAgain() {
        stack.postgres().start(List.of());
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String token(String role) {
        return tokens.compute(
                        role,
                        (name, known) ->
                                known == null || known.since().plus(TOKEN_AGE).isBefore(Instant.now())
                                        ? new Token(stack.token(name), Instant.now())
                                        : known)
                .text();
    }

    @Override
    public void close() {
        stack.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
