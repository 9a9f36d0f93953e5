package kz.tirek.funding.paymentorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.Changes.Change;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.supplier.DetailsFlag;
import kz.tirek.funding.supplier.Supplier;
import kz.tirek.funding.supplier.SupplierDetails;

/// Shows the items of orders, and writes what happened to orders and items to their histories and to the feed.
@ApplicationScoped
class PaymentOrderChanges {

    static final String ORDER = "payment-order";
    static final String ITEM = "payment-order-item";

    private final PaymentOrders orders;
    private final SupplierDetails details;
    private final Changes changes;
    private final Clock clock;

    @Inject
    PaymentOrderChanges(PaymentOrders orders, SupplierDetails details, Changes changes, Clock clock) {
        this.orders = orders;
        this.details = details;
        this.changes = changes;
        this.clock = clock;
    }

    /// Shows one item after the other.
    Function<OrderItem, OrderItemView> each() {
        Function<Supplier, DetailsFlag> flags = details.on(BusinessDate.today(clock));
        return item -> {
            Supplier supplier = item.disbursement().supplier();
            return OrderItemView.of(item, supplier == null ? null : flags.apply(supplier));
        };
    }

    OrderItemView of(OrderItem item) {
        return each().apply(item);
    }

    PaymentOrderView record(PaymentOrder order, String operation) {
        orders.flush();
        PaymentOrderView view = PaymentOrderView.of(order);
        changes.record(ORDER, order.id(), operation, view.published());
        return view;
    }

    OrderItemView record(OrderItem item, String operation) {
        recordAll(List.of(item), operation);
        return of(item);
    }

    void recordAll(List<OrderItem> items, String operation) {
        orders.flush();
        changes.recordAll(items.stream()
                .map(item -> new Change(
                        ITEM, item.id(), operation, OrderItemView.of(item, null).published()))
                .toList());
    }

    void recordRemoval(UUID item) {
        orders.flush();
        changes.record(ITEM, item, "DELETED", null);
    }
}
