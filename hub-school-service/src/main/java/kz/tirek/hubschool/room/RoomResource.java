package kz.tirek.hubschool.room;

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
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.hubschool.HubSchools;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Rooms of a hub school. Coordinators of its territory write.
@Path("/api/v1/hub-schools/{id}/rooms")
@Tag(name = "Rooms", description = "Rooms of hub schools that the programme equips")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RoomResource {

    private final HubSchools hubs;
    private final Rooms rooms;
    private final Furnishing furnishing;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final ChangeLog changeLog;

    @Inject
    RoomResource(
            HubSchools hubs,
            Rooms rooms,
            Furnishing furnishing,
            Listings listings,
            Precondition precondition,
            Caller caller,
            ChangeLog changeLog) {
        this.hubs = hubs;
        this.rooms = rooms;
        this.furnishing = furnishing;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listRooms", summary = "List the rooms of a hub school")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<RoomView> list(@PathParam("id") UUID id, @BeanParam RoomFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(Room.class), hubs.at(id).id()).page(page, RoomView::of);
    }

    @GET
    @Path("{room}")
    @Transactional
    @Operation(operationId = "getRoom", summary = "Get a room")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public RoomView get(@PathParam("id") UUID id, @PathParam("room") UUID room) {
        return RoomView.of(rooms.at(id, room));
    }

    @GET
    @Path("{room}/history")
    @Transactional
    @Operation(
            operationId = "getRoomHistory",
            summary = "Every change of a room, oldest first; also of one that was removed")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @PathParam("room") UUID room, @BeanParam PageRequest page) {
        hubs.at(id);
        Page<HistoryEntry> history = changeLog.history("room", room, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "createRoom", summary = "Plan a room of a hub school")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    @Refuses({"outside-territory", "date-in-future", "dates-out-of-order", "room-number-taken"})
    public Response create(@PathParam("id") UUID id, NewRoom room) {
        HubSchool hub = hubs.at(id);
        caller.requireTerritory(hub.school().territories());
        RoomView view = furnishing.plan(hub, room);
        return Response.created(URI.create("/api/v1/hub-schools/%s/rooms/%s".formatted(id, view.id())))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{room}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewRoom.class)))
    @Conditional
    @Transactional
    @Operation(
            operationId = "patchRoom",
            summary = "Change facts of a room",
            description = "`readyOn` says that it is ready; null takes that back.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "date-in-future", "dates-out-of-order", "room-number-taken"})
    public RoomView patch(@PathParam("id") UUID id, @PathParam("room") UUID room, MergePatch patch) {
        Room writable = writable(id, room);
        return furnishing.describe(writable, patch.applyTo(NewRoom.of(writable), NewRoom.class));
    }

    @DELETE
    @Path("{room}")
    @Conditional
    @Transactional
    @Operation(
            operationId = "deleteRoom",
            summary = "Remove a room that was entered by mistake",
            description = "Only while no equipment, use or stocktake names it.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "room-in-use"})
    public void delete(@PathParam("id") UUID id, @PathParam("room") UUID room) {
        furnishing.remove(writable(id, room));
    }

    private Room writable(UUID id, UUID room) {
        Room found = rooms.lockedAt(id, room);
        precondition.require(found.version());
        caller.requireTerritory(found.hubSchool().school().territories());
        return found;
    }
}
