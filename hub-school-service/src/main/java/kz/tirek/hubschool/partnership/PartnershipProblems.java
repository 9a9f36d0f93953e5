package kz.tirek.hubschool.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of partnerships in the catalogue.
@ApplicationScoped
class PartnershipProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(PartnershipProblem.values());
    }
}
