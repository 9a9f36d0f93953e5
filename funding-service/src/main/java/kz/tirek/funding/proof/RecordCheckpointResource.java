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

/// Checkpoints of the record log.
@Path("/api/v1/record-log/checkpoints")
@Tag(name = "Record log", description = "Proof that records beside the ledger are as they were left")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RecordCheckpointResource {

    private final RecordCheckpoints checkpoints;
    private final Proofs proofs;
    private final Cosigning cosigning;
    private final Listings listings;

    @Inject
    RecordCheckpointResource(RecordCheckpoints checkpoints, Proofs proofs, Cosigning cosigning, Listings listings) {
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.cosigning = cosigning;
        this.listings = listings;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listRecordCheckpoints", summary = "Checkpoints of the record log, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.MINISTRY})
    @Transactional
    public Page<CheckpointView> list(
            @Parameter(description = "Order of the list", example = "TREE_SIZE_DESC")
                    @QueryParam("sort")
                    @DefaultValue("TREE_SIZE_DESC")
                    CheckpointSort sort,
            @BeanParam PageRequest request) {
        return listings.of(RecordCheckpoint.class).sort(sort).page(request, CheckpointView::of);
    }

    @GET
    @Path("latest")
    @Operation(operationId = "getLatestRecordCheckpoint", summary = "The newest checkpoint of the record log")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.MINISTRY})
    @Transactional
    public CheckpointView latest() {
        return CheckpointView.of(checkpoints.latest());
    }

    @GET
    @Path("{treeSize}")
    @Operation(operationId = "getRecordCheckpoint", summary = "The checkpoint of so many changes")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.MINISTRY})
    @Transactional
    public CheckpointView get(@PathParam("treeSize") long treeSize) {
        return CheckpointView.of(checkpoints.get(treeSize));
    }

    @GET
    @Path("{treeSize}/note")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getRecordCheckpointNote", summary = "The signed note of a checkpoint of the record log")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.MINISTRY})
    @Transactional
    public String note(@PathParam("treeSize") long treeSize) {
        return CheckpointView.of(checkpoints.get(treeSize)).note();
    }

    @GET
    @Path("{treeSize}/consistency-proof")
    @Operation(
            operationId = "getRecordConsistencyProof",
            summary = "That a checkpoint of the record log goes on from an earlier one")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.MINISTRY})
    @Transactional
    public ConsistencyProofView consistency(
            @PathParam("treeSize") long treeSize,
            @Parameter(description = "How many changes the earlier checkpoint has", example = "1")
                    @QueryParam("earlier")
                    @NotNull
                    Long earlier) {
        return proofs.consistency(
                SealedLog.RECORDS, earlier, checkpoints.get(treeSize).treeSize());
    }

    @POST
    @Path("{treeSize}/cosignatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cosignRecordCheckpoint",
            summary = "Add the signature of a witness to a checkpoint of the record log",
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
