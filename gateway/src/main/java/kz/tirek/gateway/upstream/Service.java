package kz.tirek.gateway.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import kz.tirek.gateway.GatewayConfig;

/// One service behind the gateway, with connections, places and a breaker of its own: its troubles stay its own.
///
/// @param base scheme, host and port
record Service(String name, URI base, HttpClient client, Breaker breaker, Bulkhead bulkhead) {

    private static final int FAILURES_TO_OPEN = 5;
    private static final Duration OPEN = Duration.ofSeconds(2);
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int HEADER_BYTES = 64 << 10;

    static Service of(GatewayConfig.ServiceConfig config, Duration connect, Vertx vertx) {
        URI base = config.url();
        String path = base.getPath();
        if (base.getHost() == null || (path != null && !path.isEmpty() && !path.equals("/"))) {
            throw new IllegalStateException(
                    "the base URL of %s must be scheme, host and port only: %s".formatted(config.name(), base));
        }
        Bulkhead bulkhead = new Bulkhead(config.requests(), config.streams());
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(connect.toMillis()))
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxHeaderSize(HEADER_BYTES)
                .setSsl("https".equals(base.getScheme()));
        PoolOptions pool = new PoolOptions().setHttp1MaxSize(bulkhead.places());
        Breaker breaker = new Breaker(FAILURES_TO_OPEN, OPEN, System::nanoTime);
        return new Service(config.name(), base, vertx.createHttpClient(options, pool), breaker, bulkhead);
    }

    /// Where a request for `target` goes; path and query stay as they came.
    RequestOptions request(HttpMethod method, String target) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(base.getHost())
                .setPort(port())
                .setURI(target);
    }

    /// The service's own origin, which must not leave the gateway.
    String origin() {
        return base.getScheme() + "://" + base.getRawAuthority();
    }

    private int port() {
        return base.getPort() > 0 ? base.getPort() : "https".equals(base.getScheme()) ? 443 : 80;
    }
}
