package kz.tirek.gateway.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.tirek.gateway.GatewayConfig;
import kz.tirek.gateway.contract.Operation;
import kz.tirek.gateway.visit.Answers;
import kz.tirek.gateway.visit.Visit;

/// The services behind the gateway.
@Startup
@ApplicationScoped
public class Services {

    private final Vertx vertx;
    private final GatewayConfig.Limits limits;
    private final Answers answers;
    private final Map<String, Service> byName = new LinkedHashMap<>();

    @Inject
    Services(Vertx vertx, GatewayConfig config, Answers answers, MeterRegistry meters) {
        this.vertx = vertx;
        this.limits = config.limits();
        this.answers = answers;
        for (GatewayConfig.ServiceConfig service : config.services()) {
            byName.put(service.name(), Service.of(service, limits.connect(), vertx));
        }
        byName.values().forEach(service -> measure(service, meters));
    }

    /// Passes the request on to the operation's service, and its answer back.
    public void exchange(Visit visit, Operation operation) {
        Service service = byName.get(operation.service());
        if (service == null) {
            throw new IllegalStateException("no service is configured for " + operation);
        }
        new Exchange(visit, service, limits, answers, vertx).start();
    }

    Collection<Service> all() {
        return byName.values();
    }

    @PreDestroy
    void close() {
        byName.values().forEach(service -> service.client().close());
    }

    private static void measure(Service service, MeterRegistry meters) {
        Gauge.builder("gateway.service.requests", service.bulkhead(), Bulkhead::requests)
                .description("Requests under way at a service")
                .tag("service", service.name())
                .register(meters);
        Gauge.builder("gateway.service.streams", service.bulkhead(), Bulkhead::streams)
                .description("Event streams open at a service")
                .tag("service", service.name())
                .register(meters);
        Gauge.builder("gateway.service.available", service.breaker(), breaker -> breaker.isOpen() ? 0 : 1)
                .description("0 while a service is held to be down")
                .tag("service", service.name())
                .register(meters);
    }
}
