package kz.tirek.funding.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All commitments.
@ApplicationScoped
public class Commitments implements PanacheRepositoryBase<Commitment, UUID> {

    /// The commitment a body names at `pointer`.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public Commitment named(UUID id, String pointer) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("commitment", id.toString())
                        .at(pointer));
    }

    Commitment get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// Nobody else changes it until the transaction ends; it is read again.
    void lock(Commitment commitment) {
        getEntityManager().refresh(commitment, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The next code of a year, such as `K-2026-000001`. Codes have no gaps: a second commitment of the year waits
    /// for the first to commit.
    String nextCode(int year) {
        Number last = (Number) getEntityManager()
                .createNativeQuery("""
                        insert into commitment_number as n (year, last) values (?1, 1)
                        on conflict (year) do update set last = n.last + 1 returning last""", Integer.class)
                .setParameter(1, year)
                .getSingleResult();
        return "K-%d-%06d".formatted(year, last.intValue());
    }
}
