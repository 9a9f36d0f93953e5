package kz.tirek.funding.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.FundingProblem;
import kz.tirek.funding.ledger.Balances;
import kz.tirek.funding.ledger.BudgetFigures;
import kz.tirek.funding.ledger.Entry;
import kz.tirek.funding.ledger.Journal;
import kz.tirek.funding.ledger.Recording.OverBudget;
import kz.tirek.funding.ledger.Recording.Recorded;
import kz.tirek.funding.ledger.Recording.Shortfall;

/// The ledger as the other features use it: in the transaction of the event that is recorded.
@ApplicationScoped
public class Ledger {

    private final AgroalDataSource database;

    @Inject
    Ledger(AgroalDataSource database) {
        this.database = database;
    }

    /// Records `entry`. Flush first what it refers to.
    ///
    /// @throws Refusal BUDGET_EXCEEDED; the caller's transaction is then rolled back
    @Transactional(Transactional.TxType.MANDATORY)
    public Recorded record(Entry entry) {
        try (Connection connection = database.getConnection()) {
            return switch (new Journal(connection, Ids::next).record(entry)) {
                case Recorded recorded -> recorded;
                case OverBudget over -> throw exceeded(over.shortfalls());
            };
        } catch (SQLException failure) {
            throw new IllegalStateException(entry.cause() + " is not recorded", failure);
        }
    }

    /// Refuses amounts that lines do not have at this moment. It keeps nobody else from taking them: recording
    /// decides.
    ///
    /// @param asked tiyn by line
    /// @throws Refusal BUDGET_EXCEEDED
    public void requireAvailable(Map<UUID, Long> asked) {
        List<Shortfall> shortfalls = new ArrayList<>();
        currentFigures(List.copyOf(asked.keySet())).forEach((line, figures) -> {
            long tiyn = asked.getOrDefault(line, 0L);
            if (figures.availableTiyn() < tiyn) {
                shortfalls.add(new Shortfall(line, figures, tiyn));
            }
        });
        if (!shortfalls.isEmpty()) {
            throw exceeded(shortfalls);
        }
    }

    /// The present figures of these lines.
    public Map<UUID, BudgetFigures> currentFigures(List<UUID> lines) {
        try (Connection connection = database.getConnection()) {
            return new Balances(connection).current(lines);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Refusal exceeded(List<Shortfall> shortfalls) {
        List<ShortfallView> views = shortfalls.stream().map(ShortfallView::of).toList();
        ShortfallView first = views.getFirst();
        return FundingProblem.BUDGET_EXCEEDED
                .refuse(
                        first.asked().toString(),
                        first.available().toString(),
                        first.approved().toString(),
                        first.revised().toString(),
                        first.committed().toString(),
                        first.disbursed().toString())
                .with("budgetLineId", first.budgetLineId())
                .with("approved", first.approved())
                .with("revised", first.revised())
                .with("committed", first.committed())
                .with("disbursed", first.disbursed())
                .with("available", first.available())
                .with("asked", first.asked())
                .with("shortfalls", views);
    }
}
