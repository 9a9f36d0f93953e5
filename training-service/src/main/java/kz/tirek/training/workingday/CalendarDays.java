package kz.tirek.training.workingday;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.WorkingCalendar;

/// All days that were entered.
@ApplicationScoped
public class CalendarDays implements PanacheRepositoryBase<CalendarDay, UUID> {

    /// What is known now of the days after `day`.
    public WorkingCalendar after(LocalDate day) {
        return new WorkingCalendar(
                list("day > ?1", day).stream().collect(Collectors.toMap(CalendarDay::date, CalendarDay::isWorking)));
    }

    List<CalendarDay> of(int year) {
        return list("day between ?1 and ?2", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// The day at an address; NOT_FOUND where there is none.
    CalendarDay get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }
}
