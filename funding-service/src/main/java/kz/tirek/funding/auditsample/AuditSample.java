package kz.tirek.funding.auditsample;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.AsOf;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A sample as it was drawn. It never changes.
@Entity
@Immutable
class AuditSample {

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private Population population;

    @Enumerated(EnumType.STRING)
    private Method method;

    private String seed;

    private String asked;

    private LocalDate effectiveAt;

    private Instant knownAt;

    private long memberCount;

    private long totalTiyn;

    private long ledgerTiyn;

    @Nullable
    private Long intervalTiyn;

    @Nullable
    private Long startTiyn;

    private int drawnCount;

    private long hitCount;

    private long drawnTiyn;

    private String drawnBy;

    private Instant drawnAt;

    @ElementCollection
    @CollectionTable(name = "audit_sample_stratum", joinColumns = @JoinColumn(name = "sample_id"))
    @OrderBy("number")
    private List<Stratum> strata = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AuditSample() {}

    /// @param asked the request as JSON
    AuditSample(
            String code, NewAuditSample body, String asked, AsOf cut, Drawing drawing, String drawnBy, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.population = body.population();
        this.method = body.method();
        this.seed = body.seed();
        this.asked = asked;
        this.effectiveAt = cut.effectiveAt();
        this.knownAt = cut.knownAt();
        this.memberCount = drawing.memberCount();
        this.totalTiyn = drawing.totalTiyn();
        this.ledgerTiyn = drawing.ledgerTiyn();
        this.intervalTiyn = drawing.intervalTiyn();
        this.startTiyn = drawing.startTiyn();
        this.drawnCount = drawing.items().size();
        this.hitCount =
                drawing.items().stream().mapToLong(item -> item.hit().times()).sum();
        this.drawnTiyn = drawing.items().stream()
                .mapToLong(item -> item.member().amountTiyn())
                .reduce(0, Math::addExact);
        this.strata.addAll(drawing.strata());
        this.drawnBy = drawnBy;
        this.drawnAt = now;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    Population population() {
        return population;
    }

    Method method() {
        return method;
    }

    String seed() {
        return seed;
    }

    String asked() {
        return asked;
    }

    LocalDate effectiveAt() {
        return effectiveAt;
    }

    Instant knownAt() {
        return knownAt;
    }

    /// How many items the population has.
    long memberCount() {
        return memberCount;
    }

    /// What they add up to.
    Money total() {
        return Money.ofTiyn(totalTiyn);
    }

    /// What the trial balance says at the same cut.
    Money ledgerTotal() {
        return Money.ofTiyn(ledgerTiyn);
    }

    /// Of MONETARY_UNIT.
    @Nullable
    Money interval() {
        return intervalTiyn == null ? null : Money.ofTiyn(intervalTiyn);
    }

    /// Of MONETARY_UNIT: the first tiyn that hits, as an amount.
    @Nullable
    Money start() {
        return startTiyn == null ? null : Money.ofTiyn(startTiyn);
    }

    int drawnCount() {
        return drawnCount;
    }

    long hitCount() {
        return hitCount;
    }

    Money drawnTotal() {
        return Money.ofTiyn(drawnTiyn);
    }

    /// Of STRATIFIED: its strata by number.
    List<Stratum> strata() {
        return strata;
    }

    /// What was drawn from at random: its strata, or all of it.
    List<Stratum> parts() {
        return strata.isEmpty() ? List.of(new Stratum(1, "", memberCount, totalTiyn, drawnCount, drawnTiyn)) : strata;
    }

    /// The part an item was drawn from.
    ///
    /// @param stratum null where there are none
    Stratum part(@Nullable Integer stratum) {
        return parts().get(stratum == null ? 0 : stratum - 1);
    }

    String drawnBy() {
        return drawnBy;
    }

    Instant drawnAt() {
        return drawnAt;
    }
}
