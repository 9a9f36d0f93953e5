package kz.tirek.stack.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.tirek.stack.Secrets;
import kz.tirek.stack.signin.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {
    private static final String STEPS = """
            [
              {"as": "fund-officer", "post": "/schools", "body": {"name": "Aksai"}, "remember": "aksai"},
              {"as": "fund-officer", "act": "/hubs/${aksai.id}/select", "body": {"school": "${aksai.id}", "rooms": 35}},
              {"as": "fund-officer", "put": "/hubs/${aksai.id}/plan", "version": "/hubs/${aksai.id}", "body": {}},
              {"as": "fund-officer", "post": "/late", "body": {"of": ["${aksai.id}", "see ${aksai.name}", "${aksai.since+10}"]}}
            ]
            """;

    @TempDir
    Path temporary;

    private final List<String> requests = new ArrayList<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private int refusals = 1;
    private HttpServer server = unstarted();

    @BeforeEach
    void start() {
        server = unstarted();
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsEachStepWithWhatItRefersToAndTheVersionItActsOn() {
        load(STEPS);

        assertThat(requests)
                .containsExactly(
                        "POST /schools {\"name\":\"Aksai\"}",
                        "GET /hubs/id-1 ",
                        "POST /hubs/id-1/select If-Match \"v7\" {\"school\":\"id-1\",\"rooms\":35}",
                        "GET /hubs/id-1 ",
                        "PUT /hubs/id-1/plan If-Match \"v7\" {}",
                        "POST /late {\"of\":[\"id-1\",\"see Aksai\",\"2022-08-08\"]}",
                        "POST /late {\"of\":[\"id-1\",\"see Aksai\",\"2022-08-08\"]}");
    }

    @Test
    void repeatsARunWithTheSameKeys() {
        load(STEPS);
        Map<String, String> first = Map.copyOf(keys);
        load(STEPS);

        assertThat(keys).isEqualTo(first);
        assertThat(keys.values()).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void leavesOutWhatWasDoneBefore() {
        load("""
                [
                  {"as": "fund-officer", "put": "/hubs/1/plan", "version": "/hubs/1", "during": "PLANNED", "body": {}},
                  {"as": "fund-officer", "put": "/hubs/1/plan", "version": "/hubs/1", "during": "RUNNING", "body": {}}
                ]
                """);

        assertThat(requests).containsExactly("GET /hubs/1 ", "GET /hubs/1 ", "PUT /hubs/1/plan If-Match \"v7\" {}");
    }

    @Test
    void sendsFilesInsteadOfJson() {
        load("""
                [{"as": "fund-officer", "post": "/papers", "file": "example-document.pdf", "mediaType": "application/pdf"}]""");

        assertThat(requests)
                .singleElement()
                .asString()
                .startsWith("POST /papers %PDF-1.4")
                .endsWith("%%EOF\n");
    }

    @Test
    void namesTheStepThatIsRefused() {
        assertThatThrownBy(() -> load("""
                [{"as": "auditor", "get": "/hubs/1"}, {"as": "auditor", "post": "/refused", "body": {}}]"""))
                .isInstanceOf(DemonstrationFailure.class)
                .hasMessage(
                        "steps.json, step 2: POST /refused as auditor is answered with 403: {\"code\":\"forbidden\"}");
        assertThatThrownBy(() -> load("""
                [{"as": "auditor", "get": "/hubs/${nobody.id}"}]"""))
                .hasMessage("steps.json, step 1: no earlier step remembers its answer as \"nobody\"");
    }

    @Test
    void refusesStepsThatAreNotOneRequest() {
        assertThatThrownBy(() -> steps("""
                [{"as": "auditor", "get": "/a", "post": "/b"}]""")).hasMessageContaining("exactly one of post, act, put, patch, get");
        assertThatThrownBy(() -> steps("""
                [{"as": "auditor", "get": "/a", "bodies": {}}]""")).hasMessageContaining("bodies");
        assertThatThrownBy(() -> steps("""
                [{"as": "auditor", "post": "/a", "file": "a.pdf"}]""")).hasMessageContaining("a file needs its mediaType");
    }

    @Test
    void readsTheFilesThatAreShipped() {
        assertThat(DemonstrationFile.all("/demonstration")).isNotNull();
    }

    private void load(String steps) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Tokens tokens = new Tokens(address.resolve("/token"), Secrets.in(temporary.resolve("secrets")));
        try {
            new Demonstration(address, tokens, line -> {})
                    .load(List.of(new DemonstrationFile("steps.json", steps(steps))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Step> steps(String json) throws IOException {
        return List.of(new JsonMapper().readValue(json, Step[].class));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals("/token")) {
            send(exchange, 200, "{\"access_token\":\"t\"}");
            return;
        }
        String version = exchange.getRequestHeaders().getFirst("If-Match");
        requests.add(method + " " + path + " " + (version == null ? "" : "If-Match " + version + " ") + body);
        if (method.equals("POST")) {
            keys.put(path, exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        }
        if (path.equals("/refused")) {
            send(exchange, 403, "{\"code\":\"forbidden\"}");
        } else if (path.equals("/late") && refusals-- > 0) {
            send(exchange, 422, "{\"code\":\"replica-late\"}");
        } else {
            exchange.getResponseHeaders().set("ETag", "\"v7\"");
            send(exchange, 200, "{\"id\":\"id-1\",\"name\":\"Aksai\",\"since\":\"2022-07-29\",\"status\":\"RUNNING\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer unstarted() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
