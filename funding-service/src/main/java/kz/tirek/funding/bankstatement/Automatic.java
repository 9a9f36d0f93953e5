package kz.tirek.funding.bankstatement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Failures;
import kz.tirek.conventions.problem.Refusal;

/// Matches the lines of a statement that are beyond doubt, each in a transaction of its own, in the caller's name. If
/// it is broken off anywhere, what is matched stays matched, and another run takes up the rest.
@ApplicationScoped
class Automatic {

    /// Another run takes up what did not fit.
    private static final long PATIENCE_NANOS = 50_000_000_000L;

    /// What one line leaves may make another certain, in whatever order they stand: so often all are gone through, as
    /// long as that matches any.
    private static final int ROUNDS = 3;

    /// How often a line is tried that others held in a circle.
    private static final int ATTEMPTS = 3;

    private final StatementLines lines;
    private final LineLife life;
    private final BankStatements statements;
    private final Failures failures;

    @Inject
    Automatic(StatementLines lines, LineLife life, BankStatements statements, Failures failures) {
        this.lines = lines;
        this.life = life;
        this.statements = statements;
        this.failures = failures;
    }

    /// Outside of any transaction.
    ///
    /// @return the statement afterwards
    BankStatementView match(UUID statementId) {
        long start = System.nanoTime();
        int round = 1;
        while (matchLines(statementId, start) && round < ROUNDS) {
            round++;
        }
        return QuarkusTransaction.requiringNew().call(() -> statements.view(statements.get(statementId)));
    }

    /// Whether any was matched.
    private boolean matchLines(UUID statementId, long start) {
        boolean any = false;
        for (UUID line : QuarkusTransaction.requiringNew().call(() -> lines.unmatched(statementId))) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                return false;
            }
            any |= matchLine(line);
        }
        return any;
    }

    private boolean matchLine(UUID line) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> life.matchAutomatically(line));
            } catch (RuntimeException failure) {
                Refusal refusal = failures.recognise(failure);
                if (refusal == null || refusal.type().status() >= 500) {
                    throw failure;
                }
                if (refusal.type() != CommonProblem.CONCURRENT_CHANGE || attempt == ATTEMPTS) {
                    // A rule stands against it: the line stays unmatched and says so.
                    QuarkusTransaction.requiringNew().run(() -> life.refused(line, RefusedMatch.of(refusal)));
                    return false;
                }
            }
        }
    }
}
