package kz.tirek.funding.bankaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.reference.Banks;
import kz.tirek.funding.reference.EconomicSectors;

/// What happens to an account of the fund, from registration to closing, in the caller's transaction.
@ApplicationScoped
class BankAccountLife {

    static final String TYPE = "bank-account";

    private static final Text FUTURE =
            new Text("болашақта болмауы керек", "не должно быть в будущем", "must not be in the future");

    private final BankAccounts accounts;
    private final Banks banks;
    private final EconomicSectors sectors;
    private final Ledger ledger;
    private final Changes changes;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    BankAccountLife(
            BankAccounts accounts,
            Banks banks,
            EconomicSectors sectors,
            Ledger ledger,
            Changes changes,
            Precondition precondition,
            Clock clock) {
        this.accounts = accounts;
        this.banks = banks;
        this.sectors = sectors;
        this.ledger = ledger;
        this.changes = changes;
        this.precondition = precondition;
        this.clock = clock;
    }

    FundAccountView register(NewFundAccount body) {
        if (body.openedOn().isAfter(today())) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/openedOn", "in-future", FUTURE);
        }
        sectors.requireSectorOf(body.kod(), "/kod");
        banks.requireFit(body.bankAccount(), "/bankAccount");
        FundAccount account = new FundAccount(body, clock.instant());
        accounts.persistAndFlush(account);
        ledger.openBankAccount(account.bankAccount().iban(), inChart(account));
        return changed(account, "CREATED");
    }

    FundAccountView change(UUID id, MergePatch patch) {
        FundAccount account = get(id);
        account.name(patch.applyTo(new FundAccountNames(account.holder()), FundAccountNames.class)
                .holder());
        return changed(account, "UPDATED");
    }

    /// The row is locked before the balance is read: whoever moves money on the account has it until then, and finds
    /// it closed afterwards.
    FundAccountView close(UUID id) {
        FundAccount account = get(id);
        accounts.getEntityManager().lock(account, LockModeType.PESSIMISTIC_WRITE);
        account.close(today());
        Money balance = balance(account);
        if (!balance.equals(Money.ZERO)) {
            throw BankAccountProblem.BANK_ACCOUNT_NOT_EMPTY
                    .refuse(balance.toString())
                    .with("balance", balance);
        }
        return changed(account, "CLOSED");
    }

    FundAccountView view(FundAccount account) {
        return FundAccountView.of(account, balance(account));
    }

    private Money balance(FundAccount account) {
        return ledger.bankBalance(account.bankAccount().iban());
    }

    private static Name inChart(FundAccount account) {
        String iban = account.bankAccount().iban();
        return new Name("Банк шоты " + iban, "Банковский счёт " + iban, "Bank account " + iban);
    }

    private FundAccount get(UUID id) {
        FundAccount account = accounts.get(id);
        precondition.require(account.version());
        return account;
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }

    private FundAccountView changed(FundAccount account, String operation) {
        accounts.flush();
        FundAccountView view = view(account);
        changes.record(TYPE, account.id(), operation, view.published());
        return view;
    }
}
