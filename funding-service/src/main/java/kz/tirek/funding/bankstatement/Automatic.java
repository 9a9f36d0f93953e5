package kz.tirek.funding.bankstatement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal;
import org.jboss.logging.Logger;

/// Matches the lines of a statement that are beyond doubt, each in a transaction of its own, in the caller's name. If
/// it is broken off anywhere, what is matched stays matched, and another run takes up the rest.
@ApplicationScoped
class Automatic {

    private static final Logger LOG = Logger.getLogger(Automatic.class);

    /// Another run takes up what did not fit.
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final StatementLines lines;
    private final LineLife life;
    private final BankStatements statements;

    @Inject
    Automatic(StatementLines lines, LineLife life, BankStatements statements) {
        this.lines = lines;
        this.life = life;
        this.statements = statements;
    }

    /// Outside of any transaction.
    ///
    /// @return the statement afterwards
    BankStatementView match(UUID statementId) {
        long start = System.nanoTime();
        List<UUID> open = QuarkusTransaction.requiringNew().call(() -> lines.unmatched(statementId));
        for (UUID line : open) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                break;
            }
            match(statementId, line);
        }
        return QuarkusTransaction.requiringNew().call(() -> statements.view(statements.get(statementId)));
    }

    private void match(UUID statementId, UUID line) {
        try {
            QuarkusTransaction.requiringNew().run(() -> life.matchAutomatically(line));
        } catch (Refusal refusal) {
            // A rule stands against it: the line stays unmatched, for a person to see.
            LOG.infof(
                    "line %s of statement %s is not matched: %s",
                    line, statementId, refusal.type().code());
        }
    }
}
