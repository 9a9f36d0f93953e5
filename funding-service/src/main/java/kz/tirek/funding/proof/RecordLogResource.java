package kz.tirek.funding.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The log of every change of a row that states a fact, for auditors.
@Path("/api/v1/record-log")
@Tag(name = "Record log", description = "Proof that records beside the ledger are as they were left")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RecordLogResource {

    private static final String CHANGES = """
            select lpad(to_hex(r.id), 32, '0')::uuid as id, p.sequence as place, r.table_name, r.key, r.operation, r.recorded_at,
                   r.recorded_in::text as transaction, r.written_by, r.image::text as image,
                   array(select c.actor || ' ' || c.operation || ' ' || c.resource_type || ' ' || c.resource_id
                         from change c where c.transaction_id = r.recorded_in order by c.sequence) as actions
            from record_change r left join record_place p on p.source = 'record_change' and p.id = r.id
            where r.table_name = :table and r.key = :key""";

    private final SealedRecords sealed;
    private final SealedLines lines;
    private final RecordCheckpoints checkpoints;
    private final LedgerKeys keys;
    private final Listings listings;
    private final ObjectMapper mapper;

    @Inject
    RecordLogResource(
            SealedRecords sealed,
            SealedLines lines,
            RecordCheckpoints checkpoints,
            LedgerKeys keys,
            Listings listings,
            ObjectMapper mapper) {
        this.sealed = sealed;
        this.lines = lines;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.listings = listings;
        this.mapper = mapper;
    }

    @GET
    @Path("changes")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listRecordChanges",
            summary = "How a row of the database became what it is, change by change",
            description =
                    "Oldest first. The histories of resources say what people did; this says what the database did.")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public Page<RecordChangeView> changes(
            @Parameter(description = "The table", example = "contribution")
                    @QueryParam("table")
                    @NotNull
                    @Size(max = 63)
                    String table,
            @Parameter(
                            description = "The primary key, its columns separated by a slash",
                            example = "019ab000-0000-7000-8000-000000000001")
                    @QueryParam("key")
                    @NotNull
                    @Size(max = 300)
                    String key,
            @BeanParam PageRequest request) {
        return listings.rows(CHANGES, Map.of("table", table, "key", key))
                .page(request, row -> RecordChangeView.of(row, mapper));
    }

    @GET
    @Path("journal")
    @Produces(JournalResource.NDJSON)
    @Operation(
            operationId = "getRecordJournal",
            summary = "The changes a checkpoint of the record log was made of, in their order, one a line",
            description =
                    "Each line has the hash of the leaf, its place, and the change in the form that was sealed (JSON by RFC"
                            + " 8785): SHA-256 of 00 and the change is the hash. VerifyLedger.java checks it, and recomputes"
                            + " with it what the journal alone does not say of reports.")
    @APIResponse(
            responseCode = "200",
            description = "The log as NDJSON",
            content = @Content(mediaType = JournalResource.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public Response journal(
            @Parameter(description = "How many changes the checkpoint has; the newest if missing")
                    @QueryParam("treeSize")
                    @Nullable
                    Long treeSize,
            @Parameter(description = "The first change of the answer", example = "1")
                    @QueryParam("from")
                    @DefaultValue("1")
                    @Min(1)
                    long from) {
        long last = (treeSize == null ? checkpoints.latest() : checkpoints.get(treeSize)).treeSize();
        return Response.ok(
                        (StreamingOutput) out -> lines.write(SealedLog.RECORDS, from, last, out),
                        JournalResource.NDJSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"record-log-%d.ndjson\"".formatted(last))
                .build();
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "verifyRecordLog",
            summary = "Compare every row with the log of its changes, and the log with its seals",
            description =
                    "It names table, key and field of what was changed past the service. Rows that follow from the ledger"
                            + " are compared by the integrity checks. It reads the whole database.")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public RecordLogVerificationView verification() {
        return sealed.verifyRecords();
    }

    @GET
    @Path("verifier-keys")
    @Operation(
            operationId = "listRecordLogVerifierKeys",
            summary = "The public keys checkpoints of the record log are checked with")
    @PermitAll
    public Page<VerifierKeyView> verifierKeys() {
        return new Page<>(VerifierKeyView.of(keys, SealedLog.RECORDS), null);
    }
}
