package kz.tirek.funding.disbursement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.commitment.Commitment;
import kz.tirek.funding.commitment.Milestone;
import kz.tirek.funding.grant.Grant;
import kz.tirek.funding.ledger.Dimensions;
import kz.tirek.funding.supplier.Supplier;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/// What is asked for with a disbursement: the money, its payee and its terms. [Disbursement] is what becomes of it.
@MappedSuperclass
abstract class DisbursementContent {

    @Id
    private UUID id;

    private String code;

    /// Drawn up in an earlier version: to a supplier, without a commitment.
    private boolean beforeCommitments;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grant_id")
    private Grant grant;

    @Enumerated(EnumType.STRING)
    private PayeeKind payeeKind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "supplier_id")
    @Nullable
    private Supplier supplier;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "commitment_id")
    @Nullable
    private Commitment commitment;

    @Nullable
    private Integer milestone;

    @Embedded
    @Nullable
    private Recipient recipient;

    private long amountTiyn;

    private String purpose;

    @Nullable
    private String purposeCode;

    @Embedded
    private Basis basis;

    @Nullable
    private LocalDate acquitBy;

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

    @ElementCollection
    @CollectionTable(name = "disbursement_line", joinColumns = @JoinColumn(name = "disbursement_id"))
    @OrderBy("budgetLineId")
    private List<DisbursementLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "disbursement_condition", joinColumns = @JoinColumn(name = "disbursement_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<Condition> conditions = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DisbursementContent() {}

    @SuppressWarnings("NullAway.Init")
    DisbursementContent(String code) {
        this.id = Ids.next();
        this.code = code;
    }

    /// @param against null for an advance
    void describe(NewDisbursement facts, Grant from, @Nullable Commitment against) {
        beforeCommitments = false;
        grant = from;
        payeeKind = facts.kind();
        commitment = against;
        milestone = facts.milestone();
        supplier = against == null ? null : against.supplier();
        recipient = facts.recipient();
        purpose = facts.purpose();
        purposeCode = facts.purposeCode(against);
        basis = facts.basis();
        acquitBy = facts.acquitBy();
        actualPayer = facts.actualPayer();
        actualPayee = facts.actualPayee();
        lines.clear();
        facts.lines()
                .forEach(line -> lines.add(new DisbursementLine(
                        line.budgetLineId(),
                        from.id(),
                        Money.parse(line.amount()).tiyn())));
        conditions.clear();
        conditions.addAll(facts.stated());
        amountTiyn = lines.stream().mapToLong(DisbursementLine::amountTiyn).reduce(0, Math::addExact);
    }

    Payee presentPayee() {
        return supplier == null ? Payee.of(Objects.requireNonNull(recipient)) : Payee.of(supplier);
    }

    public UUID id() {
        return id;
    }

    /// The code people use, such as `D-2026-000123`.
    public String code() {
        return code;
    }

    /// Whether it was drawn up in an earlier version: to a supplier, without a commitment.
    public boolean isBeforeCommitments() {
        return beforeCommitments;
    }

    public Grant grant() {
        return grant;
    }

    public PayeeKind payeeKind() {
        return payeeKind;
    }

    /// Who is paid; null for an advance to the school.
    public @Nullable Supplier supplier() {
        return supplier;
    }

    /// The contract it draws from; null for an advance, and in those of earlier versions.
    public @Nullable Commitment commitment() {
        return commitment;
    }

    /// The number of the commitment's milestone it pays for.
    @Nullable
    Integer milestone() {
        return milestone;
    }

    /// The day on which that milestone was reached; null while it is not.
    @Nullable
    LocalDate milestoneReachedOn() {
        return reached(Milestone::reachedOn);
    }

    /// Who recorded that; null while nobody did.
    @Nullable
    String milestoneReachedBy() {
        return reached(Milestone::reachedBy);
    }

    private <T> @Nullable T reached(Function<Milestone, @Nullable T> fact) {
        return commitment == null || milestone == null
                ? null
                : commitment.everyMilestone(milestone).map(fact).orElse(null);
    }

    @Nullable
    Recipient recipient() {
        return recipient;
    }

    /// КБе, the code of the beneficiary in payment orders.
    public String kbe() {
        return supplier == null
                ? Objects.requireNonNull(Objects.requireNonNull(recipient).kbe())
                : supplier.kbe();
    }

    /// The sum of its lines.
    public Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    /// What postings about it are about.
    public Dimensions dimensions() {
        return supplier == null ? grant.dimensions() : grant.dimensions().withSupplier(supplier.id());
    }

    /// Tiyn by budget line.
    public Map<UUID, Long> amounts() {
        return lines.stream().collect(Collectors.toMap(DisbursementLine::budgetLineId, DisbursementLine::amountTiyn));
    }

    List<DisbursementLine> lines() {
        return lines;
    }

    List<Condition> conditions() {
        return conditions;
    }

    public String purpose() {
        return purpose;
    }

    /// КНП, the code of the purpose in payment orders.
    public @Nullable String purposeCode() {
        return purposeCode;
    }

    Basis basis() {
        return basis;
    }

    /// The day by which a school is to account for its advance.
    public @Nullable LocalDate acquitBy() {
        return acquitBy;
    }

    public @Nullable ActualParty actualPayer() {
        return actualPayer;
    }

    public @Nullable ActualParty actualPayee() {
        return actualPayee;
    }
}
