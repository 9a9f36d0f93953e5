package kz.tirek.gateway;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import kz.tirek.test.Tokens;

/// Callers of the gateway: one that speaks HTTP, and one that sends whatever bytes it is given.
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String TOKEN = Tokens.of("fund-officer").sign();

    private Client() {}

    static String gateway() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    static HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(gateway() + target))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + TOKEN);
    }

    static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static HttpResponse<String> get(String target) {
        return send(request(target), HttpResponse.BodyHandlers.ofString());
    }

    static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    /// What a stub service saw.
    static JsonObject seen(String service) {
        URI address = URI.create(System.getProperty("tirek.test." + service) + "/seen");
        return json(send(HttpRequest.newBuilder(address), HttpResponse.BodyHandlers.ofString()));
    }

    /// Lets a stub service go on with what it holds: an event, a last part, a body it has not read.
    static void go(String service) {
        URI address = URI.create(System.getProperty("tirek.test." + service) + "/go");
        send(HttpRequest.newBuilder(address), HttpResponse.BodyHandlers.discarding());
    }

    /// Waits until something is so, for ten seconds at most.
    static void await(BooleanSupplier so) throws InterruptedException {
        for (int i = 0; i < 500 && !so.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
    }

    /// Stops or starts a stub service.
    static void order(String action, String service) {
        URI address = URI.create(System.getProperty(StubServices.SWITCH) + "/" + action + "/" + service);
        int status = send(HttpRequest.newBuilder(address), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 204) {
            throw new IllegalStateException(action + " " + service + ": " + status);
        }
    }

    /// A connection to the gateway for bytes of one's own.
    static final class Raw implements AutoCloseable {

        private static final Duration PATIENCE = Duration.ofSeconds(15);

        private final Socket socket;

        Raw() throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        }

        Raw send(String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return this;
        }

        /// Sends a request's head with a good token.
        Raw head(String requestLine, String... headers) throws IOException {
            return send(requestLine + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN + "\r\n"
                    + String.join("", headers) + "\r\n");
        }

        OutputStream out() throws IOException {
            return socket.getOutputStream();
        }

        InputStream in() throws IOException {
            return socket.getInputStream();
        }

        /// Everything until the gateway closes or, having begun to answer, has been silent for `pause`.
        String readFor(Duration pause) throws IOException {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                all.writeBytes(socket.getInputStream().readNBytes(1));
                socket.setSoTimeout(Math.toIntExact(pause.toMillis()));
                socket.getInputStream().transferTo(all);
            } catch (java.net.SocketException | java.net.SocketTimeoutException over) {
                return all.toString(StandardCharsets.UTF_8);
            }
            return all.toString(StandardCharsets.UTF_8);
        }

        /// Whether the gateway closes the connection within `time`.
        boolean isClosedWithin(Duration time) throws IOException {
            socket.setSoTimeout(Math.toIntExact(time.toMillis()));
            try {
                while (socket.getInputStream().read() >= 0) {
                    // what is left of an answer
                }
                return true;
            } catch (java.net.SocketTimeoutException open) {
                return false;
            } catch (java.net.SocketException reset) {
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
