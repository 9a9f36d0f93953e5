package kz.tirek.funding.issuedreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of the catalogue about issued reports.
@ApplicationScoped
class IssuedReportProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(IssuedReportProblem.values());
    }
}
