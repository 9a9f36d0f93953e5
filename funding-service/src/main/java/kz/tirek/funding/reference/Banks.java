package kz.tirek.funding.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.money.BankAccount;

/// The list of banks. While it is empty, accounts are held to their format only.
@ApplicationScoped
public class Banks implements PanacheRepositoryBase<Bank, UUID> {

    /// The bank with this BIC, also one that the latest list lacks.
    public Optional<Bank> withBic(String bic) {
        return find("code", bic).firstResultOptional();
    }

    /// Refuses an account whose BIC and digits of the bank are not those of one bank of the latest list.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal BANK_DOES_NOT_FIT
    public void requireFit(BankAccount account, String pointer) {
        if (count("code = ?1 and ibanCode = ?2 and vanishedOn is null", account.bic(), account.bankCode()) == 0
                && count("vanishedOn is null") > 0) {
            throw ReferenceProblem.BANK_DOES_NOT_FIT
                    .refuse(account.bic(), account.bankCode())
                    .with("bic", account.bic())
                    .with("bankCode", account.bankCode())
                    .at(pointer);
        }
    }

    Bank get(String code) {
        return find("code", code).firstResultOptional().orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
