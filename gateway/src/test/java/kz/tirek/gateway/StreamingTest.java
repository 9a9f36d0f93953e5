package kz.tirek.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.tirek.gateway.Client.await;
import static kz.tirek.gateway.Client.go;
import static kz.tirek.gateway.Client.request;
import static kz.tirek.gateway.Client.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// Bodies pass through, both ways, and are never held.
@QuarkusTest
@WithTirek
@WithStubs
class StreamingTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void passesTheFirstBytesOnBeforeTheLastAreThere() throws Exception {
        HttpResponse<InputStream> answer =
                Client.send(request("/api/v1/schools?do=steps"), BodyHandlers.ofInputStream());

        assertThat(new String(answer.body().readNBytes(5), UTF_8)).isEqualTo("first");
        go("hub-school");
        assertThat(new String(answer.body().readAllBytes(), UTF_8)).isEqualTo("last");
    }

    @Test
    void passesAnUploadOnWhileItIsSent() throws Exception {
        try (Client.Raw client = new Client.Raw()) {
            long before = seen("hub-school").getLong("bytesIn");
            client.head("POST /api/v1/schools?do=late-reader", "Transfer-Encoding: chunked\r\n")
                    .send("5\r\nfirst\r\n");
            await(() -> {
                go("hub-school");
                return seen("hub-school").getLong("bytesIn") == before + 5;
            });
            assertThat(seen("hub-school").getLong("bytesIn")).isEqualTo(before + 5);
            assertThat(client.send("4\r\nlast\r\n0\r\n\r\n").readFor(Duration.ofMillis(500)))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void passesEventsOnAtOnce() throws Exception {
        HttpResponse<InputStream> answer = Client.send(
                request("/api/v1/changes/hub-schools?do=events").header("Accept", "text/event-stream"),
                BodyHandlers.ofInputStream());

        // The headers are here before any event.
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        try (InputStream events = answer.body()) {
            for (int event = 1; event <= 4; event++) {
                go("hub-school");
                assertThat(new String(events.readNBytes(9), UTF_8)).isEqualTo("data: " + event + "\n\n");
            }
        }
    }

    @Test
    void takesManyLargeBodiesAtOnce() throws Exception {
        byte[] body = new byte[50 * MEGABYTE];
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> answer : callers.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<HttpResponse<String>>>mapToObj(i -> () -> Client.send(
                            request("/api/v1/schools").POST(BodyPublishers.ofByteArray(body)), BodyHandlers.ofString()))
                    .toList())) {
                assertThat(Client.json(answer.get()).getInteger("bytes")).isEqualTo(body.length);
            }
        }
    }

    @Test
    void readsNoFasterThanTheServiceTakes() throws Exception {
        long before = seen("hub-school").getLong("bytesIn");
        try (Client.Raw client = new Client.Raw();
                ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
            int size = 60 * MEGABYTE;
            client.head("POST /api/v1/schools?do=late-reader", "Content-Length: " + size + "\r\n");
            int[] sent = {0};
            Future<?> sending = sender.submit(() -> {
                OutputStream out = client.out();
                byte[] chunk = new byte[64 << 10];
                for (; sent[0] < size; sent[0] += chunk.length) {
                    out.write(chunk);
                }
                return null;
            });
            Thread.sleep(700);
            assertThat(sent[0])
                    .as("bytes the gateway took while the service took none")
                    .isLessThan(24 * MEGABYTE);
            await(() -> {
                go("hub-school");
                return sending.isDone();
            });
            sending.get();
            assertThat(client.readFor(Duration.ofMillis(800))).startsWith("HTTP/1.1 200");
        }
        assertThat(seen("hub-school").getLong("bytesIn")).isEqualTo(before + 60L * MEGABYTE);
    }

    @Test
    void readsNoFasterThanTheClientTakes() throws Exception {
        long before = seen("hub-school").getLong("bytesOut");
        try (Client.Raw client = new Client.Raw()) {
            client.head("GET /api/v1/schools?do=download&bytes=" + 60 * MEGABYTE, "Connection: close\r\n");
            Thread.sleep(700);
            assertThat(seen("hub-school").getLong("bytesOut") - before).isLessThan(24L * MEGABYTE);
            assertThat(client.in().readAllBytes().length).isGreaterThan(60 * MEGABYTE);
        }
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() throws Exception {
        int before = seen("hub-school").getInteger("requests");
        try (Client.Raw client = new Client.Raw()) {
            String answer = client.head("POST /api/v1/schools", "Content-Length: 67108865\r\n")
                    .readFor(Duration.ofMillis(600));

            assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"body-too-large\"");
        }
        assertThat(seen("hub-school").getInteger("requests")).isEqualTo(before);
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() throws Exception {
        try (Client.Raw client = new Client.Raw()) {
            client.head("POST /api/v1/schools", "Transfer-Encoding: chunked\r\n");
            byte[] chunk = new byte[MEGABYTE];
            for (int i = 0; i < 65; i++) {
                client.send("100000\r\n");
                client.out().write(chunk);
                client.send("\r\n");
            }
            String answer = client.readFor(Duration.ofMillis(800));

            assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"body-too-large\"");
        }
        assertThat(seen("hub-school").getInteger("underWay")).isLessThanOrEqualTo(1);
    }

    @Test
    void letsAClientAskBeforeItSendsABody() throws Exception {
        try (Client.Raw client = new Client.Raw()) {
            client.head(
                    "POST /api/v1/schools",
                    "Content-Length: 2\r\n",
                    "Expect: 100-continue\r\n",
                    "Connection: close\r\n");
            byte[] interim = client.in().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());

            assertThat(new String(interim, UTF_8)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            assertThat(client.send("{}").readFor(Duration.ofSeconds(2)))
                    .startsWith("HTTP/1.1 200")
                    .contains("\"bytes\":2");
        }
        try (Client.Raw client = new Client.Raw()) {
            client.send(
                    "POST /api/v1/schools HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.readFor(Duration.ofSeconds(2))).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void breaksOffAtTheServiceWhenTheClientIsGone() throws Exception {
        int before = seen("hub-school").getInteger("brokenOff");
        try (Client.Raw client = new Client.Raw()) {
            client.head("GET /api/v1/schools?do=events");
            client.in().readNBytes(300);
        }
        await(() -> seen("hub-school").getInteger("brokenOff") > before);
        assertThat(seen("hub-school").getInteger("brokenOff")).isEqualTo(before + 1);
    }

    @Test
    void keepsTheConnectionForTheNextRequest() throws Exception {
        try (Client.Raw client = new Client.Raw()) {
            String one = "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n";
            String two = "POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello";
            String answers = client.send(one + two + one).readFor(Duration.ofMillis(600));

            assertThat(answers.split("HTTP/1.1 404", -1)).hasSize(4);
        }
    }
}
