package kz.tirek.hubschool.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.hubschool.HubSchool;
import org.jspecify.annotations.Nullable;

/// The value an indicator had on a day, for a hub school or for the programme.
@Entity
public class IndicatorMeasurement {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    @Nullable
    private HubSchool hubSchool;

    private LocalDate measuredOn;

    private BigDecimal value;

    private String source;

    @Nullable
    private String measuredBy;

    @Nullable
    private String note;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected IndicatorMeasurement() {}

    @SuppressWarnings("NullAway.Init")
    IndicatorMeasurement(
            Indicator indicator, @Nullable HubSchool hubSchool, MeasurementFacts facts, Instant createdAt) {
        this.id = Ids.next();
        this.indicator = indicator;
        this.hubSchool = hubSchool;
        this.createdAt = createdAt;
        correct(facts);
    }

    void correct(MeasurementFacts facts) {
        measuredOn = facts.measuredOn();
        value = facts.value();
        source = facts.source();
        measuredBy = facts.measuredBy();
        note = facts.note();
    }

    /// KATO codes of the hub school, from the region down; none for the programme, where no coordinator acts.
    List<String> territories() {
        return hubSchool == null ? List.of() : hubSchool.school().territories();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Indicator indicator() {
        return indicator;
    }

    @Nullable
    HubSchool hubSchool() {
        return hubSchool;
    }

    LocalDate measuredOn() {
        return measuredOn;
    }

    BigDecimal value() {
        return value;
    }

    String source() {
        return source;
    }

    @Nullable
    String measuredBy() {
        return measuredBy;
    }

    @Nullable
    String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }
}
