package kz.tirek.gateway.edge;

import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import kz.tirek.gateway.GatewayConfig;
import kz.tirek.gateway.visit.Visit;

/// Headers that keep browsers from doing more with an answer than it is meant for.
@ApplicationScoped
class SecurityHeaders {

    private static final String API_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "cross-origin");

    private final String docsPolicy;

    @Inject
    SecurityHeaders(GatewayConfig config) {
        URI provider = config.signIn()
                .tokenUrl()
                .map(URI::create)
                .orElse(config.signIn().issuer());
        docsPolicy =
                "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                        + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; connect-src 'self' "
                        + provider.getScheme() + "://" + provider.getAuthority();
    }

    /// Adds them to the answer of `visit`, Swagger UI's own policy under `/docs`.
    void addTo(Visit visit) {
        MultiMap answer = visit.response().headers();
        ALWAYS.forEach(answer::set);
        boolean docs = visit.request().uri().startsWith("/docs");
        answer.set("Content-Security-Policy", docs ? docsPolicy : API_POLICY);
        if ("https".equals(visit.request().scheme())) {
            answer.set("Strict-Transport-Security", "max-age=31536000");
        }
        answer.set("X-Trace-Id", visit.traceId());
    }
}
