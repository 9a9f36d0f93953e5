package kz.tirek.funding.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A line of a grant's budget: an amount of one funder's money for one purpose. Once the grant is decided, revisions
/// alone change the amount.
///
/// An update names what it changes and nothing else: one that names a column of a unique key keeps everybody from
/// referring to the row, and who holds the guard of another line would wait for it in a circle.
@Entity
@DynamicUpdate
public class BudgetLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grant_id")
    private Grant grant;

    private int number;

    @Enumerated(EnumType.STRING)
    private BudgetCategory category;

    @Nullable
    private String code;

    @Nullable
    private String title;

    private UUID funderId;

    private long amountTiyn;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected BudgetLine() {}

    BudgetLine(UUID id, Grant grant, int number, PlannedLine facts) {
        this.id = id;
        this.grant = grant;
        this.number = number;
        this.category = facts.category();
        this.code = facts.code();
        this.title = facts.title();
        this.funderId = facts.funderId();
        this.amountTiyn = facts.amountTiyn();
    }

    void add(long tiyn) {
        amountTiyn = Math.addExact(amountTiyn, tiyn);
    }

    public UUID id() {
        return id;
    }

    public Grant grant() {
        return grant;
    }

    /// Its place in the budget, from 1.
    public int number() {
        return number;
    }

    public BudgetCategory category() {
        return category;
    }

    /// Its number in the estimate.
    public @Nullable String code() {
        return code;
    }

    /// Tells lines of one category apart.
    public @Nullable String title() {
        return title;
    }

    /// Whose money it is.
    public UUID funderId() {
        return funderId;
    }

    /// As drawn up and revised; what became of it is in the ledger.
    Money amount() {
        return Money.ofTiyn(amountTiyn);
    }
}
