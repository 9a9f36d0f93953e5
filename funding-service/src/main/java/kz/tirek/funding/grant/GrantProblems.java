package kz.tirek.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The problems of grants in the catalogue.
@ApplicationScoped
class GrantProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(GrantProblem.values());
    }
}
