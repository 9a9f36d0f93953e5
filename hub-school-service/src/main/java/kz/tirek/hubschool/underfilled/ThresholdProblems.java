package kz.tirek.hubschool.underfilled;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of the catalogue that is about thresholds.
@ApplicationScoped
class ThresholdProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(ThresholdProblem.values());
    }
}
