package kz.tirek.funding.bankstatement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.bankstatement.BankStatementView.LineCounts;

/// All bank statements and the files they came in.
@ApplicationScoped
class BankStatements implements PanacheRepositoryBase<BankStatement, UUID> {

    BankStatement get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The file with these bytes, if it came before.
    Optional<StatementFile> file(String sha256) {
        return getEntityManager()
                .createQuery("from StatementFile where sha256 = ?1", StatementFile.class)
                .setParameter(1, sha256)
                .getResultStream()
                .findFirst();
    }

    StatementFile file(BankStatement statement) {
        return getEntityManager().find(StatementFile.class, statement.fileId());
    }

    /// What a file says, account by account.
    List<BankStatement> of(StatementFile file) {
        return list("fileId = ?1 order by id", file.id());
    }

    /// The statement with how many of its lines are in each state.
    BankStatementView view(BankStatement statement) {
        Map<LineStatus, Long> counts = getEntityManager()
                .createQuery(
                        "select e.status, count(*) from StatementLine e where e.statement = ?1 group by e.status",
                        Object[].class)
                .setParameter(1, statement)
                .getResultStream()
                .collect(Collectors.toMap(row -> (LineStatus) row[0], row -> (Long) row[1]));
        return BankStatementView.of(
                statement,
                new LineCounts(
                        counts.getOrDefault(LineStatus.UNMATCHED, 0L),
                        counts.getOrDefault(LineStatus.PARTLY_MATCHED, 0L),
                        counts.getOrDefault(LineStatus.MATCHED, 0L),
                        counts.getOrDefault(LineStatus.DUPLICATE, 0L),
                        counts.getOrDefault(LineStatus.SET_ASIDE, 0L)));
    }

    /// Waits for whoever takes in the same thing, until the transaction ends.
    void lock(String what) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "bank-statement " + what)
                .getSingleResult();
    }
}
