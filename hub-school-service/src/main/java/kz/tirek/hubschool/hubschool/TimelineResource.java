package kz.tirek.hubschool.hubschool;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.hubschool.Dates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The timeline of the method at a hub school. What is recorded belongs to the hub school: its version, its history.
@Path("/api/v1/hub-schools/{id}/timeline")
@Tag(name = "Hub schools")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TimelineResource {

    private final HubSchools hubs;
    private final Programme programme;
    private final MethodPlan plan;
    private final Precondition precondition;
    private final Dates dates;

    @Inject
    TimelineResource(HubSchools hubs, Programme programme, MethodPlan plan, Precondition precondition, Dates dates) {
        this.hubs = hubs;
        this.programme = programme;
        this.plan = plan;
        this.precondition = precondition;
        this.dates = dates;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getHubSchoolTimeline",
            summary = "The method at a hub school: stages and yearly measurements, planned, recorded and due",
            description =
                    "Planned dates follow from `startsOn`: incoming monitoring just before it, 6 months of intensive "
                            + "training, 2.5 years of support, a measurement on the last day of each of the three years.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public TimelineView get(
            @PathParam("id") UUID id,
            @Parameter(description = "The day; today where it is missing", example = "2024-02-01")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf) {
        return TimelineView.of(hubs.at(id), plan, asOf == null ? dates.today() : asOf);
    }

    @PUT
    @Conditional
    @Transactional
    @Operation(
            operationId = "recordHubSchoolTimeline",
            summary = "Record when the method starts, and when stages and measurements really were",
            description = "Replaces what was recorded; what is left out is no longer known.")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"date-in-future", "dates-out-of-order", "timeline-gap"})
    public TimelineView record(@PathParam("id") UUID id, MethodDates method) {
        HubSchool hub = hubs.lockedAt(id);
        precondition.require(hub.version());
        programme.schedule(hub, method);
        return TimelineView.of(hub, plan, dates.today());
    }
}
