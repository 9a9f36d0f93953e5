package kz.tirek.hubschool.communityevent;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.Sorted;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// What a school holds for its village.
@Entity
class CommunityEvent {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    @Embedded
    private Name title;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private List<String> fosteredValues;

    private Instant startsAt;

    private Instant endsAt;

    /// The day it begins on in Kazakhstan: the database computes it, queries read it.
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private LocalDate heldOn;

    @Nullable
    private String room;

    private String host;

    @Embedded
    private EventBasis basis;

    @Nullable
    private String partners;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    @Embedded
    @Nullable
    private Participants participants;

    @Nullable
    private String outcome;

    @Nullable
    private String cancelReason;

    /// Whether it was the closing of its school that called it off: queries read it.
    @SuppressWarnings("unused")
    private boolean cancelledWithSchool;

    private Instant createdAt;

    /// The searched form of the title: the database computes it, queries read it.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String nameSearch;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected CommunityEvent() {}

    @SuppressWarnings("NullAway.Init")
    CommunityEvent(School school, CommunityEventFacts facts, Instant createdAt) {
        this.id = Ids.next();
        this.school = school;
        this.status = EventStatus.PLANNED;
        this.createdAt = createdAt;
        describe(facts);
    }

    final void describe(CommunityEventFacts facts) {
        title = facts.title();
        kind = facts.kind();
        fosteredValues = facts.values().stream().map(Enum::name).toList();
        startsAt = facts.from();
        endsAt = facts.until();
        room = facts.room();
        host = facts.host();
        basis = facts.basis();
        partners = facts.partners();
    }

    /// Refuses what the status does not allow.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    void require(String action) {
        if (!status.actions().contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status, action).with("allowedActions", status.actions());
        }
    }

    void hold(EventOutcome how) {
        status = EventStatus.HELD;
        correct(how);
    }

    void correct(EventOutcome how) {
        participants = how.participants();
        outcome = how.outcome();
    }

    void cancel(String reason) {
        status = EventStatus.CANCELLED;
        cancelReason = reason;
    }

    void cancelWithSchool(String reason) {
        cancel(reason);
        cancelledWithSchool = true;
    }

    /// Plans again what was called off with its school.
    void resume() {
        status = EventStatus.PLANNED;
        cancelReason = null;
        cancelledWithSchool = false;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    School school() {
        return school;
    }

    Name title() {
        return title;
    }

    EventKind kind() {
        return kind;
    }

    Set<CommunityValue> values() {
        return Sorted.copy(fosteredValues.stream().map(CommunityValue::valueOf).toList());
    }

    Instant from() {
        return startsAt;
    }

    Instant until() {
        return endsAt;
    }

    /// The day it begins on in Kazakhstan.
    LocalDate day() {
        return startsAt.atZone(BusinessDate.ZONE).toLocalDate();
    }

    @Nullable
    String room() {
        return room;
    }

    String host() {
        return host;
    }

    EventBasis basis() {
        return basis;
    }

    @Nullable
    String partners() {
        return partners;
    }

    EventStatus status() {
        return status;
    }

    @Nullable
    Participants participants() {
        return participants;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
