package kz.tirek.funding.bankaccount;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.money.BankAccount;
import org.jspecify.annotations.Nullable;

/// An account of the fund at a bank. Its money is counted in the ledger, in an account of its own.
@Entity
@Table(name = "bank_account")
public class FundAccount {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private BankAccount bankAccount;

    @Embedded
    @AttributeOverride(name = "kk", column = @Column(name = "holder_name_kk"))
    @AttributeOverride(name = "ru", column = @Column(name = "holder_name_ru"))
    @AttributeOverride(name = "en", column = @Column(name = "holder_name_en"))
    private Name holder;

    private String holderBin;

    private String kod;

    @Enumerated(EnumType.STRING)
    private FundAccountStatus status;

    private LocalDate openedOn;

    @Nullable
    private LocalDate closedOn;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected FundAccount() {}

    FundAccount(NewFundAccount facts, Instant createdAt) {
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.status = FundAccountStatus.OPEN;
        this.bankAccount = facts.bankAccount();
        this.holder = facts.holder();
        this.holderBin = facts.holderBin();
        this.kod = facts.kod();
        this.openedOn = facts.openedOn();
    }

    void name(Name name) {
        require("edit");
        holder = name;
    }

    void close(LocalDate day) {
        require("close");
        status = FundAccountStatus.CLOSED;
        closedOn = day;
    }

    private void require(String action) {
        if (!status.actions().contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status.name(), action).with("allowedActions", status.actions());
        }
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /// IBAN and BIC.
    public BankAccount bankAccount() {
        return bankAccount;
    }

    /// Who holds it: the fund, as the bank writes it.
    public Name holder() {
        return holder;
    }

    /// Business identification number of the holder.
    public String holderBin() {
        return holderBin;
    }

    /// КОд, the code of the sender in payment orders: residency (1 resident, 2 non-resident) and sector of the
    /// economy.
    public String kod() {
        return kod;
    }

    public FundAccountStatus status() {
        return status;
    }

    /// The day from which the bank keeps it.
    public LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    Instant createdAt() {
        return createdAt;
    }
}
