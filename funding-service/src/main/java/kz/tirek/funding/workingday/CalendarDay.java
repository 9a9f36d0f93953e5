package kz.tirek.funding.workingday;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/// A day of which the owner states whether people work, because it differs from what follows from the law.
@Entity
class CalendarDay {

    @Id
    private UUID id;

    private LocalDate day;

    private boolean working;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected CalendarDay() {}

    CalendarDay(UUID id, StatedDay stated) {
        this();
        this.id = id;
        change(stated);
    }

    final void change(StatedDay stated) {
        day = stated.date();
        working = stated.working();
    }

    LocalDate day() {
        return day;
    }

    boolean isWorking() {
        return working;
    }
}
