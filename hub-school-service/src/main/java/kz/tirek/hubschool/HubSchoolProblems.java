package kz.tirek.hubschool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The service's part of the catalogue.
@ApplicationScoped
class HubSchoolProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(HubSchoolProblem.values());
    }
}
