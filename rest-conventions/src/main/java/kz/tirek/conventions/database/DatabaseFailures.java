package kz.tirek.conventions.database;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.FailureTranslator;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Refusal;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// Violated constraints are the problems that name them; lost races and a missing server are said to be worth another
/// try. A
/// violation no problem names is a fault of ours and stays one.
@ApplicationScoped
class DatabaseFailures implements FailureTranslator {

    private final Map<String, ProblemType> byConstraint;

    @Inject
    DatabaseFailures(@All List<ProblemCatalogue> catalogues) {
        byConstraint = catalogues.stream()
                .flatMap(catalogue -> catalogue.types().stream())
                .filter(type -> type.constraint() != null)
                .collect(Collectors.toUnmodifiableMap(ProblemType::constraint, Function.identity()));
    }

    @Override
    public @Nullable Refusal translate(Throwable failure) {
        return switch (failure) {
            case OptimisticLockException stale -> CommonProblem.STALE_VERSION.refuse();
            case StaleStateException stale -> CommonProblem.STALE_VERSION.refuse();
            // A batch hides which constraint was violated; its cause names it.
            case BatchUpdateException batch when batch.getCause() instanceof SQLException first -> translate(first);
            case SQLException refused -> translate(refused);
            default -> null;
        };
    }

    private @Nullable Refusal translate(SQLException refused) {
        String state = refused.getSQLState();
        if (state == null) {
            return refused.getMessage() != null && refused.getMessage().contains("cquisition timeout")
                    ? CommonProblem.DATABASE_UNAVAILABLE.refuse().retryAfter(2)
                    : null;
        }
        ProblemType named = refused instanceof PSQLException server && server.getServerErrorMessage() != null
                ? byConstraint.get(String.valueOf(server.getServerErrorMessage().getConstraint()))
                : null;
        if (named != null) {
            return named.refuse();
        }
        return switch (state) {
            case "23505", "23P01" -> CommonProblem.DUPLICATE.refuse();
            case "40001", "40P01", "55P03" ->
                CommonProblem.CONCURRENT_CHANGE.refuse().retryAfter(1);
            case "57014", "57P01", "57P02", "57P03", "53300" ->
                CommonProblem.DATABASE_UNAVAILABLE.refuse().retryAfter(5);
            // Numbers and dates beyond what the database holds, and characters it cannot store: a caller can send them.
            // What else is wrong with data is a fault of ours.
            case "22003", "22008", "22021", "22P05" -> CommonProblem.INVALID_REQUEST.refuse(1);
            default ->
                state.startsWith("08")
                        ? CommonProblem.DATABASE_UNAVAILABLE.refuse().retryAfter(5)
                        : null;
        };
    }
}
