package kz.tirek.gateway.docs;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.tirek.conventions.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The gateway's metrics. They tell who uses what and how much, so they are not for everybody.
@Path("/metrics")
@SuppressWarnings("deprecation") // the registry the framework brings
@Tag(name = "About the API")
public class Metrics {

    private final PrometheusMeterRegistry registry;

    @Inject
    Metrics(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({Role.ADMINISTRATOR, Role.SERVICE})
    @Operation(operationId = "getMetrics", summary = "The gateway's metrics in Prometheus's text format")
    public String get() {
        return registry.scrape();
    }
}
