package kz.tirek.funding.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The problems of periods.
@ApplicationScoped
class PeriodProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(PeriodProblem.values());
    }
}
