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
import jakarta.persistence.LockModeType;
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
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The events of one partnership. Coordinators plan where a party school, or the district under patronage, lies in
/// the territories of their token.
@Path("/api/v1/partnerships/{id}/events")
@Tag(name = "Partnerships", description = "Who works together at home and abroad, and what they do")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EventsOfPartnershipResource {

    private final Partnerships partnerships;
    private final Meetings meetings;
    private final Listings listings;
    private final Caller caller;

    @Inject
    EventsOfPartnershipResource(Partnerships partnerships, Meetings meetings, Listings listings, Caller caller) {
        this.partnerships = partnerships;
        this.meetings = meetings;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listEventsOfPartnership", summary = "List events of a partnership")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<PartnershipEventView> list(
            @PathParam("id") UUID id, @BeanParam PartnershipEventFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(
                        listings.of(PartnershipEvent.class), partnerships.at(id).id())
                .page(page, PartnershipEventView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "planPartnershipEvent",
            summary = "Plan an event of a partnership",
            description = "Parties may work together before they sign: an event is not before the cooperation began and"
                    + " not after the partnership ended. One that took place is planned, then held.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = PartnershipEventView.class)))
    @Refuses({"outside-territory", "partnership-event-incomplete"})
    public Response plan(@PathParam("id") UUID id, NewPartnershipEvent event) {
        Partnership partnership = partnerships.lockedAt(id, LockModeType.PESSIMISTIC_READ);
        caller.requireTerritory(partnership.territories());
        PartnershipEventView view = meetings.plan(partnership, event);
        return Response.created(URI.create("/api/v1/partnership-events/" + view.id()))
                .entity(view)
                .build();
    }
}
