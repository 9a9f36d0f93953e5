package kz.tirek.funding.paymentorder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// What orders were exported as.
@ApplicationScoped
class OrderFiles implements PanacheRepositoryBase<OrderFile, OrderFile.Key> {

    /// The file as it was exported.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT while the order is not exported
    OrderFile of(PaymentOrder order, OrderFile.Kind kind) {
        return findByIdOptional(new OrderFile.Key(order.id(), kind))
                .orElseThrow(() -> PaymentOrderProblem.PAYMENT_ORDER_NOT_EXPORTED.refuse(
                        order.code(), order.status().name()));
    }
}
