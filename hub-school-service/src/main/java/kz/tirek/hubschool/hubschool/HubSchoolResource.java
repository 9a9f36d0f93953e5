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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Hub schools: nomination, facts, and the actions of their lifecycle.
@Path("/api/v1/hub-schools")
@Tag(name = "Hub schools", description = "Schools in the programme")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class HubSchoolResource {

    private final HubSchools hubs;
    private final Programme programme;
    private final Listings listings;
    private final Precondition precondition;
    private final ChangeLog changeLog;

    @Inject
    HubSchoolResource(
            HubSchools hubs, Programme programme, Listings listings, Precondition precondition, ChangeLog changeLog) {
        this.hubs = hubs;
        this.programme = programme;
        this.listings = listings;
        this.precondition = precondition;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listHubSchools", summary = "List hub schools")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<HubSchoolView> list(@BeanParam HubSchoolFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(HubSchool.class)).page(page, HubSchoolView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getHubSchool", summary = "Get a hub school")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public HubSchoolView get(@PathParam("id") UUID id) {
        return HubSchoolView.of(hubs.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(operationId = "getHubSchoolHistory", summary = "Every change of a hub school, oldest first")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return changeLog.history("hub-school", hubs.at(id).id(), page);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "nominateHubSchool",
            summary = "Nominate a school for the programme",
            description = "A school is in the programme once at a time.")
    @RolesAllowed(FUND_OFFICER)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = HubSchoolView.class)))
    @Refuses({"unknown-reference", "date-in-future", "dates-out-of-order", "school-closed", "hub-school-already-live"})
    public Response nominate(NewHubSchool nomination) {
        HubSchoolView view = programme.nominate(nomination);
        return Response.created(URI.create("/api/v1/hub-schools/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = HubSchoolFacts.class)))
    @Conditional
    @Transactional
    @Operation(
            operationId = "patchHubSchool",
            summary = "Change facts of a hub school",
            description =
                    "Cohort, mentoring capacity and published figures; the capacity not below what is in use from today on.")
    @RolesAllowed(FUND_OFFICER)
    @Refuses("mentoring-capacity-exceeded")
    public HubSchoolView patch(@PathParam("id") UUID id, MergePatch patch) {
        HubSchool hub = hubs.lockedAt(id);
        precondition.require(hub.version());
        return programme.describe(hub, patch.applyTo(HubSchoolFacts.of(hub), HubSchoolFacts.class));
    }

    @POST
    @Path("{id}/select")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "selectHubSchool", summary = "Record that a nominated school was selected")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "date-in-future", "dates-out-of-order"})
    public HubSchoolView select(@PathParam("id") UUID id, NewTransition transition) {
        return take(id, Step.SELECT, transition.effectiveOn(), transition.reason());
    }

    @POST
    @Path("{id}/start-equipping")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "startEquippingHubSchool", summary = "Record that equipping began")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "date-in-future", "dates-out-of-order"})
    public HubSchoolView startEquipping(@PathParam("id") UUID id, NewTransition transition) {
        return take(id, Step.START_EQUIPPING, transition.effectiveOn(), transition.reason());
    }

    @POST
    @Path("{id}/start-operating")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "startOperatingHubSchool", summary = "Record that the school began to work as a hub")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "date-in-future", "dates-out-of-order"})
    public HubSchoolView startOperating(@PathParam("id") UUID id, NewTransition transition) {
        return take(id, Step.START_OPERATING, transition.effectiveOn(), transition.reason());
    }

    @POST
    @Path("{id}/complete")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "completeHubSchool",
            summary = "Record that the programme's support ended as planned",
            description = "Its mentorships end first, on this day or before.")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "date-in-future", "dates-out-of-order", "hub-school-still-mentors"})
    public HubSchoolView complete(@PathParam("id") UUID id, NewTransition transition) {
        return take(id, Step.COMPLETE, transition.effectiveOn(), transition.reason());
    }

    @POST
    @Path("{id}/withdraw")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "withdrawHubSchool",
            summary = "Record that a school left the programme before its end",
            description = "Its mentorships end first, on this day or before.")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "date-in-future", "dates-out-of-order", "hub-school-still-mentors"})
    public HubSchoolView withdraw(@PathParam("id") UUID id, NewWithdrawal withdrawal) {
        return take(id, Step.WITHDRAW, withdrawal.effectiveOn(), withdrawal.reason());
    }

    private HubSchoolView take(UUID id, Step step, LocalDate on, @Nullable String reason) {
        HubSchool hub = hubs.lockedAt(id);
        precondition.require(hub.version());
        return programme.take(hub, step, on, reason);
    }
}
