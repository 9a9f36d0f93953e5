package kz.tirek.hubschool.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// What stocktakes add to the catalogue.
@ApplicationScoped
class StocktakeProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(StocktakeProblem.values());
    }
}
