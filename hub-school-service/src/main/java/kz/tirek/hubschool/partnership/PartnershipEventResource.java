package kz.tirek.hubschool.partnership;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Events of partnerships. Coordinators write where a party school, or the district under patronage, lies in the
/// territories of their token.
@Path("/api/v1/partnership-events")
@Tag(name = "Partnerships", description = "Who works together at home and abroad, and what they do")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PartnershipEventResource {

    private final PartnershipEvents events;
    private final Meetings meetings;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final ChangeLog changeLog;

    @Inject
    PartnershipEventResource(
            PartnershipEvents events,
            Meetings meetings,
            Listings listings,
            Precondition precondition,
            Caller caller,
            ChangeLog changeLog) {
        this.events = events;
        this.meetings = meetings;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPartnershipEvents", summary = "List events of all partnerships")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<PartnershipEventView> list(@BeanParam PartnershipEventFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(PartnershipEvent.class), null).page(page, PartnershipEventView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getPartnershipEvent", summary = "Get an event of a partnership")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public PartnershipEventView get(@PathParam("id") UUID id) {
        return PartnershipEventView.of(events.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(
            operationId = "getPartnershipEventHistory",
            summary = "Every change of an event, oldest first; also of one that was deleted")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = changeLog.history("partnership-event", id, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NewPartnershipEvent.class)))
    @Conditional
    @Transactional
    @Operation(operationId = "patchPartnershipEvent", summary = "Change an event that was not cancelled")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "partnership-event-incomplete", "date-in-future"})
    public PartnershipEventView patch(@PathParam("id") UUID id, MergePatch patch) {
        PartnershipEvent event = writable(id);
        return meetings.describe(event, patch.applyTo(NewPartnershipEvent.of(event), NewPartnershipEvent.class));
    }

    @POST
    @Path("{id}/hold")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "holdPartnershipEvent", summary = "Record that an event took place")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "partnership-event-incomplete", "date-in-future"})
    public PartnershipEventView hold(@PathParam("id") UUID id, PartnershipEventHeld held) {
        return meetings.hold(writable(id), held);
    }

    @POST
    @Path("{id}/cancel")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "cancelPartnershipEvent", summary = "Record that an event does not take place")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict"})
    public PartnershipEventView cancel(@PathParam("id") UUID id, PartnershipEventCancellation cancellation) {
        return meetings.cancel(writable(id), cancellation);
    }

    @DELETE
    @Path("{id}")
    @Conditional
    @Transactional
    @Operation(operationId = "deletePartnershipEvent", summary = "Delete an event recorded by mistake")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses("outside-territory")
    public void delete(@PathParam("id") UUID id) {
        meetings.delete(writable(id));
    }

    private PartnershipEvent writable(UUID id) {
        PartnershipEvent event = meetings.lockedAt(id);
        precondition.require(event.version());
        caller.requireTerritory(event.partnership().territories());
        return event;
    }
}
