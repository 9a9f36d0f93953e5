package kz.tirek.funding.disbursement;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Disbursements: draw up, submit, decide, pay.
@Path("/api/v1/disbursements")
@Tag(name = "Disbursements", description = "Money to suppliers, approved by another person")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DisbursementResource {

    private final Disbursements disbursements;
    private final DisbursementLife life;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    DisbursementResource(Disbursements disbursements, DisbursementLife life, Listings listings, ChangeLog log) {
        this.disbursements = disbursements;
        this.life = life;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listDisbursements", summary = "Disbursements, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<DisbursementView> list(@BeanParam DisbursementFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(Disbursement.class)).page(request, DisbursementView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDisbursement", summary = "One disbursement")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public DisbursementView get(@PathParam("id") UUID id) {
        return DisbursementView.of(disbursements.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createDisbursement", summary = "Draw up a disbursement to a supplier")
    @APIResponse(
            responseCode = "201",
            description = "Drawn up",
            content = @Content(schema = @Schema(implementation = DisbursementView.class)))
    @Refuses({"unknown-reference", "grant-not-active"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Idempotent(required = true)
    @Transactional
    public Response create(NewDisbursement body) {
        DisbursementView view = life.create(body);
        return Response.created(URI.create("/api/v1/disbursements/" + view.id()))
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
                            schema = @Schema(implementation = NewDisbursement.class)))
    @Operation(operationId = "changeDisbursement", summary = "Edit a disbursement; the edit voids its submission")
    @Refuses({"unknown-reference", "grant-not-active", "state-conflict"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Transactional
    public DisbursementView change(@PathParam("id") UUID id, MergePatch patch) {
        return life.change(id, patch);
    }

    @POST
    @Path("{id}/submit")
    @Operation(operationId = "submitDisbursement", summary = "Submit a disbursement for the decision of another person")
    @Refuses({"state-conflict", "budget-exceeded"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView submit(@PathParam("id") UUID id) {
        return life.submit(id);
    }

    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveDisbursement",
            summary = "Approve what was submitted; the budget lines are encumbered, or the approval is refused")
    @Refuses({"state-conflict", "checker-is-maker", "content-changed", "budget-exceeded"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView approve(@PathParam("id") UUID id, Approval body) {
        return life.approve(id, body);
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectDisbursement", summary = "Reject a disbursement")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView reject(@PathParam("id") UUID id, Reason body) {
        return life.reject(id, body);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelDisbursement", summary = "Withdraw a disbursement before it is decided")
    @Refuses({"state-conflict", "not-the-maker"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView cancel(@PathParam("id") UUID id, Reason body) {
        return life.cancel(id, body);
    }

    @POST
    @Path("{id}/pay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "payDisbursement", summary = "Record that the bank has paid an approved disbursement")
    @Refuses({"state-conflict", "payer-is-involved", "amount-differs", "payment-date-impossible", "bank-reference-used"
    })
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView pay(@PathParam("id") UUID id, Payment body) {
        return life.pay(id, body);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listDisbursementHistory", summary = "Every change of a disbursement")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        disbursements.get(id);
        return log.history(DisbursementLife.TYPE, id, request);
    }
}
