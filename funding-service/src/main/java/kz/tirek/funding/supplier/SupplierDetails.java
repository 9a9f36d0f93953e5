package kz.tirek.funding.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.function.Function;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.money.BankAccount;

/// Suppliers' accounts as those who pay have to see them: whoever changes the account of a supplier can divert the
/// fund's money.
@ApplicationScoped
public class SupplierDetails {

    private final Suppliers suppliers;
    private final WatchPeriods periods;

    @Inject
    SupplierDetails(Suppliers suppliers, WatchPeriods periods) {
        this.suppliers = suppliers;
        this.periods = periods;
    }

    /// The accounts of suppliers, each asked for on its own, as seen on `day`.
    public Function<Supplier, DetailsFlag> on(LocalDate day) {
        int days = periods.daysOn(day);
        return supplier -> flag(supplier, day, days);
    }

    /// Refuses to send money to an account for which no second person has vouched: neither to the one the supplier
    /// has now, nor to the one a disbursement was submitted with, which the supplier may not have any more. Nobody
    /// changes the supplier's account until the transaction ends.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal SUPPLIER_DETAILS_UNCONFIRMED
    public void requireConfirmed(Supplier supplier, BankAccount payee) {
        if (!supplier.isAccountConfirmed()) {
            throw unconfirmed(supplier, supplier.bankAccount());
        }
        if (!supplier.bankAccount().equals(payee) && !suppliers.wasConfirmed(supplier, payee)) {
            throw unconfirmed(supplier, payee);
        }
        suppliers.getEntityManager().lock(supplier, LockModeType.PESSIMISTIC_READ);
    }

    private static Refusal unconfirmed(Supplier supplier, BankAccount account) {
        return SupplierProblem.SUPPLIER_DETAILS_UNCONFIRMED
                .refuse(supplier.name().ru(), account.iban())
                .with("supplierId", supplier.id());
    }

    private static DetailsFlag flag(Supplier supplier, LocalDate day, int days) {
        LocalDate changedOn = LocalDate.ofInstant(supplier.accountAt(), BusinessDate.ZONE);
        return new DetailsFlag(changedOn.isAfter(day.minusDays(days)), changedOn, days, supplier.isAccountConfirmed());
    }
}
