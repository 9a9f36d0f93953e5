package kz.tirek.training.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// What came of all runs.
@ApplicationScoped
class TrainingResults implements PanacheRepositoryBase<TrainingResult, UUID> {

    /// The result at an address; NOT_FOUND where the run has no such result.
    TrainingResult get(UUID run, UUID id) {
        return findByIdOptional(id)
                .filter(result -> result.courseRunId().equals(run))
                .orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }
}
