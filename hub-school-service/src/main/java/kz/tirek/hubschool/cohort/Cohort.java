package kz.tirek.hubschool.cohort;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.school.PublishedFigure;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A phase of the programme. Hub schools name it by its code; a code they name need not be described here.
@Entity
class Cohort {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Embedded
    private Name name;

    @Nullable
    private String funder;

    @Nullable
    private String operator;

    @Nullable
    private String methodologicalSupport;

    @Nullable
    private LocalDate startsOn;

    @Nullable
    private LocalDate endsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "published_figures")
    private List<PublishedFigure> publishedFigures;

    private Instant createdAt;

    /// The searched form of the name: the database computes it, queries read it.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String nameSearch;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Cohort() {}

    @SuppressWarnings("NullAway.Init")
    Cohort(NewCohort facts, Instant createdAt) {
        this.id = Ids.next();
        this.createdAt = createdAt;
        describe(facts);
    }

    void describe(NewCohort facts) {
        code = facts.code();
        name = facts.name();
        funder = facts.funder();
        operator = facts.operator();
        methodologicalSupport = facts.methodologicalSupport();
        startsOn = facts.startsOn();
        endsOn = facts.endsOn();
        publishedFigures = facts.publishedFigures();
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

    NewCohort facts() {
        return new NewCohort(
                code, name, funder, operator, methodologicalSupport, startsOn, endsOn, List.copyOf(publishedFigures));
    }
}
