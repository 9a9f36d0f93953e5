package kz.tirek.hubschool.stocktake;

/// How what was counted differs from what was expected.
enum Difference {
    /// Fewer were counted than expected.
    MISSING("e.itemId is not null and e.counted < e.expected"),
    /// More were counted than expected.
    SURPLUS("e.itemId is not null and e.counted > e.expected"),
    /// The condition is another one than before.
    CONDITION_CHANGED("e.conditionFound <> e.conditionBefore"),
    /// Nobody counted it.
    NOT_COUNTED("e.counted is null"),
    /// It was found and is on no list of equipment.
    FOUND("e.itemId is null");

    /// HQL for a line (alias e) with any difference.
    static final String ANY = "e.itemId is null or e.counted is null or e.counted <> e.expected"
            + " or e.conditionFound <> e.conditionBefore";

    private final String condition;

    Difference(String condition) {
        this.condition = condition;
    }

    /// HQL for a line (alias e) that differs in this way.
    String condition() {
        return condition;
    }
}
