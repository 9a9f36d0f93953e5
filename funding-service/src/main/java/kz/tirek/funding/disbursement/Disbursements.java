package kz.tirek.funding.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.commitment.Commitment;

/// All disbursements.
@ApplicationScoped
public class Disbursements implements PanacheRepositoryBase<Disbursement, UUID> {

    /// The disbursement a body names at `pointer`, locked until the transaction ends. Who names several does so in
    /// the order of their ids.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public Disbursement named(UUID id, String pointer) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("disbursement", id.toString())
                        .at(pointer));
    }

    Disbursement get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The disbursement of this id, locked until the transaction ends.
    Disbursement locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The same, its commitment locked before it: who draws from a commitment locks it first.
    Disbursement lockedWithCommitment(UUID id) {
        getEntityManager()
                .createQuery("select d.commitment.id from Disbursement d where d.id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .filter(Objects::nonNull)
                .forEach(commitment ->
                        getEntityManager().find(Commitment.class, commitment, LockModeType.PESSIMISTIC_WRITE));
        return locked(id);
    }

    /// Refuses a disbursement of more than is left of the milestone it names, if it names one: others that are
    /// submitted, approved or paid draw on it, too. Who locked the commitment finds none missing.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal MILESTONE_EXCEEDED
    void requireMilestoneRest(Disbursement disbursement) {
        Commitment commitment = disbursement.commitment();
        Integer milestone = disbursement.milestone();
        if (commitment == null || milestone == null) {
            return;
        }
        long drawnTiyn = getEntityManager()
                .createQuery("""
                        select coalesce(sum(d.amountTiyn - d.releasedTiyn), 0) from Disbursement d
                        where d.commitment = ?1 and d.milestone = ?2 and d <> ?3
                          and d.status not in (DRAFT, REJECTED, CANCELLED)""", Long.class)
                .setParameter(1, commitment)
                .setParameter(2, milestone)
                .setParameter(3, disbursement)
                .getSingleResult();
        commitment.requireRest(milestone, Money.ofTiyn(drawnTiyn), disbursement.amount());
    }

    /// The disbursement that a payment is of.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND
    public UUID ofPayment(UUID paymentId) {
        return getEntityManager()
                .createQuery("select p.disbursement.id from Payment p where p.id = ?1", UUID.class)
                .setParameter(1, paymentId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The payment that the bank sent back by this return.
    UUID ofReturn(UUID returnId) {
        return getEntityManager()
                .createQuery("select p.id from Payment p where p.returnId = ?1", UUID.class)
                .setParameter(1, returnId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
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
