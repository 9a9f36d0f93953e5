package kz.tirek.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.bankaccount.BankAccounts;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.funding.money.BankAccount;
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
            DisbursementViews views,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.disbursements = disbursements;
        this.accounts = accounts;
        this.details = details;
        this.ledger = ledger;
        this.payments = payments;
        this.views = views;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    /// A payment order takes it up.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, PAYER_IS_INVOLVED, SUPPLIER_DETAILS_UNCONFIRMED
    public void ordered(UUID id, UUID paymentOrderId) {
        Disbursement disbursement = disbursements.named(id, "");
        disbursement.order(paymentOrderId);
        disbursement.requirePayer(caller.subject());
        requireConfirmed(disbursement);
        views.record(disbursement, "ORDERED");
    }

    /// It leaves its payment order unpaid, or partly unpaid, and can be ordered again.
    ///
    /// @param reason what the bank says, or the treasurer; up to 1,000 characters
    public void unordered(UUID id, String reason) {
        Disbursement disbursement = disbursements.named(id, "");
        disbursement.failOrder(reason);
        views.record(disbursement, "ORDER_FAILED");
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
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, STATE_CONFLICT, PAYMENT_DATE_IMPOSSIBLE, and
    ///     what the ledger refuses
    public void returned(UUID paymentId, LocalDate on, String reason) {
        giveBack(disbursements.named(disbursements.ofPayment(paymentId), ""), paymentId, on, reason);
    }

    /// All that was paid is accounted for.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    public void acquitted(UUID id) {
        Disbursement disbursement = disbursements.named(id, "");
        disbursement.acquit();
        views.record(disbursement, "ACQUITTED");
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

    private void giveBack(Disbursement disbursement, UUID paymentId, LocalDate on, String reason) {
        Payment payment = disbursement.payments().stream()
                .filter(each -> each.id().equals(paymentId))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
        disbursement.giveBack(payment, on, reason, caller.subject(), clock.instant(), BusinessDate.today(clock));
        disbursements.flush();
        ledger.record(FundingEvents.paymentReturned(
                payment.id(), payment.account(), disbursement.dimensions(), payment.amounts(), on, caller.subject()));
        views.record(disbursement, "RETURNED");
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
