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

/// Banks in Kazakhstan; while the list is empty, accounts are held to their format only: read, import.
@Path("/api/v1/banks")
@Tag(
        name = "Banks",
        description = "Banks in Kazakhstan; while the list is empty, accounts are held to their format only")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BankResource {

    private static final String TYPE = "bank";

    private final Banks banks;
    private final ListFiles files;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    BankResource(Banks banks, ListFiles files, Listings listings, ChangeLog log) {
        this.banks = banks;
        this.files = files;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listBanks", summary = "Banks, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<BankView> list(@BeanParam ListFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(Bank.class)).page(request, Bank::view);
    }

    @GET
    @Path("{bic}")
    @Operation(operationId = "getBank", summary = "One bank")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public BankView get(@Parameter(description = "BIC (БИК)", example = "HSBKKZKX") @PathParam("bic") String bic) {
        return banks.get(bic).view();
    }

    @POST
    @Path("import")
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Operation(
            operationId = "importBanks",
            summary = "Import the whole list",
            description =
                    "CSV (UTF-8) or XLSX; columns `bic`, `ibanCode` (characters 5 to 7 of the IBANs of its accounts), `name.kk`, `name.ru` and, where there is one, `name.en`. New codes are added, others are brought up to date, codes that the file lacks are marked as vanished. Nothing is removed. All rows are taken, or none.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkUploads.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = BankRow.EXAMPLE),
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
        return files.take(file, dryRun, TYPE, Bank.class, BankRow.class);
    }

    @GET
    @Path("{bic}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listBankHistory", summary = "Every change of a bank")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<HistoryEntry> history(
            @Parameter(description = "BIC (БИК)", example = "HSBKKZKX") @PathParam("bic") String bic,
            @BeanParam PageRequest request) {
        return log.history(TYPE, banks.get(bic).id(), request);
    }
}
