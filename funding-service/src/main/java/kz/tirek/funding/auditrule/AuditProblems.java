package kz.tirek.funding.auditrule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The package's part of the catalogue.
@ApplicationScoped
class AuditProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(AuditProblem.values());
    }
}
