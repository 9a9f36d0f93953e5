package kz.tirek.funding.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;

/// All budget revisions.
@ApplicationScoped
class BudgetRevisions implements PanacheRepositoryBase<BudgetRevision, UUID>, OpenWork {

    BudgetRevision get(UUID grantId, UUID id) {
        return find("grant.id = ?1 and id = ?2", grantId, id)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The number of the grant's next revision, unless one is still open. The grant's row is locked.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal REVISION_OPEN
    int nextNumber(Grant grant) {
        open(grant.id()).forEach(open -> {
            throw GrantProblem.REVISION_OPEN.refuse(grant.code(), open.number()).with("revisionId", open.id());
        });
        return Objects.requireNonNull(getEntityManager()
                        .createQuery(
                                "select coalesce(max(r.number), 0) from BudgetRevision r where r.grant.id = ?1",
                                Integer.class)
                        .setParameter(1, grant.id())
                        .getSingleResult())
                + 1;
    }

    @Override
    public List<Open> of(UUID grantId) {
        return open(grantId).stream()
                .map(revision -> new Open(
                        "BUDGET_REVISION",
                        revision.id(),
                        Integer.toString(revision.number()),
                        revision.status().name(),
                        Money.ofTiyn(revision.allAmounts().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())))
                .toList();
    }

    private List<BudgetRevision> open(UUID grantId) {
        return list("grant.id = ?1 and status in (DRAFT, SUBMITTED)", grantId);
    }
}
