package kz.tirek.hubschool.eschool.remoteclass;

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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.Sorted;
import kz.tirek.hubschool.eschool.Days;
import kz.tirek.hubschool.eschool.Organisation;
import kz.tirek.hubschool.eschool.Taught;
import kz.tirek.hubschool.eschool.teachinggap.TeachingGap;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.school.Subject;
import kz.tirek.hubschool.school.TeachingLanguage;
import org.jspecify.annotations.Nullable;

/// A hub school, or an organisation, teaches a subject over a distance.
@Entity
public class RemoteClass {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    @Nullable
    private HubSchool hubSchool;

    @Embedded
    @Nullable
    private Organisation organisation;

    @Nullable
    private String teacher;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    @Nullable
    private String otherSubject;

    private List<Integer> grades;

    @Embedded
    private Platform platform;

    @Enumerated(EnumType.STRING)
    private TeachingLanguage language;

    @ElementCollection
    @CollectionTable(name = "remote_class_slot", joinColumns = @JoinColumn(name = "remote_class_id"))
    private List<WeeklySlot> timetable = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "remote_class_gap", joinColumns = @JoinColumn(name = "remote_class_id"))
    private List<GapShare> gaps = new ArrayList<>();

    private LocalDate startsOn;

    @Nullable
    private LocalDate endsOn;

    @Nullable
    private String endReason;

    private Instant createdAt;

    /// KATO codes of the hub school and of every school taught: the database keeps them, queries read them.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private List<String> territories;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected RemoteClass() {}

    @SuppressWarnings("NullAway.Init")
    RemoteClass(
            @Nullable HubSchool hubSchool,
            @Nullable Organisation organisation,
            Taught taught,
            RemoteClassTerms terms,
            List<GapShare> shares,
            Instant createdAt) {
        this.id = Ids.next();
        this.hubSchool = hubSchool;
        this.organisation = organisation;
        this.subject = taught.subject();
        this.otherSubject = taught.otherSubject();
        this.createdAt = createdAt;
        agree(terms, shares);
    }

    /// An end that is put off is no longer the end that was recorded with a reason.
    final void agree(RemoteClassTerms terms, List<GapShare> shares) {
        if (terms.days().endAfter(endsOn)) {
            endReason = null;
        }
        teacher = terms.teacher();
        grades = List.copyOf(terms.grades());
        platform = terms.platform();
        language = terms.language();
        startsOn = terms.from();
        endsOn = terms.until();
        replace(timetable, terms.timetable());
        replace(gaps, shares);
    }

    private static <T> void replace(List<T> stored, List<T> wanted) {
        if (!(stored.size() == wanted.size() && stored.containsAll(wanted))) {
            stored.clear();
            stored.addAll(wanted);
        }
    }

    void end(LocalDate on, String reason) {
        endsOn = on;
        endReason = reason;
    }

    /// Goes on with a gap at another school.
    void follow(GapShare share) {
        gaps.add(share);
    }

    void leave(TeachingGap gap) {
        gaps.removeIf(share -> share.isOf(gap));
    }

    /// Whether nothing is left to end: it was ended, or its last day has passed.
    boolean hasEnded(LocalDate today) {
        return endReason != null || (endsOn != null && endsOn.isBefore(today));
    }

    /// Its share of a gap, if any.
    Optional<GapShare> shareOf(TeachingGap gap) {
        return gaps.stream().filter(share -> share.isOf(gap)).findFirst();
    }

    /// The days on which it teaches a share of a gap that is there for `gapDays`.
    Optional<Days> taughtDays(GapShare share, Days gapDays) {
        return days().shared(share.within(days())).flatMap(days -> days.shared(gapDays));
    }

    /// KATO codes of the hub school and of every school taught, from the regions down: a coordinator of any acts.
    Collection<String> territories() {
        TreeSet<String> codes = new TreeSet<>();
        if (hubSchool != null) {
            codes.addAll(hubSchool.school().territories());
        }
        gaps.forEach(share -> codes.addAll(share.gap().school().territories()));
        return codes;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    HubSchool hubSchool() {
        return hubSchool;
    }

    @Nullable
    Organisation organisation() {
        return organisation;
    }

    @Nullable
    String teacher() {
        return teacher;
    }

    Taught taught() {
        return new Taught(subject, otherSubject);
    }

    Set<Integer> grades() {
        return Sorted.copy(grades);
    }

    Platform platform() {
        return platform;
    }

    TeachingLanguage language() {
        return language;
    }

    List<WeeklySlot> timetable() {
        return timetable.stream().sorted(WeeklySlot.BY_TIME).toList();
    }

    List<GapShare> gaps() {
        return gaps.stream()
                .sorted(Comparator.comparing(share -> share.gap().id()))
                .toList();
    }

    Days days() {
        return new Days(startsOn, endsOn);
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
