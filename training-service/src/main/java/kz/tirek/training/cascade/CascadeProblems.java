package kz.tirek.training.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of cascades in the catalogue.
@ApplicationScoped
class CascadeProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(CascadeProblem.values());
    }
}
