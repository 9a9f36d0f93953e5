package kz.tirek.funding.auditrule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All rules of auditors.
@ApplicationScoped
class AuditRules implements PanacheRepositoryBase<AuditRule, UUID> {

    AuditRule get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The versions in force on a day, of rules that are to be examined then, in the order of the rules.
    List<AuditRuleVersion> inForce(LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select v from AuditRuleVersion v join fetch v.rule r
                        where v.enabled and v.effectiveFrom <= ?1 and not exists (
                            select 1 from AuditRuleVersion later
                            where later.rule = r and later.effectiveFrom <= ?1
                              and (later.effectiveFrom > v.effectiveFrom
                                   or later.effectiveFrom = v.effectiveFrom and later.number > v.number))
                        order by r.createdAt, r.id""", AuditRuleVersion.class)
                .setParameter(1, day)
                .getResultList();
    }
}
