package kz.tirek.funding.supplier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// For how long changed accounts of suppliers are shown as changed: configuration of the administrator, by the day
/// from which it applies.
@Path("/api/v1/supplier-watch-periods")
@Tag(
        name = "Supplier watch periods",
        description = "For how many days a changed account of a supplier is shown as changed to those who pay")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WatchPeriodResource {

    private static final String TYPE = "supplier-watch-period";
    private static final Text PAST =
            new Text("өткен күн болмауы керек", "не должно быть в прошлом", "must not be in the past");

    private final WatchPeriods periods;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    WatchPeriodResource(
            WatchPeriods periods,
            Listings listings,
            Changes changes,
            ChangeLog log,
            Precondition precondition,
            Clock clock) {
        this.periods = periods;
        this.listings = listings;
        this.changes = changes;
        this.log = log;
        this.precondition = precondition;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listSupplierWatchPeriods", summary = "Periods of watching, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<WatchPeriodView> list(
            @Parameter(description = "Order of the list", example = "EFFECTIVE_FROM_DESC")
                    @QueryParam("sort")
                    @DefaultValue("EFFECTIVE_FROM_DESC")
                    WatchPeriodSort sort,
            @BeanParam PageRequest request) {
        return listings.of(WatchPeriod.class).sort(sort).page(request, WatchPeriodView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSupplierWatchPeriod", summary = "One period of watching")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public WatchPeriodView get(@PathParam("id") UUID id) {
        return WatchPeriodView.of(periods.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSupplierWatchPeriod", summary = "Set a period of watching from a day on")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = WatchPeriodView.class)))
    @Refuses("watch-period-already-set")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Idempotent
    @Transactional
    public Response create(NewWatchPeriod body) {
        if (body.effectiveFrom().isBefore(BusinessDate.today(clock))) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/effectiveFrom", "in-past", PAST);
        }
        WatchPeriod period = new WatchPeriod(body, clock.instant());
        periods.persistAndFlush(period);
        WatchPeriodView view = WatchPeriodView.of(period);
        changes.record(TYPE, period.id(), "CREATED", view);
        return Response.created(URI.create("/api/v1/supplier-watch-periods/" + period.id()))
                .entity(view)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteSupplierWatchPeriod",
            summary = "Take back a period of watching that does not apply yet")
    @Refuses("watch-period-in-force")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Conditional
    @Transactional
    public void delete(@PathParam("id") UUID id) {
        WatchPeriod period = periods.get(id);
        precondition.require(period.version());
        if (!period.effectiveFrom().isAfter(BusinessDate.today(clock))) {
            throw SupplierProblem.WATCH_PERIOD_IN_FORCE.refuse(
                    period.effectiveFrom().toString());
        }
        periods.delete(period);
        changes.record(TYPE, id, "DELETED", null);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listSupplierWatchPeriodHistory",
            summary = "Every change of a period of watching; also of one that was deleted")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        Page<HistoryEntry> history = log.history(TYPE, id, request);
        if (history.items().isEmpty() && request.cursor() == null) {
            throw CommonProblem.NOT_FOUND.refuse();
        }
        return history;
    }
}
