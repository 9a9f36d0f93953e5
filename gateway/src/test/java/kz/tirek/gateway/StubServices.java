package kz.tirek.gateway;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The stub services, and a switch to stop and start them: tests run in another class loader and reach it by HTTP.
public final class StubServices implements QuarkusTestResourceLifecycleManager {

    static final String SWITCH = "tirek.test.switch";

    private final Map<String, StubService> services = new LinkedHashMap<>();
    private @Nullable Vertx vertx;
    private @Nullable HttpServer control;

    @Override
    public Map<String, String> start() {
        try {
            Vertx started = Vertx.vertx();
            vertx = started;
            for (String name : new String[] {"hub-school", "training", "funding"}) {
                StubService service = new StubService(started, name);
                service.start();
                services.put(name, service);
            }
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            control = server;
            server.createContext("/", exchange -> {
                List<String> order = List.of(exchange.getRequestURI().getPath().split("/", -1));
                boolean done = obey(order.get(1), order.get(2));
                exchange.sendResponseHeaders(done ? 204 : 500, -1);
                exchange.close();
            });
            server.start();
            System.setProperty(SWITCH, "http://127.0.0.1:" + server.getAddress().getPort());
            services.forEach((name, service) -> System.setProperty("tirek.test." + name, service.url()));
            return configuration();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean obey(String action, String name) {
        StubService service = services.get(name);
        if (service == null) {
            return false;
        }
        try {
            switch (action) {
                case "stop" -> service.stop();
                case "start" -> service.start();
                default -> throw new IllegalArgumentException(action);
            }
            return true;
        } catch (Exception failure) {
            return false;
        }
    }

    /// Contracts and addresses of the stubs, and bounds short enough for tests.
    private Map<String, String> configuration() {
        Map<String, String> configuration = new HashMap<>();
        int index = 0;
        for (Map.Entry<String, StubService> service : services.entrySet()) {
            String prefix = "tirek.gateway.services[" + index++ + "].";
            configuration.put(prefix + "name", service.getKey());
            configuration.put(prefix + "url", service.getValue().url());
            configuration.put(prefix + "contract", "test-contracts/" + service.getKey() + ".yaml");
        }
        configuration.put("tirek.gateway.services[1].requests", "8");
        configuration.put("tirek.gateway.services[1].streams", "2");
        configuration.put("tirek.gateway.limits.body", "64M");
        configuration.put("tirek.gateway.limits.answer", "1500ms");
        configuration.put("tirek.gateway.limits.pause", "1500ms");
        configuration.put("tirek.gateway.limits.stream-pause", "5s");
        configuration.put("tirek.gateway.limits.client-pause", "1500ms");
        configuration.put("tirek.gateway.limits.client-body", "4s");
        configuration.put("tirek.gateway.cors-origins", "https://dashboard.example.kz");
        configuration.put("tirek.gateway.sign-in.authorization-url", "https://sign-in.test/authorize");
        configuration.put("tirek.gateway.sign-in.token-url", "https://sign-in.test/token");
        return configuration;
    }

    @Override
    public void stop() {
        if (control != null) {
            control.stop(0);
        }
        if (vertx != null) {
            vertx.close();
        }
    }
}
