package kz.tirek.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The courses' part of the catalogue.
@ApplicationScoped
class CourseProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(CourseProblem.values());
    }
}
