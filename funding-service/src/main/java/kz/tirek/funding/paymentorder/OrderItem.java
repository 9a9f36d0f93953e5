package kz.tirek.funding.paymentorder;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.disbursement.ActualParty;
import kz.tirek.funding.disbursement.Disbursement;
import kz.tirek.funding.disbursement.Payee;
import org.jspecify.annotations.Nullable;

/// One payment of a payment order: a copy of what was approved, so that the order says forever whom it paid, what and
/// where.
@Entity
@Table(name = "payment_order_item")
public class OrderItem {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private PaymentOrder order;

    private int number;

    private String reference;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "disbursement_id")
    private Disbursement disbursement;

    private long amountTiyn;

    private String purposeCode;

    private String purpose;

    @Embedded
    private Payee payee;

    private String payeeKbe;

    @Nullable
    private String payeeCountry;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "actual_payer_name"))
    @AttributeOverride(name = "bin", column = @Column(name = "actual_payer_bin"))
    @Nullable
    private ActualParty actualPayer;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "actual_payee_name"))
    @AttributeOverride(name = "bin", column = @Column(name = "actual_payee_bin"))
    @Nullable
    private ActualParty actualPayee;

    @Enumerated(EnumType.STRING)
    private OrderItemStatus status;

    @SuppressWarnings("UnusedVariable") // the database compares it with who decided
    private String addedBy;

    @Nullable
    private String failureReason;

    @Nullable
    private String failedBy;

    @Nullable
    private Instant failedAt;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected OrderItem() {}

    /// What is still unpaid of `disbursement`, which is approved and names its purpose code.
    OrderItem(PaymentOrder order, Disbursement disbursement, String treasurer, Instant now) {
        this.id = Ids.next();
        this.order = order;
        this.disbursement = disbursement;
        this.amountTiyn = disbursement.unpaid().tiyn();
        this.number = order.add(disbursement.unpaid());
        this.reference = order.code() + "-" + number;
        this.purposeCode = Objects.requireNonNull(disbursement.purposeCode());
        this.purpose = disbursement.purpose();
        this.payee = Objects.requireNonNull(disbursement.payee());
        this.payeeKbe = disbursement.kbe();
        this.payeeCountry =
                disbursement.supplier() == null ? null : disbursement.supplier().country();
        this.actualPayer = disbursement.actualPayer();
        this.actualPayee = disbursement.actualPayee();
        this.status = OrderItemStatus.ORDERED;
        this.addedBy = treasurer;
        this.createdAt = now;
    }

    void pay() {
        status = OrderItemStatus.PAID;
    }

    void fail(String reason, String treasurer, Instant now) {
        require("fail");
        status = OrderItemStatus.FAILED;
        failureReason = reason;
        failedBy = treasurer;
        failedAt = now;
    }

    /// What was taken for its payment was none: the bank is still to pay it.
    void reopen() {
        status = OrderItemStatus.ORDERED;
    }

    void cancel() {
        status = OrderItemStatus.CANCELLED;
    }

    /// Refuses what can be done to an item only while the bank is to pay it.
    void require(String action) {
        if (status != OrderItemStatus.ORDERED) {
            throw CommonProblem.STATE_CONFLICT.refuse(status.name(), action).with("allowedActions", List.of());
        }
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public PaymentOrder order() {
        return order;
    }

    /// Its number in the order, from 1; numbers of items that were removed are not given again.
    int number() {
        return number;
    }

    /// What names it to the bank, unique, such as `PO-2026-000123-7`: the end-to-end id of the message and the number
    /// of the paper. The statement brings it back.
    public String reference() {
        return reference;
    }

    public Disbursement disbursement() {
        return disbursement;
    }

    public Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    /// КНП.
    public String purposeCode() {
        return purposeCode;
    }

    public String purpose() {
        return purpose;
    }

    public Payee payee() {
        return payee;
    }

    /// КБе.
    String payeeKbe() {
        return payeeKbe;
    }

    /// The country of residence of a non-resident.
    @Nullable
    String payeeCountry() {
        return payeeCountry;
    }

    /// The organisation that the fund pays for.
    @Nullable
    ActualParty actualPayer() {
        return actualPayer;
    }

    /// The organisation that the payee receives for.
    @Nullable
    ActualParty actualPayee() {
        return actualPayee;
    }

    public OrderItemStatus status() {
        return status;
    }

    @Nullable
    String failureReason() {
        return failureReason;
    }

    @Nullable
    String failedBy() {
        return failedBy;
    }

    @Nullable
    Instant failedAt() {
        return failedAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
