package kz.tirek.funding.disbursement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.bankaccount.FundAccount;
import kz.tirek.funding.ledger.Account;
import org.jspecify.annotations.Nullable;

/// Money of a disbursement that left the bank. It no longer stands if the bank sent it back, whole, or if it was
/// never made and recorded by mistake.
@Entity
public class Payment {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "disbursement_id")
    private Disbursement disbursement;

    private long amountTiyn;

    private LocalDate paidOn;

    /// Null in payments of earlier versions.
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bank_account_id")
    @Nullable
    private FundAccount bankAccount;

    private String bankReference;

    @Nullable
    private UUID statementLineId;

    @Nullable
    private UUID orderId;

    private String recordedBy;

    private Instant recordedAt;

    /// What causes the entry of its return.
    @Nullable
    private UUID returnId;

    private boolean mistaken;

    @Nullable
    private LocalDate returnedOn;

    @Nullable
    private String returnReason;

    @Nullable
    private String returnedBy;

    @Nullable
    private Instant returnedAt;

    @ElementCollection
    @CollectionTable(name = "payment_line", joinColumns = @JoinColumn(name = "payment_id"))
    private List<PaymentLine> lines = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    Payment(
            Disbursement disbursement,
            BankPayment facts,
            @Nullable UUID orderId,
            Map<UUID, Long> amounts,
            String recordedBy,
            Instant now) {
        this.id = Ids.next();
        this.disbursement = disbursement;
        this.amountTiyn = facts.amount().tiyn();
        this.paidOn = facts.paidOn();
        this.bankAccount = facts.from();
        this.bankReference = facts.bankReference();
        this.statementLineId = facts.statementLineId();
        this.orderId = orderId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        amounts.forEach((line, tiyn) -> lines.add(new PaymentLine(line, tiyn)));
    }

    void giveBack(LocalDate on, String reason, String person, Instant now) {
        returnId = Ids.next();
        endOn(on, reason, person, now);
    }

    /// The bank did not send it back after all.
    void stand() {
        returnId = null;
        returnedOn = null;
        returnReason = null;
        returnedBy = null;
        returnedAt = null;
    }

    /// It was never made.
    void undo(LocalDate on, String reason, String person, Instant now) {
        mistaken = true;
        endOn(on, reason, person, now);
    }

    private void endOn(LocalDate on, String reason, String person, Instant now) {
        returnedOn = on;
        returnReason = reason;
        returnedBy = person;
        returnedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Disbursement disbursement() {
        return disbursement;
    }

    public Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    /// The account of the fund it left; unknown of payments of earlier versions.
    public @Nullable FundAccount bankAccount() {
        return bankAccount;
    }

    /// The account of the chart it left.
    Account account() {
        return bankAccount == null
                ? Account.BANK
                : Account.bank(bankAccount.bankAccount().iban());
    }

    public String bankReference() {
        return bankReference;
    }

    /// The line of a bank statement it was recorded from; null where a person recorded it.
    public @Nullable UUID statementLineId() {
        return statementLineId;
    }

    /// The payment order it was ordered by, if it was.
    public @Nullable UUID orderId() {
        return orderId;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /// Whether it no longer stands: the bank sent it back, or it was never made.
    public boolean isReturned() {
        return returnedOn != null;
    }

    /// Whether the bank sent it back.
    boolean isSentBack() {
        return returnId != null;
    }

    /// Whether it was never made, and was recorded by mistake.
    boolean isMistaken() {
        return mistaken;
    }

    /// The return that the bank made, if it made one.
    @Nullable
    UUID returnId() {
        return returnId;
    }

    public @Nullable LocalDate returnedOn() {
        return returnedOn;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    @Nullable
    String returnedBy() {
        return returnedBy;
    }

    @Nullable
    Instant returnedAt() {
        return returnedAt;
    }

    /// Tiyn by budget line.
    public Map<UUID, Long> amounts() {
        return lines.stream()
                .collect(Collectors.toMap(
                        PaymentLine::budgetLineId, PaymentLine::amountTiyn, Math::addExact, TreeMap::new));
    }
}
