package kz.tirek.hubschool.equipment;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_APPROVER;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;
import static kz.tirek.conventions.access.Role.FUND_TREASURER;
import static kz.tirek.conventions.access.Role.MINISTRY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.hubschool.HubSchools;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The readiness of a hub school.
@Path("/api/v1/hub-schools/{id}/readiness")
@Tag(name = "Hub schools")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReadinessResource {

    private final HubSchools hubs;
    private final Readiness readiness;
    private final Dates dates;

    @Inject
    ReadinessResource(HubSchools hubs, Readiness readiness, Dates dates) {
        this.hubs = hubs;
        this.readiness = readiness;
        this.dates = dates;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getHubSchoolReadiness",
            summary = "How far the equipping of a hub school was on a day",
            description =
                    "Derived from the dates of rooms and of what happened to equipment. Percents have two decimals, "
                            + "rounded down; readiness is the mean of rooms ready of rooms planned and of the value of equipment "
                            + "accepted of the value planned. A lot counts to the room it was in on that day.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public ReadinessView get(
            @PathParam("id") UUID id,
            @Parameter(description = "The day; today where it is missing", example = "2026-11-22")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf) {
        return readiness.of(hubs.at(id).id(), asOf == null ? dates.today() : asOf);
    }
}
