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
import java.util.Map;
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

/// Amendments of signed contracts: draw up, submit, decide.
@Path("/api/v1/commitments/{commitmentId}/amendments")
@Tag(name = "Commitments", description = "Contracts with suppliers, signed by another person")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AmendmentResource {

    private final Commitments commitments;
    private final Amendments amendments;
    private final AmendmentLife life;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    AmendmentResource(
            Commitments commitments, Amendments amendments, AmendmentLife life, Listings listings, ChangeLog log) {
        this.commitments = commitments;
        this.amendments = amendments;
        this.life = life;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listCommitmentAmendments", summary = "Amendments of a commitment, oldest first")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<AmendmentView> list(@PathParam("commitmentId") UUID commitmentId, @BeanParam PageRequest request) {
        commitments.get(commitmentId);
        return listings.of(Amendment.class)
                .where("e.commitment.id = :commitmentId", Map.of("commitmentId", commitmentId))
                .page(request, AmendmentView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCommitmentAmendment", summary = "One amendment of a commitment")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public AmendmentView get(@PathParam("commitmentId") UUID commitmentId, @PathParam("id") UUID id) {
        return AmendmentView.of(amendments.get(commitmentId, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCommitmentAmendment", summary = "Draw up a change of a signed contract")
    @APIResponse(
            responseCode = "201",
            description = "Drawn up",
            content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    @Refuses({
        "unknown-reference",
        "amendment-empty",
        "commitment-not-active",
        "amendment-below-drawn",
        "contract-dates-out-of-order",
        "milestones-differ"
    })
    @RolesAllowed(Role.FUND_OFFICER)
    @Idempotent(required = true)
    @Transactional
    public Response create(@PathParam("commitmentId") UUID commitmentId, NewAmendment body) {
        AmendmentView view = life.create(commitmentId, body);
        return Response.created(URI.create("/api/v1/commitments/" + commitmentId + "/amendments/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewAmendment.class)))
    @Operation(operationId = "changeCommitmentAmendment", summary = "Edit an amendment; the edit voids its submission")
    @Refuses({
        "unknown-reference",
        "state-conflict",
        "amendment-empty",
        "commitment-not-active",
        "amendment-below-drawn",
        "contract-dates-out-of-order",
        "milestones-differ"
    })
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Transactional
    public AmendmentView change(
            @PathParam("commitmentId") UUID commitmentId, @PathParam("id") UUID id, MergePatch patch) {
        return life.change(commitmentId, id, patch);
    }

    @POST
    @Path("{id}/submit")
    @Operation(
            operationId = "submitCommitmentAmendment",
            summary = "Submit an amendment for the decision of another person")
    @Refuses({
        "state-conflict",
        "commitment-not-active",
        "amendment-below-drawn",
        "milestones-differ",
        "document-missing",
        "budget-exceeded"
    })
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.AMENDMENT, at = NotesDevice.Step.SUBMITTED)
    @Transactional
    public AmendmentView submit(@PathParam("commitmentId") UUID commitmentId, @PathParam("id") UUID id) {
        return life.submit(commitmentId, id);
    }

    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveCommitmentAmendment",
            summary = "Approve what was submitted; the contract and its encumbrance change, or it is refused")
    @Refuses({
        "state-conflict",
        "checker-is-maker",
        "content-changed",
        "commitment-not-active",
        "amendment-below-drawn",
        "milestones-differ",
        "budget-exceeded"
    })
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.AMENDMENT, at = NotesDevice.Step.APPROVED)
    @Transactional
    public AmendmentView approve(
            @PathParam("commitmentId") UUID commitmentId, @PathParam("id") UUID id, Approval body) {
        return life.approve(commitmentId, id, body);
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectCommitmentAmendment", summary = "Reject an amendment")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed(Role.FUND_APPROVER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public AmendmentView reject(@PathParam("commitmentId") UUID commitmentId, @PathParam("id") UUID id, Reason body) {
        return life.reject(commitmentId, id, body);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelCommitmentAmendment", summary = "Withdraw an amendment before it is decided")
    @Refuses({"state-conflict", "not-the-maker"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public AmendmentView cancel(@PathParam("commitmentId") UUID commitmentId, @PathParam("id") UUID id, Reason body) {
        return life.cancel(commitmentId, id, body);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listCommitmentAmendmentHistory", summary = "Every change of an amendment")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(
            @PathParam("commitmentId") UUID commitmentId, @PathParam("id") UUID id, @BeanParam PageRequest request) {
        amendments.get(commitmentId, id);
        return log.history(AmendmentLife.TYPE, id, request);
    }
}
