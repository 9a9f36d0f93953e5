package kz.tirek.funding.paymentorder;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which items of an order a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class OrderItemFilter {

    @Parameter(description = "Items in this state", example = "ORDERED")
    @QueryParam("status")
    @Nullable
    OrderItemStatus status;

    @Parameter(description = "Order of the list", example = "NUMBER")
    @QueryParam("sort")
    @DefaultValue("NUMBER")
    OrderItemSort sort;

    Listing<OrderItem> narrow(Listing<OrderItem> items, UUID order) {
        return items.fetching("join fetch e.disbursement")
                .whereIf(order, "e.order.id = :order", "order")
                .whereIf(status, "e.status = :status", "status")
                .sort(sort);
    }
}
