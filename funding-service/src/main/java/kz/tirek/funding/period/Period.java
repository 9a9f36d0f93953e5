package kz.tirek.funding.period;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.PeriodStatus;
import org.jspecify.annotations.Nullable;

/// A month that is closed. Closing it waits for who is recording in it.
@Entity
@Table(name = "accounting_period")
class Period {

    @Id
    private LocalDate month;

    @Version
    private long version;

    private UUID id;

    @Enumerated(EnumType.STRING)
    private PeriodStatus status;

    private String closedBy;

    private Instant closedAt;

    @Nullable
    private String hardenedBy;

    @Nullable
    private Instant hardenedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Period() {}

    Period(YearMonth month, String treasurer, Instant now) {
        this.month = month.atDay(1);
        this.id = Ids.next();
        this.status = PeriodStatus.SOFT_CLOSED;
        this.closedBy = treasurer;
        this.closedAt = now;
    }

    void harden(String treasurer, Instant now) {
        status = PeriodStatus.HARD_CLOSED;
        hardenedBy = treasurer;
        hardenedAt = now;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    PeriodStatus status() {
        return status;
    }

    String closedBy() {
        return closedBy;
    }

    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String hardenedBy() {
        return hardenedBy;
    }

    @Nullable
    Instant hardenedAt() {
        return hardenedAt;
    }
}
