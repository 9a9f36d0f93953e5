package kz.tirek.funding.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The ledger's part of the catalogue.
@ApplicationScoped
class LedgerProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(LedgerProblem.values());
    }
}
