package kz.tirek.funding.supplier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.money.BankAccount;

/// All suppliers.
@ApplicationScoped
public class Suppliers implements PanacheRepositoryBase<Supplier, UUID> {

    /// The supplier a body names at `pointer`.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public Supplier named(UUID id, String pointer) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("supplier", id.toString())
                        .at(pointer));
    }

    /// Whether a second person vouched for an account that the supplier has or had.
    boolean wasConfirmed(Supplier supplier, BankAccount account) {
        return getEntityManager()
                        .createQuery("""
                                select count(*) from BankDetails
                                where supplierId = ?1 and bankAccount.iban = ?2 and bankAccount.bic = ?3 and confirmedBy is not null""", Long.class)
                        .setParameter(1, supplier.id())
                        .setParameter(2, account.iban())
                        .setParameter(3, account.bic())
                        .getSingleResult()
                > 0;
    }

    Supplier get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
