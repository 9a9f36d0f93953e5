package kz.tirek.funding.bankstatement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
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
import kz.tirek.funding.statementfile.StatementFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Bank statements: upload, read, match.
@Path("/api/v1/bank-statements")
@Tag(name = "Bank statements", description = "What banks say about the fund's accounts, and what it is about")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BankStatementResource {

    private final BankStatements statements;
    private final StatementUploads uploads;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    BankStatementResource(BankStatements statements, StatementUploads uploads, Listings listings, ChangeLog log) {
        this.statements = statements;
        this.uploads = uploads;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listBankStatements", summary = "Bank statements, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<BankStatementView> list(@BeanParam BankStatementFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(BankStatement.class))
                .page(request, statement -> BankStatementView.of(statement, null));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getBankStatement", summary = "One bank statement, and how far its lines are matched")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public BankStatementView get(@PathParam("id") UUID id) {
        return statements.view(statements.get(id));
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "uploadBankStatement",
            summary = "Upload a file of a bank: camt.053, or 1CClientBankExchange in Windows-1251 or UTF-8",
            description =
                    "The format shows in the file. All of it is taken, or nothing. The same bytes a second time change nothing and are answered with 200; lines that an earlier statement has as well are kept as DUPLICATE and have no effect. Then what is beyond doubt is matched, line by line; the rest waits for a person.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_XML,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(schema = @Schema(implementation = UploadedStatements.class)))
    @APIResponse(
            responseCode = "200",
            description = "These bytes came before",
            content = @Content(schema = @Schema(implementation = UploadedStatements.class)))
    @Refuses({
        "statement-unreadable",
        "statement-of-another-account",
        "bank-account-closed",
        "statement-dates-impossible",
        "statement-does-not-add-up"
    })
    @RolesAllowed(Role.FUND_TREASURER)
    @MatchedAutomatically
    @Idempotent(required = true)
    @Transactional
    public Response upload(@Nullable File file) {
        StatementUploads.Taken taken = uploads.take(file);
        URI first = URI.create(
                "/api/v1/bank-statements/" + taken.statements().getFirst().id());
        return Response.status(taken.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(first)
                .entity(UploadedStatements.of(taken))
                .build();
    }

    @POST
    @Path("{id}/match")
    @Operation(
            operationId = "matchBankStatement",
            summary = "Match the lines of a statement that are beyond doubt",
            description =
                    "As after the upload: for lines that could not be matched then, because something had not been approved, pledged or confirmed. It can be repeated at any time.")
    @RolesAllowed(Role.FUND_TREASURER)
    @MatchedAutomatically
    @Idempotent(required = true)
    @Transactional
    public BankStatementView match(@PathParam("id") UUID id) {
        return statements.view(statements.get(id));
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "downloadBankStatement", summary = "The file a statement came in, byte by byte")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers =
                    @Header(
                            name = "Repr-Digest",
                            description = "SHA-256 of the bytes (RFC 9530)",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Response file(@PathParam("id") UUID id) {
        StatementFile file = statements.file(statements.get(id));
        String extension = file.format() == StatementFormat.CAMT_053 ? "xml" : "txt";
        byte[] hash = HexFormat.of().parseHex(file.sha256());
        return Response.ok(file.content(), MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"statement-" + id + "." + extension + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":")
                .build();
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listBankStatementHistory", summary = "When a statement came in, and from whom")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        statements.get(id);
        return log.history(StatementUploads.TYPE, id, request);
    }
}
