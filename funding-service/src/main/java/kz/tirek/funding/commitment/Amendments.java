package kz.tirek.funding.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All amendments.
@ApplicationScoped
class Amendments implements PanacheRepositoryBase<Amendment, UUID> {

    /// The amendment `id` of a commitment.
    Amendment get(UUID commitmentId, UUID id) {
        return findByIdOptional(id)
                .filter(amendment -> amendment.commitment().id().equals(commitmentId))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The next number of a commitment, which its caller has locked.
    int nextNumber(Commitment commitment) {
        return (int) count("commitment", commitment) + 1;
    }
}
