package kz.tirek.hubschool.partnership;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// Who takes part in a partnership, from one day to another where that is known.
@Entity
public class PartnershipParty {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "partnership_id")
    private Partnership partnership;

    private int position;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    @Nullable
    private School school;

    @Embedded
    @Nullable
    private PartyName name;

    private String country;

    @Nullable
    private String bin;

    private boolean signatory;

    @Nullable
    private String role;

    @Nullable
    private LocalDate startsOn;

    @Nullable
    private LocalDate endsOn;

    @Nullable
    private UUID succeeds;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected PartnershipParty() {}

    @SuppressWarnings("NullAway.Init")
    PartnershipParty(Partnership partnership, int position, NewPartnershipParty facts, @Nullable School school) {
        this.id = Ids.next();
        this.partnership = partnership;
        describe(position, facts, school);
    }

    void describe(int place, NewPartnershipParty facts, @Nullable School registered) {
        position = place;
        kind = facts.kind();
        school = registered;
        name = facts.name();
        country = facts.country();
        bin = facts.bin();
        signatory = facts.signatory();
        role = facts.role();
        startsOn = facts.from();
        endsOn = facts.until();
    }

    /// The party that takes this one's place on `on`, which leaves the day before.
    PartnershipParty succeededBy(School target, LocalDate on, int place) {
        LocalDate first = startsOn != null && startsOn.isAfter(on) ? startsOn : on;
        PartnershipParty successor = new PartnershipParty(
                partnership,
                place,
                new NewPartnershipParty(null, kind, null, null, country, null, signatory, role, first, endsOn),
                target);
        successor.succeeds = id;
        return successor;
    }

    /// Leaves the day before `on`, or never takes its place where that is before its first.
    void leave(LocalDate on) {
        LocalDate last = on.minusDays(1);
        endsOn = startsOn != null && last.isBefore(startsOn) ? startsOn.minusDays(1) : last;
    }

    void stay(@Nullable LocalDate until) {
        endsOn = until;
    }

    /// Whether it takes part on a day from `on` on.
    boolean isThereFrom(LocalDate on) {
        return endsOn == null || (!endsOn.isBefore(on) && (startsOn == null || !endsOn.isBefore(startsOn)));
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

    int position() {
        return position;
    }

    PartyKind kind() {
        return kind;
    }

    @Nullable
    School school() {
        return school;
    }

    /// Its name; a school of the registry has its name there.
    @Nullable
    PartyName name() {
        return school == null ? name : PartyName.of(school.name());
    }

    String country() {
        return country;
    }

    @Nullable
    String bin() {
        return bin;
    }

    boolean isSignatory() {
        return signatory;
    }

    @Nullable
    String role() {
        return role;
    }

    @Nullable
    LocalDate from() {
        return startsOn;
    }

    @Nullable
    LocalDate until() {
        return endsOn;
    }

    @Nullable
    UUID succeeds() {
        return succeeds;
    }
}
