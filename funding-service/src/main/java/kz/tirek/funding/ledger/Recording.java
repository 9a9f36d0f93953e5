package kz.tirek.funding.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an entry that was to be recorded. Unless it is [Recorded], nothing was written.
public sealed interface Recording {

    /// It is in the ledger, now or since an earlier attempt with the same cause and content.
    ///
    /// @param recordedAt the instant the database recorded it
    record Recorded(UUID id, Instant recordedAt) implements Recording {}

    /// It would take more from budget lines than they have.
    record OverBudget(List<Shortfall> shortfalls) implements Recording {}

    /// It would make accounts negative that must not be.
    record Overdrawn(List<Overdraft> overdrafts) implements Recording {}

    /// Its month is closed, and there is no exception for the person who records.
    record PeriodClosed(YearMonth month, PeriodStatus status) implements Recording {}

    /// A line that has less available than was asked.
    ///
    /// @param on the first day on which it would have less than nothing
    /// @param figures of the line on that day
    record Shortfall(UUID lineId, LocalDate on, BudgetFigures figures, long askedTiyn) {}

    /// An account that has less than was asked.
    ///
    /// @param lineId the budget line of the account, unless it is a bank account
    /// @param on the first day on which it would be negative
    /// @param balanceTiyn what it stands at on that day
    /// @param availableTiyn the most that could be taken, on account of that day and later ones
    record Overdraft(
            String accountCode,
            @Nullable UUID lineId,
            LocalDate on,
            long balanceTiyn,
            long availableTiyn,
            long askedTiyn) {}
}
