package kz.tirek.funding.paymentorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.disbursement.Disbursement;
import kz.tirek.funding.disbursement.DisbursementLife;
import kz.tirek.funding.disbursement.DisbursementStatus;
import kz.tirek.funding.disbursement.Payment;
import kz.tirek.funding.disbursement.UndonePayment;

/// What the bank makes of an exported order: it pays items, or refuses them.
@ApplicationScoped
class Settling {

    private final PaymentOrders orders;
    private final OrderItems items;
    private final DisbursementLife life;
    private final PaymentOrderChanges changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Settling(
            PaymentOrders orders,
            OrderItems items,
            DisbursementLife life,
            PaymentOrderChanges changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.items = items;
        this.life = life;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    /// The bank refused an item: its disbursement can be ordered again.
    OrderItemView fail(UUID id, int number, Reason body) {
        OrderItem item = items.get(id, number);
        precondition.require(item.version());
        item.order().require("fail-item");
        item.require("fail");
        life.unordered(List.of(item.disbursement().id()), body.reason());
        PaymentOrder order = locked(id);
        item.fail(body.reason(), caller.subject(), clock.instant());
        OrderItemView view = changes.record(item, "FAILED");
        close(order);
        return view;
    }

    /// A payment of an ordered disbursement was recorded, by a person or from a statement, or stands again; its row
    /// is locked. An item is paid when the payments that the bank did not send back make its amount.
    void paid(@Observes Payment payment) {
        UUID id = payment.orderId();
        if (id == null) {
            return;
        }
        PaymentOrder order = locked(id);
        if (order.status() == PaymentOrderStatus.DRAFT) {
            throw PaymentOrderProblem.PAYMENT_ORDER_NOT_EXPORTED.refuse(
                    order.code(), order.status().name());
        }
        Disbursement disbursement = payment.disbursement();
        items.paying(order, disbursement, OrderItemStatus.ORDERED)
                .filter(item -> paidBy(order, disbursement).compareTo(item.amount()) >= 0)
                .ifPresent(item -> {
                    item.pay();
                    changes.record(item, "PAID");
                    close(order);
                    if (disbursement.status() == DisbursementStatus.ORDERED) {
                        life.unordered(
                                List.of(disbursement.id()), order.code() + " толық төленді / оплачено полностью");
                    }
                });
    }

    /// What was taken for a payment was none; the disbursement is locked. Its item is the bank's to pay again, unless
    /// something else came of the disbursement.
    void undone(@Observes UndonePayment undone) {
        UUID id = undone.payment().orderId();
        Disbursement disbursement = undone.payment().disbursement();
        if (id == null || disbursement.status() != DisbursementStatus.APPROVED) {
            return;
        }
        PaymentOrder order = locked(id);
        items.paying(order, disbursement, OrderItemStatus.PAID).ifPresent(item -> {
            life.orderedStill(disbursement.id(), id);
            item.reopen();
            order.reopen();
            changes.record(item, "REOPENED");
            changes.record(order, "REOPENED");
        });
    }

    private static Money paidBy(PaymentOrder order, Disbursement disbursement) {
        return disbursement.payments().stream()
                .filter(payment -> order.id().equals(payment.orderId()) && !payment.isReturned())
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private void close(PaymentOrder order) {
        order.close();
        changes.record(order, order.status() == PaymentOrderStatus.SETTLED ? "SETTLED" : "UPDATED");
    }

    /// The order as it is now: many of its items may be paid at the same time.
    private PaymentOrder locked(UUID id) {
        PaymentOrder order = orders.get(id);
        orders.getEntityManager().refresh(order, LockModeType.PESSIMISTIC_WRITE);
        return order;
    }
}
