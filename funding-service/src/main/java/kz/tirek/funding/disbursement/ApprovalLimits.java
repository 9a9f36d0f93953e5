package kz.tirek.funding.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;

/// All approval limits, past and future ones too.
@ApplicationScoped
class ApprovalLimits implements PanacheRepositoryBase<ApprovalLimit, UUID> {

    /// How many approvals a disbursement of `amount` needs if it is submitted on `day`: two above the limit in force,
    /// otherwise one.
    int approvalsNeeded(Money amount, LocalDate day) {
        return find("effectiveFrom <= ?1 order by effectiveFrom desc", day)
                .firstResultOptional()
                .filter(limit -> amount.compareTo(limit.amount()) > 0)
                .map(limit -> 2)
                .orElse(1);
    }

    ApprovalLimit get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
