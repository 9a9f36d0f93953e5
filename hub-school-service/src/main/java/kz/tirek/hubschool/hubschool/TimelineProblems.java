package kz.tirek.hubschool.hubschool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// What the timeline adds to the catalogue.
@ApplicationScoped
class TimelineProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(TimelineProblem.values());
    }
}
