package kz.tirek.funding.paymentorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.Changes.Change;

/// Writes what happened to orders and their items to their histories and to the feed.
@ApplicationScoped
class PaymentOrderChanges {

    static final String ORDER = "payment-order";
    static final String ITEM = "payment-order-item";

    private final PaymentOrders orders;
    private final Changes changes;

    @Inject
    PaymentOrderChanges(PaymentOrders orders, Changes changes) {
        this.orders = orders;
        this.changes = changes;
    }

    PaymentOrderView record(PaymentOrder order, String operation) {
        orders.flush();
        PaymentOrderView view = PaymentOrderView.of(order);
        changes.record(ORDER, order.id(), operation, view.published());
        return view;
    }

    OrderItemView record(OrderItem item, String operation) {
        recordAll(List.of(item), operation);
        return OrderItemView.of(item);
    }

    void recordAll(List<OrderItem> items, String operation) {
        orders.flush();
        changes.recordAll(items.stream()
                .map(item -> new Change(
                        ITEM, item.id(), operation, OrderItemView.of(item).published()))
                .toList());
    }

    void recordRemoval(UUID item) {
        orders.flush();
        changes.record(ITEM, item, "DELETED", null);
    }
}
