package kz.tirek.hubschool.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// What rooms add to the catalogue.
@ApplicationScoped
class RoomProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(RoomProblem.values());
    }
}
