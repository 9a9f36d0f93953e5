package kz.tirek.funding.paymentorder;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Payment orders: put together, write out for the bank, read what was written.
@Path("/api/v1/payment-orders")
@Tag(name = "Payment orders", description = "What the bank is asked to pay: batches of approved disbursements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PaymentOrderResource {

    private final PaymentOrders orders;
    private final OrderFiles files;
    private final PaymentOrderLife life;
    private final PaymentOrderExport export;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    PaymentOrderResource(
            PaymentOrders orders,
            OrderFiles files,
            PaymentOrderLife life,
            PaymentOrderExport export,
            Listings listings,
            ChangeLog log) {
        this.orders = orders;
        this.files = files;
        this.life = life;
        this.export = export;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPaymentOrders", summary = "Payment orders, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<PaymentOrderView> list(@BeanParam PaymentOrderFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(PaymentOrder.class)).page(request, PaymentOrderView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPaymentOrder", summary = "One payment order")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public PaymentOrderView get(@PathParam("id") UUID id) {
        return PaymentOrderView.of(orders.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createPaymentOrder",
            summary = "Put approved disbursements together into an order",
            description =
                    "Each disbursement becomes an item over what is still unpaid of it. One that cannot be ordered keeps out all; every reason is named at once.")
    @APIResponse(
            responseCode = "201",
            description = "Put together",
            content = @Content(schema = @Schema(implementation = PaymentOrderView.class)))
    @Refuses({"unknown-reference", "bank-account-closed", "payment-order-items-refused"})
    @RolesAllowed(Role.FUND_TREASURER)
    @Idempotent(required = true)
    @Transactional
    public Response create(NewPaymentOrder body) {
        PaymentOrderView view = life.create(body);
        return Response.created(URI.create("/api/v1/payment-orders/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = OrderTerms.class)))
    @Operation(operationId = "changePaymentOrder", summary = "Change account or value date of a draft")
    @Refuses({"state-conflict", "unknown-reference", "bank-account-closed"})
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Transactional
    public PaymentOrderView change(@PathParam("id") UUID id, MergePatch patch) {
        return life.change(id, patch);
    }

    @POST
    @Path("{id}/export")
    @Operation(
            operationId = "exportPaymentOrder",
            summary = "Write a draft out for the bank, once",
            description = "The message and the paper are made and kept; from then on the order never changes.")
    @Refuses({
        "state-conflict",
        "payment-order-empty",
        "payment-order-date-passed",
        "payment-order-items-refused",
        "bank-account-closed"
    })
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public PaymentOrderView export(@PathParam("id") UUID id) {
        return export.export(id);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelPaymentOrder", summary = "Give up a draft; its disbursements can be ordered again")
    @Refuses("state-conflict")
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public PaymentOrderView cancel(@PathParam("id") UUID id, Reason body) {
        return life.cancel(id, body);
    }

    @GET
    @Path("{id}/pain.001")
    @Produces(Pain001.MEDIA_TYPE)
    @Operation(
            operationId = "getPaymentOrderMessage",
            summary = "The ISO 20022 message pain.001.001.09 for the bank",
            description = "The same bytes forever.")
    @APIResponse(
            responseCode = "200",
            description = "What was exported",
            headers =
                    @Header(
                            name = "Repr-Digest",
                            description = "SHA-256 of the bytes (RFC 9530)",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = Pain001.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses("payment-order-not-exported")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Response message(@PathParam("id") UUID id) {
        return download(id, OrderFile.Kind.PAIN_001, Pain001.MEDIA_TYPE, "xml");
    }

    @GET
    @Path("{id}/pdf")
    @Produces(OrderPaper.MEDIA_TYPE)
    @Operation(
            operationId = "getPaymentOrderPaper",
            summary = "The order on paper, in Kazakh and Russian, a page for each item",
            description = "The same bytes forever.")
    @APIResponse(
            responseCode = "200",
            description = "What was exported",
            headers =
                    @Header(
                            name = "Repr-Digest",
                            description = "SHA-256 of the bytes (RFC 9530)",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = OrderPaper.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses("payment-order-not-exported")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Response paper(@PathParam("id") UUID id) {
        return download(id, OrderFile.Kind.PDF, OrderPaper.MEDIA_TYPE, "pdf");
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPaymentOrderHistory", summary = "Every change of a payment order")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        orders.get(id);
        return log.history(PaymentOrderChanges.ORDER, id, request);
    }

    private Response download(UUID id, OrderFile.Kind kind, String mediaType, String extension) {
        PaymentOrder order = orders.get(id);
        OrderFile file = files.of(order, kind);
        return Response.ok(file.content(), mediaType)
                .header("Repr-Digest", file.digest())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(order.code(), extension))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
