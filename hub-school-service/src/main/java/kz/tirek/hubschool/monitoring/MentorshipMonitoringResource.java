package kz.tirek.hubschool.monitoring;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.mentorship.Mentorships;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Monitoring results of one mentorship. Coordinators of either end record them, also after it ended.
@Path("/api/v1/mentorships/{id}/monitoring-results")
@Tag(name = "Monitoring", description = "What pupils of mentored schools know, from the incoming monitoring on")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MentorshipMonitoringResource {

    private final Mentorships mentorships;
    private final MonitoringResults results;
    private final MonitoringRecords records;
    private final Listings listings;
    private final Caller caller;

    @Inject
    MentorshipMonitoringResource(
            Mentorships mentorships,
            MonitoringResults results,
            MonitoringRecords records,
            Listings listings,
            Caller caller) {
        this.mentorships = mentorships;
        this.results = results;
        this.records = records;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listMonitoringOfMentorship", summary = "List the monitoring results of a mentorship")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<MonitoringResultView> list(
            @PathParam("id") UUID id, @BeanParam MonitoringFilter filter, @BeanParam PageRequest page) {
        Mentorship mentorship = mentorships.at(id);
        return filter.narrow(listings.of(MonitoringResult.class))
                .where("e.mentorship.id = :mentorship", Map.of("mentorship", mentorship.id()))
                .page(page, MonitoringResultView::of);
    }

    @GET
    @Path("progress")
    @Transactional
    @Operation(
            operationId = "getMonitoringProgress",
            summary = "How the results of a mentorship change",
            description = "By grade and subject: the baseline, each year, and the change in percentage points.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public ProgressView progress(@PathParam("id") UUID id) {
        Mentorship mentorship = mentorships.at(id);
        return ProgressView.of(mentorship, results.of(mentorship));
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "createMonitoringResult",
            summary = "Record a monitoring result of a mentorship",
            description =
                    "One for each school year, grade, subject and stage. A yearly result is not older than the mentorship.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = MonitoringResultView.class)))
    @Refuses({
        "outside-territory",
        "grade-not-measured",
        "measured-outside-school-year",
        "date-in-future",
        "dates-out-of-order",
        "score-above-scale",
        "monitoring-result-exists"
    })
    public Response create(@PathParam("id") UUID id, NewMonitoringResult result) {
        Mentorship mentorship = mentorships.steadyAt(id);
        caller.requireTerritory(mentorship.territories());
        MonitoringResultView view = records.record(mentorship, result);
        return Response.created(URI.create("/api/v1/monitoring-results/" + view.id()))
                .entity(view)
                .build();
    }
}
