package kz.tirek.hubschool.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of the catalogue on monitoring results.
@ApplicationScoped
class MonitoringProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(MonitoringProblem.values());
    }
}
