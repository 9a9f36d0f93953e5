package kz.tirek.hubschool.eschool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The e-school's part of the catalogue.
@ApplicationScoped
class ESchoolProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(ESchoolProblem.values());
    }
}
