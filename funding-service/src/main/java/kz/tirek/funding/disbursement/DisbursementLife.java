package kz.tirek.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.bankaccount.BankAccounts;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.funding.money.BankAccount;
import kz.tirek.funding.review.Reason;
import kz.tirek.funding.supplier.Supplier;
import kz.tirek.funding.supplier.SupplierDetails;

/// What happens to an approved disbursement: it is ordered, paid, sent back, accounted for. Other features take these
/// steps here, in their transaction and in the caller's name; each locks the disbursement first, and the ledger last.
@ApplicationScoped
public class DisbursementLife {

    private final Disbursements disbursements;
    private final BankAccounts accounts;
    private final SupplierDetails details;
    private final Ledger ledger;
    private final Event<Payment> payments;
    private final Event<UndonePayment> undonePayments;
    private final DisbursementViews views;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DisbursementLife(
            Disbursements disbursements,
            BankAccounts accounts,
            SupplierDetails details,
            Ledger ledger,
            Event<Payment> payments,
            Event<UndonePayment> undonePayments,
            DisbursementViews views,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.disbursements = disbursements;
        this.accounts = accounts;
        this.details = details;
        this.ledger = ledger;
        this.payments = payments;
        this.undonePayments = undonePayments;
        this.views = views;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    /// A payment order takes them up.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, PAYER_IS_INVOLVED, SUPPLIER_DETAILS_UNCONFIRMED
    public void ordered(Collection<UUID> ids, UUID paymentOrderId) {
        List<Disbursement> taken = named(ids);
        for (Disbursement disbursement : taken) {
            disbursement.order(paymentOrderId);
            disbursement.requirePayer(caller.subject());
            requireConfirmed(disbursement);
        }
        views.recordAll(taken, "ORDERED");
    }

    /// They leave their payment order unpaid, or partly unpaid, and can be ordered again.
    ///
    /// @param reason what the bank says, or the treasurer; up to 1,000 characters
    public void unordered(Collection<UUID> ids, String reason) {
        List<Disbursement> given = named(ids);
        given.forEach(disbursement -> disbursement.failOrder(reason));
        views.recordAll(given, "ORDER_FAILED");
    }

    private List<Disbursement> named(Collection<UUID> ids) {
        return ids.stream().sorted().map(id -> disbursements.named(id, "")).toList();
    }

    /// The bank paid all that was unpaid, or part of it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, PAYER_IS_INVOLVED, PAYMENT_EXCEEDS_APPROVED,
    ///     PAYMENT_DATE_IMPOSSIBLE, SUPPLIER_DETAILS_UNCONFIRMED, BANK_REFERENCE_USED, and what the ledger refuses
    public Payment pay(UUID id, BankPayment facts) {
        return pay(disbursements.named(id, ""), facts);
    }

    /// The bank sent a payment back: the fund owes it again.
    ///
    /// @param on the day on which the money was back
    /// @param reason what the bank says; 1 to 1,000 characters
    /// @return the id of the return
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, STATE_CONFLICT, PAYMENT_DATE_IMPOSSIBLE, and
    ///     what the ledger refuses
    public UUID returned(UUID paymentId, LocalDate on, String reason) {
        return giveBack(disbursements.named(disbursements.ofPayment(paymentId), ""), paymentId, on, reason);
    }

    /// The bank did not send a payment back after all: its return is reversed, and it stands again.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, RETURN_ACTED_UPON, and what the ledger refuses
    public void undoReturn(UUID returnId, LocalDate on) {
        UUID paymentId = disbursements.ofReturn(returnId);
        Disbursement disbursement = disbursements.named(disbursements.ofPayment(paymentId), "");
        undoReturn(disbursement, payment(disbursement, paymentId), on);
    }

    private void undoReturn(Disbursement disbursement, Payment payment, LocalDate on) {
        UUID returnId = payment.returnId();
        if (returnId == null) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse(payment.isMistaken() ? "REVERSED" : "PAID", "reverse")
                    .with("allowedActions", payment.isMistaken() ? List.of() : List.of("return", "reverse"));
        }
        disbursement.undoReturn(payment);
        disbursements.flush();
        ledger.reverse(CauseType.PAYMENT_RETURNED, returnId, on);
        views.record(disbursement, "RETURN_UNDONE");
        payments.fire(payment);
    }

    /// A payment was never made: it is reversed, and the fund owes it as before.
    ///
    /// @param reason 1 to 1,000 characters
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, STATE_CONFLICT, PAYMENT_DATE_IMPOSSIBLE, and
    ///     what the ledger refuses
    public void undoPayment(UUID paymentId, LocalDate on, String reason) {
        Disbursement disbursement = disbursements.named(disbursements.ofPayment(paymentId), "");
        undoPayment(disbursement, payment(disbursement, paymentId), on, reason);
    }

