package kz.tirek.funding.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The package's part of the catalogue.
@ApplicationScoped
class OpenDataProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(OpenDataProblem.values());
    }
}
