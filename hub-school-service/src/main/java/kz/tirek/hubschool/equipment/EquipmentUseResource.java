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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
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
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.hubschool.HubSchools;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Uses of a hub school's rooms and equipment by guests. Coordinators of either end's territory write.
@Path("/api/v1/hub-schools/{id}/equipment-uses")
@Tag(name = "Equipment uses", description = "What guests from mentored schools used at the hub school")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EquipmentUseResource {

    private final HubSchools hubs;
    private final EquipmentUses uses;
    private final UseRegister register;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final ChangeLog changeLog;

    @Inject
    EquipmentUseResource(
            HubSchools hubs,
            EquipmentUses uses,
            UseRegister register,
            Listings listings,
            Precondition precondition,
            Caller caller,
            ChangeLog changeLog) {
        this.hubs = hubs;
        this.uses = uses;
        this.register = register;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listEquipmentUses", summary = "List what guests used at a hub school")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<EquipmentUseView> list(
            @PathParam("id") UUID id, @BeanParam EquipmentUseFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(EquipmentUse.class), hubs.at(id).id()).page(page, EquipmentUseView::of);
    }

    @GET
    @Path("summary")
    @Transactional
    @Operation(
            operationId = "summariseEquipmentUses",
            summary = "Sums of what guests used at a hub school, by mentored school")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public UseSummary summary(
            @PathParam("id") UUID id,
            @Parameter(description = "The first day", example = "2026-09-01") @QueryParam("from") @Nullable
                    LocalDate from,
            @Parameter(description = "The last day", example = "2027-05-31") @QueryParam("until") @Nullable
                    LocalDate until) {
        return UseSummary.of(hubs.at(id).id(), from, until, uses.summary(id, from, until));
    }

    @GET
    @Path("{use}")
    @Transactional
    @Operation(operationId = "getEquipmentUse", summary = "Get a use by guests")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public EquipmentUseView get(@PathParam("id") UUID id, @PathParam("use") UUID use) {
        return EquipmentUseView.of(uses.at(id, use));
    }

    @GET
    @Path("{use}/history")
    @Transactional
    @Operation(
            operationId = "getEquipmentUseHistory",
            summary = "Every change of a use by guests, oldest first; also of one that was deleted")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @PathParam("use") UUID use, @BeanParam PageRequest page) {
        hubs.at(id);
        Page<HistoryEntry> history = changeLog.history("equipment-use", use, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "recordEquipmentUse",
            summary = "Record that guests used a room or equipment",
            description = "The hub school mentors their school on that day.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = EquipmentUseView.class)))
    @Refuses({
        "unknown-reference",
        "outside-territory",
        "date-in-future",
        "use-of-nothing",
        "use-by-nobody",
        "not-mentored-then"
    })
    public Response record(@PathParam("id") UUID id, NewEquipmentUse use) {
        HubSchool hub = hubs.at(id);
        EquipmentUseView view = register.record(hub, use);
        return Response.created(URI.create("/api/v1/hub-schools/%s/equipment-uses/%s".formatted(id, view.id())))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{use}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NewEquipmentUse.class)))
    @Conditional
    @Transactional
    @Operation(operationId = "patchEquipmentUse", summary = "Correct a use by guests")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({
        "unknown-reference",
        "outside-territory",
        "date-in-future",
        "use-of-nothing",
        "use-by-nobody",
        "not-mentored-then"
    })
    public EquipmentUseView patch(@PathParam("id") UUID id, @PathParam("use") UUID use, MergePatch patch) {
        EquipmentUse writable = writable(id, use);
        return register.describe(writable, patch.applyTo(NewEquipmentUse.of(writable), NewEquipmentUse.class));
    }

    @DELETE
    @Path("{use}")
    @Conditional
    @Transactional
    @Operation(operationId = "deleteEquipmentUse", summary = "Delete a use that was entered by mistake")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses("outside-territory")
    public void delete(@PathParam("id") UUID id, @PathParam("use") UUID use) {
        register.remove(writable(id, use));
    }

    private EquipmentUse writable(UUID id, UUID use) {
        EquipmentUse found = uses.at(id, use);
        precondition.require(found.version());
        caller.requireTerritory(found.territories());
        return found;
    }
}
