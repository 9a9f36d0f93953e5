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
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Grants: draw up, submit, decide, close.
@Path("/api/v1/grants")
@Tag(name = "Grants", description = "Grants to hub schools, with their budgets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GrantResource {

    private final Grants grants;
    private final GrantLife life;
    private final GrantClosing closing;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    GrantResource(Grants grants, GrantLife life, GrantClosing closing, Listings listings, ChangeLog log) {
        this.grants = grants;
        this.life = life;
        this.closing = closing;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listGrants", summary = "Grants, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<GrantView> list(@BeanParam GrantFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(Grant.class)).page(request, GrantView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getGrant", summary = "One grant")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public GrantView get(@PathParam("id") UUID id) {
        return GrantView.of(grants.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createGrant", summary = "Draw up a grant")
    @APIResponse(
            responseCode = "201",
            description = "Drawn up",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    @Refuses({"unknown-reference", "replica-late", "budget-above-ceiling", "funder-share-exceeded", "duplicate"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Idempotent(required = true)
    @Transactional
    public Response create(NewGrant body) {
        GrantView view = life.create(body);
        return Response.created(URI.create("/api/v1/grants/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewGrant.class)))
    @Operation(operationId = "changeGrant", summary = "Edit a grant; a submitted one is a draft again")
    @Refuses({
        "unknown-reference",
        "replica-late",
        "budget-above-ceiling",
        "funder-share-exceeded",
        "duplicate",
        "state-conflict"
    })
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Transactional
    public GrantView change(@PathParam("id") UUID id, MergePatch patch) {
        return life.change(id, patch);
    }

    @GET
    @Path("{id}/budget")
    @Operation(operationId = "getBudget", summary = "A grant's budget with its present figures")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public BudgetView budget(@PathParam("id") UUID id) {
        return life.budget(grants.get(id));
    }

    @PUT
    @Path("{id}/budget")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceBudget",
            summary = "Replace the lines of a draft; a submitted grant is a draft again")
    @Refuses({"budget-above-ceiling", "funder-share-exceeded", "duplicate", "state-conflict"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Transactional
    public BudgetView replaceBudget(@PathParam("id") UUID id, NewBudget body) {
        return life.replaceBudget(id, body);
    }

    @POST
    @Path("{id}/submit")
    @Operation(operationId = "submitGrant", summary = "Submit a grant for the decision of another person")
    @Refuses({"state-conflict", "budget-missing", "document-missing"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.GRANT, at = NotesDevice.Step.SUBMITTED)
    @Transactional
    public GrantView submit(@PathParam("id") UUID id) {
        return life.submit(id);
    }

    @POST
    @Path("{id}/approve")
    @Operation(operationId = "approveGrant", summary = "Approve a grant; its budget enters the ledger")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.GRANT, at = NotesDevice.Step.APPROVED)
    @Transactional
    public GrantView approve(@PathParam("id") UUID id) {
        return life.approve(id);
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectGrant", summary = "Reject a grant")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public GrantView reject(@PathParam("id") UUID id, Reason body) {
        return life.reject(id, body);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelGrant", summary = "Withdraw a grant before it is decided")
    @Refuses({"state-conflict", "not-the-maker"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public GrantView cancel(@PathParam("id") UUID id, Reason body) {
        return life.cancel(id, body);
    }

    @POST
    @Path("{id}/request-closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "requestGrantClosing", summary = "Ask to close a grant; nothing new begins from then on")
    @Refuses("state-conflict")
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.GRANT, at = NotesDevice.Step.SUBMITTED)
    @Transactional
    public GrantView requestClosing(@PathParam("id") UUID id, Reason body) {
        return closing.request(id, body);
    }

    @POST
    @Path("{id}/cancel-closing")
    @Operation(operationId = "cancelGrantClosing", summary = "Call a closing off; the grant is active again")
    @Refuses("state-conflict")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER})
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public GrantView cancelClosing(@PathParam("id") UUID id) {
        return closing.cancel(id);
    }

    @POST
    @Path("{id}/close")
    @Operation(
            operationId = "closeGrant",
            summary = "Close a grant on which nothing is open; what is left of its budget is given back")
    @Refuses({"state-conflict", "checker-is-maker", "grant-has-open-work", "budget-exceeded"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.GRANT, at = NotesDevice.Step.APPROVED)
    @Transactional
    public GrantView close(@PathParam("id") UUID id) {
        return closing.close(id);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listGrantHistory", summary = "Every change of a grant")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        grants.get(id);
        return log.history(GrantLife.TYPE, id, request);
    }
}
