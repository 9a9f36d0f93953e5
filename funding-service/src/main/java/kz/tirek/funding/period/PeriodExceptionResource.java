package kz.tirek.funding.period;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.YearMonth;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.funding.device.NotesDevice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Exceptions to a closed month: asked for by the treasurer, decided by an approver.
@Path("/api/v1/periods/{month}/exceptions")
@Tag(name = "Periods", description = "The months of the ledger: open, closed softly, closed for good")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PeriodExceptionResource {

    private final Periods periods;
    private final PeriodExceptions exceptions;
    private final PeriodLife life;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    PeriodExceptionResource(
            Periods periods, PeriodExceptions exceptions, PeriodLife life, Listings listings, ChangeLog log) {
        this.periods = periods;
        this.exceptions = exceptions;
        this.life = life;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPeriodExceptions", summary = "Exceptions to a closed month, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<PeriodExceptionView> list(
            @PathParam("month") YearMonth month,
            @Parameter(description = "Order of the list", example = "ASKED_DESC")
                    @QueryParam("sort")
                    @DefaultValue("ASKED_DESC")
                    PeriodExceptionSort sort,
            @BeanParam PageRequest request) {
        periods.view(month);
        return listings.of(PeriodException.class)
                .whereIf(month.atDay(1), "e.month = :month", "month")
                .sort(sort)
                .page(request, PeriodExceptionView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPeriodException", summary = "One exception")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public PeriodExceptionView get(@PathParam("month") YearMonth month, @PathParam("id") UUID id) {
        return PeriodExceptionView.of(exceptions.get(month, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "askPeriodException", summary = "Ask for leave to record in a softly closed month")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = PeriodExceptionView.class)))
    @Refuses("state-conflict")
    @RolesAllowed(Role.FUND_TREASURER)
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.PERIOD_EXCEPTION, at = NotesDevice.Step.SUBMITTED)
    @Transactional
    public Response ask(@PathParam("month") YearMonth month, NewPeriodException body) {
        PeriodExceptionView view = life.ask(month, body);
        return Response.created(URI.create("/api/v1/periods/" + month + "/exceptions/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @Path("{id}/approve")
    @Operation(operationId = "approvePeriodException", summary = "Approve an exception")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.PERIOD_EXCEPTION, at = NotesDevice.Step.APPROVED)
    @Transactional
    public PeriodExceptionView approve(@PathParam("month") YearMonth month, @PathParam("id") UUID id) {
        return life.approve(month, id);
    }

    @POST
    @Path("{id}/reject")
    @Operation(operationId = "rejectPeriodException", summary = "Reject an exception")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public PeriodExceptionView reject(@PathParam("month") YearMonth month, @PathParam("id") UUID id) {
        return life.reject(month, id);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPeriodExceptionHistory", summary = "Every change of an exception")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(
            @PathParam("month") YearMonth month, @PathParam("id") UUID id, @BeanParam PageRequest request) {
        exceptions.get(month, id);
        return log.history(PeriodLife.EXCEPTION, id, request);
    }
}
