package kz.tirek.funding.proof;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What an auditor needs to check the ledger without us: the journal, the keys, and a program to do it with.
@Path("/api/v1/ledger")
@Tag(name = "Ledger proofs", description = "Proof that the ledger is as it was")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class JournalResource {

    static final String NDJSON = "application/x-ndjson";
    private static final String JAVA = "text/x-java-source";

    private final SealedLines lines;
    private final Checkpoints checkpoints;
    private final LedgerKeys keys;
    private final SealedRecords sealed;

    @Inject
    JournalResource(SealedLines lines, Checkpoints checkpoints, LedgerKeys keys, SealedRecords sealed) {
        this.sealed = sealed;
        this.lines = lines;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    @GET
    @Path("journal")
    @Produces(NDJSON)
    @Operation(
            operationId = "getJournal",
            summary = "The entries a checkpoint was made of, in their order, one a line",
            description =
                    "Each line has the hash of the leaf and the entry in the form that was sealed (JSON by RFC 8785):"
                            + " SHA-256 of 00 and the entry is the hash. VerifyLedger.java checks it.")
    @APIResponse(
            responseCode = "200",
            description = "The journal as NDJSON",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @Refuses("not-found")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Response journal(
            @Parameter(description = "How many entries the checkpoint has; the newest if missing")
                    @QueryParam("treeSize")
                    @Nullable
                    Long treeSize,
            @Parameter(description = "The first entry of the answer", example = "1")
                    @QueryParam("from")
                    @DefaultValue("1")
                    @Min(1)
                    long from) {
        StoredCheckpoint checkpoint = treeSize == null ? checkpoints.latest() : checkpoints.get(treeSize);
        long last = checkpoint.treeSize();
        return Response.ok((StreamingOutput) out -> lines.write(SealedLog.LEDGER, from, last, out), NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal-%d.ndjson\"".formatted(last))
                .build();
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "verifyLedger",
            summary = "Compare every entry, posting and checkpoint that is stored with what was sealed",
            description =
                    "It reads the whole ledger: about half a minute for a million entries. Who does not trust the answer"
                            + " checks the journal with VerifyLedger.java.")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public VerificationView verification() {
        return sealed.verifyLedger();
    }

    @GET
    @Path("verifier-keys")
    @Operation(
            operationId = "listVerifierKeys",
            summary = "The public keys checkpoints are checked with, earlier ones and those of witnesses too")
    @PermitAll
    public Page<VerifierKeyView> verifierKeys() {
        return new Page<>(VerifierKeyView.of(keys, SealedLog.LEDGER), null);
    }

    @GET
    @Path("verifier")
    @Produces(JAVA)
    @Operation(
            operationId = "getLedgerVerifier",
            summary = "VerifyLedger.java: checks journal, checkpoints, proofs and issued reports with a JDK alone")
    @APIResponse(
            responseCode = "200",
            description = "The program, one file",
            content = @Content(mediaType = JAVA, schema = @Schema(type = SchemaType.STRING)))
    @PermitAll
    public Response verifier() throws IOException {
        try (InputStream program = JournalResource.class.getResourceAsStream("/VerifyLedger.java")) {
            String text = new String(Objects.requireNonNull(program).readAllBytes(), StandardCharsets.UTF_8);
            return Response.ok(text, JAVA)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"VerifyLedger.java\"")
                    .build();
        }
    }
}
