package kz.tirek.funding.bankaccount;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.money.BankAccount;
import org.jspecify.annotations.Nullable;

/// The fund's own accounts at banks.
@ApplicationScoped
public class BankAccounts implements PanacheRepositoryBase<FundAccount, UUID> {

    /// The account a body names at `pointer` to move money on it. It stays open until the transaction ends; those
    /// who move money on it do not wait for each other here.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, BANK_ACCOUNT_CLOSED
    public FundAccount named(UUID id, String pointer) {
        return open(findById(id, LockModeType.PESSIMISTIC_READ), id, pointer);
    }

    private static FundAccount open(@Nullable FundAccount found, UUID id, String pointer) {
        FundAccount account = Optional.ofNullable(found)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("bank-account", id.toString())
                        .at(pointer));
        if (account.status() != FundAccountStatus.OPEN) {
            throw BankAccountProblem.BANK_ACCOUNT_CLOSED
                    .refuse(account.bankAccount().iban())
                    .at(pointer);
        }
        return account;
    }

    /// The only open account: what is meant where a body names none. It stays open as by [#named].
    ///
    /// @throws kz.tirek.conventions.problem.Refusal BANK_ACCOUNT_NOT_NAMED if there is none, or more than one
    public FundAccount soleOpen() {
        List<FundAccount> open = list("status", FundAccountStatus.OPEN);
        if (open.size() != 1) {
            throw BankAccountProblem.BANK_ACCOUNT_NOT_NAMED.refuse(open.size());
        }
        return named(open.getFirst().id(), "/bankAccountId");
    }

    /// The account with this IBAN, open or closed, if it is the fund's.
    public Optional<FundAccount> withIban(String iban) {
        return find("bankAccount.iban", BankAccount.normalIban(iban)).firstResultOptional();
    }

    FundAccount get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
