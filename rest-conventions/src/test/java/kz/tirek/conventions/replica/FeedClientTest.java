package kz.tirek.conventions.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kz.tirek.conventions.change.ChangeEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedClientTest {

    private static final String PAGE = """
            {"items":[{"specversion":"1.0","id":"019ab000-0000-7000-8000-000000000001","source":"/notes","type":"kz.tirek.note.created",
              "subject":"019ab000-0000-7000-8000-000000000002","time":"2026-01-15T05:00:00Z","datacontenttype":"application/json",
              "resourcetype":"note","operation":"CREATED","sequence":"c1","newer":true,"data":{"code":"N-1"}}],"next":"c1"}""";

    private final List<String> asked = new ArrayList<>();
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    private HttpServer server;
    private URI address;
    private String goodToken = "token-1";
    private int tokensGiven;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.createContext("/token", exchange -> {
            tokensGiven++;
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"token-" + tokensGiven + "\",\"expires_in\":300,\"token_type\":\"Bearer\"}");
        });
        server.createContext("/api/v1/changes/notes", exchange -> {
            boolean good =
                    ("Bearer " + goodToken).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            asked.add(exchange.getRequestURI().getQuery());
            answer(exchange, good ? status : 401, good ? PAGE : "{}");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAPageWithATokenOfItsOwn() {
        FeedClient client = client();
        List<ChangeEvent> events = client.page(address, "notes", null, 500);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.sequence()).isEqualTo("c1");
            assertThat(event.time()).isEqualTo(Instant.parse("2026-01-15T05:00:00Z"));
            assertThat(event.data()).hasToString("{\"code\":\"N-1\"}");
        });
        client.page(address, "notes", "c1", 500);
        String basic = Base64.getEncoder().encodeToString("training:s%3Acret".getBytes(StandardCharsets.UTF_8));
        assertThat(asked)
                .containsExactly(
                        "Basic " + basic + " grant_type=client_credentials", "limit=500", "limit=500&after=c1");
    }

    @Test
    void getsANewTokenWhenTheOldOneIsRefused() {
        FeedClient client = client();
        client.page(address, "notes", null, 500);
        goodToken = "token-2";
        assertThat(client.page(address, "notes", null, 500)).hasSize(1);
        assertThat(tokensGiven).isEqualTo(2);
    }

    @Test
    void saysWhoCannotBeReached() {
        status = 503;
        assertThatThrownBy(() -> client().page(address, "notes", null, 500))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("answers 503");
        server.stop(0);
        assertThatThrownBy(() -> client().page(address, "notes", null, 500))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(address.toString());
    }

    private FeedClient client() {
        return new FeedClient(
                mapper,
                new ServiceToken(
                        mapper,
                        Optional.of(address.resolve("/token")),
                        Optional.of("training"),
                        Optional.of("s:cret")));
    }

    private static void answer(HttpExchange exchange, int code, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
