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
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.FundingProblem;
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

    private String kbe;

    @Nullable
    private String country;

    /// Who last set the account.
    private String accountBy;

    private Instant accountAt;

    @Nullable
    private String accountConfirmedBy;

    @Nullable
    private Instant accountConfirmedAt;

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
        describe(facts, author, createdAt);
    }

    /// Another account, even the first, awaits the confirmation of a second person.
    void describe(NewSupplier facts, String author, Instant now) {
        if (!facts.name().equals(name) || !facts.bin().equals(bin)) {
            detailsBy = author;
        }
        if (!facts.bankAccount().equals(bankAccount)) {
            accountBy = author;
            accountAt = now;
            accountConfirmedBy = null;
            accountConfirmedAt = null;
        }
        name = facts.name();
        bin = facts.bin();
        bankAccount = facts.bankAccount();
        kbe = facts.kbeOrUsual();
        country = facts.country();
    }

    /// A second person vouches for the account.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, then CHECKER_IS_MAKER
    void confirmAccount(String person, Instant now) {
        if (isAccountConfirmed()) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse("CONFIRMED", "confirm-bank-details")
                    .with("allowedActions", List.of());
        }
        if (person.equals(accountBy)) {
            throw FundingProblem.CHECKER_IS_MAKER.refuse();
        }
        accountConfirmedBy = person;
        accountConfirmedAt = now;
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

    /// КБе, the code of the beneficiary in payment orders: residency (1 resident, 2 non-resident) and sector of the
    /// economy.
    public String kbe() {
        return kbe;
    }

    /// The country of residence of a non-resident, ISO 3166 alpha-2; unknown for some of earlier versions.
    public @Nullable String country() {
        return country;
    }

    /// When the account was set.
    Instant accountAt() {
        return accountAt;
    }

    /// When a second person vouched for the account.
    @Nullable
    Instant accountConfirmedAt() {
        return accountConfirmedAt;
    }

    /// Whether a second person has vouched for the account.
    public boolean isAccountConfirmed() {
        return accountConfirmedBy != null;
    }

    /// Who says that money goes to this name, BIN and account.
    public Set<String> authors() {
        return new TreeSet<>(List.of(detailsBy, accountBy));
    }

    Instant createdAt() {
        return createdAt;
    }
}
