package kz.tirek.funding.proof;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Proof of one entry.
@Path("/api/v1/ledger/entries/{id}/inclusion-proof")
@Tag(name = "Ledger proofs", description = "Proof that the ledger is as it was")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EntryProofResource {

    private final Checkpoints checkpoints;
    private final Proofs proofs;

    @Inject
    EntryProofResource(Checkpoints checkpoints, Proofs proofs) {
        this.checkpoints = checkpoints;
        this.proofs = proofs;
    }

    @GET
    @Operation(operationId = "getInclusionProof", summary = "That an entry is among those a checkpoint was made of")
    @Refuses("entry-not-sealed")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public InclusionProofView inclusion(
            @PathParam("id") UUID id,
            @Parameter(description = "How many entries the checkpoint has; the newest if missing")
                    @QueryParam("treeSize")
                    @Nullable
                    Long treeSize) {
        StoredCheckpoint checkpoint = treeSize == null ? checkpoints.latest() : checkpoints.get(treeSize);
        return proofs.inclusion(id, checkpoint.treeSize());
    }
}
