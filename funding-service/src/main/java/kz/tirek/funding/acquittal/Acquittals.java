package kz.tirek.funding.acquittal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All acquittals.
@ApplicationScoped
class Acquittals implements PanacheRepositoryBase<Acquittal, UUID> {

    Acquittal get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The disbursement that an acquittal accounts for, to be locked before either is read.
    UUID disbursementOf(UUID id) {
        return getEntityManager()
                .createQuery("select a.disbursement.id from Acquittal a where a.id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The next code of a year, such as `A-2026-000001`. Codes have no gaps: a second acquittal of the year waits for
    /// the first to commit.
    String nextCode(int year) {
        Number last = (Number) getEntityManager()
                .createNativeQuery("""
                        insert into acquittal_number as n (year, last) values (?1, 1)
                        on conflict (year) do update set last = n.last + 1 returning last""", Integer.class)
                .setParameter(1, year)
                .getSingleResult();
        return "A-%d-%06d".formatted(year, last.intValue());
    }
}
