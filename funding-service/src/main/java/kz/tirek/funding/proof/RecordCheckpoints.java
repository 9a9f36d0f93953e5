package kz.tirek.funding.proof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All checkpoints of the record log.
@ApplicationScoped
class RecordCheckpoints implements PanacheRepositoryBase<RecordCheckpoint, UUID> {

    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND
    RecordCheckpoint get(long treeSize) {
        return find("treeSize", treeSize).firstResultOptional().orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND while nothing is sealed
    RecordCheckpoint latest() {
        return find("order by treeSize desc").firstResultOptional().orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }
}
