package kz.tirek.funding.paymentorder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All payment orders.
@ApplicationScoped
class PaymentOrders implements PanacheRepositoryBase<PaymentOrder, UUID> {

    PaymentOrder get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The next code of a year, such as `PO-2026-000017`. Codes have no gaps: a second order waits for the first to
    /// commit.
    String nextCode(int year) {
        Number last = (Number) getEntityManager()
                .createNativeQuery("""
                        insert into payment_order_number as n (year, last) values (?1, 1)
                        on conflict (year) do update set last = n.last + 1 returning last""", Integer.class)
                .setParameter(1, year)
                .getSingleResult();
        return "PO-%d-%06d".formatted(year, last.intValue());
    }
}
