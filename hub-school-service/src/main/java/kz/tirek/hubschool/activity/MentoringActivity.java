package kz.tirek.hubschool.activity;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.Decimals;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Subject;
import org.jspecify.annotations.Nullable;

/// What a hub school and a school it mentors do together.
@Entity
public class MentoringActivity {

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

    @Enumerated(EnumType.STRING)
    private ActivityStatus status;

    @Enumerated(EnumType.STRING)
    private ActivityType type;

    private LocalDate heldOn;

    @Nullable
    private LocalDate heldUntil;

    @Enumerated(EnumType.STRING)
    private ActivityMode mode;

    private String topic;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Subject subject;

    @Enumerated(EnumType.STRING)
    private ActivityHost host;

    @Nullable
    private String place;

    private String basis;

    @Nullable
    private BigDecimal durationHours;

    @Nullable
    private String outcome;

    @ElementCollection
    @CollectionTable(name = "mentoring_activity_participants", joinColumns = @JoinColumn(name = "activity_id"))
    private Set<Participants> participants;

    @Nullable
    private String cancelReason;

    /// The mentorship a reorganisation took it from, or in which one called it off.
    @Nullable
    private UUID movedFromId;

    private Instant createdAt;

    /// KATO codes of both schools: the database keeps them, queries read them.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private List<String> territories;

    /// The searched form of the topic: the database computes it, queries read it.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String topicSearch;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected MentoringActivity() {}

    @SuppressWarnings("NullAway.Init")
    MentoringActivity(Mentorship mentorship, ActivityStatus status, ActivityFacts facts, Instant createdAt) {
        this.id = Ids.next();
        this.status = status;
        this.participants = new HashSet<>();
        this.createdAt = createdAt;
        belongTo(mentorship);
        describe(facts);
    }

    void describe(ActivityFacts facts) {
        type = facts.type();
        heldOn = facts.heldOn();
        heldUntil = facts.heldUntil();
        mode = facts.mode();
        topic = facts.topic();
        subject = facts.subject();
        host = facts.host();
        place = facts.place();
        basis = facts.basis();
        durationHours = facts.durationHours();
        outcome = facts.outcome();
        if (!participants.equals(Set.copyOf(facts.participants()))) {
            participants.clear();
            participants.addAll(facts.participants());
        }
    }

    /// Refuses an action on an activity that is not planned any more.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    void requirePlanned(String action) {
        if (status != ActivityStatus.PLANNED) {
            throw CommonProblem.STATE_CONFLICT.refuse(status, action).with("allowedActions", List.of());
        }
    }

    void hold(ActivityFacts facts) {
        status = ActivityStatus.HELD;
        describe(facts);
    }

    void cancel(String reason) {
        status = ActivityStatus.CANCELLED;
        cancelReason = reason;
    }

    /// Goes along with a mentorship that a reorganisation splits.
    void moveTo(Mentorship successor) {
        movedFromId = mentorship.id();
        belongTo(successor);
    }

    /// Is called off because a reorganisation ends its mentorship.
    void callOff(String reason) {
        movedFromId = mentorship.id();
        cancel(reason);
    }

    /// Is again what it was in `before`, its mentorship.
    void reinstate(Mentorship before) {
        movedFromId = null;
        if (mentorship.id().equals(before.id()) && status == ActivityStatus.CANCELLED) {
            status = ActivityStatus.PLANNED;
            cancelReason = null;
        }
        belongTo(before);
    }

    private void belongTo(Mentorship owner) {
        mentorship = owner;
        hubSchool = owner.hubSchool();
        school = owner.school();
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

    ActivityStatus status() {
        return status;
    }

    ActivityType type() {
        return type;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    @Nullable
    LocalDate heldUntil() {
        return heldUntil;
    }

    ActivityMode mode() {
        return mode;
    }

    String topic() {
        return topic;
    }

    @Nullable
    Subject subject() {
        return subject;
    }

    ActivityHost host() {
        return host;
    }

    @Nullable
    String place() {
        return place;
    }

    String basis() {
        return basis;
    }

    @Nullable
    BigDecimal durationHours() {
        return Decimals.plain(durationHours);
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    /// The last day.
    LocalDate lastDay() {
        return heldUntil == null ? heldOn : heldUntil;
    }

    /// In the order of the roles.
    List<Participants> participants() {
        return participants.stream()
                .sorted(Comparator.comparing(Participants::role))
                .toList();
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    @Nullable
    UUID movedFromId() {
        return movedFromId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
