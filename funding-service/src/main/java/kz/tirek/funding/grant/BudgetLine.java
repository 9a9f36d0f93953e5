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
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// A line of a grant's budget: an amount for one purpose. It is fixed once the grant is decided.
@Entity
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
    private String title;

    private long amountTiyn;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected BudgetLine() {}

    BudgetLine(Grant grant, int number, NewBudgetLine facts) {
        this.id = Ids.next();
        this.grant = grant;
        this.number = number;
        this.category = facts.category();
        this.title = facts.title();
        this.amountTiyn = Money.parse(facts.amount()).tiyn();
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

    /// Tells lines of one category apart.
    public @Nullable String title() {
        return title;
    }

    /// As drawn up; what was approved is in the ledger.
    Money amount() {
        return Money.ofTiyn(amountTiyn);
    }
}
