package kz.tirek.hubschool.underfilled;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.school.SchoolLevel;

/// From which number of pupils down a school of a level counts as small, from a day on.
@Entity
class UnderfilledThreshold {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private SchoolLevel level;

    private LocalDate effectiveFrom;

    private int pupilsAtMost;

    private String basis;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected UnderfilledThreshold() {}

    UnderfilledThreshold(NewThreshold terms, Instant createdAt) {
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.level = terms.level();
        this.effectiveFrom = terms.effectiveFrom();
        this.pupilsAtMost = terms.pupilsAtMost();
        this.basis = terms.basis();
    }

    void agree(NewThreshold terms) {
        level = terms.level();
        effectiveFrom = terms.effectiveFrom();
        pupilsAtMost = terms.pupilsAtMost();
        basis = terms.basis();
    }

    /// Whether it has taken effect: then it stays as it is, and a later one takes its place.
    boolean isInForce(LocalDate today) {
        return !effectiveFrom.isAfter(today);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    SchoolLevel level() {
        return level;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    int pupilsAtMost() {
        return pupilsAtMost;
    }

    String basis() {
        return basis;
    }

    Instant createdAt() {
        return createdAt;
    }
}
