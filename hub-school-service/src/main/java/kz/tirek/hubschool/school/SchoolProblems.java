package kz.tirek.hubschool.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The registry's part of the catalogue.
@ApplicationScoped
class SchoolProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(SchoolProblem.values());
    }
}
