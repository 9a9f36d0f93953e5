package kz.tirek.hubschool.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The catalogue of reorganisations.
@ApplicationScoped
class ReorganisationProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(ReorganisationProblem.values());
    }
}
