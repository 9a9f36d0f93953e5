package kz.tirek.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The hub-school service, and the training service, as their followers see them: a token endpoint and two change
/// feeds. Tests drive them over HTTP at [#ADDRESS] (`/publish`, `/publish-training`, `/down`, `/up`), because the
/// framework loads them by another class loader than this.
public final class FakeHubSchools implements QuarkusTestResourceLifecycleManager {

    /// The system property that holds its base URL.
    public static final String ADDRESS = "tirek.test.hub-schools";

    private static final Pattern AFTER = Pattern.compile("after=([0-9]+)");
    private static final Pattern LIMIT = Pattern.compile("limit=([0-9]+)");

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<String> trainingEvents = new CopyOnWriteArrayList<>();
    private volatile boolean down;
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext(
                    "/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":3600}"));
            http.createContext("/api/v1/changes/hub-schools", exchange -> feed(exchange, events));
            http.createContext("/api/v1/changes/training", exchange -> feed(exchange, trainingEvents));
            http.createContext("/publish", exchange -> publish(exchange, events));
            http.createContext("/publish-training", exchange -> publish(exchange, trainingEvents));
            http.createContext("/down", exchange -> switchTo(exchange, true));
            http.createContext("/up", exchange -> switchTo(exchange, false));
            http.start();
            server = http;
            String address = "http://127.0.0.1:" + http.getAddress().getPort();
            System.setProperty(ADDRESS, address);
            return Map.of(
                    "TIREK_HUB_SCHOOL_URL", address,
                    "TIREK_TRAINING_URL", address,
                    "TIREK_TOKEN_URL", address + "/token");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void feed(HttpExchange exchange, List<String> events) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int after = number(AFTER, query, 0);
        int end = Math.min(events.size(), after + number(LIMIT, query, 100));
        String items = IntStream.range(after, end)
                .mapToObj(index -> events.get(index).replace("SEQUENCE", String.valueOf(index + 1)))
                .collect(Collectors.joining(","));
        answer(exchange, down ? 503 : 200, "{\"items\":[" + items + "],\"next\":\"" + end + "\"}");
    }

    private static void publish(HttpExchange exchange, List<String> events) throws IOException {
        events.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, 200, "{}");
    }

    private void switchTo(HttpExchange exchange, boolean state) throws IOException {
        down = state;
        answer(exchange, 200, "{}");
    }

    private static int number(Pattern pattern, String query, int otherwise) {
        Matcher found = pattern.matcher(query);
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
