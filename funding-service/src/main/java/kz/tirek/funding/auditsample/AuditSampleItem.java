package kz.tirek.funding.auditsample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// An item that was drawn. It never changes.
@Entity
@Immutable
class AuditSampleItem {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // lists are narrowed by it
    private UUID sampleId;

    private long number;

    private UUID subjectId;

    @Nullable
    private Integer position;

    private String reference;

    private LocalDate effectiveOn;

    private long amountTiyn;

    private long hits;

    @Nullable
    private Long firstTiyn;

    @Nullable
    private Integer stratum;

    private boolean certain;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AuditSampleItem() {}

    AuditSampleItem(AuditSample sample, Drawing.Item item) {
        Members.Member member = item.member();
        Money interval = sample.interval();
        this.id = Ids.next();
        this.sampleId = sample.id();
        this.number = member.number();
        this.subjectId = member.subjectId();
        this.position = member.position();
        this.reference = member.reference();
        this.effectiveOn = member.effectiveOn();
        this.amountTiyn = member.amountTiyn();
        this.hits = item.hit().times();
        this.firstTiyn = interval == null ? null : item.hit().tiyn();
        this.stratum = item.stratum();
        this.certain = interval == null ? sample.part(stratum).isWhole() : member.amountTiyn() >= interval.tiyn();
    }

    long number() {
        return number;
    }

    UUID subjectId() {
        return subjectId;
    }

    @Nullable
    Integer position() {
        return position;
    }

    String reference() {
        return reference;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    long hits() {
        return hits;
    }

    @Nullable
    Money firstHit() {
        return firstTiyn == null ? null : Money.ofTiyn(firstTiyn);
    }

    /// Of STRATIFIED: the number of its stratum.
    @Nullable
    Integer stratum() {
        return stratum;
    }

    /// Whether it is of at least an interval, or all of what it was drawn from was drawn.
    boolean isCertain() {
        return certain;
    }
}
