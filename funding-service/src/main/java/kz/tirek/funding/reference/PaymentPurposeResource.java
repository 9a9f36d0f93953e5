package kz.tirek.funding.reference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.io.File;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Purposes of payments (КНП): read, import.
@Path("/api/v1/payment-purposes")
@Tag(name = "Payment purposes", description = "Purposes of payments (КНП)")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PaymentPurposeResource {

    private static final String TYPE = "payment-purpose";

    private final PaymentPurposes purposes;
    private final ListFiles files;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    PaymentPurposeResource(PaymentPurposes purposes, ListFiles files, Listings listings, ChangeLog log) {
        this.purposes = purposes;
        this.files = files;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPaymentPurposes", summary = "Purposes of payments, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<ListedCodeView> list(@BeanParam ListFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(PaymentPurpose.class)).page(request, PaymentPurpose::view);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getPaymentPurpose", summary = "One purpose of payments")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public ListedCodeView get(@Parameter(description = "КНП", example = "710") @PathParam("code") String code) {
        return purposes.get(code).view();
    }

    @POST
    @Path("import")
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Operation(
            operationId = "importPaymentPurposes",
            summary = "Import the whole list",
            description =
                    "CSV (UTF-8) or XLSX; columns `code` (three digits), `name.kk`, `name.ru` and, where there is one, `name.en`. New codes are added, others are brought up to date, codes that the file lacks are marked as vanished. Nothing is removed. All rows are taken, or none.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkUploads.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = PaymentPurposeRow.EXAMPLE),
                @Content(mediaType = BulkUploads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses({"file-unreadable", "too-many-rows", "rows-refused", "list-empty"})
    @RolesAllowed(Role.ADMINISTRATOR)
    @Idempotent
    @Transactional
    public ListImport importFile(
            @Parameter(description = "Only say what an import would do", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable File file) {
        return files.take(file, dryRun, TYPE, PaymentPurpose.class, PaymentPurposeRow.class);
    }

    @GET
    @Path("{code}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPaymentPurposeHistory", summary = "Every change of a purpose of payments")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<HistoryEntry> history(
            @Parameter(description = "КНП", example = "710") @PathParam("code") String code,
            @BeanParam PageRequest request) {
        return log.history(TYPE, purposes.get(code).id(), request);
    }
}
