package kz.tirek.hubschool.eschool.teachinggap;

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
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.Sorted;
import kz.tirek.hubschool.eschool.Days;
import kz.tirek.hubschool.eschool.Taught;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Subject;
import org.jspecify.annotations.Nullable;

/// A school lacks a teacher of a subject, from one day to another.
@Entity
public class TeachingGap {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    @Nullable
    private String otherSubject;

    private List<Integer> grades;

    private int hoursPerWeek;

    private LocalDate since;

    @Nullable
    private LocalDate until;

    @Nullable
    private String reason;

    @Nullable
    private String closeReason;

    @Nullable
    private UUID continues;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected TeachingGap() {}

    TeachingGap(School school, Taught taught, TeachingGapTerms terms, Instant createdAt) {
        this.id = Ids.next();
        this.school = school;
        this.subject = taught.subject();
        this.otherSubject = taught.otherSubject();
        this.grades = List.copyOf(terms.grades());
        this.hoursPerWeek = terms.hoursPerWeek();
        this.since = terms.since();
        this.until = terms.until();
        this.reason = terms.reason();
        this.createdAt = createdAt;
    }

    /// The gap as it goes on at another school, from its own first day or `on`, whichever is later.
    TeachingGap continuedAt(School target, LocalDate on, Instant now) {
        TeachingGap successor = new TeachingGap(
                target,
                taught(),
                new TeachingGapTerms(grades(), hoursPerWeek, on.isAfter(since) ? on : since, until, reason),
                now);
        successor.closeReason = closeReason;
        successor.continues = id;
        return successor;
    }

    /// An end that is put off is no longer the end that was recorded with a reason.
    void agree(TeachingGapTerms terms) {
        if (terms.days().endAfter(until)) {
            closeReason = null;
        }
        grades = List.copyOf(terms.grades());
        hoursPerWeek = terms.hoursPerWeek();
        since = terms.since();
        until = terms.until();
        reason = terms.reason();
    }

    /// Ends the gap on a day; on the day before its first where it would have begun later, so that it has no day.
    void close(LocalDate on, String why) {
        until = on.isBefore(since) ? since.minusDays(1) : on;
        closeReason = why;
    }

    /// Takes back that the gap went on elsewhere.
    void resume(@Nullable LocalDate lastDay, @Nullable String why) {
        until = lastDay;
        closeReason = why;
    }

    /// Whether nothing is left to close: it was closed, or its last day has passed.
    boolean hasEnded(LocalDate today) {
        return closeReason != null || (until != null && until.isBefore(today));
    }

    /// Whether both say that the same teacher lacks: subject and a grade in common, and a day.
    boolean isSame(Taught other, TeachingGapTerms terms) {
        return taught().isSame(other)
                && grades.stream().anyMatch(terms.grades()::contains)
                && !days().isEmpty()
                && days().overlaps(terms.days());
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /// The school that lacks the teacher.
    public School school() {
        return school;
    }

    /// What no teacher teaches.
    public Taught taught() {
        return new Taught(subject, otherSubject);
    }

    /// The grades that lack the lessons; 0 is the pre-school class.
    public Set<Integer> grades() {
        return Sorted.copy(grades);
    }

    /// Hours a week that lack.
    public int hoursPerWeek() {
        return hoursPerWeek;
    }

    /// The days of the gap.
    public Days days() {
        return new Days(since, until);
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String closeReason() {
        return closeReason;
    }

    @Nullable
    UUID continues() {
        return continues;
    }

    Instant createdAt() {
        return createdAt;
    }
}
