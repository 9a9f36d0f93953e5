package kz.tirek.funding.paymentorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.bankaccount.BankAccounts;
import kz.tirek.funding.bankaccount.FundAccount;
import kz.tirek.funding.disbursement.Disbursement;
import kz.tirek.funding.disbursement.DisbursementLife;
import kz.tirek.funding.disbursement.Disbursements;

/// Puts payment orders together, in the caller's transaction. Disbursements are locked before the order's row is
/// written.
@ApplicationScoped
class PaymentOrderLife {

    private static final int FARTHEST_DAYS = 365;
    private static final String IDS = "/disbursementIds";
    private static final Text PAST =
            new Text("өткен күн болмауы керек", "не должно быть в прошлом", "must not be past");
    private static final Text FAR =
            new Text("бір жылдан алыс болмауы керек", "не дальше чем через год", "must not be more than a year ahead");
    private static final Text TOO_MANY = new Text(
            "тапсырмада 500 төлемнен артық болмайды",
            "в поручении не более 500 выплат",
            "an order holds 500 items at most");

    private final PaymentOrders orders;
    private final OrderItems items;
    private final BankAccounts accounts;
    private final Disbursements disbursements;
    private final DisbursementLife life;
    private final PaymentOrderChanges changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    PaymentOrderLife(
            PaymentOrders orders,
            OrderItems items,
            BankAccounts accounts,
            Disbursements disbursements,
            DisbursementLife life,
            PaymentOrderChanges changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.items = items;
        this.accounts = accounts;
        this.disbursements = disbursements;
        this.life = life;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    PaymentOrderView create(NewPaymentOrder body) {
        Checks checks = new Checks();
        checks.on(IDS, () -> requireOnce(body.disbursementIds()));
        FundAccount account = agreed(body.bankAccountId(), body.valueDate(), checks);
        PaymentOrder order =
                new PaymentOrder(orders.nextCode(today().getYear()), account, body.valueDate(), clock.instant());
        orders.persistAndFlush(order);
        List<OrderItem> taken = take(order, body.disbursementIds());
        PaymentOrderView view = changes.record(order, "CREATED");
        changes.recordAll(taken, "CREATED");
        return view;
    }

    PaymentOrderView change(UUID id, MergePatch patch) {
        PaymentOrder order = get(id);
        OrderTerms terms = patch.applyTo(OrderTerms.of(order), OrderTerms.class);
        order.agree(agreed(terms.bankAccountId(), terms.valueDate(), new Checks()), terms.valueDate());
        return changes.record(order, "UPDATED");
    }

    PaymentOrderView add(UUID id, NewOrderItems body) {
        PaymentOrder order = get(id);
        order.require("edit");
        requireOnce(body.disbursementIds());
        if (order.itemCount() + body.disbursementIds().size() > PaymentOrder.MOST_ITEMS) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(IDS, "size", TOO_MANY);
        }
        List<OrderItem> taken = take(order, body.disbursementIds());
        PaymentOrderView view = changes.record(order, "UPDATED");
        changes.recordAll(taken, "CREATED");
        return view;
    }

    void remove(UUID id, int number) {
        OrderItem item = items.get(id, number);
        precondition.require(item.version());
        PaymentOrder order = item.order();
        order.require("edit");
        life.unordered(
                List.of(item.disbursement().id()), order.code() + " тапсырмасынан шығарылды / исключена из поручения");
        order.remove(item.amount());
        items.delete(item);
        changes.recordRemoval(item.id());
        changes.record(order, "UPDATED");
    }

    PaymentOrderView cancel(UUID id, Reason body) {
        PaymentOrder order = get(id);
        order.require("cancel");
        List<OrderItem> given = items.of(order);
        life.unordered(given.stream().map(item -> item.disbursement().id()).toList(), body.reason());
        order.cancel(body.reason());
        given.forEach(OrderItem::cancel);
        PaymentOrderView view = changes.record(order, "CANCELLED");
        changes.recordAll(given, "CANCELLED");
        return view;
    }

    private List<OrderItem> take(PaymentOrder order, List<UUID> ids) {
        Map<UUID, Disbursement> found = locked(ids);
        // Who pays holds a disbursement before its order. One that was exported meanwhile is not what was read.
        orders.getEntityManager().lock(order, LockModeType.PESSIMISTIC_WRITE);
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            faults.addAll(ItemRules.faults(found.get(ids.get(i)), IDS + "/" + i, caller.subject()));
        }
        refuse(faults);
        life.ordered(ids, order.id());
        List<OrderItem> taken = new ArrayList<>();
        for (UUID id : ids) {
            OrderItem item =
                    new OrderItem(order, Objects.requireNonNull(found.get(id)), caller.subject(), clock.instant());
            items.persist(item);
            taken.add(item);
        }
        return taken;
    }

    /// Those that exist, locked in the order of their ids.
    private Map<UUID, Disbursement> locked(List<UUID> ids) {
        Map<UUID, Disbursement> found = new LinkedHashMap<>();
        ids.stream().sorted(Comparator.naturalOrder()).forEach(id -> {
            Disbursement disbursement = disbursements.findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (disbursement != null) {
                found.put(id, disbursement);
            }
        });
        return found;
    }

    static void refuse(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw PaymentOrderProblem.PAYMENT_ORDER_ITEMS_REFUSED
                    .refuse(faults.size())
                    .at(faults);
        }
    }

    private static void requireOnce(List<UUID> ids) {
        Set<UUID> seen = new HashSet<>();
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                faults.add(new FieldFault(IDS + "/" + i, "repeated", ItemRules.REPEATED));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
    }

    /// The account to pay from, where it and the day are right, and everything else that was checked.
    private FundAccount agreed(UUID bankAccountId, LocalDate valueDate, Checks checks) {
        checks.on("/valueDate", () -> requireValueDate(valueDate));
        Optional<FundAccount> account = checks.find("/bankAccountId", at -> accounts.named(bankAccountId, at));
        checks.raise();
        return account.orElseThrow();
    }

    private void requireValueDate(LocalDate day) {
        if (day.isBefore(today())) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/valueDate", "in-past", PAST);
        }
        if (day.isAfter(today().plusDays(FARTHEST_DAYS))) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/valueDate", "too-far", FAR);
        }
    }

    private PaymentOrder get(UUID id) {
        PaymentOrder order = orders.get(id);
        precondition.require(order.version());
        return order;
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }
}
