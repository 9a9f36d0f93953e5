package kz.tirek.hubschool.mentorship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.Decimals;
import kz.tirek.hubschool.school.Subject;
import org.jspecify.annotations.Nullable;

/// What a mentorship is to reach by a day.
@Entity
@Table(name = "mentorship_goal")
class Goal {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "mentorship_id")
    private Mentorship mentorship;

    @Enumerated(EnumType.STRING)
    private GoalArea area;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Subject subject;

    private String text;

    @Nullable
    private String measure;

    @Nullable
    private BigDecimal baseline;

    @Nullable
    private BigDecimal target;

    @Nullable
    private BigDecimal reached;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private GoalStatus status;

    @Nullable
    private LocalDate closedOn;

    @Nullable
    private String closingNote;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Goal() {}

    @SuppressWarnings("NullAway.Init")
    Goal(Mentorship mentorship, NewGoal agreed, Instant createdAt) {
        this.id = Ids.next();
        this.mentorship = mentorship;
        this.status = GoalStatus.OPEN;
        this.createdAt = createdAt;
        describe(agreed);
    }

    void describe(NewGoal agreed) {
        area = agreed.area();
        subject = agreed.subject();
        text = agreed.text();
        measure = agreed.measure();
        baseline = agreed.baseline();
        target = agreed.target();
        dueOn = agreed.dueOn();
    }

    /// Refuses an action on a goal that is not in the state it needs.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    void require(GoalStatus needed, String action) {
        if (status != needed) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse(status, action)
                    .with("allowedActions", status == GoalStatus.OPEN ? List.of("reach", "drop") : List.of("reopen"));
        }
    }

    void reach(GoalReached outcome) {
        status = GoalStatus.REACHED;
        closedOn = outcome.on();
        reached = outcome.reached();
        closingNote = outcome.note();
    }

    void drop(GoalDropped decision) {
        status = GoalStatus.DROPPED;
        closedOn = decision.on();
        closingNote = decision.note();
    }

    void reopen() {
        status = GoalStatus.OPEN;
        closedOn = null;
        reached = null;
        closingNote = null;
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

    GoalArea area() {
        return area;
    }

    @Nullable
    Subject subject() {
        return subject;
    }

    String text() {
        return text;
    }

    @Nullable
    String measure() {
        return measure;
    }

    @Nullable
    BigDecimal baseline() {
        return Decimals.plain(baseline);
    }

    @Nullable
    BigDecimal target() {
        return Decimals.plain(target);
    }

    @Nullable
    BigDecimal reached() {
        return Decimals.plain(reached);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    GoalStatus status() {
        return status;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    String closingNote() {
        return closingNote;
    }

    Instant createdAt() {
        return createdAt;
    }
}
