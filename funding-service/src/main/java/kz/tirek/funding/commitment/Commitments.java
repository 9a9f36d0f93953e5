package kz.tirek.funding.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
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

    /// Refuses a contract that is a commitment already. One that was rejected or withdrawn may be drawn up again.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal CONTRACT_KNOWN
    void requireNew(Commitment self, NewCommitment body) {
        if (count(
                        "supplier.id = ?1 and contractNumber = ?2 and contractDate = ?3 and id <> ?4 and status not in ?5",
                        body.supplierId(),
                        body.contractNumber(),
                        body.contractDate(),
                        self.id(),
                        List.of(CommitmentStatus.REJECTED, CommitmentStatus.CANCELLED))
                > 0) {
            throw CommitmentProblem.CONTRACT_KNOWN.refuse();
        }
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
