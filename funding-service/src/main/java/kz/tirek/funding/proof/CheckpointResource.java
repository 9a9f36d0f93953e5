package kz.tirek.funding.proof;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
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
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Checkpoints of the ledger.
@Path("/api/v1/ledger/checkpoints")
@Tag(name = "Ledger proofs", description = "Proof that the ledger is as it was")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CheckpointResource {

    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final Cosigning cosigning;
    private final Listings listings;

    @Inject
    CheckpointResource(Checkpoints checkpoints, Proofs proofs, Cosigning cosigning, Listings listings) {
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.cosigning = cosigning;
        this.listings = listings;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listCheckpoints", summary = "Checkpoints of the ledger, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.MINISTRY})
    @Transactional
    public Page<CheckpointView> list(
            @Parameter(description = "Order of the list", example = "TREE_SIZE_DESC")
                    @QueryParam("sort")
                    @DefaultValue("TREE_SIZE_DESC")
                    CheckpointSort sort,
            @BeanParam PageRequest request) {
        return listings.of(StoredCheckpoint.class).sort(sort).page(request, CheckpointView::of);
    }

    @GET
    @Path("latest")
    @Operation(operationId = "getLatestCheckpoint", summary = "The newest checkpoint of the ledger")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.MINISTRY})
    @Transactional
    public CheckpointView latest() {
        return CheckpointView.of(checkpoints.latest());
    }

    @GET
    @Path("{treeSize}")
    @Operation(operationId = "getCheckpoint", summary = "The checkpoint of so many entries")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.MINISTRY})
    @Transactional
    public CheckpointView get(@PathParam("treeSize") long treeSize) {
        return CheckpointView.of(checkpoints.get(treeSize));
    }

    @GET
    @Path("{treeSize}/note")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getCheckpointNote", summary = "The signed note of a checkpoint, as verifiers take it")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.MINISTRY})
    @Transactional
    public String note(@PathParam("treeSize") long treeSize) {
        return CheckpointView.of(checkpoints.get(treeSize)).note();
    }

    @GET
    @Path("{treeSize}/consistency-proof")
    @Operation(operationId = "getConsistencyProof", summary = "That a checkpoint goes on from an earlier one")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.MINISTRY})
    @Transactional
    public ConsistencyProofView consistency(
            @PathParam("treeSize") long treeSize,
            @Parameter(description = "How many entries the earlier checkpoint has", example = "1")
                    @QueryParam("earlier")
                    @NotNull
                    Long earlier) {
        return proofs.consistency(
                SealedLog.LEDGER, earlier, checkpoints.get(treeSize).treeSize());
    }

    @POST
    @Path("{treeSize}/cosignatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cosignCheckpoint",
            summary = "Add the signature of a witness to a checkpoint",
            description =
                    "The witness has checked that the checkpoint goes on from the one it signed before. Who sends the"
                            + " signature does not matter: only a configured witness can make one.")
    @Refuses("cosignature-not-valid")
    @RolesAllowed({Role.MINISTRY, Role.ADMINISTRATOR})
    @Idempotent
    @Transactional
    public CheckpointView cosign(@PathParam("treeSize") long treeSize, NewCosignature body) {
        return cosigning.cosign(checkpoints.get(treeSize), body.line());
    }
}
