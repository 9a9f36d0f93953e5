package kz.tirek.training.priorlearning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The problems of recognising prior learning.
@ApplicationScoped
class PriorLearningProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(PriorLearningProblem.values());
    }
}
