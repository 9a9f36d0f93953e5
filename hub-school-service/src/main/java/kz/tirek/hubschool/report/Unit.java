package kz.tirek.hubschool.report;

import kz.tirek.conventions.problem.Text;

/// What a figure is counted in, and with that: what of its rows it adds up.
enum Unit {
    /// Rows.
    NUMBER("саны", "число", "number"),
    /// People; a person who comes twice counts twice.
    PERSONS("адам", "человек", "persons"),
    /// Pieces of equipment.
    PIECES("дана", "штук", "pieces"),
    /// Lessons a week.
    HOURS_PER_WEEK("аптасына сағат", "часов в неделю", "hours a week"),
    /// Tenge, with two decimals.
    TENGE("теңге", "тенге", "tenge");

    private final Text name;

    Unit(String kk, String ru, String en) {
        name = new Text(kk, ru, en);
    }

    Text text() {
        return name;
    }

    /// SQL for the figure over rows with a `quantity` and an `amount`.
    String total() {
        return switch (this) {
            case NUMBER -> "count(r.id)";
            case PERSONS, PIECES, HOURS_PER_WEEK -> "coalesce(sum(r.quantity), 0)";
            case TENGE -> "coalesce(sum(r.amount), 0)";
        };
    }
}
