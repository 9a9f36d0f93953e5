package kz.tirek.funding.auditsample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The package's part of the catalogue.
@ApplicationScoped
class AuditSampleProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(AuditSampleProblem.values());
    }
}
