package kz.tirek.funding.paymentorder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.bankaccount.FundAccount;
import org.jspecify.annotations.Nullable;

/// A batch of approved disbursements that the bank is asked to pay from one account on one day. Once exported it
/// never changes; only what becomes of its items is added.
@Entity
public class PaymentOrder {

    /// How many items an order holds at most.
    static final int MOST_ITEMS = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bank_account_id")
    private FundAccount bankAccount;

    private LocalDate valueDate;

    @Enumerated(EnumType.STRING)
    private PaymentOrderStatus status;

    /// The last number an item was given; numbers are not given twice.
    private int lastNumber;

    private int itemCount;

    private int openCount;

    private long amountTiyn;

    @Nullable
    private String exportedBy;

    @Nullable
    private Instant exportedAt;

    @Nullable
    private String cancellationReason;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected PaymentOrder() {}

    PaymentOrder(String code, FundAccount bankAccount, LocalDate valueDate, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.status = PaymentOrderStatus.DRAFT;
        this.bankAccount = bankAccount;
        this.valueDate = valueDate;
        this.createdAt = now;
    }

    void agree(FundAccount from, LocalDate day) {
        require("edit");
        bankAccount = from;
        valueDate = day;
    }

    /// Makes room for an item of this amount.
    ///
    /// @return the number of the item
    int add(Money amount) {
        require("edit");
        itemCount++;
        openCount++;
        amountTiyn = Math.addExact(amountTiyn, amount.tiyn());
        return ++lastNumber;
    }

    void remove(Money amount) {
        require("edit");
        itemCount--;
        openCount--;
        amountTiyn -= amount.tiyn();
    }

    void cancel(String reason) {
        require("cancel");
        status = PaymentOrderStatus.CANCELLED;
        openCount = 0;
        cancellationReason = reason;
    }

    void export(String treasurer, Instant now) {
        require("export");
        status = PaymentOrderStatus.EXPORTED;
        exportedBy = treasurer;
        exportedAt = now;
    }

    /// The bank paid or refused one of its items.
    void close() {
        openCount--;
        if (openCount == 0) {
            status = PaymentOrderStatus.SETTLED;
        }
    }

    /// What was taken for the payment of one of its items was none.
    void reopen() {
        openCount++;
        status = PaymentOrderStatus.EXPORTED;
    }

    void require(String action) {
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

    /// The code people use, such as `PO-2026-000123`; also the id of the message to the bank.
    public String code() {
        return code;
    }

    /// The account of the fund that the money leaves.
    public FundAccount bankAccount() {
        return bankAccount;
    }

    /// The day on which the bank is asked to pay.
    public LocalDate valueDate() {
        return valueDate;
    }

    public PaymentOrderStatus status() {
        return status;
    }

    int itemCount() {
        return itemCount;
    }

    /// How many items the bank has neither paid nor refused.
    int openCount() {
        return openCount;
    }

    /// The sum of its items.
    public Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    @Nullable
    String exportedBy() {
        return exportedBy;
    }

    /// When it was written out for the bank.
    public @Nullable Instant exportedAt() {
        return exportedAt;
    }

    @Nullable
    String cancellationReason() {
        return cancellationReason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
