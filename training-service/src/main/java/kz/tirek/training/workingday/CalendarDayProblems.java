package kz.tirek.training.workingday;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of the calendar in the catalogue.
@ApplicationScoped
class CalendarDayProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(CalendarDayProblem.values());
    }
}
