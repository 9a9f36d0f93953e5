package kz.tirek.training.teacher;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// A time in which something was so of a teacher, with the document that says it.
@MappedSuperclass
abstract class CareerPeriod {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    @SuppressWarnings("unused") // kept for those who look into the database
    private Instant createdAt;

    @Column(updatable = false)
    private UUID teacherId;

    private @Nullable LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    private @Nullable String basis;

    @SuppressWarnings("NullAway.Init")
    protected CareerPeriod() {}

    /// @param startsOn the first day; null where it is unknown
    CareerPeriod(UUID teacherId, @Nullable LocalDate startsOn, @Nullable String basis, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.teacherId = teacherId;
        this.startsOn = startsOn;
        this.basis = basis;
    }

    void start(@Nullable LocalDate firstDay) {
        startsOn = firstDay;
    }

    /// @param lastDay null where it lasts
    void end(@Nullable LocalDate lastDay) {
        endsOn = lastDay;
    }

    void base(@Nullable String document) {
        basis = document;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID teacherId() {
        return teacherId;
    }

    @Nullable
    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    @Nullable
    String basis() {
        return basis;
    }

    /// The first day, for comparing: the beginning of time where it is unknown.
    LocalDate first() {
        return startsOn == null ? LocalDate.MIN : startsOn;
    }

    /// The last day, for comparing: the end of time where it lasts.
    LocalDate last() {
        return endsOn == null ? LocalDate.MAX : endsOn;
    }

    boolean overlaps(LocalDate from, LocalDate until) {
        return !first().isAfter(until) && !last().isBefore(from);
    }
}
