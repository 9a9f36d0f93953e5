package kz.tirek.funding.acquittal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.disbursement.Disbursement;
import kz.tirek.funding.disbursement.Disbursements;
import kz.tirek.funding.disbursement.Payment;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.Account;
import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.ledger.FundingEvents;
import kz.tirek.funding.review.Reason;

/// Money that came back: all of it, and how it is recorded.
@ApplicationScoped
public class MoneyReturns implements PanacheRepositoryBase<MoneyReturn, UUID> {

    static final String TYPE = "money-return";
    private static final Text BEFORE_PAYMENT =
            new Text("төлемнен бұрын болмауы керек", "не раньше выплаты", "must not be before the payment");

    private final Disbursements disbursements;
    private final Settlements settlements;
    private final Settling settling;
    private final Ledger ledger;
    private final Changes changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    MoneyReturns(
            Disbursements disbursements,
            Settlements settlements,
            Settling settling,
            Ledger ledger,
            Changes changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.disbursements = disbursements;
        this.settlements = settlements;
        this.settling = settling;
        this.ledger = ledger;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    /// A school or a supplier gave money of a disbursement back, which is locked; its lines may spend it again.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, MORE_THAN_OUTSTANDING, PAYER_IS_INVOLVED,
    ///     INVALID_REQUEST, RETURN_REFERENCE_USED, and what the ledger refuses
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID receive(UUID disbursementId, ReturnedMoney money) {
        return record(disbursementId, money).id();
    }

    /// A return was recorded by mistake: from `on` the money is outstanding again.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, GRANT_NOT_ACTIVE, STATE_CONFLICT, and
    ///     what the ledger refuses
    @Transactional(Transactional.TxType.MANDATORY)
    public void reverse(UUID returnId, LocalDate on, String reason) {
        MoneyReturn returned = findByIdOptional(returnId)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE.refuse("money-return", returnId.toString()));
        reverse(returned, disbursements.named(returned.disbursement().id(), ""), on, reason);
    }

    /// A person takes back, as of today, what a person recorded.
    MoneyReturnView reverse(UUID disbursementId, UUID id, Reason body) {
        MoneyReturn returned = get(disbursementId, id);
        precondition.require(returned.version());
        Disbursement disbursement = disbursements.named(disbursementId, "");
        disbursement.requirePayer(caller.subject());
        return reverse(returned, disbursement, BusinessDate.today(clock), body.reason());
    }

    private MoneyReturnView reverse(MoneyReturn returned, Disbursement disbursement, LocalDate on, String reason) {
        disbursement.grant().requireNotClosed();
        returned.reverse(on, caller.subject(), reason);
        flush();
        ledger.reverse(CauseType.MONEY_RETURNED, returned.id(), on);
        settling.resume(disbursement);
        MoneyReturnView view = MoneyReturnView.of(returned);
        changes.record(TYPE, returned.id(), "REVERSED", view.published());
        return view;
    }

    MoneyReturnView record(UUID disbursementId, ReturnedMoney money) {
        Disbursement disbursement = disbursements.named(disbursementId, "");
        disbursement.requirePayer(caller.subject());
        SortedMap<UUID, Long> lines =
                settlements.of(disbursementId).share(money.amount().tiyn());
        requireDate(disbursement, money.receivedOn());
        MoneyReturn returned = new MoneyReturn(disbursement, money, lines, caller.subject(), clock.instant());
        persistAndFlush(returned);
        ledger.record(FundingEvents.moneyReturned(
                returned.id(),
                Account.bank(money.to().bankAccount().iban()),
                AcquittalKind.of(disbursement.payeeKind()).outstanding(),
                disbursement.dimensions(),
                lines,
                money.receivedOn(),
                caller.subject()));
        MoneyReturnView view = MoneyReturnView.of(returned);
        changes.record(TYPE, returned.id(), "CREATED", view.published());
        settling.finish(disbursement);
        return view;
    }

    private void requireDate(Disbursement disbursement, LocalDate day) {
        if (day.isAfter(BusinessDate.today(clock))) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/receivedOn", "in-future", AcquittalLife.FUTURE);
        }
        LocalDate paid = disbursement.payments().stream()
                .map(Payment::paidOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (day.isBefore(paid)) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/receivedOn", "before-payment", BEFORE_PAYMENT);
        }
    }

    /// The return `id` of a disbursement.
    MoneyReturn get(UUID disbursementId, UUID id) {
        return findByIdOptional(id)
                .filter(returned -> returned.disbursement().id().equals(disbursementId))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
