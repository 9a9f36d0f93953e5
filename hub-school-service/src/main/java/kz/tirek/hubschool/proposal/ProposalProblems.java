package kz.tirek.hubschool.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The proposals' part of the catalogue.
@ApplicationScoped
class ProposalProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(ProposalProblem.values());
    }
}
