package kz.tirek.funding.paymentorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.bankaccount.BankAccounts;
import kz.tirek.funding.reference.Banks;

/// Writes an order out for the bank, once, and keeps the bytes.
@ApplicationScoped
class PaymentOrderExport {

    private final PaymentOrders orders;
    private final OrderItems items;
    private final OrderFiles files;
    private final BankAccounts accounts;
    private final Banks banks;
    private final OrderPaper paper;
    private final PaymentOrderChanges changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    PaymentOrderExport(
            PaymentOrders orders,
            OrderItems items,
            OrderFiles files,
            BankAccounts accounts,
            Banks banks,
            OrderPaper paper,
            PaymentOrderChanges changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.items = items;
        this.files = files;
        this.accounts = accounts;
        this.banks = banks;
        this.paper = paper;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    /// The files are written while the order is a draft: afterwards the database takes none. So who exports it holds it
    /// from the beginning.
    PaymentOrderView export(UUID id) {
        PaymentOrder order = orders.get(id);
        orders.getEntityManager().refresh(order, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(order.version());
        order.require("export");
        List<OrderItem> exported = items.of(order);
        requireExportable(order, exported);
        Instant now = clock.instant();
        Instruction instruction = Instruction.of(order, exported, bankNames(order, exported), now);
        files.persist(
                file(order, OrderFile.Kind.PAIN_001, Pain001.of(instruction)),
                file(order, OrderFile.Kind.PDF, paper.print(instruction)));
        files.flush();
        order.export(caller.subject(), now);
        return changes.record(order, "EXPORTED");
    }

    private void requireExportable(PaymentOrder order, List<OrderItem> exported) {
        if (exported.isEmpty()) {
            throw PaymentOrderProblem.PAYMENT_ORDER_EMPTY.refuse(order.code());
        }
        LocalDate today = BusinessDate.today(clock);
        if (order.valueDate().isBefore(today)) {
            throw PaymentOrderProblem.PAYMENT_ORDER_DATE_PASSED.refuse(
                    order.valueDate().toString(), today.toString());
        }
        accounts.named(order.bankAccount().id(), "/bankAccountId");
        List<FieldFault> faults = exported.stream()
                .flatMap(item ->
                        ItemRules.standing(item.disbursement(), "/items/" + item.number(), caller.subject()).stream())
                .toList();
        PaymentOrderLife.refuse(faults);
    }

    private Map<String, Name> bankNames(PaymentOrder order, List<OrderItem> exported) {
        Map<String, Name> names = new TreeMap<>();
        Stream.concat(
                        Stream.of(order.bankAccount().bankAccount().bic()),
                        exported.stream().map(item -> item.payee().bic()))
                .distinct()
                .forEach(bic -> banks.withBic(bic).ifPresent(bank -> names.put(bic, bank.name())));
        return names;
    }

    private static OrderFile file(PaymentOrder order, OrderFile.Kind kind, byte[] content) {
        return new OrderFile(new OrderFile.Key(order.id(), kind), content);
    }
}
