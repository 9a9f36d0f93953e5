package kz.tirek.funding.paymentorder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.disbursement.Disbursement;

/// The items of payment orders.
@ApplicationScoped
public class OrderItems implements PanacheRepositoryBase<OrderItem, UUID> {

    /// The item that a bank statement names by this reference.
    public Optional<OrderItem> withReference(String reference) {
        return find("reference", reference).firstResultOptional();
    }

    /// All of an order, by number.
    List<OrderItem> of(PaymentOrder order) {
        return list("from OrderItem i join fetch i.disbursement where i.order = ?1 order by i.number", order);
    }

    /// The item of the order that pays the disbursement, if it is in this state.
    Optional<OrderItem> paying(PaymentOrder order, Disbursement disbursement, OrderItemStatus status) {
        return find("order = ?1 and disbursement = ?2 and status = ?3", order, disbursement, status)
                .firstResultOptional();
    }

    OrderItem get(UUID order, int number) {
        return find("order.id = ?1 and number = ?2", order, number)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
