package kz.tirek.funding.disbursement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SortNatural;

/// What was not paid of an approved disbursement and is no longer needed: a maker asked, another person released it.
@Entity(name = "DisbursementRelease")
@Table(name = "disbursement_release")
@Immutable
class Release {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "disbursement_id")
    private Disbursement disbursement;

    private long amountTiyn;

    private String askedBy;

    private Instant askedAt;

    private String reason;

    private LocalDate releasedOn;

    private String releasedBy;

    private Instant releasedAt;

    /// Tiyn by budget line.
    @ElementCollection
    @CollectionTable(name = "disbursement_release_line", joinColumns = @JoinColumn(name = "release_id"))
    @MapKeyColumn(name = "budget_line_id")
    @Column(name = "amount_tiyn")
    @SortNatural
    private SortedMap<UUID, Long> lines = new TreeMap<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Release() {}

    Release(
            Disbursement disbursement,
            Map<UUID, Long> lines,
            Withdrawal request,
            String person,
            Instant now,
            LocalDate today) {
        this.id = Ids.next();
        this.disbursement = disbursement;
        this.amountTiyn = lines.values().stream().reduce(0L, Math::addExact);
        this.askedBy = Objects.requireNonNull(request.askedBy());
        this.askedAt = request.askedAt();
        this.reason = Objects.requireNonNull(request.reason());
        this.releasedOn = today;
        this.releasedBy = person;
        this.releasedAt = now;
        this.lines.putAll(lines);
    }

    UUID id() {
        return id;
    }

    Disbursement disbursement() {
        return disbursement;
    }

    Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    String reason() {
        return reason;
    }

    LocalDate releasedOn() {
        return releasedOn;
    }

    String releasedBy() {
        return releasedBy;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    /// Tiyn by budget line.
    SortedMap<UUID, Long> amounts() {
        return lines;
    }
}
