package kz.tirek.funding.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.File;
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
import kz.tirek.funding.content.Contents;
import kz.tirek.funding.content.Download;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Documents of records: upload, list, download. There is no change and no deletion.
@Path("/api/v1/documents")
@Tag(
        name = "Documents",
        description = "Documents of grants, commitments, disbursements, acquittals, contributions and revisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DocumentResource {

    /// No path, and nothing that hides how a name ends; written so that every dialect of the contract's readers
    /// understands it.
    private static final String FILE_NAME =
            "(?!.*[\\x00-\\x1F\\x7F-\\x9F\\xAD\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF])[^\\s./\\\\][^/\\\\]*";

    private final Documents documents;
    private final DocumentLife life;
    private final Contents contents;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    DocumentResource(Documents documents, DocumentLife life, Contents contents, Listings listings, ChangeLog log) {
        this.documents = documents;
        this.life = life;
        this.contents = contents;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listDocuments", summary = "Documents, page by page, without their bytes")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<DocumentView> list(@BeanParam DocumentFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(Document.class)).page(request, DocumentView::of);
    }

    @POST
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        MediaTypes.PDF,
        MediaTypes.PNG,
        MediaTypes.JPEG,
        MediaTypes.TIFF,
        MediaTypes.XLSX,
        MediaTypes.DOCX,
        MediaTypes.XML,
        MediaTypes.XML_TEXT,
        MediaTypes.PKCS7_SIGNATURE,
        MediaTypes.PKCS7_MIME,
        MediaTypes.CMS
    })
    @Operation(operationId = "uploadDocument", summary = "Add a document of up to 20 MB to a record", description = """
                    The body is the file itself. Its type is recognised by its bytes; the Content-Type (unless \
                    application/octet-stream) and the extension of the file name must not contradict it. A document is never changed \
                    or deleted: a wrong one is superseded by a newer one of the same record and kind, and both stay.""")
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.WILDCARD, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @Refuses({
        "unknown-reference",
        "document-type-not-allowed",
        "document-type-contradicted",
        "document-of-another-matter",
        "document-superseded"
    })
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_TREASURER})
    @Idempotent(required = true)
    @Transactional
    public Response upload(
            @Parameter(description = "What it belongs to", example = "DISBURSEMENT") @QueryParam("ownerType") @NotNull
                    OwnerType ownerType,
            @Parameter(description = "The record it belongs to", example = "019ab000-0000-7000-8000-000000000021")
                    @QueryParam("ownerId")
                    @NotNull
                    UUID ownerId,
            @Parameter(description = "What it is", example = "INVOICE") @QueryParam("kind") @NotNull DocumentKind kind,
            @Parameter(
                            description = "Name of the file with its extension, without a path",
                            example = "Шот-фактура №17.pdf")
                    @QueryParam("fileName")
                    @NotNull
                    @Size(max = 200)
                    @Pattern(regexp = FILE_NAME)
                    String fileName,
            @Parameter(
                            description = "The document whose place it takes",
                            example = "019ab000-0000-7000-8000-000000000030")
                    @QueryParam("supersedes")
                    @Nullable
                    UUID supersedes,
            @NotNull File content,
            @Context HttpHeaders headers) {
        DocumentView view = life.add(
                new NewDocument(ownerType, ownerId, kind, fileName, supersedes),
                content.toPath(),
                headers.getMediaType());
        return Response.created(URI.create("/api/v1/documents/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDocument", summary = "One document, without its bytes")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public DocumentView get(@PathParam("id") UUID id) {
        return DocumentView.of(documents.get(id));
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "downloadDocument", summary = "The bytes of a document, as they were uploaded")
    @APIResponse(
            responseCode = "200",
            description = "The file. ETag is its SHA-256",
            headers = {
                @Header(
                        name = "Content-Disposition",
                        description = "The name of the file (RFC 6266)",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Repr-Digest",
                        description = "SHA-256 of the bytes (RFC 9530)",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Response content(@PathParam("id") UUID id, @Context Request request) {
        Document document = documents.get(id);
        return new Download(document.fileName(), document.mediaType(), document.bytes(), document.sha256())
                .answer(request, out -> contents.write(Contents.Owner.DOCUMENT, id, document.bytes(), out));
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listDocumentHistory", summary = "When a document was added, and superseded")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        documents.get(id);
        return log.history(DocumentLife.TYPE, id, request);
    }
}
