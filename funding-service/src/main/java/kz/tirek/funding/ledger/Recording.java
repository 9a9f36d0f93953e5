package kz.tirek.funding.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What became of an entry that was to be recorded.
public sealed interface Recording {

    /// It is in the ledger, now or since an earlier attempt with the same cause and content.
    ///
    /// @param recordedAt the instant the database recorded it
    record Recorded(UUID id, Instant recordedAt) implements Recording {}

    /// It would take more from budget lines than they have. Nothing was written.
    record OverBudget(List<Shortfall> shortfalls) implements Recording {}

    /// A line that has less available than was asked.
    record Shortfall(UUID lineId, BudgetFigures figures, long askedTiyn) {}
}
