package kz.tirek.training.trainingneed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All rules of training needs.
@ApplicationScoped
class TrainingNeedRules implements PanacheRepositoryBase<TrainingNeedRule, UUID> {

    /// The rule at an address; NOT_FOUND where there is none.
    TrainingNeedRule get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }
}
