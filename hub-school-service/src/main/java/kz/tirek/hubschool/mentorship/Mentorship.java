package kz.tirek.hubschool.mentorship;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// A hub school supports an underfilled school, from one day to another.
@Entity
public class Mentorship {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    private HubSchool hubSchool;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    private LocalDate startsOn;

    @Nullable
    private LocalDate endsOn;

    @Nullable
    private String basis;

    @Nullable
    private String note;

    @Nullable
    private String endReason;

    /// The mentorship it goes on from, before the school of that one was merged or split.
    @Nullable
    private UUID continuesId;

    /// The school it was agreed for, where that was merged or split before it began.
    @Nullable
    private UUID schoolBeforeId;

    private Instant createdAt;

    /// KATO codes of both schools: the database keeps them, queries read them.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private List<String> territories;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Mentorship() {}

    @SuppressWarnings("NullAway.Init") // the database makes `territories`
    Mentorship(HubSchool hubSchool, School school, MentorshipTerms terms, Instant createdAt) {
        this.id = Ids.next();
        this.hubSchool = hubSchool;
        this.school = school;
        this.startsOn = terms.from();
        this.endsOn = terms.until();
        this.basis = terms.basis();
        this.note = terms.note();
        this.createdAt = createdAt;
    }

    /// What goes on in the place of `before` at the school `target` from the day `on`.
    static Mentorship continuing(Mentorship before, School target, LocalDate on, Instant createdAt) {
        MentorshipTerms terms = new MentorshipTerms(on, before.endsOn, before.basis, before.note);
        Mentorship successor = new Mentorship(before.hubSchool, target, terms, createdAt);
        successor.endReason = before.endReason;
        successor.continuesId = before.id;
        return successor;
    }

    /// A deleted mentorship as it was, with a version nobody has seen.
    static Mentorship reinstated(MentorshipView deleted, HubSchool hubSchool, School school) {
        Mentorship mentorship = new Mentorship(hubSchool, school, deleted.terms(), deleted.createdAt());
        mentorship.id = deleted.id();
        mentorship.version = deleted.version() + 1;
        mentorship.endReason = deleted.endReason();
        mentorship.continuesId = deleted.continuesId();
        mentorship.schoolBeforeId = deleted.movedFromSchoolId();
        return mentorship;
    }

    /// Goes to another school before it begins.
    void moveTo(School target) {
        schoolBeforeId = school.id();
        school = target;
    }

    /// Is again what it was before a reorganisation.
    void reinstate(MentorshipView before, School schoolBefore) {
        endsOn = before.until();
        endReason = before.endReason();
        school = schoolBefore;
        schoolBeforeId = before.movedFromSchoolId();
    }

    /// An end that is put off is no longer the end that was recorded with a reason.
    void agree(MentorshipTerms terms) {
        if (terms.period().endsAfter(endsOn)) {
            endReason = null;
        }
        startsOn = terms.from();
        endsOn = terms.until();
        basis = terms.basis();
        note = terms.note();
    }

    void end(LocalDate on, String reason) {
        endsOn = on;
        endReason = reason;
    }

    /// Whether nothing is left to end: it was ended, or its last day has passed.
    boolean hasEnded(LocalDate today) {
        return endReason != null || (endsOn != null && endsOn.isBefore(today));
    }

    /// KATO codes of both ends, from the regions down: a coordinator of either acts.
    public Collection<String> territories() {
        TreeSet<String> codes = new TreeSet<>(hubSchool.school().territories());
        codes.addAll(school.territories());
        return codes;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /// Who mentors.
    public HubSchool hubSchool() {
        return hubSchool;
    }

    /// Who is mentored.
    public School school() {
        return school;
    }

    public Period period() {
        return new Period(startsOn, endsOn);
    }

    @Nullable
    String basis() {
        return basis;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    @Nullable
    UUID continuesId() {
        return continuesId;
    }

    @Nullable
    UUID schoolBeforeId() {
        return schoolBeforeId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
