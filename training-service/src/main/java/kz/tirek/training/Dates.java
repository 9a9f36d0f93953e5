package kz.tirek.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import kz.tirek.conventions.time.BusinessDate;
import org.jspecify.annotations.Nullable;

/// What the dates of a body have to keep.
@ApplicationScoped
public class Dates {

    private final Clock clock;

    @Inject
    Dates(Clock clock) {
        this.clock = clock;
    }

    /// Today in Kazakhstan.
    public LocalDate today() {
        return BusinessDate.today(clock);
    }

    /// Refuses a date after today.
    ///
    /// @param pointer where the body names `date`
    /// @throws kz.tirek.conventions.problem.Refusal DATE_IN_FUTURE
    public void requirePast(LocalDate date, String pointer) {
        if (date.isAfter(today())) {
            throw TrainingProblem.DATE_IN_FUTURE
                    .refuse(date.toString(), today().toString())
                    .at(pointer);
        }
    }

    /// Refuses a date before `earliest`.
    ///
    /// @param pointer where the body names `date`; no date, no refusal
    /// @throws kz.tirek.conventions.problem.Refusal DATES_OUT_OF_ORDER
    public static void requireOrder(LocalDate earliest, @Nullable LocalDate date, String pointer) {
        if (date != null && date.isBefore(earliest)) {
            throw TrainingProblem.DATES_OUT_OF_ORDER
                    .refuse(date.toString(), earliest.toString())
                    .at(pointer);
        }
    }
}
