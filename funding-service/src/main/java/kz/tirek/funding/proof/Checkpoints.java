package kz.tirek.funding.proof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All checkpoints of the ledger.
@ApplicationScoped
class Checkpoints implements PanacheRepositoryBase<StoredCheckpoint, UUID> {

    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND
    StoredCheckpoint get(long treeSize) {
        return find("treeSize", treeSize).firstResultOptional().orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND while nothing is sealed
    StoredCheckpoint latest() {
        return find("order by treeSize desc").firstResultOptional().orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }
}
