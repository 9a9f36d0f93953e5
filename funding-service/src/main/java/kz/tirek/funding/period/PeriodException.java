package kz.tirek.funding.period;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person may record in a softly closed month, for a reason and until an instant, once another person has
/// approved it.
@Entity
class PeriodException {

    @Id
    private UUID id;

    @Version
    private long version;

    private LocalDate month;

    private String person;

    private String reason;

    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String askedBy;

    private Instant askedAt;

    @Nullable
    private String decidedBy;

    @Nullable
    private Instant decidedAt;

    /// Where it stands.
    @Schema(name = "PeriodExceptionStatus")
    enum Status {
        /// It waits for a decision.
        ASKED,
        /// It holds until it expires or the month is closed for good.
        APPROVED,
        /// It does not hold.
        REJECTED
    }

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected PeriodException() {}

    PeriodException(YearMonth month, NewPeriodException facts, String askedBy, Instant askedAt) {
        this.id = Ids.next();
        this.month = month.atDay(1);
        this.person = facts.person();
        this.reason = facts.reason();
        this.expiresAt = facts.expiresAt();
        this.status = Status.ASKED;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    void decide(Status outcome, String approver, Instant now) {
        status = outcome;
        decidedBy = approver;
        decidedAt = now;
    }

    /// Whether this person asked for it or profits from it, and so does not decide.
    boolean concerns(String subject) {
        return subject.equals(askedBy) || subject.equals(person);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    String person() {
        return person;
    }

    String reason() {
        return reason;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Status status() {
        return status;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
