package kz.tirek.training.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// What came of a run, measured by an indicator.
@Entity
class TrainingResult {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID courseRunId;

    @Embedded
    private Name name;

    private String unit;

    private @Nullable BigDecimal valueBefore;

    private BigDecimal valueAfter;

    private boolean approximate;

    private LocalDate measuredOn;

    private String source;

    @SuppressWarnings("NullAway.Init")
    protected TrainingResult() {}

    TrainingResult(UUID courseRunId, NewTrainingResult stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.courseRunId = courseRunId;
        change(stated);
    }

    final void change(NewTrainingResult stated) {
        name = stated.name();
        unit = stated.unit();
        valueBefore = stated.valueBefore();
        valueAfter = stated.valueAfter();
        approximate = stated.approximate();
        measuredOn = stated.measuredOn();
        source = stated.source();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    UUID courseRunId() {
        return courseRunId;
    }

    Name name() {
        return name;
    }

    String unit() {
        return unit;
    }

    @Nullable
    BigDecimal valueBefore() {
        return valueBefore == null ? null : plain(valueBefore);
    }

    BigDecimal valueAfter() {
        return plain(valueAfter);
    }

    boolean isApproximate() {
        return approximate;
    }

    LocalDate measuredOn() {
        return measuredOn;
    }

    String source() {
        return source;
    }

    /// Without zeros at the end of a fraction.
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
