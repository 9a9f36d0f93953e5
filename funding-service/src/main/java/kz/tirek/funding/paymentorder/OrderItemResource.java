package kz.tirek.funding.paymentorder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The items of a payment order: list, add, remove, and what the bank refuses.
@Path("/api/v1/payment-orders/{id}/items")
@Tag(name = "Payment orders", description = "What the bank is asked to pay: batches of approved disbursements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OrderItemResource {

    private final PaymentOrders orders;
    private final OrderItems items;
    private final PaymentOrderLife life;
    private final Settling settling;
    private final PaymentOrderChanges changes;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    OrderItemResource(
            PaymentOrders orders,
            OrderItems items,
            PaymentOrderLife life,
            Settling settling,
            PaymentOrderChanges changes,
            Listings listings,
            ChangeLog log) {
        this.orders = orders;
        this.items = items;
        this.life = life;
        this.settling = settling;
        this.changes = changes;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPaymentOrderItems", summary = "The items of a payment order, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<OrderItemView> list(
            @PathParam("id") UUID id, @BeanParam OrderItemFilter filter, @BeanParam PageRequest request) {
        orders.get(id);
        return filter.narrow(listings.of(OrderItem.class), id).page(request, changes.each());
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getPaymentOrderItem", summary = "One item of a payment order")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public OrderItemView get(
            @PathParam("id") UUID id,
            @Parameter(description = "Number in the order", example = "7") @PathParam("number") int number) {
        return changes.of(items.get(id, number));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addPaymentOrderItems", summary = "Add approved disbursements to a draft")
    @Refuses({"state-conflict", "payment-order-items-refused"})
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public PaymentOrderView add(@PathParam("id") UUID id, NewOrderItems body) {
        return life.add(id, body);
    }

    @DELETE
    @Path("{number}")
    @Operation(
            operationId = "removePaymentOrderItem",
            summary = "Remove an item from a draft; its disbursement can be ordered again")
    @Refuses("state-conflict")
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Transactional
    public void remove(
            @PathParam("id") UUID id,
            @Parameter(description = "Number in the order", example = "7") @PathParam("number") int number) {
        life.remove(id, number);
    }

    @POST
    @Path("{number}/fail")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "failPaymentOrderItem",
            summary = "Record that the bank refused an item; its disbursement can be ordered again")
    @Refuses("state-conflict")
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public OrderItemView fail(
            @PathParam("id") UUID id,
            @Parameter(description = "Number in the order", example = "7") @PathParam("number") int number,
            Reason body) {
        return settling.fail(id, number, body);
    }

    @GET
    @Path("{number}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPaymentOrderItemHistory", summary = "Every change of an item of a payment order")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id,
            @Parameter(description = "Number in the order", example = "7") @PathParam("number") int number,
            @BeanParam PageRequest request) {
        return log.history(PaymentOrderChanges.ITEM, items.get(id, number).id(), request);
    }
}
