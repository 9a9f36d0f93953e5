package kz.tirek.funding.grant;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/// A grant's budget as it was approved, or as a revision left it. It never changes.
@Entity
@Immutable
class BudgetVersion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grant_id")
    private Grant grant;

    private int number;

    @Nullable
    private UUID revisionId;

    private long ceilingTiyn;

    private String approvedBy;

    private Instant approvedAt;

    @ElementCollection
    @CollectionTable(name = "budget_version_line", joinColumns = @JoinColumn(name = "version_id"))
    @Immutable
    private List<Line> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "budget_version_co_funder", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    @Immutable
    private List<CoFunder> coFunders = new ArrayList<>();

    /// What the version gives a line.
    @Embeddable
    record Line(
            @Column(name = "grant_id") UUID grantId,
            @Column(name = "budget_line_id") UUID budgetLineId,
            @Column(name = "amount_tiyn") long amountTiyn) {}

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected BudgetVersion() {}

    private BudgetVersion(Grant grant, @Nullable UUID revisionId, @Nullable String approver, @Nullable Instant now) {
        this.id = Ids.next();
        this.grant = grant;
        this.number = grant.budgetVersion();
        this.revisionId = revisionId;
        this.ceilingTiyn = grant.shares().ceilingTiyn();
        this.approvedBy = Objects.requireNonNull(approver);
        this.approvedAt = Objects.requireNonNull(now);
        coFunders.addAll(grant.coFunders());
        grant.lines()
                .forEach(line ->
                        lines.add(new Line(grant.id(), line.id(), line.amount().tiyn())));
    }

    /// The budget of a grant that is approved.
    static BudgetVersion of(Grant grant) {
        return new BudgetVersion(grant, null, grant.decidedBy(), grant.decidedAt());
    }

    /// The budget as `revision`, which is approved, left it.
    static BudgetVersion of(BudgetRevision revision) {
        return new BudgetVersion(
                revision.grant(),
                revision.id(),
                revision.review().decidedBy(),
                revision.review().decidedAt());
    }

    Grant grant() {
        return grant;
    }

    int number() {
        return number;
    }

    @Nullable
    UUID revisionId() {
        return revisionId;
    }

    Money ceiling() {
        return Money.ofTiyn(ceilingTiyn);
    }

    String approvedBy() {
        return approvedBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    /// Funders beside the lead funder, and what they bore then.
    List<CoFunder> coFunders() {
        return coFunders;
    }

    List<Line> lines() {
        return lines;
    }
}
