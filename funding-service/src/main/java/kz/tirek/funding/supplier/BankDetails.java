package kz.tirek.funding.supplier;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.funding.money.BankAccount;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// An account that a supplier has or had, to be read; the database writes it whenever a supplier's account is set
/// or confirmed.
@Entity
@Immutable
@Table(name = "supplier_bank_details")
class BankDetails {

    @Id
    private UUID id;

    private UUID supplierId;

    private int number;

    @Embedded
    private BankAccount bankAccount;

    private String setBy;

    private Instant setAt;

    @Nullable
    private String confirmedBy;

    @Nullable
    private Instant confirmedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected BankDetails() {}

    UUID supplierId() {
        return supplierId;
    }

    int number() {
        return number;
    }

    BankAccount bankAccount() {
        return bankAccount;
    }

    String setBy() {
        return setBy;
    }

    Instant setAt() {
        return setAt;
    }

    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }
}
