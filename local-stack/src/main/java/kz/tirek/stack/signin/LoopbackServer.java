package kz.tirek.stack.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Serves the sign-in library with the JDK's HTTP server.
///
/// The library's own servers keep every request in memory, or need another Netty than the services. This one also
/// answers under one address whatever name the caller used, so that the issuer of a token never varies.
final class LoopbackServer implements OAuth2HttpServer {
    private final HttpUrl base;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService workers;

    LoopbackServer(String address) {
        this.base = HttpUrl.get(address);
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        try {
            HttpServer starting = HttpServer.create(new InetSocketAddress(address, port), 0);
            ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
            starting.setExecutor(executor);
            starting.createContext("/", exchange -> answer(exchange, handler));
            starting.start();
            server = starting;
            workers = executor;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(InetAddress.getLoopbackAddress(), port, handler);
    }

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(base.port(), handler);
    }

    @Override
    public OAuth2HttpServer stop() {
        if (server != null) {
            server.stop(0);
        }
        if (workers != null) {
            workers.shutdownNow();
        }
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        return base.port();
    }

    @Override
    public HttpUrl url(String path) {
        return base.newBuilder()
                .addPathSegments(path.startsWith("/") ? path.substring(1) : path)
                .build();
    }

    @Override
    public @Nullable Ssl sslConfig() {
        return null;
    }

    private void answer(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler)
            throws IOException {
        try (exchange) {
            OAuth2HttpResponse response = handler.invoke(request(exchange));
            for (String name : response.getHeaders().names()) {
                exchange.getResponseHeaders().put(name, response.getHeaders().values(name));
            }
            byte[] body = body(response);
            exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private OAuth2HttpRequest request(HttpExchange exchange) throws IOException {
        Headers.Builder headers = new Headers.Builder();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!namesTheServer(name)) {
                values.forEach(value -> headers.addUnsafeNonAscii(name, value));
            }
        });
        HttpUrl.Builder url =
                base.newBuilder().encodedPath(exchange.getRequestURI().getRawPath());
        url.encodedQuery(exchange.getRequestURI().getRawQuery());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new OAuth2HttpRequest(headers.build(), exchange.getRequestMethod(), url.build(), body);
    }

    private static boolean namesTheServer(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("host") || name.startsWith("x-forwarded-");
    }

    private static byte[] body(OAuth2HttpResponse response) {
        if (response.getBody() != null) {
            return response.getBody().getBytes(StandardCharsets.UTF_8);
        }
        return response.getBytesBody() == null ? new byte[0] : response.getBytesBody();
    }
}
