package kz.tirek.funding.funder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.money.BankAccount;
import org.jspecify.annotations.Nullable;

/// A funder: who gives the money of grants.
@Entity
public class Funder {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Name name;

    private String bin;

    @Embedded
    @Nullable
    private BankAccount bankAccount;

    private Instant createdAt;

    @Column(insertable = false, updatable = false)
    @Nullable
    private String nameSearch;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Funder() {}

    @SuppressWarnings("NullAway.Init")
    Funder(NewFunder facts, Instant createdAt) {
        this.id = Ids.next();
        this.createdAt = createdAt;
        describe(facts);
    }

    void describe(NewFunder facts) {
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
    public @Nullable BankAccount bankAccount() {
        return bankAccount;
    }

    Instant createdAt() {
        return createdAt;
    }
}
