package kz.tirek.hubschool.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of the catalogue on mentoring activities.
@ApplicationScoped
class ActivityProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(ActivityProblem.values());
    }
}
