package kz.tirek.funding.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All disbursements.
@ApplicationScoped
class Disbursements implements PanacheRepositoryBase<Disbursement, UUID> {

    Disbursement get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// A new code, such as `D-2026-000123`. Numbers come from a sequence: nobody waits for anybody, and a refused
    /// request may leave a gap.
    String nextCode(int year) {
        Number number = (Number) getEntityManager()
                .createNativeQuery("select nextval('disbursement_number')", Long.class)
                .getSingleResult();
        return "D-%d-%06d".formatted(year, number.longValue());
    }
}
