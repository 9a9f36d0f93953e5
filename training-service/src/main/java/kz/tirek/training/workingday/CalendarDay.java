package kz.tirek.training.workingday;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;

/// A day of which it was entered whether it is a working day.
@Entity
class CalendarDay {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    private LocalDate day;

    private boolean working;

    @Embedded
    private Name name;

    private String basis;

    @SuppressWarnings("NullAway.Init")
    protected CalendarDay() {}

    CalendarDay(NewCalendarDay stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        change(stated);
    }

    final void change(NewCalendarDay stated) {
        day = stated.date();
        working = stated.working();
        name = stated.name();
        basis = stated.basis();
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

    LocalDate date() {
        return day;
    }

    boolean isWorking() {
        return working;
    }

    Name name() {
        return name;
    }

    String basis() {
        return basis;
    }
}
