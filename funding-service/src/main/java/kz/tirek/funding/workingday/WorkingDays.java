package kz.tirek.funding.workingday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/// Which days are working days, as far as this service knows.
@ApplicationScoped
public class WorkingDays {

    private final EntityManager entities;

    @Inject
    WorkingDays(EntityManager entities) {
        this.entities = entities;
    }

    /// The calendar of these days.
    public WorkingCalendar between(LocalDate from, LocalDate until) {
        return new WorkingCalendar(entities.createQuery(
                        "select d from CalendarDay d where d.day between ?1 and ?2", CalendarDay.class)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultStream()
                .collect(Collectors.toMap(CalendarDay::day, CalendarDay::isWorking, (first, second) -> second)));
    }

    /// What the owner states now of the day with this id; null where it took it back.
    public void put(UUID id, @Nullable StatedDay stated) {
        CalendarDay known = entities.find(CalendarDay.class, id);
        if (stated == null) {
            if (known != null) {
                entities.remove(known);
            }
        } else if (known == null) {
            entities.persist(new CalendarDay(id, stated));
        } else {
            known.change(stated);
        }
    }
}
