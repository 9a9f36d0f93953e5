package kz.tirek.hubschool.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.conventions.problem.Language;
import org.jspecify.annotations.Nullable;

/// What a summary is about, checked.
///
/// @param path KATO codes from the region down to the territory; empty for the country
record Scope(List<String> path, @Nullable String cohort, LocalDate asOf, Language language) {

    @Nullable
    String territory() {
        return path.isEmpty() ? null : path.getLast();
    }

    LocalDate yearStart() {
        return asOf.withDayOfYear(1);
    }

    /// The figures there are: with a cohort those of hub schools only.
    List<Figure> figures() {
        return List.of(Figure.values()).stream()
                .filter(figure -> cohort == null || figure.rows().byCohort())
                .toList();
    }

    /// SQL for the rows `r` of a figure, with the `territories` each is counted in.
    ///
    /// @param direct only rows that lie in none of the territories right below
    String rows(FigureRows rows, String columns, boolean direct) {
        String within = path.isEmpty() ? "true" : "r.territories @> array[cast(:territory as text)]";
        String depth = direct ? " and coalesce(cardinality(r.territories), 0) = " + path.size() : "";
        return "select " + columns + " from (" + rows.sql(language, cohort != null) + ") r where " + within + depth;
    }

    /// The values of the parameters a query has.
    Map<String, Object> parameters(String sql) {
        Map<String, Object> values = new HashMap<>();
        if (sql.contains(":asOf")) {
            values.put("asOf", asOf);
        }
        if (sql.contains(":yearStart")) {
            values.put("yearStart", yearStart());
        }
        if (sql.contains(":territory")) {
            values.put("territory", path.getLast());
        }
        if (cohort != null && sql.contains(":cohort")) {
            values.put("cohort", cohort);
        }
        return values;
    }

    /// The address of the rows of a figure.
    String href(Figure figure, @Nullable String territory, boolean direct) {
        return "/api/v1/reports/programme-summary/rows?figure=" + figure
                + (territory == null ? "" : "&territory=" + territory)
                + (direct ? "&direct=true" : "")
                + (cohort == null ? "" : "&cohort=" + URLEncoder.encode(cohort, StandardCharsets.UTF_8))
                + "&asOf=" + asOf;
    }
}
