package kz.tirek.hubschool.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The classifier's part of the catalogue.
@ApplicationScoped
class TerritoryProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(TerritoryProblem.values());
    }
}
