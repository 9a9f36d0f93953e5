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
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/// Partnerships: drafted, signed, renewed, ended by fund officers.
@Path("/api/v1/partnerships")
@Tag(name = "Partnerships", description = "Who works together at home and abroad, and what they do")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PartnershipResource {

    private final Partnerships partnerships;
    private final Partnering partnering;
    private final PartnerSchools schools;
    private final Listings listings;
    private final Precondition precondition;
    private final ChangeLog changeLog;

    @Inject
    PartnershipResource(
            Partnerships partnerships,
            Partnering partnering,
            PartnerSchools schools,
            Listings listings,
            Precondition precondition,
            ChangeLog changeLog) {
        this.partnerships = partnerships;
        this.partnering = partnering;
        this.schools = schools;
        this.listings = listings;
        this.precondition = precondition;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPartnerships", summary = "List partnerships")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<PartnershipView> list(@BeanParam PartnershipFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(Partnership.class)).page(page, PartnershipView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getPartnership", summary = "Get a partnership")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public PartnershipView get(@PathParam("id") UUID id) {
        return PartnershipView.of(partnerships.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(
            operationId = "getPartnershipHistory",
            summary = "Every change of a partnership, oldest first; also of a draft that was deleted")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = changeLog.history("partnership", id, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @GET
    @Path("{id}/schools")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listPartnershipSchools",
            summary = "List the active schools a partnership reaches",
            description = "Under a university's patronage the schools of the district, with everything below it;"
                    + " otherwise the schools of the registry that are parties.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<PartnerSchoolView> schools(
            @PathParam("id") UUID id, @BeanParam PartnerSchoolFilter filter, @BeanParam PageRequest page) {
        return schools.page(partnerships.at(id), filter, page);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "draftPartnership",
            summary = "Record a partnership as a draft",
            description =
                    "A patronage has exactly one university and one district; a cooperation of schools two schools"
                            + " at least, a school abroad counts; a bilateral programme ministries of two countries at least;"
                            + " an exchange two parties at least.")
    @RolesAllowed(FUND_OFFICER)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = PartnershipView.class)))
    @Refuses({"unknown-reference", "partnership-incomplete", "school-closed"})
    public Response draft(NewPartnership partnership) {
        PartnershipView view = partnering.draft(partnership);
        return Response.created(URI.create("/api/v1/partnerships/" + view.id()))
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
                            schema = @Schema(implementation = NewPartnership.class)))
    @Conditional
    @Transactional
    @Operation(
            operationId = "patchPartnership",
            summary = "Change a partnership that has not ended",
            description = "`parties` replaces them all: a party that stays is named with its id. The kind changes in a"
                    + " draft only.")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({
        "unknown-reference",
        "state-conflict",
        "partnership-incomplete",
        "school-closed",
        "partnership-party-in-use"
    })
    public PartnershipView patch(@PathParam("id") UUID id, MergePatch patch) {
        Partnership partnership = current(id);
        return partnering.describe(partnership, patch.applyTo(NewPartnership.of(partnership), NewPartnership.class));
    }

    @POST
    @Path("{id}/sign")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "signPartnership", summary = "Record that a partnership was signed")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "date-in-future", "dates-out-of-order"})
    public PartnershipView sign(@PathParam("id") UUID id, PartnershipSigning signing) {
        return partnering.sign(current(id), signing);
    }

    @POST
    @Path("{id}/renew")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "renewPartnership", summary = "Record that a partnership was renewed")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "partnership-open-ended", "date-in-future", "dates-out-of-order"})
    public PartnershipView renew(@PathParam("id") UUID id, PartnershipRenewal renewal) {
        return partnering.renew(current(id), renewal);
    }

    @POST
    @Path("{id}/end")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "endPartnership", summary = "Record that a partnership ended")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "dates-out-of-order", "date-in-future"})
    public PartnershipView end(@PathParam("id") UUID id, PartnershipEnd end) {
        return partnering.end(current(id), end);
    }

    @DELETE
    @Path("{id}")
    @Conditional
    @Transactional
    @Operation(operationId = "deletePartnership", summary = "Delete a draft without events")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"state-conflict", "partnership-has-events"})
    public void delete(@PathParam("id") UUID id) {
        partnering.delete(current(id));
    }

    private Partnership current(UUID id) {
        Partnership partnership = partnerships.lockedAt(id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(partnership.version());
        return partnership;
    }
}
