package kz.tirek.funding.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.money.BankAccount;
import org.jspecify.annotations.Nullable;

/// A supplier: who is paid for goods and services.
@Entity
public class Supplier {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Name name;

    private String bin;

    @Embedded
    private BankAccount bankAccount;

    /// Who last set the name or the BIN.
    private String detailsBy;

    /// Who last set the account.
    private String accountBy;

    private Instant createdAt;

    @Column(insertable = false, updatable = false)
    @Nullable
    private String nameSearch;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Supplier() {}

    @SuppressWarnings("NullAway.Init")
    Supplier(NewSupplier facts, String author, Instant createdAt) {
        this.id = Ids.next();
        this.createdAt = createdAt;
        describe(facts, author);
    }

    void describe(NewSupplier facts, String author) {
        if (!facts.name().equals(name) || !facts.bin().equals(bin)) {
            detailsBy = author;
        }
        if (!facts.bankAccount().equals(bankAccount)) {
            accountBy = author;
        }
        name = facts.name();
        bin = facts.bin();
        bankAccount = facts.bankAccount();
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public Name name() {
        return name;
    }

    /// Business identification number.
    public String bin() {
        return bin;
    }

    /// The account money goes to or comes from.
    public BankAccount bankAccount() {
        return bankAccount;
    }

    /// Who says that money goes to this name, BIN and account.
    public Set<String> authors() {
        return new TreeSet<>(List.of(detailsBy, accountBy));
    }

    Instant createdAt() {
        return createdAt;
    }
}
