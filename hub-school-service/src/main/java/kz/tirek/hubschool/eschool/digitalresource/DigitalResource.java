package kz.tirek.hubschool.eschool.digitalresource;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.Sorted;
import kz.tirek.hubschool.eschool.Organisation;
import kz.tirek.hubschool.school.Subject;
import org.jspecify.annotations.Nullable;

/// A digital educational resource that schools may use.
@Entity
class DigitalResource {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Name title;

    @Embedded
    private Organisation provider;

    @Enumerated(EnumType.STRING)
    private ResourceKind kind;

    private List<String> subjects;

    private List<Integer> grades;

    private List<String> languages;

    @Nullable
    private String url;

    @Enumerated(EnumType.STRING)
    private Arrangement arrangement;

    @Nullable
    private String terms;

    @Nullable
    private LocalDate validFrom;

    @Nullable
    private LocalDate validUntil;

    private Instant createdAt;

    /// The searched form of the title: the database computes it, queries read it.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String nameSearch;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DigitalResource() {}

    @SuppressWarnings("NullAway.Init")
    DigitalResource(NewDigitalResource facts, Instant createdAt) {
        this.id = Ids.next();
        this.createdAt = createdAt;
        describe(facts);
    }

    final void describe(NewDigitalResource facts) {
        title = facts.title();
        provider = facts.provider();
        kind = facts.kind();
        subjects = facts.subjects().stream().map(Enum::name).toList();
        grades = List.copyOf(facts.grades());
        languages = List.copyOf(facts.languages());
        url = facts.url();
        arrangement = facts.arrangement();
        terms = facts.terms();
        validFrom = facts.validFrom();
        validUntil = facts.validUntil();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Name title() {
        return title;
    }

    Organisation provider() {
        return provider;
    }

    ResourceKind kind() {
        return kind;
    }

    Set<Subject> subjects() {
        return Sorted.copy(subjects.stream().map(Subject::valueOf).toList());
    }

    Set<Integer> grades() {
        return Sorted.copy(grades);
    }

    Set<String> languages() {
        return Sorted.copy(languages);
    }

    @Nullable
    String url() {
        return url;
    }

    Arrangement arrangement() {
        return arrangement;
    }

    @Nullable
    String terms() {
        return terms;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    Instant createdAt() {
        return createdAt;
    }
}
