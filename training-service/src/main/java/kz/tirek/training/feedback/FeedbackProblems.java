package kz.tirek.training.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of the catalogue on feedback.
@ApplicationScoped
class FeedbackProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(FeedbackProblem.values());
    }
}
