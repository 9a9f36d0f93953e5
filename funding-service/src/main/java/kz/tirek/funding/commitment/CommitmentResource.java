package kz.tirek.funding.commitment;

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

/// Commitments: draw up, submit, sign, release.
@Path("/api/v1/commitments")
@Tag(name = "Commitments", description = "Contracts with suppliers, signed by another person")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CommitmentResource {

    private final Commitments commitments;
    private final CommitmentLife life;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    CommitmentResource(Commitments commitments, CommitmentLife life, Listings listings, ChangeLog log) {
        this.commitments = commitments;
        this.life = life;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listCommitments", summary = "Commitments, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<CommitmentView> list(@BeanParam CommitmentFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(Commitment.class)).page(request, CommitmentView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCommitment", summary = "One commitment with its figures")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public CommitmentView get(@PathParam("id") UUID id) {
        return CommitmentView.of(commitments.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCommitment", summary = "Draw up a contract with a supplier as a commitment")
    @APIResponse(
            responseCode = "201",
            description = "Drawn up",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @Refuses({
        "unknown-reference",
        "grant-not-active",
        "contract-known",
        "contract-dates-out-of-order",
        "milestones-differ"
    })
    @RolesAllowed(Role.FUND_OFFICER)
    @Idempotent(required = true)
    @Transactional
    public Response create(NewCommitment body) {
        CommitmentView view = life.create(body);
        return Response.created(URI.create("/api/v1/commitments/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewCommitment.class)))
    @Operation(operationId = "changeCommitment", summary = "Edit a commitment; the edit voids its submission")
    @Refuses({
        "unknown-reference",
        "grant-not-active",
        "state-conflict",
        "contract-known",
        "contract-dates-out-of-order",
        "milestones-differ"
    })
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Transactional
    public CommitmentView change(@PathParam("id") UUID id, MergePatch patch) {
        return life.change(id, patch);
    }

    @POST
    @Path("{id}/submit")
    @Operation(operationId = "submitCommitment", summary = "Submit a commitment for the decision of another person")
    @Refuses({"state-conflict", "grant-not-active", "document-missing", "budget-exceeded"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.COMMITMENT, at = NotesDevice.Step.SUBMITTED)
    @Transactional
    public CommitmentView submit(@PathParam("id") UUID id) {
        return life.submit(id);
    }

    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveCommitment",
            summary = "Sign what was submitted; the budget lines are encumbered, or the signature is refused")
    @Refuses({"state-conflict", "checker-is-maker", "content-changed", "grant-not-active", "budget-exceeded"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.COMMITMENT, at = NotesDevice.Step.APPROVED)
    @Transactional
    public CommitmentView approve(@PathParam("id") UUID id, Approval body) {
        return life.approve(id, body);
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectCommitment", summary = "Reject a commitment")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public CommitmentView reject(@PathParam("id") UUID id, Reason body) {
        return life.reject(id, body);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelCommitment", summary = "Withdraw a commitment before it is decided")
    @Refuses({"state-conflict", "not-the-maker"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public CommitmentView cancel(@PathParam("id") UUID id, Reason body) {
        return life.cancel(id, body);
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseCommitment",
            summary = "Give what is not drawn back to the budget and close the commitment; no budget check stops it")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public CommitmentView release(@PathParam("id") UUID id, Reason body) {
        return life.release(id, body);
    }

    @POST
    @Path("{id}/milestones/{number}/reach")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reachCommitmentMilestone", summary = "Record that a step of the contract was reached")
    @Refuses({"state-conflict", "commitment-not-active"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public CommitmentView reach(@PathParam("id") UUID id, @PathParam("number") int number, ReachedMilestone body) {
        return life.reach(id, number, body);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listCommitmentHistory", summary = "Every change of a commitment")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        commitments.get(id);
        return log.history(CommitmentLife.TYPE, id, request);
    }
}
