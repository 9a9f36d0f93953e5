package kz.tirek.hubschool.partnership;

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
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// What partners do together: a festival, a contest, a meeting.
@Entity
public class PartnershipEvent {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "partnership_id")
    private Partnership partnership;

    @Embedded
    private Name title;

    @Nullable
    private LocalDate startsOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    private DatePrecision precision;

    @Nullable
    private LocalDate endsOn;

    /// What lists are ordered by: the database computes it.
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private LocalDate listedOn;

    @Enumerated(EnumType.STRING)
    private PartnershipEventMode mode;

    private UUID hostPartyId;

    @Nullable
    private String place;

    @Nullable
    private String country;

    @Nullable
    private Integer institutions;

    @ElementCollection
    @CollectionTable(name = "partnership_event_participants", joinColumns = @JoinColumn(name = "event_id"))
    @OrderBy("partyId")
    private Set<PartyParticipants> participants;

    private String basis;

    @Nullable
    private String note;

    @Enumerated(EnumType.STRING)
    private PartnershipEventStatus status;

    @Nullable
    private String cancelReason;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected PartnershipEvent() {}

    @SuppressWarnings("NullAway.Init")
    PartnershipEvent(Partnership partnership, NewPartnershipEvent facts, Instant createdAt) {
        this.id = Ids.next();
        this.partnership = partnership;
        this.status = PartnershipEventStatus.PLANNED;
        this.participants = new LinkedHashSet<>();
        this.createdAt = createdAt;
        describe(facts);
    }

    void describe(NewPartnershipEvent facts) {
        title = facts.title();
        startsOn = facts.on() == null ? null : facts.on().date();
        precision = facts.on() == null ? null : facts.on().precision();
        endsOn = facts.until();
        mode = facts.mode();
        hostPartyId = facts.hostPartyId();
        place = facts.place();
        country = facts.country();
        institutions = facts.institutions();
        basis = facts.basis();
        note = facts.note();
        count(facts.participants());
    }

    /// It took place, as `facts` say.
    void hold(NewPartnershipEvent facts) {
        describe(facts);
        status = PartnershipEventStatus.HELD;
    }

    void cancel(String reason) {
        status = PartnershipEventStatus.CANCELLED;
        cancelReason = reason;
    }

    private void count(List<PartyParticipants> present) {
        participants.retainAll(present);
        participants.addAll(present);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Partnership partnership() {
        return partnership;
    }

    Name title() {
        return title;
    }

    @Nullable
    KnownDate on() {
        return KnownDate.of(startsOn, precision);
    }

    @Nullable
    LocalDate until() {
        return endsOn;
    }

    PartnershipEventMode mode() {
        return mode;
    }

    UUID hostPartyId() {
        return hostPartyId;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    String country() {
        return country;
    }

    @Nullable
    Integer institutions() {
        return institutions;
    }

    List<PartyParticipants> participants() {
        return participants.stream()
                .sorted(Comparator.comparing(PartyParticipants::partyId))
                .toList();
    }

    String basis() {
        return basis;
    }

    @Nullable
    String note() {
        return note;
    }

    PartnershipEventStatus status() {
        return status;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
