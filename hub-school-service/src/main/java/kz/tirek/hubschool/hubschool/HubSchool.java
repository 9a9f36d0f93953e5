package kz.tirek.hubschool.hubschool;

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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.school.PublishedFigure;
import kz.tirek.hubschool.school.School;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A school in the programme.
@Entity
public class HubSchool {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    private String cohort;

    private int mentoringCapacity;

    @Enumerated(EnumType.STRING)
    private HubSchoolStatus status;

    @ElementCollection
    @CollectionTable(name = "hub_school_transition", joinColumns = @JoinColumn(name = "hub_school_id"))
    @OrderColumn(name = "position")
    private List<Transition> transitions;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "published_figures")
    private List<PublishedFigure> publishedFigures;

    @Embedded
    @Nullable
    private MethodDates method;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected HubSchool() {}

    HubSchool(String code, School school, NewHubSchool nomination, Instant createdAt) {
        this.id = Ids.next();
        this.code = code;
        this.school = school;
        this.cohort = nomination.cohort();
        this.mentoringCapacity = nomination.mentoringCapacity();
        this.publishedFigures = nomination.publishedFigures();
        this.status = HubSchoolStatus.NOMINATED;
        this.transitions =
                new ArrayList<>(List.of(new Transition(status, nomination.nominatedOn(), nomination.reason())));
        this.createdAt = createdAt;
    }

    void describe(HubSchoolFacts facts) {
        cohort = facts.cohort();
        mentoringCapacity = facts.mentoringCapacity();
        publishedFigures = facts.publishedFigures();
    }

    /// Replaces what is recorded of the method.
    void schedule(MethodDates dates) {
        method = dates;
    }

    /// Refuses a step the state or the date does not allow.
    ///
    /// @param on not before the step taken last
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, then DATES_OUT_OF_ORDER
    void require(Step step, LocalDate on) {
        if (!step.isPossibleFrom(status)) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse(status, step.action())
                    .with("allowedActions", Step.actionsFrom(status));
        }
        Dates.requireOrder(transitions.getLast().effectiveOn(), on, "/effectiveOn");
    }

    /// Takes a step that [#require] lets pass.
    void take(Step step, LocalDate on, @Nullable String reason) {
        require(step, on);
        status = step.target();
        transitions.add(new Transition(status, on, reason));
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /// The code people use, such as `H-2026-0001`.
    public String code() {
        return code;
    }

    /// The school that is the hub.
    public School school() {
        return school;
    }

    String cohort() {
        return cohort;
    }

    /// How many schools the hub mentors at a time, at most.
    public int mentoringCapacity() {
        return mentoringCapacity;
    }

    /// Where the hub stands in the programme.
    public HubSchoolStatus status() {
        return status;
    }

    List<Transition> transitions() {
        return List.copyOf(transitions);
    }

    /// The day it left the programme; null while it is there.
    @Nullable
    LocalDate leftOn() {
        return status.isLive() ? null : transitions.getLast().effectiveOn();
    }

    MethodDates method() {
        return method == null ? MethodDates.NONE : method;
    }

    List<PublishedFigure> publishedFigures() {
        return List.copyOf(publishedFigures);
    }

    Instant createdAt() {
        return createdAt;
    }
}
