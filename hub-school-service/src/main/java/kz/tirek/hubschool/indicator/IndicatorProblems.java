package kz.tirek.hubschool.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of indicators in the catalogue.
@ApplicationScoped
class IndicatorProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(IndicatorProblem.values());
    }
}
