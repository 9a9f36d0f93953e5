package kz.tirek.conventions.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kz.tirek.conventions.problem.Problem;

/// Takes an `Accept` that names no answer for none, as RFC 9110 allows: an empty one, which the framework cannot read,
/// and one of problems only, which clients made by openapi-generator send wherever the answer itself is not JSON.
@ApplicationScoped
public class AcceptHeader {

    private static final int PRIORITY = 100;

    void register(@Observes Filters filters) {
        filters.register(AcceptHeader::check, PRIORITY);
    }

    private static void check(RoutingContext exchange) {
        String accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && (accept.isBlank() || accept.equals(Problem.MEDIA_TYPE))) {
            exchange.request().headers().remove(HttpHeaders.ACCEPT);
        }
        exchange.next();
    }
}
