package kz.tirek.hubschool.monitoring;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.Decimals;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Subject;
import org.jspecify.annotations.Nullable;

/// What pupils of a grade of a mentored school knew of a subject.
@Entity
public class MonitoringResult {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "mentorship_id")
    private Mentorship mentorship;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    private HubSchool hubSchool;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    private int schoolYear;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int grade;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private int pupils;

    private BigDecimal averageScore;

    private BigDecimal scoreMax;

    @Nullable
    private BigDecimal qualityPercent;

    private String instrument;

    private LocalDate measuredOn;

    @Nullable
    private String note;

    private Instant createdAt;

    /// KATO codes of both schools: the database keeps them, queries read them.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private List<String> territories;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected MonitoringResult() {}

    @SuppressWarnings("NullAway.Init")
    MonitoringResult(Mentorship mentorship, NewMonitoringResult measured, Instant createdAt) {
        this.id = Ids.next();
        this.mentorship = mentorship;
        this.hubSchool = mentorship.hubSchool();
        this.school = mentorship.school();
        this.createdAt = createdAt;
        describe(measured);
    }

    void describe(NewMonitoringResult measured) {
        schoolYear = measured.schoolYear();
        stage = measured.stage();
        grade = measured.grade();
        subject = measured.subject();
        pupils = measured.pupils();
        averageScore = measured.averageScore();
        scoreMax = measured.scoreMax();
        qualityPercent = measured.qualityPercent();
        instrument = measured.instrument();
        measuredOn = measured.measuredOn();
        note = measured.note();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Mentorship mentorship() {
        return mentorship;
    }

    HubSchool hubSchool() {
        return hubSchool;
    }

    School school() {
        return school;
    }

    int schoolYear() {
        return schoolYear;
    }

    Stage stage() {
        return stage;
    }

    int grade() {
        return grade;
    }

    Subject subject() {
        return subject;
    }

    int pupils() {
        return pupils;
    }

    BigDecimal averageScore() {
        return Objects.requireNonNull(Decimals.plain(averageScore));
    }

    BigDecimal scoreMax() {
        return Objects.requireNonNull(Decimals.plain(scoreMax));
    }

    @Nullable
    BigDecimal qualityPercent() {
        return Decimals.plain(qualityPercent);
    }

    String instrument() {
        return instrument;
    }

    LocalDate measuredOn() {
        return measuredOn;
    }

    @Nullable
    String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }
}
