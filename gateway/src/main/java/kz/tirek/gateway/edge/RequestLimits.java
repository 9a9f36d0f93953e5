package kz.tirek.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Text;
import kz.tirek.gateway.GatewayConfig;
import kz.tirek.gateway.problem.GatewayProblem;
import kz.tirek.gateway.visit.Visit;

/// Bounds of a request's head, and what of it two servers might understand differently.
@ApplicationScoped
class RequestLimits {

    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");
    private static final Text NOT_UNDERSTOOD =
            new Text("тақырып түсініксіз", "заголовок не понятен", "the header cannot be understood");

    private final int addressCharacters;
    private final long headerBytes;
    private final long bodyBytes;

    @Inject
    RequestLimits(GatewayConfig config) {
        addressCharacters = config.limits().address();
        headerBytes = config.limits().headers().asLongValue();
        bodyBytes = config.limits().body().asLongValue();
    }

    /// Why the request cannot be taken, if it cannot.
    Optional<Refusal> check(Visit visit) {
        HttpServerRequest request = visit.request();
        if (request.uri().length() > addressCharacters) {
            return Optional.of(GatewayProblem.ADDRESS_TOO_LONG.refuse(addressCharacters));
        }
        if (headerBytes(request) > headerBytes) {
            return Optional.of(GatewayProblem.HEADERS_TOO_LARGE.refuse(headerBytes));
        }
        if (!hasClearHost(request)) {
            return Optional.of(misunderstood("Host"));
        }
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!codings.isEmpty() && !(codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked"))) {
            return Optional.of(misunderstood("Transfer-Encoding"));
        }
        if (visit.declaredLength() > bodyBytes) {
            return Optional.of(CommonProblem.BODY_TOO_LARGE.refuse(bodyBytes));
        }
        return Optional.empty();
    }

    private static Refusal misunderstood(String header) {
        return CommonProblem.INVALID_REQUEST.refuse(1).at(header, "not-understood", NOT_UNDERSTOOD);
    }

    private static boolean hasClearHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        return hosts.isEmpty()
                ? request.version() == HttpVersion.HTTP_1_0
                : hosts.size() == 1 && HOST.matcher(hosts.getFirst()).matches();
    }

    private static long headerBytes(HttpServerRequest request) {
        long sum = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            sum += header.getKey().length() + header.getValue().length() + ": \r\n".length();
        }
        return sum;
    }
}
