package kz.tirek.funding.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.bankaccount.BankAccounts;
import kz.tirek.funding.bankaccount.FundAccountStatus;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.Account;
import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.ledger.FundingEvents;
import org.jspecify.annotations.Nullable;

/// All contributions, and the money that comes in for them, in the caller's transaction.
@ApplicationScoped
public class Contributions implements PanacheRepositoryBase<Contribution, UUID> {

    static final String TYPE = "contribution";

    static final Text FUTURE =
            new Text("болашақта болмауы керек", "не должно быть в будущем", "must not be in the future");
    private static final Text BEFORE_PLEDGE = new Text(
            "жарна уәде етілген күннен ерте болмауы керек",
            "не должно быть раньше дня обещания",
            "must not be before the day of the pledge");
    private static final Text BEFORE_RECEIPT = new Text(
            "түскен күннен ерте болмауы керек",
            "не должно быть раньше дня поступления",
            "must not be before the day of the receipt");

    private final BankAccounts accounts;
    private final Ledger ledger;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Contributions(BankAccounts accounts, Ledger ledger, Changes changes, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /// Records money that came in for a contribution, and enters it in the ledger. Who receives for the same
    /// contribution waits for this transaction.
    ///
    /// @param bankReference the bank's, unique for the account
    /// @param statementLineId the line of a bank statement that says so, if one does
    /// @return the id of the receipt
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, BANK_ACCOUNT_CLOSED, INVALID_REQUEST (date),
    ///     CONTRIBUTION_EXCEEDED, RECEIPT_REFERENCE_USED, and what the ledger refuses
    public UUID receive(
            UUID contributionId,
            Money amount,
            LocalDate receivedOn,
            UUID bankAccountId,
            String bankReference,
            @Nullable UUID statementLineId) {
        Incoming money = new Incoming(amount, receivedOn, bankAccountId, bankReference, statementLineId);
        return receive(contributionId, money)
                .orElseThrow(() -> unknown(contributionId))
                .id();
    }

    /// Holds a contribution until the transaction ends, before something else is held.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public void hold(UUID contributionId) {
        named(contributionId);
    }

    /// Undoes a receipt that was recorded wrongly, from `reversedOn` on.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, INVALID_REQUEST (date), STATE_CONFLICT, and
    /// what
    ///     the ledger refuses
    public void reverse(UUID receiptId, LocalDate reversedOn, String reason) {
        Receipt receipt = Optional.ofNullable(getEntityManager().find(Receipt.class, receiptId))
                .orElseThrow(
                        () -> CommonProblem.UNKNOWN_REFERENCE.refuse("contribution-receipt", receiptId.toString()));
        reverse(locked(receipt.contribution().id()).orElseThrow(), receipt, reversedOn, reason);
    }

    /// The contributions of a funder that are not received wholly, in the order of their codes.
    public List<Contribution> awaitedFrom(UUID funderId) {
        return list(
                "funder.id = ?1 and status in (?2, ?3) order by code",
                funderId,
                ContributionStatus.PLEDGED,
                ContributionStatus.RECEIVING);
    }

    private Contribution named(UUID id) {
        return locked(id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(UUID id) {
        return CommonProblem.UNKNOWN_REFERENCE.refuse("contribution", id.toString());
    }

    /// Records a receipt of the contribution, if there is one. One statement holds the contribution and finds the
    /// account, which nobody needs to hold: if it is closed meanwhile, the ledger refuses the entry.
    Optional<Receipt> receive(UUID contributionId, Incoming money) {
        return getEntityManager()
                .createQuery("""
                        select c, (select a.bankAccount.iban from FundAccount a where a.id = ?2 and a.status = ?3)
                        from Contribution c where c.id = ?1""", Object[].class)
                .setParameter(1, contributionId)
                .setParameter(2, money.bankAccountId())
                .setParameter(3, FundAccountStatus.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(row -> receive((Contribution) row[0], iban((String) row[1], money), money));
    }

    private String iban(@Nullable String open, Incoming money) {
        return open != null
                ? open
                : accounts.named(money.bankAccountId(), "/bankAccountId")
                        .bankAccount()
                        .iban();
    }

    private Receipt receive(Contribution contribution, String iban, Incoming money) {
        requireBetween(money.receivedOn(), contribution.pledgedOn(), "/receivedOn", "before-pledge", BEFORE_PLEDGE);
        Receipt receipt = contribution.receive(money, caller.subject(), clock.instant());
        flush();
        ledger.record(FundingEvents.contributionReceived(
                receipt.id(),
                Account.bank(iban),
                contribution.dimensions(),
                money.amount().tiyn(),
                money.receivedOn(),
                caller.subject()));
        published(contribution, "RECEIVED");
        return receipt;
    }

    void reverse(Contribution contribution, Receipt receipt, LocalDate reversedOn, String reason) {
        requireBetween(reversedOn, receipt.receivedOn(), "/reversedOn", "before-receipt", BEFORE_RECEIPT);
        contribution.reverse(receipt, reversedOn, caller.subject(), reason);
        flush();
        ledger.reverse(CauseType.CONTRIBUTION_RECEIVED, receipt.id(), reversedOn);
        published(contribution, "RECEIPT_REVERSED");
    }

    private void requireBetween(LocalDate day, LocalDate first, String pointer, String code, Text before) {
        if (day.isAfter(BusinessDate.today(clock))) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "in-future", FUTURE);
        }
        if (day.isBefore(first)) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, code, before);
        }
    }

    Contribution get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The contribution, held until the transaction ends.
    Optional<Contribution> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    ContributionView changed(Contribution contribution, String operation) {
        flush();
        return published(contribution, operation);
    }

    /// Records a change that is flushed.
    ContributionView published(Contribution contribution, String operation) {
        ContributionView view = ContributionView.of(contribution);
        changes.record(TYPE, contribution.id(), operation, view.published());
        return view;
    }

    /// All contributions of a funder together.
    FunderContributions ofFunder(UUID funderId) {
        Object[] sums = getEntityManager()
                .createQuery(
                        "select count(*), sum(amountTiyn), sum(receivedTiyn), sum(releasedTiyn) from Contribution where funder.id = ?1",
                        Object[].class)
                .setParameter(1, funderId)
                .getSingleResult();
        return FunderContributions.of(funderId, (Long) sums[0], money(sums[1]), money(sums[2]), money(sums[3]));
    }

    private static Money money(@Nullable Object tiyn) {
        return Money.ofTiyn(((Number) Objects.requireNonNullElse(tiyn, 0L)).longValue());
    }

    /// The next code of a year, such as `C-2026-000017`. Codes have no gaps: a second contribution of the year waits
    /// for the first to commit.
    String nextCode(int year) {
        Number last = (Number) getEntityManager()
                .createNativeQuery("""
                        insert into contribution_number as n (year, last) values (?1, 1)
                        on conflict (year) do update set last = n.last + 1 returning last""", Integer.class)
                .setParameter(1, year)
                .getSingleResult();
        return "C-%d-%06d".formatted(year, last.intValue());
    }
}
