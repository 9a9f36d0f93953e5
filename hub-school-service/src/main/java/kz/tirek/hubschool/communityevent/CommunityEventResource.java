package kz.tirek.hubschool.communityevent;

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
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
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

/// Community events.
@Path("/api/v1/community-events")
@Tag(name = "Community events", description = "The school as the village's community centre")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CommunityEventResource {

    private final CommunityEvents events;
    private final EventCalendar calendar;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final ChangeLog changeLog;

    @Inject
    CommunityEventResource(
            CommunityEvents events,
            EventCalendar calendar,
            Listings listings,
            Precondition precondition,
            Caller caller,
            ChangeLog changeLog) {
        this.events = events;
        this.calendar = calendar;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listCommunityEvents", summary = "List community events")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<CommunityEventView> list(@BeanParam CommunityEventFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(CommunityEvent.class)).page(page, CommunityEventView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getCommunityEvent", summary = "Get a community event")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public CommunityEventView get(@PathParam("id") UUID id) {
        return CommunityEventView.of(events.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(operationId = "getCommunityEventHistory", summary = "Every change of a community event, oldest first")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return changeLog.history(EventCalendar.RESOURCE, events.at(id).id(), page);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "planCommunityEvent", summary = "Plan a community event")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CommunityEventView.class)))
    @Refuses({"unknown-reference", "outside-territory", "dates-out-of-order", "school-closed"})
    public Response plan(NewCommunityEvent event) {
        CommunityEventView view = calendar.plan(event);
        return Response.created(URI.create("/api/v1/community-events/" + view.id()))
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
                            schema = @Schema(implementation = CommunityEventFacts.class)))
    @Conditional
    @Transactional
    @Operation(operationId = "patchCommunityEvent", summary = "Change what is planned")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "dates-out-of-order", "state-conflict"})
    public CommunityEventView patch(@PathParam("id") UUID id, MergePatch patch) {
        CommunityEvent event = writable(id);
        return calendar.change(event, patch.applyTo(CommunityEventFacts.of(event), CommunityEventFacts.class));
    }

    @POST
    @Path("{id}/hold")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "holdCommunityEvent",
            summary = "Record that a community event was held",
            description = "From the day it begins on.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "date-in-future"})
    public CommunityEventView hold(@PathParam("id") UUID id, EventOutcome outcome) {
        return calendar.hold(writable(id), outcome);
    }

    @POST
    @Path("{id}/correct")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "correctCommunityEvent", summary = "Correct what was recorded of an event that was held")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict"})
    public CommunityEventView correct(@PathParam("id") UUID id, EventOutcome outcome) {
        return calendar.correct(writable(id), outcome);
    }

    @POST
    @Path("{id}/cancel")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "cancelCommunityEvent", summary = "Call a community event off")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict"})
    public CommunityEventView cancel(@PathParam("id") UUID id, EventCancellation cancellation) {
        return calendar.cancel(writable(id), cancellation);
    }

    private CommunityEvent writable(UUID id) {
        CommunityEvent event = events.at(id);
        precondition.require(event.version());
        caller.requireTerritory(event.school().territories());
        return event;
    }
}
