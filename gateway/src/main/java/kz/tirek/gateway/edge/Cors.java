package kz.tirek.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.SortedSet;
import kz.tirek.gateway.GatewayConfig;
import kz.tirek.gateway.visit.Visit;

/// Lets pages of the configured origins call the API (Fetch Standard). Callers sign in by token, never by cookie, so
/// that an origin
/// that is not listed is simply given no leave, and its browser refuses.
@ApplicationScoped
class Cors {

    private static final String EXPOSED =
            "Content-Disposition, ETag, Idempotency-Replayed, Link, Location, Retry-After, X-Trace-Id";
    private static final String DAY_SECONDS = "86400";

    private final Set<String> origins;

    @Inject
    Cors(GatewayConfig config) {
        origins = config.corsOrigins().orElse(Set.of());
    }

    /// Adds to the answer what the caller's origin is allowed.
    void permit(Visit visit) {
        MultiMap answer = visit.response().headers();
        if (origins.isEmpty()) {
            return;
        }
        answer.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = visit.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && (origins.contains("*") || origins.contains(origin))) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origins.contains("*") ? "*" : origin);
            answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }

    /// Answers OPTIONS on a path of the contract, a browser's preflight included.
    void answerOptions(Visit visit, SortedSet<String> allowed) {
        HttpServerRequest request = visit.request();
        MultiMap answer = visit.response().headers();
        String methods = String.join(", ", allowed);
        answer.set(HttpHeaders.ALLOW, methods);
        if (answer.contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods);
            answer.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, DAY_SECONDS);
            String headers = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
            if (headers != null) {
                answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers);
            }
        }
        visit.response().setStatusCode(204).end();
    }

    static boolean isOptions(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS);
    }
}
