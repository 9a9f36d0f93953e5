package kz.tirek.funding.bankstatement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.bankaccount.FundAccount;

/// All lines of bank statements.
@ApplicationScoped
class StatementLines implements PanacheRepositoryBase<StatementLine, UUID> {

    StatementLine get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The line as it stands, held until the transaction ends. Only who matches holds a line, one at a time and
    /// before anything else: nobody waits in a circle.
    StatementLine locked(UUID id) {
        StatementLine line = get(id);
        getEntityManager().refresh(line, LockModeType.PESSIMISTIC_WRITE);
        return line;
    }

    /// Lines of a statement of which nothing is explained yet and no person took a match back, in their order.
    List<UUID> unmatched(UUID statementId) {
        return getEntityManager()
                .createQuery(
                        "select e.id from StatementLine e where e.statement.id = ?1 and e.status = ?2 and (e.hindrance is null or e.hindrance <> ?3) order by e.position",
                        UUID.class)
                .setParameter(1, statementId)
                .setParameter(2, LineStatus.UNMATCHED)
                .setParameter(3, Hindrance.TAKEN_BACK)
                .getResultList();
    }

    /// Lines of an account that were booked on these days and repeat none.
    List<StatementLine> booked(FundAccount account, LocalDate from, LocalDate until) {
        return list(
                "bankAccount = ?1 and bookedOn between ?2 and ?3 and repeatsId is null order by id",
                account,
                from,
                until);
    }
}
