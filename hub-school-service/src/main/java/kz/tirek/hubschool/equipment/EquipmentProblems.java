package kz.tirek.hubschool.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// What equipment adds to the catalogue.
@ApplicationScoped
class EquipmentProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(EquipmentProblem.values());
    }
}
