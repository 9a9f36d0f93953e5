package kz.tirek.funding.grant;

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

/// Budget revisions: draw up, submit, decide.
@Path("/api/v1/grants/{grantId}/revisions")
@Tag(name = "Budget revisions", description = "Revisions of approved budgets, and every version of a budget")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RevisionResource {

    private final Grants grants;
    private final BudgetRevisions revisions;
    private final RevisionLife life;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    RevisionResource(Grants grants, BudgetRevisions revisions, RevisionLife life, Listings listings, ChangeLog log) {
        this.grants = grants;
        this.revisions = revisions;
        this.life = life;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listBudgetRevisions", summary = "Revisions of a grant's budget, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<RevisionView> list(
            @PathParam("grantId") UUID grantId, @BeanParam RevisionFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(
                        listings.of(BudgetRevision.class), grants.get(grantId).id())
                .page(request, RevisionView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getBudgetRevision", summary = "One budget revision")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public RevisionView get(@PathParam("grantId") UUID grantId, @PathParam("id") UUID id) {
        return RevisionView.of(revisions.get(grantId, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createBudgetRevision", summary = "Draw up a revision of an active grant's budget")
    @APIResponse(
            responseCode = "201",
            description = "Drawn up",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    @Refuses({
        "grant-not-active",
        "revision-open",
        "unknown-reference",
        "duplicate",
        "budget-above-ceiling",
        "funder-share-exceeded"
    })
    @RolesAllowed(Role.FUND_OFFICER)
    @Idempotent(required = true)
    @Transactional
    public Response create(@PathParam("grantId") UUID grantId, NewRevision body) {
        RevisionView view = life.create(grantId, body);
        return Response.created(URI.create("/api/v1/grants/" + grantId + "/revisions/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewRevision.class)))
    @Operation(operationId = "changeBudgetRevision", summary = "Edit a revision; the edit voids its submission")
    @Refuses({
        "grant-not-active",
        "unknown-reference",
        "duplicate",
        "budget-above-ceiling",
        "funder-share-exceeded",
        "state-conflict"
    })
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Transactional
    public RevisionView change(@PathParam("grantId") UUID grantId, @PathParam("id") UUID id, MergePatch patch) {
        return life.change(grantId, id, patch);
    }

    @POST
    @Path("{id}/submit")
    @Operation(operationId = "submitBudgetRevision", summary = "Submit a revision for the decision of another person")
    @Refuses({"grant-not-active", "state-conflict", "budget-exceeded"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.BUDGET_REVISION, at = NotesDevice.Step.SUBMITTED)
    @Transactional
    public RevisionView submit(@PathParam("grantId") UUID grantId, @PathParam("id") UUID id) {
        return life.submit(grantId, id);
    }

    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveBudgetRevision",
            summary = "Approve what was submitted: it makes the next version of the budget, or is refused")
    @Refuses({"grant-not-active", "state-conflict", "checker-is-maker", "content-changed", "budget-exceeded"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.BUDGET_REVISION, at = NotesDevice.Step.APPROVED)
    @Transactional
    public RevisionView approve(@PathParam("grantId") UUID grantId, @PathParam("id") UUID id, Approval body) {
        return life.approve(grantId, id, body);
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectBudgetRevision", summary = "Reject a revision")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public RevisionView reject(@PathParam("grantId") UUID grantId, @PathParam("id") UUID id, Reason body) {
        return life.reject(grantId, id, body);
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawBudgetRevision", summary = "Withdraw a revision before it is decided")
    @Refuses({"state-conflict", "not-the-maker"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public RevisionView withdraw(@PathParam("grantId") UUID grantId, @PathParam("id") UUID id, Reason body) {
        return life.withdraw(grantId, id, body);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listBudgetRevisionHistory", summary = "Every change of a budget revision")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(
            @PathParam("grantId") UUID grantId, @PathParam("id") UUID id, @BeanParam PageRequest request) {
        revisions.get(grantId, id);
        return log.history(RevisionLife.TYPE, id, request);
    }
}
