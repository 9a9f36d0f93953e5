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
import kz.tirek.funding.device.NotesDevice;
import kz.tirek.funding.review.Approval;
import kz.tirek.funding.review.Reason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Disbursements: draw up, submit, decide, withdraw, pay, take back.
@Path("/api/v1/disbursements")
@Tag(
        name = "Disbursements",
        description = "Money to suppliers and advances to schools, approved by another person, or by two")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DisbursementResource {

    private final Disbursements disbursements;
    private final DisbursementViews views;
    private final DisbursementDrafts drafts;
    private final DisbursementDecisions decisions;
    private final DisbursementLife life;
    private final Conditions conditions;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    DisbursementResource(
            Disbursements disbursements,
            DisbursementViews views,
            DisbursementDrafts drafts,
            DisbursementDecisions decisions,
            DisbursementLife life,
            Conditions conditions,
            Listings listings,
            ChangeLog log) {
        this.disbursements = disbursements;
        this.views = views;
        this.drafts = drafts;
        this.decisions = decisions;
        this.life = life;
        this.conditions = conditions;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listDisbursements", summary = "Disbursements, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<DisbursementView> list(@BeanParam DisbursementFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(Disbursement.class)).page(request, views.each());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDisbursement", summary = "One disbursement")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public DisbursementView get(@PathParam("id") UUID id) {
        return views.of(disbursements.get(id));
    }

    @GET
    @Path("{id}/evidence")
    @Operation(
            operationId = "getDisbursementEvidence",
            summary = "How far the conditions of a disbursement are met now; what an approver saw is with the approval")
    @Refuses({"replica-late", "evidence-missing"})
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public ConditionsView evidence(@PathParam("id") UUID id) {
        Disbursement disbursement = disbursements.get(id);
        return ConditionsView.of(disbursement, conditions.observe(disbursement));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createDisbursement",
            summary = "Draw up a disbursement to a supplier, or an advance to the hub school")
    @APIResponse(
            responseCode = "201",
            description = "Drawn up",
            content = @Content(schema = @Schema(implementation = DisbursementView.class)))
    @Refuses({
        "unknown-reference",
        "replica-late",
        "bank-does-not-fit",
        "grant-not-active",
        "commitment-of-others",
        "commitment-not-active",
        "line-not-committed"
    })
    @RolesAllowed(Role.FUND_OFFICER)
    @Idempotent(required = true)
    @Transactional
    public Response create(NewDisbursement body) {
        DisbursementView view = drafts.create(body);
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
    @Operation(
            operationId = "changeDisbursement",
            summary = "Edit a disbursement; the edit voids its submission and every approval of it")
    @Refuses({
        "unknown-reference",
        "replica-late",
        "bank-does-not-fit",
        "grant-not-active",
        "commitment-of-others",
        "commitment-not-active",
        "line-not-committed",
        "state-conflict"
    })
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Transactional
    public DisbursementView change(@PathParam("id") UUID id, MergePatch patch) {
        return drafts.change(id, patch);
    }

    @POST
    @Path("{id}/submit")
    @Operation(operationId = "submitDisbursement", summary = "Submit a disbursement for the decision of another person")
    @Refuses({
        "state-conflict",
        "commitment-not-active",
        "commitment-exceeded",
        "milestone-exceeded",
        "budget-exceeded",
        "document-missing"
    })
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.DISBURSEMENT, at = NotesDevice.Step.SUBMITTED)
    @Transactional
    public DisbursementView submit(@PathParam("id") UUID id) {
        return drafts.submit(id);
    }

    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveDisbursement",
            summary = "Approve what was submitted; above the approval limit another person approves, too")
    @Refuses({
        "state-conflict",
        "checker-is-maker",
        "second-approver-is-first",
        "content-changed",
        "condition-not-met",
        "commitment-not-active",
        "commitment-exceeded",
        "milestone-exceeded",
        "budget-exceeded",
        "period-closed"
    })
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.DISBURSEMENT, at = NotesDevice.Step.APPROVED)
    @Transactional
    public DisbursementView approve(@PathParam("id") UUID id, Approval body) {
        return decisions.approve(id, body);
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
        return decisions.reject(id, body);
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
        return drafts.cancel(id, body);
    }

    @POST
    @Path("{id}/pay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "payDisbursement",
            summary = "Record that the bank has paid an approved disbursement, or part of it")
    @Refuses({
        "unknown-reference",
        "bank-account-not-named",
        "bank-account-closed",
        "state-conflict",
        "payer-is-involved",
        "supplier-details-unconfirmed",
        "payment-exceeds-approved",
        "payment-date-impossible",
        "bank-reference-used",
        "account-overdrawn",
        "period-closed"
    })
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView pay(@PathParam("id") UUID id, NewPayment body) {
        return life.pay(id, body);
    }

    @POST
    @Path("{id}/payments/{paymentId}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "returnDisbursementPayment",
            summary = "Record that the bank has sent a payment back; it is owed again")
    @Refuses({"state-conflict", "payment-date-impossible", "period-closed"})
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView giveBack(@PathParam("id") UUID id, @PathParam("paymentId") UUID paymentId, NewReturn body) {
        return life.giveBack(id, paymentId, body);
    }

    @POST
    @Path("{id}/payments/{paymentId}/reverse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseDisbursementPayment",
            summary = "Undo a payment that was recorded wrongly, as of today: it was never made, and is owed as before")
    @Refuses({"state-conflict", "payer-is-involved", "shown-by-a-line", "more-than-outstanding", "period-closed"})
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView reverse(@PathParam("id") UUID id, @PathParam("paymentId") UUID paymentId, Reason body) {
        return life.reverse(id, paymentId, body);
    }

    @POST
    @Path("{id}/payments/{paymentId}/return/reverse")
    @Operation(
            operationId = "reverseDisbursementPaymentReturn",
            summary = "Undo a payment's return that was recorded wrongly, as of today: the payment stands again")
    @Refuses({
        "state-conflict",
        "payer-is-involved",
        "return-acted-upon",
        "shown-by-a-line",
        "account-overdrawn",
        "period-closed"
    })
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView reverseReturn(@PathParam("id") UUID id, @PathParam("paymentId") UUID paymentId) {
        return life.reverseReturn(id, paymentId);
    }

    @POST
    @Path("{id}/request-withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestDisbursementWithdrawal",
            summary = "Ask that an approved disbursement not be paid; until another person decides, nobody pays it")
    @Refuses({"state-conflict", "not-the-maker", "payments-stand"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView requestWithdrawal(@PathParam("id") UUID id, Reason body) {
        return decisions.requestWithdrawal(id, body);
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(
            operationId = "withdrawDisbursement",
            summary = "Withdraw an approved disbursement as its maker asks; its entry is reversed")
    @Refuses({"state-conflict", "checker-is-maker", "releaser-paid", "period-closed"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView withdraw(@PathParam("id") UUID id) {
        return decisions.withdraw(id);
    }

    @POST
    @Path("{id}/request-release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestDisbursementRelease",
            summary =
                    "Ask that the rest of a partly paid disbursement not be paid; until another person decides, nobody pays it")
    @Refuses({"state-conflict", "not-the-maker", "nothing-paid"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView requestRelease(@PathParam("id") UUID id, Reason body) {
        return decisions.requestRelease(id, body);
    }

    @POST
    @Path("{id}/release")
    @Operation(
            operationId = "releaseDisbursement",
            summary =
                    "Release the rest of a partly paid disbursement as its maker asks; what is paid stays and is accounted for")
    @Refuses({"state-conflict", "checker-is-maker", "releaser-paid", "period-closed"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView release(@PathParam("id") UUID id) {
        return decisions.release(id);
    }

    @POST
    @Path("{id}/keep")
    @Operation(
            operationId = "keepDisbursement",
            summary =
                    "Decide that an approved disbursement is paid although its maker asks to withdraw it or to release its rest")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public DisbursementView keep(@PathParam("id") UUID id) {
        return decisions.keep(id);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listDisbursementHistory", summary = "Every change of a disbursement")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        disbursements.get(id);
        return log.history(DisbursementViews.TYPE, id, request);
    }
}
