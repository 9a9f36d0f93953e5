package kz.tirek.funding.supplier;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Suppliers: list, register, correct, confirm their accounts.
@Path("/api/v1/suppliers")
@Tag(name = "Suppliers", description = "A supplier: who is paid for goods and services.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SupplierResource {

    private final Suppliers suppliers;
    private final SupplierLife life;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    SupplierResource(Suppliers suppliers, SupplierLife life, Listings listings, ChangeLog log) {
        this.suppliers = suppliers;
        this.life = life;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listSuppliers", summary = "Suppliers, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<SupplierView> list(@BeanParam SupplierFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(Supplier.class)).page(request, SupplierView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSupplier", summary = "One supplier")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public SupplierView get(@PathParam("id") UUID id) {
        return SupplierView.of(suppliers.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSupplier", summary = "Register a supplier")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = SupplierView.class)))
    @Refuses({"duplicate", "unknown-reference", "bank-does-not-fit"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.SUPPLIER, at = NotesDevice.Step.SUBMITTED)
    @Transactional
    public Response create(NewSupplier body) {
        SupplierView view = life.register(body);
        return Response.created(URI.create("/api/v1/suppliers/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeSupplier", summary = "Correct a supplier")
    @Refuses({"duplicate", "unknown-reference", "bank-does-not-fit"})
    @RolesAllowed(Role.FUND_OFFICER)
    @Conditional
    @NotesDevice(of = NotesDevice.Subject.SUPPLIER, at = NotesDevice.Step.SUBMITTED)
    @Transactional
    public SupplierView change(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = NewSupplier.class)))
                    MergePatch patch) {
        return life.change(id, patch);
    }

    @POST
    @Path("{id}/confirm-bank-details")
    @Operation(
            operationId = "confirmSupplierBankDetails",
            summary = "Vouch for the account of a supplier as a second person; only then money can go there")
    @Refuses({"state-conflict", "checker-is-maker"})
    @RolesAllowed({Role.FUND_APPROVER, Role.FUND_TREASURER})
    @Conditional
    @Idempotent(required = true)
    @NotesDevice(of = NotesDevice.Subject.SUPPLIER, at = NotesDevice.Step.APPROVED)
    @Transactional
    public SupplierView confirmBankDetails(@PathParam("id") UUID id) {
        return life.confirmBankDetails(id);
    }

    @GET
    @Path("{id}/bank-details")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listSupplierBankDetails",
            summary = "Every account a supplier has had, the present one first, with who set and who confirmed it")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<BankDetailsView> bankDetails(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        return listings.of(BankDetails.class)
                .where(
                        "e.supplierId = :supplierId",
                        Map.of("supplierId", suppliers.get(id).id()))
                .sort(BankDetailsSort.NUMBER_DESC)
                .page(request, BankDetailsView::of);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listSupplierHistory", summary = "Every change of a supplier")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        suppliers.get(id);
        return log.history(SupplierLife.TYPE, id, request);
    }
}
