package kz.tirek.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.tirek.gateway.Client.await;
import static kz.tirek.gateway.Client.get;
import static kz.tirek.gateway.Client.order;
import static kz.tirek.gateway.Client.request;
import static kz.tirek.gateway.Client.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Services that are gone, slow or broken, and clients that are.
@QuarkusTest
@WithTirek
@WithStubs
class FailureTest {

    @AfterEach
    void settle() throws Exception {
        for (int i = 0; i < 100 && get("/api/v1/courses").statusCode() != 200; i++) {
            Thread.sleep(100);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Client.json(answer).getString("code")).isEqualTo(code);
        assertThat(Client.json(answer).getString("traceId")).matches("[0-9a-f]{32}");
    }

    @Test
    void saysThatAServiceIsDownAndServesTheOthers() throws Exception {
        order("stop", "funding");
        try {
            for (int i = 0; i < 8; i++) {
                HttpResponse<String> answer = get("/api/v1/grants");
                assertProblem(answer, 503, "service-unavailable");
                assertThat(Integer.parseInt(
                                answer.headers().firstValue("Retry-After").orElseThrow()))
                        .isBetween(1, 5);
                assertThat(get("/api/v1/schools").statusCode()).isEqualTo(200);
            }
            assertThat(get("/q/health").body()).contains("\"funding\": \"unavailable\"");
            assertThat(get("/q/health").statusCode()).isEqualTo(200);
        } finally {
            order("start", "funding");
        }
        await(() -> get("/api/v1/grants").statusCode() == 200);
        assertThat(get("/api/v1/grants").statusCode()).isEqualTo(200);
    }

    @Test
    void staysFastForTheOthersWhileOneServiceHangs() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> stuck = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                stuck.add(() -> get("/api/v1/courses?do=never"));
            }
            List<Future<HttpResponse<String>>> stuckAnswers =
                    stuck.stream().map(callers::submit).toList();
            Thread.sleep(200);
            long began = System.nanoTime();
            List<Future<HttpResponse<String>>> healthy = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                healthy.add(callers.submit(() -> get("/api/v1/schools")));
            }
            for (Future<HttpResponse<String>> answer : healthy) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            int busy = 0;
            int slow = 0;
            for (Future<HttpResponse<String>> answer : stuckAnswers) {
                switch (Client.json(answer.get()).getString("code")) {
                    case "service-busy" -> busy++;
                    case "service-too-slow" -> slow++;
                    default -> throw new AssertionError(answer.get().body());
                }
            }
            assertThat(slow).as("the places of the service").isEqualTo(8);
            assertThat(busy).isEqualTo(32);
        }
        assertProblem(get("/api/v1/courses"), 503, "service-unavailable");
    }

    @Test
    void saysThatAServiceIsTooSlow() {
        HttpResponse<String> answer = get("/api/v1/schools?do=never");

        assertProblem(answer, 504, "service-too-slow");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void saysThatAServiceIsTooSlowToTakeABody() {
        HttpResponse<String> answer = Client.send(
                request("/api/v1/schools?do=unread").POST(BodyPublishers.ofByteArray(new byte[32 << 20])),
                BodyHandlers.ofString());

        assertProblem(answer, 504, "service-too-slow");
    }

    @Test
    void repeatsARequestThatIsSafeToRepeatOnceOnly() {
        int before = seen("hub-school").getInteger("requests");
        HttpResponse<String> read = get("/api/v1/schools?do=hangup");
        int afterRead = seen("hub-school").getInteger("requests");
        HttpResponse<String> write = Client.send(
                request("/api/v1/schools?do=hangup").POST(BodyPublishers.ofString("{}")), BodyHandlers.ofString());
        int afterWrite = seen("hub-school").getInteger("requests");

        assertProblem(read, 502, "bad-gateway");
        assertProblem(write, 502, "bad-gateway");
        assertThat(write.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(afterRead - before).isEqualTo(2);
        assertThat(afterWrite - afterRead).isEqualTo(1);
    }

    @Test
    void neverPassesAPartOffForTheWhole() {
        assertThatThrownBy(() -> get("/api/v1/schools?do=half")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> get("/api/v1/schools?do=stall")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void saysSoWhenAServiceBreaksOffBeforeTheFirstByte() {
        HttpResponse<String> answer = get("/api/v1/schools?do=promise");

        assertProblem(answer, 502, "bad-gateway");
        assertThat(answer.headers().map()).doesNotContainKeys("etag", "content-encoding");
    }

    @Test
    void passesOnWhatAServiceRefuses() {
        HttpResponse<String> answer = Client.send(
                request("/api/v1/schools?do=refuse").POST(BodyPublishers.ofByteArray(new byte[4 << 20])),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("no");
    }

    @Test
    void countsEventStreamsApart() throws Exception {
        List<Client.Raw> listeners = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                Client.Raw listener = new Client.Raw();
                listeners.add(listener.head("GET /api/v1/courses?do=events"));
                String status = new String(listener.in().readNBytes(12), UTF_8);
                assertThat(status).isEqualTo(i < 2 ? "HTTP/1.1 200" : "HTTP/1.1 503");
            }
            assertThat(get("/api/v1/courses").statusCode()).isEqualTo(200);
        } finally {
            for (Client.Raw listener : listeners) {
                listener.close();
            }
        }
    }

    @Test
    void endsAClientThatStopsInTheMiddleOfABody() throws Exception {
        try (Client.Raw client = new Client.Raw()) {
            client.head("POST /api/v1/schools", "Content-Length: 1000\r\n").send("{");
            String answer = client.readFor(Duration.ofSeconds(3));

            assertThat(answer).startsWith("HTTP/1.1 408").contains("\"code\":\"request-too-slow\"");
        }
    }

    @Test
    void endsAClientThatDripsABody() throws Exception {
        long began = System.nanoTime();
        try (Client.Raw client = new Client.Raw()) {
            client.head("POST /api/v1/schools", "Content-Length: 1000\r\n");
            try {
                for (int i = 0; i < 40; i++) {
                    client.send("x");
                    Thread.sleep(250);
                    if (client.in().available() > 0) {
                        break;
                    }
                }
            } catch (java.net.SocketException closed) {
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
                return;
            }
            assertThat(client.readFor(Duration.ofSeconds(2))).startsWith("HTTP/1.1 408");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void endsAClientThatTakesNothing() throws Exception {
        int before = seen("hub-school").getInteger("brokenOff");
        try (Client.Raw client = new Client.Raw()) {
            client.head("GET /api/v1/schools?do=download&bytes=60000000");
            await(() -> seen("hub-school").getInteger("brokenOff") > before);
            assertThat(seen("hub-school").getInteger("brokenOff")).isEqualTo(before + 1);
            assertThat(client.isClosedWithin(Duration.ofSeconds(3))).isTrue();
        }
    }
}
