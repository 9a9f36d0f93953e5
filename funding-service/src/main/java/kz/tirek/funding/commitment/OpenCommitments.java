package kz.tirek.funding.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kz.tirek.funding.grant.OpenWork;

/// Commitments that are not released, rejected or withdrawn.
@ApplicationScoped
class OpenCommitments implements OpenWork {

    private final Commitments commitments;

    @Inject
    OpenCommitments(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public List<Open> of(UUID grantId) {
        return commitments
                .list("grant.id = ?1 and status in (DRAFT, SUBMITTED, ACTIVE) order by code", grantId)
                .stream()
                .map(commitment -> new Open(
                        "COMMITMENT",
                        commitment.id(),
                        commitment.code(),
                        commitment.status().name(),
                        commitment.amount()))
                .toList();
    }
}
