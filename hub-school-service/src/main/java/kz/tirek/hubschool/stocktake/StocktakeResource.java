package kz.tirek.hubschool.stocktake;

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
import jakarta.ws.rs.DELETE;
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
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.hubschool.HubSchools;
import kz.tirek.hubschool.room.Rooms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Stocktakes of a hub school. Coordinators of its territory write.
@Path("/api/v1/hub-schools/{id}/stocktakes")
@Tag(name = "Stocktakes", description = "What hub schools should have, what was counted, and the differences")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StocktakeResource {

    private final HubSchools hubs;
    private final Rooms rooms;
    private final Stocktakes stocktakes;
    private final StocktakeLines lines;
    private final Counting counting;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final ChangeLog changeLog;

    @Inject
    StocktakeResource(
            HubSchools hubs,
            Rooms rooms,
            Stocktakes stocktakes,
            StocktakeLines lines,
            Counting counting,
            Listings listings,
            Precondition precondition,
            Caller caller,
            ChangeLog changeLog) {
        this.hubs = hubs;
        this.rooms = rooms;
        this.stocktakes = stocktakes;
        this.lines = lines;
        this.counting = counting;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listStocktakes", summary = "List the stocktakes of a hub school")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<StocktakeView> list(
            @PathParam("id") UUID id, @BeanParam StocktakeFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(Stocktake.class), hubs.at(id).id()).page(page, StocktakeView::of);
    }

    @GET
    @Path("{stocktake}")
    @Transactional
    @Operation(operationId = "getStocktake", summary = "Get a stocktake")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public StocktakeView get(@PathParam("id") UUID id, @PathParam("stocktake") UUID stocktake) {
        return StocktakeView.of(stocktakes.at(id, stocktake));
    }

    @GET
    @Path("{stocktake}/history")
    @Transactional
    @Operation(operationId = "getStocktakeHistory", summary = "Every change of a stocktake, oldest first")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @PathParam("stocktake") UUID stocktake, @BeanParam PageRequest page) {
        return changeLog.history(Counting.RESOURCE, stocktakes.at(id, stocktake).id(), page);
    }

    @GET
    @Path("{stocktake}/lines")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listStocktakeLines", summary = "List the lines of a stocktake")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<StocktakeLineView> lines(
            @PathParam("id") UUID id,
            @PathParam("stocktake") UUID stocktake,
            @BeanParam LineFilter filter,
            @BeanParam PageRequest page) {
        return filter.narrow(listings.of(StocktakeLine.class), stocktakes.at(id, stocktake))
                .page(page, StocktakeLineView::of);
    }

    @GET
    @Path("{stocktake}/differences")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listStocktakeDifferences",
            summary = "List the lines of a stocktake that differ from what was expected",
            description = "Missing, surplus, in another condition, not counted, or on no list.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<StocktakeLineView> differences(
            @PathParam("id") UUID id,
            @PathParam("stocktake") UUID stocktake,
            @BeanParam LineFilter filter,
            @BeanParam PageRequest page) {
        return filter.narrow(listings.of(StocktakeLine.class), stocktakes.at(id, stocktake))
                .where(Difference.ANY, Map.of())
                .page(page, StocktakeLineView::of);
    }

    @GET
    @Path("{stocktake}/differences/summary")
    @Transactional
    @Operation(
            operationId = "summariseStocktakeDifferences",
            summary = "The sums of a stocktake, in pieces and in tenge")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Totals totals(@PathParam("id") UUID id, @PathParam("stocktake") UUID stocktake) {
        return lines.totals(stocktakes.at(id, stocktake));
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "openStocktake",
            summary = "Open a stocktake",
            description = "What is expected is frozen: what the school, or the room, had on the day, accepted and not "
                    + "written off.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = StocktakeView.class)))
    @Refuses({"outside-territory", "unknown-reference", "date-in-future", "stocktake-already-open"})
    public Response open(@PathParam("id") UUID id, NewStocktake asked) {
        // Locked, so that of two who open at once the second finds the first.
        HubSchool hub = hubs.lockedAt(id);
        caller.requireTerritory(hub.school().territories());
        StocktakeView view = counting.open(hub, rooms.named(id, asked.roomId(), "/roomId"), asked);
        return Response.created(URI.create("/api/v1/hub-schools/%s/stocktakes/%s".formatted(id, view.id())))
                .entity(view)
                .build();
    }

    @POST
    @Path("{stocktake}/lines")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "countStocktake",
            summary = "Record counted lines of a stocktake",
            description =
                    "Up to 500 lines at once; several people may count at the same time, so no `If-Match` is needed. "
                            + "A lot counted again takes the new figures; a lot that was not expected, and what is on no list, are "
                            + "added. The answer says how far the stocktake is.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({
        "outside-territory",
        "state-conflict",
        "unknown-reference",
        "counted-twice",
        "found-needs-a-name",
        "count-implausible"
    })
    public StocktakeView count(@PathParam("id") UUID id, @PathParam("stocktake") UUID stocktake, NewCount count) {
        Stocktake open = stocktakes.lockedAt(id, stocktake);
        caller.requireTerritory(open.hubSchool().school().territories());
        return counting.count(open, count);
    }

    @DELETE
    @Path("{stocktake}/lines/{line}")
    @Conditional
    @Transactional
    @Operation(
            operationId = "deleteStocktakeLine",
            summary = "Take back a line of what is on no list of equipment",
            description = "`If-Match` is the version of the stocktake.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "line-of-a-lot"})
    public void delete(@PathParam("id") UUID id, @PathParam("stocktake") UUID stocktake, @PathParam("line") UUID line) {
        Stocktake open = writable(id, stocktake);
        counting.remove(open, lines.at(open, line));
    }

    @POST
    @Path("{stocktake}/close")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "closeStocktake",
            summary = "Close a stocktake",
            description = "It stays as it is from then on. Lots that nobody counted are reported as such.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict"})
    public StocktakeView close(
            @PathParam("id") UUID id, @PathParam("stocktake") UUID stocktake, Conclusion conclusion) {
        return counting.close(writable(id, stocktake), conclusion);
    }

    @POST
    @Path("{stocktake}/cancel")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(operationId = "cancelStocktake", summary = "Give up a stocktake")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict"})
    public StocktakeView cancel(
            @PathParam("id") UUID id, @PathParam("stocktake") UUID stocktake, Cancellation cancellation) {
        return counting.cancel(writable(id, stocktake), cancellation);
    }

    private Stocktake writable(UUID id, UUID stocktake) {
        Stocktake found = stocktakes.lockedAt(id, stocktake);
        precondition.require(found.version());
        caller.requireTerritory(found.hubSchool().school().territories());
        return found;
    }
}
