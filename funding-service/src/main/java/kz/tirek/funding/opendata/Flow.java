package kz.tirek.funding.opendata;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Movements one after the other, read page by page.
final class Flow {

    /// Reads the movements after that of `entry` and `grant`.
    interface Source {
        List<Movement> after(@Nullable UUID grant, UUID entry) throws SQLException;
    }

    private final Source source;
    private List<Movement> page;
    private int next;

    /// @param grant where it begins
    Flow(Source source, @Nullable UUID grant) throws SQLException {
        this.source = source;
        this.page = source.after(grant, Movements.BEFORE);
    }

    /// Takes the next one; null at the end.
    @Nullable
    Movement take() throws SQLException {
        if (next == page.size()) {
            if (page.size() < Movements.AT_ONCE) {
                return null;
            }
            Movement last = page.getLast();
            page = source.after(last.grantId(), last.entryId());
            next = 0;
            return take();
        }
        return page.get(next++);
    }
}
