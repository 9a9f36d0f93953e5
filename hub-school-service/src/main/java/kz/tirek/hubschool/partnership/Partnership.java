package kz.tirek.hubschool.partnership;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.territory.Territory;
import org.jspecify.annotations.Nullable;

/// Schools, universities, ministries and companies, at home and abroad, that work together.
@Entity
public class Partnership {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Enumerated(EnumType.STRING)
    private PartnershipKind kind;

    @Embedded
    private Name title;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "territory")
    @Nullable
    private Territory territory;

    private List<String> areas;

    @Nullable
    private String otherArea;

    @Nullable
    private LocalDate since;

    @Enumerated(EnumType.STRING)
    @Nullable
    private DatePrecision sincePrecision;

    @Nullable
    private String note;

    @OneToMany(mappedBy = "partnership", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PartnershipParty> parties;

    @ElementCollection
    @CollectionTable(name = "partnership_term", joinColumns = @JoinColumn(name = "partnership_id"))
    @OrderColumn(name = "position")
    private List<Agreement> terms;

    @Enumerated(EnumType.STRING)
    private PartnershipStatus status;

    @Nullable
    private LocalDate endedOn;

    @Nullable
    private String endReason;

    private Instant createdAt;

    /// KATO codes of its schools and of the district under patronage: the database keeps them, queries read them.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private List<String> territories;

    /// The searched form of the parties' names: the database keeps it, queries read it.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String partyNames;

    /// The words of it that tell parties apart: the database computes them, queries read them.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String partyWords;

    /// Set with every change, so that a change of the parties alone makes a new version too.
    @SuppressWarnings("unused")
    private Instant changedAt;

    /// The searched form of the title: the database computes it, queries read it.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String nameSearch;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Partnership() {}

    @SuppressWarnings("NullAway.Init")
    Partnership(String code, NewPartnership facts, @Nullable Territory territory, Instant createdAt) {
        this.id = Ids.next();
        this.code = code;
        this.status = PartnershipStatus.DRAFT;
        this.parties = new ArrayList<>();
        this.terms = new ArrayList<>();
        this.createdAt = createdAt;
        describe(facts, territory, createdAt);
    }

    void describe(NewPartnership facts, @Nullable Territory district, Instant now) {
        kind = facts.kind();
        title = facts.title();
        territory = district;
        areas = facts.areas().stream().sorted().map(Enum::name).toList();
        otherArea = facts.otherArea();
        since = facts.cooperationSince() == null
                ? null
                : facts.cooperationSince().date();
        sincePrecision = facts.cooperationSince() == null
                ? null
                : facts.cooperationSince().precision();
        note = facts.note();
        changedAt = now;
    }

    void add(PartnershipParty party) {
        parties.add(party);
    }

    void remove(PartnershipParty party) {
        parties.remove(party);
    }

    void sign(Agreement agreement) {
        terms.add(agreement);
        status = PartnershipStatus.SIGNED;
    }

    void renew(Agreement agreement, Instant now) {
        terms.add(agreement);
        changedAt = now;
    }

    void end(LocalDate on, String reason) {
        status = PartnershipStatus.ENDED;
        endedOn = on;
        endReason = reason;
    }

    /// What it shows of others has changed.
    void touch(Instant now) {
        changedAt = now;
    }

    /// KATO codes of its schools and of the district under patronage, from the regions down: a coordinator of any
    /// of them acts.
    Collection<String> territories() {
        TreeSet<String> codes = new TreeSet<>();
        if (territory != null) {
            codes.addAll(territory.path());
        }
        for (PartnershipParty party : parties) {
            School school = party.school();
            if (school != null) {
                codes.addAll(school.territories());
            }
        }
        return codes;
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

    PartnershipKind kind() {
        return kind;
    }

    Name title() {
        return title;
    }

    @Nullable
    Territory territory() {
        return territory;
    }

    Set<PartnershipArea> areas() {
        Set<PartnershipArea> sorted = EnumSet.noneOf(PartnershipArea.class);
        areas.forEach(area -> sorted.add(PartnershipArea.valueOf(area)));
        return sorted;
    }

    @Nullable
    String otherArea() {
        return otherArea;
    }

    @Nullable
    KnownDate cooperationSince() {
        return KnownDate.of(since, sincePrecision);
    }

    @Nullable
    String note() {
        return note;
    }

    List<PartnershipParty> parties() {
        return List.copyOf(parties);
    }

    List<Agreement> terms() {
        return List.copyOf(terms);
    }

    PartnershipStatus status() {
        return status;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
