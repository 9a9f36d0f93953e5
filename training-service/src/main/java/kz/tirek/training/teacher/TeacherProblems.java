package kz.tirek.training.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// What teachers add to the catalogue.
@ApplicationScoped
class TeacherProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(TeacherProblem.values());
    }
}
