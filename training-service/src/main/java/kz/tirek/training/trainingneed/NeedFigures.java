package kz.tirek.training.trainingneed;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many are due. A figure that would tell of fewer than five people is left out for a reader who sees no persons.
///
/// @param suppressed whether a figure is left out
@Schema(description = "How many are due for training")
record NeedFigures(
        @Schema(description = "Teachers", examples = "41") @Nullable
        Integer total,

        @Schema(description = "Due on or before the day `dueBy`", examples = "12") @Nullable
        Integer due,

        @Schema(description = "Whose day has passed", examples = "8") @Nullable
        Integer overdue,

        @Schema(description = "Who was never trained", examples = "5") @Nullable
        Integer never,

        @Schema(description = "Share of those whose day has passed, in percent", examples = "19.5") @Nullable
        BigDecimal overduePercent,

        @Schema(description = "Whether figures are left out because they would tell of fewer than five people")
        boolean suppressed) {

    private static final int FEWEST = 5;

    static NeedFigures of(Tuple row) {
        return of(number(row, "total"), number(row, "due"), number(row, "overdue"), number(row, "never"));
    }

    static NeedFigures of(int total, int due, int overdue, int never) {
        BigDecimal percent = total == 0
                ? null
                : BigDecimal.valueOf(100L * overdue).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
        return new NeedFigures(total, due, overdue, never, percent, false);
    }

    /// The same for a reader who sees no persons: neither a figure below five, nor one that leaves fewer than five
    /// others.
    NeedFigures withoutFew() {
        if (total == null || total == 0) {
            return this;
        }
        if (total < FEWEST) {
            return NONE;
        }
        Integer shownOverdue = without(overdue);
        NeedFigures shown = new NeedFigures(
                total, without(due), shownOverdue, without(never), shownOverdue == null ? null : overduePercent, false);
        boolean lessThanAll = shown.due == null || shown.overdue == null || shown.never == null;
        return lessThanAll
                ? new NeedFigures(total, shown.due, shown.overdue, shown.never, shown.overduePercent, true)
                : shown;
    }

    /// Nothing at all.
    static final NeedFigures NONE = new NeedFigures(null, null, null, null, null, true);

    private @Nullable Integer without(@Nullable Integer few) {
        if (few == null || total == null) {
            return null;
        }
        boolean tells = (few > 0 && few < FEWEST) || (few < total && few > total - FEWEST);
        return tells ? null : few;
    }

    private static int number(Tuple row, String column) {
        return Math.toIntExact(row.get(column, Number.class).longValue());
    }
}
