package kz.tirek.training.courserun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of course runs in the catalogue.
@ApplicationScoped
class CourseRunProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(CourseRunProblem.values());
    }
}
