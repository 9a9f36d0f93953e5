package kz.tirek.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.tirek.gateway.visit.Visit;

/// Which headers cross the gateway. Those of one connection (RFC 9110, 7.6.1) do not, nor does anything by which a
/// caller could pass
/// for somebody else.
final class Headers {

    private static final Set<String> OF_A_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final Set<String> ONLY_OURS = Set.of(
            "host",
            "expect",
            "forwarded",
            "via",
            "traceparent",
            "tracestate",
            "baggage",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "x-original-url",
            "x-original-host",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override");
    /// A service that spells out its own address means the gateway's.
    private static final List<String> WITH_ADDRESSES = List.of("location", "content-location", "link");

    private Headers() {}

    /// Fills the headers of the request to a service.
    static void passRequest(Visit visit, MultiMap outgoing) {
        HttpServerRequest request = visit.request();
        Set<String> dropped = ofConnection(request.headers());
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!dropped.contains(name) && !ONLY_OURS.contains(name) && !name.startsWith("x-forwarded-")) {
                outgoing.add(header.getKey(), header.getValue());
            }
        }
        outgoing.set("Via", "1.1 tirek");
        outgoing.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        outgoing.set("X-Forwarded-Proto", request.scheme() == null ? "http" : request.scheme());
        if (request.authority() != null) {
            outgoing.set("X-Forwarded-Host", request.authority().toString());
        }
        String traceparent = visit.traceparent();
        if (traceparent != null) {
            outgoing.set("traceparent", traceparent);
        }
    }

    /// Adds a service's headers to the answer; what the gateway has set before stands.
    static void passResponse(MultiMap incoming, MultiMap answer, String origin) {
        Set<String> dropped = ofConnection(incoming);
        answer.names().forEach(name -> dropped.add(name.toLowerCase(Locale.ROOT)));
        dropped.remove("vary");
        for (Map.Entry<String, String> header : incoming) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!dropped.contains(name) && !name.startsWith("access-control-")) {
                String value = header.getValue();
                answer.add(header.getKey(), WITH_ADDRESSES.contains(name) ? value.replace(origin + "/", "/") : value);
            }
        }
    }

    private static Set<String> ofConnection(MultiMap headers) {
        Set<String> names = new HashSet<>(OF_A_CONNECTION);
        for (String value : headers.getAll("connection")) {
            for (String name : value.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        names.remove("content-length");
        names.remove("authorization");
        return names;
    }
}
