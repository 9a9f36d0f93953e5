package kz.tirek.hubschool.indicator;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// An indicator of one of the programme's tasks.
@Entity
public class Indicator {

    /// Digits of values before the point.
    static final int INTEGER = 12;
    /// Digits of values after the point.
    static final int FRACTION = 4;

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Enumerated(EnumType.STRING)
    private ProgrammeTask task;

    @Embedded
    private Name name;

    @Nullable
    private String definition;

    @Enumerated(EnumType.STRING)
    private IndicatorUnit unit;

    @Enumerated(EnumType.STRING)
    private IndicatorDirection direction;

    @Enumerated(EnumType.STRING)
    private IndicatorScope scope;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Derivation derivation;

    @Embedded
    @Nullable
    private Baseline baseline;

    @ElementCollection
    @CollectionTable(name = "indicator_target", joinColumns = @JoinColumn(name = "indicator_id"))
    private Set<YearlyTarget> targets;

    private Instant createdAt;

    /// The searched form of the name: the database computes it, queries read it.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String nameSearch;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    @SuppressWarnings("NullAway.Init")
    Indicator(String code, NewIndicator facts, Instant createdAt) {
        this.id = Ids.next();
        this.code = code;
        this.kind = IndicatorKind.MEASURED;
        this.targets = new LinkedHashSet<>();
        this.createdAt = createdAt;
        describe(facts);
    }

    void describe(NewIndicator facts) {
        task = facts.task();
        name = facts.name();
        definition = facts.definition();
        unit = facts.unit();
        direction = facts.direction();
        scope = facts.scope();
        baseline = facts.baseline();
        targets.retainAll(facts.targets());
        targets.addAll(facts.targets());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    ProgrammeTask task() {
        return task;
    }

    Name name() {
        return name;
    }

    @Nullable
    String definition() {
        return definition;
    }

    IndicatorUnit unit() {
        return unit;
    }

    IndicatorDirection direction() {
        return direction;
    }

    IndicatorScope scope() {
        return scope;
    }

    IndicatorKind kind() {
        return kind;
    }

    /// How it is computed; none for one that is measured.
    @Nullable
    Derivation derivation() {
        return derivation;
    }

    @Nullable
    Baseline baseline() {
        return baseline;
    }

    /// In the order of years.
    List<YearlyTarget> targets() {
        return targets.stream().sorted(Comparator.comparing(YearlyTarget::year)).toList();
    }

    Instant createdAt() {
        return createdAt;
    }
}
