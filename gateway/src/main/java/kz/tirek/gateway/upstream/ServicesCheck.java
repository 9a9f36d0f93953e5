package kz.tirek.gateway.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Shows which services answer. The gateway is ready all the same: with one of them gone it goes on serving the
/// others.
@Readiness
@ApplicationScoped
class ServicesCheck implements HealthCheck {

    private final Services services;

    @Inject
    ServicesCheck(Services services) {
        this.services = services;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("services").up();
        for (Service service : services.all()) {
            answer.withData(service.name(), service.breaker().isOpen() ? "unavailable" : "available");
        }
        return answer.build();
    }
}
