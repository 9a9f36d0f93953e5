package kz.tirek.funding.acquittal;

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
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.funding.device.NotesDevice;
import kz.tirek.funding.review.Approval;
import kz.tirek.funding.review.Reason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Acquittals: draw up, submit, accept.
@Path("/api/v1/acquittals")
@Tag(name = "Acquittals", description = "What became of the money that was paid")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AcquittalResource {

    private final Acquittals acquittals;
    private final AcquittalLife life;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    AcquittalResource(Acquittals acquittals, AcquittalLife life, Listings listings, ChangeLog log) {
        this.acquittals = acquittals;
        this.life = life;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listAcquittals", summary = "Acquittals, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<AcquittalView> list(@BeanParam AcquittalFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(Acquittal.class)).page(request, AcquittalView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAcquittal", summary = "One acquittal")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public AcquittalView get(@PathParam("id") UUID id) {
        return AcquittalView.of(acquittals.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAcquittal",
            summary = "Draw up an acceptance act or an expense report for money that was paid")
    @APIResponse(
            responseCode = "201",
            description = "Drawn up",
            content = @Content(schema = @Schema(implementation = AcquittalView.class)))
    @Refuses({"unknown-reference", "acquittal-kind-differs"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Idempotent(required = true)
    @Transactional
    public Response create(NewAcquittal body) {
        AcquittalView view = life.create(body);
        return Response.created(URI.create("/api/v1/acquittals/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewAcquittal.class)))
    @Operation(operationId = "changeAcquittal", summary = "Edit an acquittal; the edit voids its submission")
    @Refuses({"unknown-reference", "acquittal-kind-differs", "state-conflict"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Transactional
    public AcquittalView change(@PathParam("id") UUID id, MergePatch patch) {
        return life.change(id, patch);
    }

    @POST
    @Path("{id}/submit")
    @Operation(operationId = "submitAcquittal", summary = "Submit an acquittal for the decision of another person")
    @Refuses({"state-conflict", "document-missing", "more-than-outstanding"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.ACQUITTAL, at = NotesDevice.Step.SUBMITTED)
    @Transactional
    public AcquittalView submit(@PathParam("id") UUID id) {
        return life.submit(id);
    }

    @POST
    @Path("{id}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptAcquittal",
            summary = "Accept what was submitted; the money becomes an expense, or the acceptance is refused")
    @Refuses({"state-conflict", "checker-is-maker", "content-changed", "more-than-outstanding"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.ACQUITTAL, at = NotesDevice.Step.APPROVED)
    @Transactional
    public AcquittalView accept(@PathParam("id") UUID id, Approval body) {
        return life.accept(id, body);
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectAcquittal", summary = "Reject an acquittal")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public AcquittalView reject(@PathParam("id") UUID id, Reason body) {
        return life.reject(id, body);
    }

    @POST
    @Path("{id}/reverse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseAcquittal",
            summary = "Reverse an acceptance that was a mistake; the money is outstanding again")
    @Refuses({"state-conflict", "checker-is-maker", "reverser-accepted", "grant-not-active", "period-closed"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public AcquittalView reverse(@PathParam("id") UUID id, Reason body) {
        return life.reverse(id, body);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelAcquittal", summary = "Withdraw an acquittal before it is decided")
    @Refuses({"state-conflict", "not-the-maker"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public AcquittalView cancel(@PathParam("id") UUID id, Reason body) {
        return life.cancel(id, body);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listAcquittalHistory", summary = "Every change of an acquittal")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        acquittals.get(id);
        return log.history(AcquittalLife.TYPE, id, request);
    }
}
