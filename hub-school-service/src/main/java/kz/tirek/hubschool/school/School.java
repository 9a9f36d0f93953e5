package kz.tirek.hubschool.school;

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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.territory.Territory;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A school of the registry. It is closed, never deleted.
@Entity
public class School {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Embedded
    private Name name;

    @Nullable
    private String bin;

    private String territory;

    /// KATO codes from the region down to [#territory]; the database keeps them when a territory comes to lie
    /// elsewhere.
    private List<String> territories;

    /// The first of [#territories]: the database computes it, queries read it.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String region;

    private List<String> languages;

    @Enumerated(EnumType.STRING)
    @Nullable
    private SchoolLevel level;

    @Enumerated(EnumType.STRING)
    private SchoolKind kind;

    @Nullable
    private String address;

    @Embedded
    @Nullable
    private Location location;

    @Nullable
    private Integer capacity;

    @Nullable
    private Integer shifts;

    @ElementCollection
    @CollectionTable(name = "school_identifier", joinColumns = @JoinColumn(name = "school_id"))
    private Set<SchoolIdentifier> identifiers = new HashSet<>();

    private boolean underfilled;

    @Embedded
    @Nullable
    private UnderfilledStatus underfilledStatus;

    @Enumerated(EnumType.STRING)
    private SchoolStatus status;

    @Nullable
    private LocalDate closedOn;

    @Nullable
    private String closeReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "published_figures")
    private List<PublishedFigure> publishedFigures;

    /// The schools that stand in for this one, and those it stands in for.
    @JdbcTypeCode(SqlTypes.JSON)
    private List<SchoolLink> successors;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SchoolLink> predecessors;

    /// Names the school is also found by: the database reads them, for [#nameSearch].
    @SuppressWarnings("unused")
    private String formerNames;

    private Instant createdAt;

    /// The searched form of the name: the database computes it, queries read it.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String nameSearch;

    /// The words of it that tell schools apart: the database computes them, queries read them.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String nameWords;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected School() {}

    @SuppressWarnings("NullAway.Init")
    School(String code, NewSchool facts, Territory territory, Instant createdAt) {
        this.id = Ids.next();
        this.code = code;
        this.status = SchoolStatus.ACTIVE;
        this.successors = List.of();
        this.predecessors = List.of();
        this.formerNames = "";
        this.createdAt = createdAt;
        describe(facts, territory);
        underfilled(facts.underfilledStatus());
    }

    void describe(NewSchool facts, Territory place) {
        name = facts.name();
        bin = facts.bin();
        territory = place.code();
        territories = place.path();
        languages = facts.languages().stream().sorted().map(Enum::name).toList();
        level = facts.level();
        kind = facts.kind();
        address = facts.address();
        location = facts.location();
        capacity = facts.capacity();
        shifts = facts.shifts();
        if (!identifiers.equals(facts.identifiers())) {
            identifiers.clear();
            identifiers.addAll(facts.identifiers());
        }
        publishedFigures = facts.publishedFigures();
    }

    /// What the school says of its lasting [UnderfilledPeriod], which is written along.
    void underfilled(@Nullable UnderfilledStatus status) {
        underfilled = status != null;
        underfilledStatus = status;
    }

    void close(LocalDate on, String reason) {
        status = SchoolStatus.CLOSED;
        closedOn = on;
        closeReason = reason;
    }

    void reopen() {
        status = SchoolStatus.ACTIVE;
        closedOn = null;
        closeReason = null;
    }

    void rename(Name given) {
        name = given;
    }

    void beFoundBy(String names) {
        formerNames = names;
    }

    void precede(SchoolLink successor) {
        successors = with(successors, successor);
    }

    void succeed(SchoolLink predecessor) {
        predecessors = with(predecessors, predecessor);
    }

    /// Forgets whom a reorganisation put in whose place.
    void forget(String reorganisation) {
        successors = without(successors, reorganisation);
        predecessors = without(predecessors, reorganisation);
    }

    private static List<SchoolLink> with(List<SchoolLink> links, SchoolLink link) {
        return Stream.concat(links.stream(), Stream.of(link)).toList();
    }

    private static List<SchoolLink> without(List<SchoolLink> links, String reorganisation) {
        return links.stream()
                .filter(link -> !link.reorganisation().equals(reorganisation))
                .toList();
    }

    /// Refuses a school that was closed, and names those that stand in for it.
    ///
    /// @throws Refusal SCHOOL_CLOSED
    public void requireActive() {
        if (!isActive()) {
            throw isClosed();
        }
    }

    /// The same where a body names the school at `pointer`.
    ///
    /// @throws Refusal SCHOOL_CLOSED
    public void requireActive(String pointer) {
        if (!isActive()) {
            throw isClosed().at(pointer);
        }
    }

    private Refusal isClosed() {
        return HubSchoolProblem.SCHOOL_CLOSED.refuse().with("successors", successors());
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /// The code people use, such as `S-000017`.
    public String code() {
        return code;
    }

    public Name name() {
        return name;
    }

    @Nullable
    String bin() {
        return bin;
    }

    /// KATO code of where the school stands.
    public String territory() {
        return territory;
    }

    /// KATO codes from the region down to where the school stands.
    public List<String> territories() {
        return territories;
    }

    public Set<TeachingLanguage> languages() {
        return languages.stream().map(TeachingLanguage::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    @Nullable
    SchoolLevel level() {
        return level;
    }

    SchoolKind kind() {
        return kind;
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    public Location location() {
        return location;
    }

    @Nullable
    Integer capacity() {
        return capacity;
    }

    @Nullable
    Integer shifts() {
        return shifts;
    }

    SortedSet<SchoolIdentifier> identifiers() {
        return new TreeSet<>(identifiers);
    }

    /// Whether the school has the status of an underfilled one, and no end of it is recorded.
    public boolean isUnderfilled() {
        return underfilled;
    }

    @Nullable
    UnderfilledStatus underfilledStatus() {
        return underfilledStatus;
    }

    public boolean isActive() {
        return status == SchoolStatus.ACTIVE;
    }

    SchoolStatus status() {
        return status;
    }

    /// The day it was closed on, if it was.
    @Nullable
    public LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    String closeReason() {
        return closeReason;
    }

    List<PublishedFigure> publishedFigures() {
        return List.copyOf(publishedFigures);
    }

    /// The schools that stand in for this one after reorganisations.
    public List<SchoolLink> successors() {
        return List.copyOf(successors);
    }

    /// The schools for which this one stands in after reorganisations.
    public List<SchoolLink> predecessors() {
        return List.copyOf(predecessors);
    }

    Instant createdAt() {
        return createdAt;
    }
}
