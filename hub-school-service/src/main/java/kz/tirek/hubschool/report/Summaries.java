package kz.tirek.hubschool.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// Draws summaries, each from one snapshot of the database.
@ApplicationScoped
class Summaries {

    /// The key of what lies in no territory right below.
    private static final String DIRECT = "";

    private static final Text COUNTRY = new Text("Қазақстан", "Казахстан", "Kazakhstan");
    private static final Text REST = new Text("аудандарға бөлінбеген", "вне деления ниже", "in none of those below");

    private final EntityManager entities;
    private final Listings listings;
    private final ChangeLog changeLog;
    private final Clock clock;

    @Inject
    Summaries(EntityManager entities, Listings listings, ChangeLog changeLog, Clock clock) {
        this.entities = entities;
        this.listings = listings;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    /// Everything the transaction reads from now on, is of one moment, and nothing is written. To be called before
    /// anything
    /// is read.
    void fixSnapshot() {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
    }

    ProgrammeSummary draw(Scope scope) {
        Instant now = clock.instant();
        Map<String, Map<Figure, BigDecimal>> values = values(scope);
        List<SummaryLine> lines = new ArrayList<>();
        places(scope)
                .forEach(
                        (code, name) -> lines.add(line(scope, code, name, false, values.getOrDefault(code, Map.of()))));
        Map<Figure, BigDecimal> rest = values.get(DIRECT);
        String whole = scope.territory() == null ? COUNTRY.in(scope.language()) : name(scope);
        if (rest != null) {
            String name = whole + ": " + REST.in(scope.language());
            lines.add(line(scope, scope.territory(), name, true, rest));
        }
        Map<Figure, BigDecimal> total = new EnumMap<>(Figure.class);
        values.values().forEach(place -> place.forEach((figure, value) -> total.merge(figure, value, BigDecimal::add)));
        return new ProgrammeSummary(
                scope.asOf(),
                now,
                new Cut(scope.asOf(), scope.yearStart(), changeLog.settled()),
                scope.territory(),
                scope.cohort(),
                scope.language(),
                scope.figures().stream()
                        .map(figure -> new FigureDefinition(
                                figure,
                                figure.title(scope.language()),
                                figure.definition(scope.language()),
                                figure.unit()))
                        .toList(),
                line(scope, scope.territory(), whole, false, total),
                lines);
    }

    /// The rows of a figure, in the order of their ids.
    Page<FigureRow> rows(Scope scope, Figure figure, boolean direct, PageRequest page) {
        String columns = FigureRows.names(FigureRow.COLUMNS, scope.language());
        String select = scope.rows(figure.rows(), columns, direct);
        return listings.rows(select, scope.parameters(select)).page(page, row -> FigureRow.of(figure.rows(), row));
    }

    /// Every figure by the territories right below, and under [#DIRECT] of what lies in none of them.
    private Map<String, Map<Figure, BigDecimal>> values(Scope scope) {
        Map<FigureRows, List<Figure>> byRows =
                scope.figures().stream().collect(groupingBy(Figure::rows, LinkedHashMap::new, toList()));
        Map<String, Map<Figure, BigDecimal>> values = new HashMap<>();
        byRows.forEach((rows, figures) -> {
            String columns = "coalesce(r.territories[" + (scope.path().size() + 1) + "], '" + DIRECT + "') as place"
                    + figures.stream()
                            .map(figure -> ", " + figure.unit().total() + " as " + figure)
                            .collect(joining());
            for (Tuple place : tuples(scope, scope.rows(rows, columns, false) + " group by place")) {
                Map<Figure, BigDecimal> there =
                        values.computeIfAbsent(place.get("place", String.class), code -> new EnumMap<>(Figure.class));
                figures.forEach(figure -> there.put(figure, Measurement.decimal(place.get(figure.toString()))));
            }
        });
        return values;
    }

    /// Codes and names of the territories right below.
    private Map<String, String> places(Scope scope) {
        String below = scope.path().isEmpty() ? "t.parent is null" : "t.parent = :territory";
        Map<String, String> places = new TreeMap<>();
        named(scope, below)
                .forEach(place -> places.put(place.get("code", String.class), place.get("name", String.class)));
        return places;
    }

    private String name(Scope scope) {
        return named(scope, "t.code = :territory").getFirst().get("name", String.class);
    }

    private List<Tuple> named(Scope scope, String condition) {
        return tuples(
                scope,
                FigureRows.names("select t.code, {name t} as name from territory t where ", scope.language())
                        + condition);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(Scope scope, String sql) {
        Query query = entities.createNativeQuery(sql, Tuple.class);
        scope.parameters(sql).forEach(query::setParameter);
        return query.getResultList();
    }

    private static SummaryLine line(
            Scope scope, @Nullable String territory, String name, boolean direct, Map<Figure, BigDecimal> values) {
        List<Measurement> figures = scope.figures().stream()
                .map(figure -> Measurement.of(
                        figure, values.getOrDefault(figure, BigDecimal.ZERO), scope.href(figure, territory, direct)))
                .toList();
        return new SummaryLine(territory, name, direct, figures);
    }
}
