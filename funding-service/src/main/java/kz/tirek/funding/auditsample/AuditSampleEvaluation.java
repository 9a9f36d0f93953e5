package kz.tirek.funding.auditsample;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What was found of a sample's items, and what it says about the population. It never changes.
@Entity
@Immutable
class AuditSampleEvaluation {

    @Id
    private UUID id;

    private UUID sampleId;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Nullable
    private Long tolerableTiyn;

    private String misstated;

    private long knownTiyn;

    private long projectedTiyn;

    @Nullable
    private Long overstatedLimit;

    @Nullable
    private Long upperLimitTiyn;

    private long understatedTiyn;

    private String evaluatedBy;

    private Instant evaluatedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AuditSampleEvaluation() {}

    /// @param misstated what was found, as JSON
    AuditSampleEvaluation(
            UUID sampleId, NewEvaluation body, String misstated, Projection projection, String by, Instant now) {
        this.id = Ids.next();
        this.sampleId = sampleId;
        this.confidence = body.confidence();
        this.tolerableTiyn =
                body.tolerable() == null ? null : Money.parse(body.tolerable()).tiyn();
        this.misstated = misstated;
        this.knownTiyn = projection.knownTiyn();
        this.projectedTiyn = projection.projectedTiyn();
        this.overstatedLimit = projection.overstatedLimit();
        this.upperLimitTiyn = projection.upperLimitTiyn();
        this.understatedTiyn = projection.understatedTiyn();
        this.evaluatedBy = by;
        this.evaluatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID sampleId() {
        return sampleId;
    }

    Confidence confidence() {
        return confidence;
    }

    @Nullable
    Money tolerable() {
        return tolerableTiyn == null ? null : Money.ofTiyn(tolerableTiyn);
    }

    String misstated() {
        return misstated;
    }

    Money known() {
        return Money.ofTiyn(knownTiyn);
    }

    Money projected() {
        return Money.ofTiyn(projectedTiyn);
    }

    /// Of items drawn by number: not more of the population are overstated.
    @Nullable
    Long overstatedLimit() {
        return overstatedLimit;
    }

    @Nullable
    Money upperLimit() {
        return upperLimitTiyn == null ? null : Money.ofTiyn(upperLimitTiyn);
    }

    Money understated() {
        return Money.ofTiyn(understatedTiyn);
    }

    /// Whether the upper limit is within what can be borne; null where one of them is not there.
    @Nullable
    Boolean isWithinTolerable() {
        if (tolerableTiyn == null || upperLimitTiyn == null) {
            return null;
        }
        return upperLimitTiyn <= tolerableTiyn;
    }

    String evaluatedBy() {
        return evaluatedBy;
    }

    Instant evaluatedAt() {
        return evaluatedAt;
    }
}
