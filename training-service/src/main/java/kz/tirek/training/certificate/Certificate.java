package kz.tirek.training.certificate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.training.course.CourseFormat;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A certificate. It keeps its own copy of every word printed on it: what is renamed later is not renamed on it. Only
/// its ending and the erasure of its holder change it, in the database as here.
@Entity
class Certificate {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private UUID providerId;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int sequence;

    @Column(updatable = false)
    private LocalDate issuedOn;

    @Column(updatable = false)
    private UUID teacherId;

    /// Where the holder works now; the database follows it, for lists.
    @Column(insertable = false, updatable = false)
    private UUID schoolId;

    /// KATO codes of that school from the region down.
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(insertable = false, updatable = false)
    private String[] territories;

    @Column(updatable = false)
    private @Nullable UUID enrolmentId;

    @Column(updatable = false)
    private @Nullable UUID internshipId;

    @Column(updatable = false)
    private @Nullable UUID courseRunId;

    @Column(updatable = false)
    private @Nullable UUID courseId;

    @Embedded
    private @Nullable Holder holder;

    @Embedded
    @AttributeOverride(name = "kk", column = @Column(name = "provider_name_kk", updatable = false))
    @AttributeOverride(name = "ru", column = @Column(name = "provider_name_ru", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "provider_name_en", updatable = false))
    private Name providerName;

    @Embedded
    @AttributeOverride(name = "kk", column = @Column(name = "title_kk", updatable = false))
    @AttributeOverride(name = "ru", column = @Column(name = "title_ru", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "title_en", updatable = false))
    private Name title;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CourseFormat format;

    @Column(updatable = false)
    private int hours;

    @Column(updatable = false)
    private LocalDate startsOn;

    @Column(updatable = false)
    private LocalDate endsOn;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "signatory_name", updatable = false))
    @AttributeOverride(name = "titleKk", column = @Column(name = "signatory_title_kk", updatable = false))
    @AttributeOverride(name = "titleRu", column = @Column(name = "signatory_title_ru", updatable = false))
    private Signatory signatory;

    @Enumerated(EnumType.STRING)
    private CertificateStatus status;

    private @Nullable Instant endedAt;

    private @Nullable String reason;

    private @Nullable UUID replacedBy;

    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Certificate() {}

    Certificate(
            Attainment attained, Holder holder, Issuer issuer, int sequence, LocalDate issuedOn, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.providerId = issuer.providerId();
        this.year = issuedOn.getYear();
        this.sequence = sequence;
        this.number = "%s-%d-%06d".formatted(issuer.code(), year, sequence);
        this.issuedOn = issuedOn;
        this.teacherId = attained.teacherId();
        this.enrolmentId = attained.enrolmentId();
        this.internshipId = attained.internshipId();
        this.courseRunId = attained.courseRunId();
        this.courseId = attained.courseId();
        this.holder = holder;
        this.providerName = issuer.providerName();
        this.title = attained.title();
        this.format = attained.format();
        this.hours = attained.hours();
        this.startsOn = attained.from();
        this.endsOn = attained.until();
        this.signatory = issuer.signatory();
        this.status = CertificateStatus.VALID;
    }

    void revoke(String why, Instant now) {
        require("revoke");
        end(CertificateStatus.REVOKED, why, now);
    }

    /// @param successor the one that stands in its place
    void replace(UUID successor, String why, Instant now) {
        require("replace");
        end(CertificateStatus.REPLACED, why, now);
        replacedBy = successor;
    }

    /// Forgets the holder; that it was issued stays.
    void erase(Instant now) {
        holder = null;
        reason = null;
        erasedAt = now;
    }

    private void end(CertificateStatus next, String why, Instant now) {
        status = next;
        reason = erasedAt == null ? why : null;
        endedAt = endedAt == null ? now : endedAt;
    }

    void require(String action) {
        if (!status.actions().contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status, action).with("allowedActions", status.actions());
        }
    }

    /// Its holder's name.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal CERTIFICATE_HOLDER_ERASED
    Holder requireHolder() {
        if (holder == null) {
            throw CertificateProblem.CERTIFICATE_HOLDER_ERASED.refuse();
        }
        return holder;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    String number() {
        return number;
    }

    UUID providerId() {
        return providerId;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    UUID teacherId() {
        return teacherId;
    }

    @Nullable
    UUID enrolmentId() {
        return enrolmentId;
    }

    @Nullable
    UUID internshipId() {
        return internshipId;
    }

    @Nullable
    UUID courseRunId() {
        return courseRunId;
    }

    @Nullable
    UUID courseId() {
        return courseId;
    }

    @Nullable
    Holder holder() {
        return holder;
    }

    Name providerName() {
        return providerName;
    }

    Name title() {
        return title;
    }

    CourseFormat format() {
        return format;
    }

    int hours() {
        return hours;
    }

    LocalDate from() {
        return startsOn;
    }

    LocalDate until() {
        return endsOn;
    }

    Signatory signatory() {
        return signatory;
    }

    CertificateStatus status() {
        return status;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    UUID replacedBy() {
        return replacedBy;
    }

    boolean isErased() {
        return erasedAt != null;
    }
}
