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
import jakarta.ws.rs.DefaultValue;
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
import java.io.File;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
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
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.hubschool.HubSchools;
import kz.tirek.hubschool.room.Rooms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Equipment of a hub school, and what happens to it. Coordinators of its territory write.
@Path("/api/v1/hub-schools/{id}/equipment")
@Tag(name = "Equipment", description = "Equipment of hub schools, from the plan to the write-off")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EquipmentResource {

    private final HubSchools hubs;
    private final EquipmentItems items;
    private final Rooms rooms;
    private final EquipmentRegister register;
    private final EquipmentLife life;
    private final BulkUploads uploads;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final ChangeLog changeLog;
    private final Dates dates;

    @Inject
    EquipmentResource(
            HubSchools hubs,
            EquipmentItems items,
            Rooms rooms,
            EquipmentRegister register,
            EquipmentLife life,
            BulkUploads uploads,
            Listings listings,
            Precondition precondition,
            Caller caller,
            ChangeLog changeLog,
            Dates dates) {
        this.hubs = hubs;
        this.items = items;
        this.rooms = rooms;
        this.register = register;
        this.life = life;
        this.uploads = uploads;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.changeLog = changeLog;
        this.dates = dates;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listEquipment", summary = "List the equipment of a hub school")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<EquipmentView> list(
            @PathParam("id") UUID id, @BeanParam EquipmentFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(EquipmentItem.class), hubs.at(id).id()).page(page, EquipmentView::of);
    }

    @GET
    @Path("{item}")
    @Transactional
    @Operation(operationId = "getEquipment", summary = "Get a lot of equipment")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public EquipmentView get(@PathParam("id") UUID id, @PathParam("item") UUID item) {
        return EquipmentView.of(items.at(id, item));
    }

    @GET
    @Path("{item}/history")
    @Transactional
    @Operation(
            operationId = "getEquipmentHistory",
            summary = "Every change of a lot of equipment, oldest first; also of one that was removed")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @PathParam("item") UUID item, @BeanParam PageRequest page) {
        hubs.at(id);
        Page<HistoryEntry> history = changeLog.history(EquipmentRegister.RESOURCE, item, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "createEquipment", summary = "Plan a lot of equipment")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = EquipmentView.class)))
    @Refuses({
        "outside-territory",
        "unknown-reference",
        "date-in-future",
        "equipment-value-too-large",
        "too-many-serial-numbers",
        "inventory-number-taken"
    })
    public Response create(@PathParam("id") UUID id, NewEquipment equipment) {
        HubSchool hub = writableHub(id);
        EquipmentView view =
                register.plan(hub, rooms.named(id, equipment.roomId(), "/roomId"), equipment.facts(dates.today()));
        return Response.created(URI.create("/api/v1/hub-schools/%s/equipment/%s".formatted(id, view.id())))
                .entity(view)
                .build();
    }

    @POST
    @Path("import")
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Idempotent
    @Transactional
    @Operation(
            operationId = "importEquipment",
            summary = "Plan the equipment of a file",
            description =
                    "CSV (UTF-8) or XLSX; columns are named as the fields of a lot, the room by the number on its door "
                            + "(`roomNumber`), serial numbers are separated by semicolons. All rows are planned, or none.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkUploads.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = EquipmentRow.EXAMPLE),
                @Content(mediaType = BulkUploads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "file-unreadable", "too-many-rows", "rows-refused"})
    public BulkResult importFile(
            @PathParam("id") UUID id,
            @Parameter(description = "Only say what an import would do", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable File file) {
        writableHub(id);
        return uploads.runInBatches(
                file,
                dryRun,
                EquipmentRow.class,
                (row, checks) -> {
                    checks.on("/roomNumber", () -> rooms.numbered(id, row.roomNumber(), "/roomNumber"));
                    register.check(id, null, row.facts(dates.today()), checks);
                },
                row -> register.plan(
                                hubs.at(id),
                                rooms.numbered(id, row.roomNumber(), "/roomNumber"),
                                row.facts(dates.today()))
                        .id());
    }

    @PATCH
    @Path("{item}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EquipmentFacts.class)))
    @Conditional
    @Transactional
    @Operation(
            operationId = "patchEquipment",
            summary = "Correct what is said of a lot",
            description =
                    "A correction holds for all dates. A changed plan is another lot; a lot goes to another room by `move`.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({
        "outside-territory",
        "date-in-future",
        "dates-out-of-order",
        "quantity-below-delivered",
        "equipment-value-too-large",
        "too-many-serial-numbers",
        "inventory-number-taken"
    })
    public EquipmentView patch(@PathParam("id") UUID id, @PathParam("item") UUID item, MergePatch patch) {
        EquipmentItem writable = writable(id, item);
        return register.correct(writable, patch.applyTo(EquipmentFacts.of(writable), EquipmentFacts.class));
    }

    @DELETE
    @Path("{item}")
    @Conditional
    @Transactional
    @Operation(
            operationId = "deleteEquipment",
            summary = "Remove a lot that was entered by mistake",
            description = "Only before anything happened to it.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "equipment-in-use", "equipment-counted"})
    public void delete(@PathParam("id") UUID id, @PathParam("item") UUID item) {
        register.remove(writable(id, item));
    }

    @POST
    @Path("{item}/deliver")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "deliverEquipment",
            summary = "Record that pieces of a lot were delivered",
            description = "All that may still come, or some; what was rejected is replaced first.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "date-in-future", "dates-out-of-order", "quantity-exceeded"})
    public EquipmentView deliver(@PathParam("id") UUID id, @PathParam("item") UUID item, NewDelivery delivery) {
        return life.deliver(writable(id, item), delivery);
    }

    @POST
    @Path("{item}/accept")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "acceptEquipment", summary = "Record that the commission accepted delivered pieces")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "date-in-future", "dates-out-of-order", "quantity-exceeded"})
    public EquipmentView accept(@PathParam("id") UUID id, @PathParam("item") UUID item, NewAcceptance acceptance) {
        return life.accept(writable(id, item), acceptance);
    }

    @POST
    @Path("{item}/reject")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "rejectEquipment",
            summary = "Record that the commission rejected delivered pieces",
            description = "Rejected pieces may be delivered again.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "date-in-future", "dates-out-of-order", "quantity-exceeded"})
    public EquipmentView reject(@PathParam("id") UUID id, @PathParam("item") UUID item, NewRejection rejection) {
        return life.reject(writable(id, item), rejection);
    }

    @POST
    @Path("{item}/write-off")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "writeOffEquipment",
            summary = "Record that accepted pieces were written off",
            description = "All the school has, or some; on a basis document.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "date-in-future", "dates-out-of-order", "quantity-exceeded"})
    public EquipmentView writeOff(@PathParam("id") UUID id, @PathParam("item") UUID item, NewWriteOff writeOff) {
        return life.writeOff(writable(id, item), writeOff);
    }

    @POST
    @Path("{item}/assess")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "assessEquipment", summary = "Record the condition of a lot")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "date-in-future", "dates-out-of-order"})
    public EquipmentView assess(@PathParam("id") UUID id, @PathParam("item") UUID item, NewAssessment assessment) {
        return life.assess(writable(id, item), assessment);
    }

    @POST
    @Path("{item}/move")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "moveEquipment", summary = "Record that a lot went to another room")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "unknown-reference", "date-in-future", "dates-out-of-order"})
    public EquipmentView move(@PathParam("id") UUID id, @PathParam("item") UUID item, NewMove move) {
        return life.move(writable(id, item), move);
    }

    private HubSchool writableHub(UUID id) {
        HubSchool hub = hubs.at(id);
        caller.requireTerritory(hub.school().territories());
        return hub;
    }

    private EquipmentItem writable(UUID id, UUID item) {
        EquipmentItem found = items.lockedAt(id, item);
        precondition.require(found.version());
        caller.requireTerritory(found.hubSchool().school().territories());
        return found;
    }
}
