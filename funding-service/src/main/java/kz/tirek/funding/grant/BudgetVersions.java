package kz.tirek.funding.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All versions of budgets.
@ApplicationScoped
class BudgetVersions implements PanacheRepositoryBase<BudgetVersion, UUID> {

    BudgetVersion get(UUID grantId, int number) {
        return find("grant.id = ?1 and number = ?2", grantId, number)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