    private void undoPayment(Disbursement disbursement, Payment payment, LocalDate on, String reason) {
        disbursement.undo(payment, on, reason, caller.subject(), clock.instant(), BusinessDate.today(clock));
        disbursements.flush();
        ledger.reverse(CauseType.DISBURSEMENT_PAID, payment.id(), on);
        views.record(disbursement, "PAYMENT_UNDONE");
        undonePayments.fire(new UndonePayment(payment));
    }

    /// Its payment order is to pay it after all: what was taken for its payment was none.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    public void orderedStill(UUID id, UUID paymentOrderId) {
        Disbursement disbursement = disbursements.named(id, "");
        disbursement.order(paymentOrderId);
        views.record(disbursement, "ORDERED");
    }

    /// All that was paid is accounted for.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    public void acquitted(UUID id) {
        Disbursement disbursement = disbursements.named(id, "");
        disbursement.acquit();
        views.record(disbursement, "ACQUITTED");
    }

    /// Not all that was paid is accounted for: money was not given back after all.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    public void outstandingAgain(UUID id) {
        Disbursement disbursement = disbursements.named(id, "");
        disbursement.reopen();
        views.record(disbursement, "REOPENED");
    }

    DisbursementView pay(UUID id, NewPayment body) {
        Disbursement disbursement = get(id);
        var from = body.bankAccountId() == null
                ? accounts.soleOpen()
                : accounts.named(body.bankAccountId(), "/bankAccountId");
        pay(
                disbursement,
                new BankPayment(Money.parse(body.amount()), body.effectiveOn(), from, body.bankReference(), null));
        return views.of(disbursement);
    }

    DisbursementView giveBack(UUID id, UUID paymentId, NewReturn body) {
        Disbursement disbursement = get(id);
        giveBack(disbursement, paymentId, body.effectiveOn(), body.reason());
        return views.of(disbursement);
    }

    /// A person takes back, as of today, a payment that a person recorded wrongly.
    DisbursementView reverse(UUID id, UUID paymentId, Reason body) {
        Disbursement disbursement = getToPay(id);
        undoPayment(disbursement, payment(disbursement, paymentId), BusinessDate.today(clock), body.reason());
        return views.of(disbursement);
    }

    /// A person takes back, as of today, that the bank sent a payment back.
    DisbursementView reverseReturn(UUID id, UUID paymentId) {
        Disbursement disbursement = getToPay(id);
        undoReturn(disbursement, payment(disbursement, paymentId), BusinessDate.today(clock));
        return views.of(disbursement);
    }

    private Disbursement getToPay(UUID id) {
        Disbursement disbursement = get(id);
        disbursement.requirePayer(caller.subject());
        return disbursement;
    }

    private Payment pay(Disbursement disbursement, BankPayment facts) {
        Payment payment = disbursement.pay(facts, caller.subject(), clock.instant(), BusinessDate.today(clock));
        requireConfirmed(disbursement);
        disbursements.flush();
        ledger.record(FundingEvents.disbursementPaid(
                payment.id(),
                payment.account(),
                disbursement.dimensions(),
                payment.amounts(),
                payment.paidOn(),
                caller.subject()));
        views.record(disbursement, disbursement.unpaid().equals(Money.ZERO) ? "PAID" : "PARTLY_PAID");
        payments.fire(payment);
        return payment;
    }

    private UUID giveBack(Disbursement disbursement, UUID paymentId, LocalDate on, String reason) {
        Payment payment = payment(disbursement, paymentId);
        disbursement.giveBack(payment, on, reason, caller.subject(), clock.instant(), BusinessDate.today(clock));
        disbursements.flush();
        UUID returnId = Objects.requireNonNull(payment.returnId());
        ledger.record(FundingEvents.paymentReturned(
                returnId, payment.account(), disbursement.dimensions(), payment.amounts(), on, caller.subject()));
        views.record(disbursement, "RETURNED");
        return returnId;
    }

    private static Payment payment(Disbursement disbursement, UUID id) {
        return disbursement.payments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    private void requireConfirmed(Disbursement disbursement) {
        Supplier supplier = disbursement.supplier();
        if (supplier != null) {
            Payee payee = Objects.requireNonNull(disbursement.payee());
            details.requireConfirmed(supplier, new BankAccount(payee.iban(), payee.bic()));
        }
    }

    private Disbursement get(UUID id) {
        Disbursement disbursement = disbursements.locked(id);
        precondition.require(disbursement.version());
        return disbursement;
    }
}
