package kz.tirek.stack.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.tirek.stack.signin.Tokens;
import org.jspecify.annotations.Nullable;

/// Calls the gateway as a role, and calls again while a refusal is of the kind that passes.
final class Api implements AutoCloseable {
    private static final Duration REQUEST_PATIENCE = Duration.ofSeconds(30);
    private static final Duration RETRY_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Set<Integer> PASSING = Set.of(412, 429, 502, 503, 504);
    private static final Set<String> PASSING_CODES = Set.of("replica-late", "concurrent-change");

    private final URI gateway;
    private final Tokens tokens;
    private final Map<String, String> tokenByRole = new HashMap<>();
    private final JsonMapper mapper = new JsonMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Api(URI gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /// Sends the step's request, with its path and what it sends resolved, and returns the answer's body.
    JsonNode send(Step step, String path, String versionedPath, @Nullable Payload payload) {
        long deadline = System.nanoTime() + RETRY_PATIENCE.toNanos();
        while (true) {
            HttpRequest.Builder request = request(step.as(), path);
            request.method(
                    step.method(),
                    payload == null
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofString(payload.text()));
            if (payload != null) {
                request.header("Content-Type", payload.mediaType());
            }
            if (step.method().equals("POST")) {
                request.header("Idempotency-Key", step.idempotencyKey());
            }
            if (!versionedPath.isEmpty()) {
                HttpResponse<String> current = current(step.as(), versionedPath);
                if (isPast(step, current)) {
                    return parsed(current);
                }
                request.header("If-Match", version(step.as(), versionedPath, current));
            }
            HttpResponse<String> response = exchange(request.build());
            if (response.statusCode() / 100 == 2) {
                return parsed(response);
            }
            if (!passes(response) || System.nanoTime() > deadline) {
                throw new DemonstrationFailure("%s %s as %s is answered with %d: %s"
                        .formatted(
                                step.method(),
                                path,
                                step.as(),
                                response.statusCode(),
                                response.body().strip()));
            }
            pause();
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpResponse<String> current(String role, String path) {
        return exchange(request(role, path).GET().build());
    }

    private boolean isPast(Step step, HttpResponse<String> current) {
        return step.during() != null
                && current.statusCode() == 200
                && !step.during().equals(parsed(current).path("status").asText());
    }

    private static String version(String role, String path, HttpResponse<String> response) {
        return response.headers()
                .firstValue("ETag")
                .orElseThrow(() -> new DemonstrationFailure("GET %s as %s is answered with %d and no ETag: %s"
                        .formatted(
                                path,
                                role,
                                response.statusCode(),
                                response.body().strip())));
    }

    private HttpRequest.Builder request(String role, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(REQUEST_PATIENCE)
                .header("Authorization", "Bearer " + tokenByRole.computeIfAbsent(role, tokens::of))
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemonstrationFailure("%s %s fails: %s".formatted(request.method(), request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemonstrationFailure("interrupted", e);
        }
    }

    private boolean passes(HttpResponse<String> response) {
        return PASSING.contains(response.statusCode())
                || PASSING_CODES.contains(parsed(response).path("code").asText());
    }

    private JsonNode parsed(HttpResponse<String> response) {
        try {
            return response.body().isBlank() ? MissingNode.getInstance() : mapper.readTree(response.body());
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemonstrationFailure("interrupted", e);
        }
    }
}
