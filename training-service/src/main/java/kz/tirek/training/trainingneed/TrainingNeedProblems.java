package kz.tirek.training.trainingneed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of training needs in the catalogue.
@ApplicationScoped
class TrainingNeedProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(TrainingNeedProblem.values());
    }
}
