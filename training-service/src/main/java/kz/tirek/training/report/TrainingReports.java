package kz.tirek.training.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import org.jspecify.annotations.Nullable;

/// Draws reports of training, each from one snapshot of the database.
@ApplicationScoped
class TrainingReports {

    private final EntityManager entities;
    private final Counts counts;
    private final Headings headings;
    private final PublishedTotals published;
    private final Listings listings;
    private final ChangeLog changeLog;
    private final Clock clock;

    @Inject
    TrainingReports(
            EntityManager entities,
            Counts counts,
            Headings headings,
            PublishedTotals published,
            Listings listings,
            ChangeLog changeLog,
            Clock clock) {
        this.entities = entities;
        this.counts = counts;
        this.headings = headings;
        this.published = published;
        this.listings = listings;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    /// Everything the transaction reads from now on, is of one moment, and nothing is written. To be called before
    /// anything is read. People are counted in memory.
    void fixSnapshot() {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        entities.createNativeQuery("set local work_mem = '64MB'").executeUpdate();
    }

    /// A report of everything that was asked for.
    ///
    /// @param rows whether figures lead to their rows
    TrainingReport draw(Scope scope, List<TrainingDimension> by, boolean rows) {
        Lines lines = new Lines(by);
        Map<List<TrainingDimension>, Map<List<String>, Cell>> tables = counts.tables(
                Stream.of(by, List.<TrainingDimension>of()).distinct().toList(), scope);
        Map<List<String>, Cell> cells = Objects.requireNonNull(tables.get(by));
        Lines.requireFew(cells.size());
        Cell whole =
                Objects.requireNonNull(tables.get(List.<TrainingDimension>of())).getOrDefault(List.of(), Cell.NONE);
        if (!by.isEmpty()) {
            cells.forEach((keys, cell) -> lines.add(
                    keys,
                    figure ->
                            Lines.measure(figure, cell, scope.knowsFeedback(by), href(scope, by, keys, figure, rows))));
        }
        TrainingReportLine total = Lines.total(figure -> Lines.measure(
                figure, whole, scope.knowsFeedback(List.of()), href(scope, List.of(), List.of(), figure, rows)));
        return report(scope, by, total, lines);
    }

    /// A report for those who may see no person.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal FIGURES_TOO_FINE
    TrainingReport drawAnonymous(Scope scope, List<TrainingDimension> by) {
        Lines lines = new Lines(by);
        TrainingReportLine total = Anonymous.of(scope, by).cut(counts, lines);
        return report(scope, by, total, lines);
    }

    /// The rows of a figure, in the order of their days.
    Page<TrainingReportRow> rows(Scope scope, TrainingFigure figure, PageRequest page) {
        List<String> selects = switch (figure) {
            case PARTICIPANTS, TEACHERS, COMPLETION_RATE -> Facts.people(TrainingReportRow.OF_PEOPLE, scope, false);
            case HOURS ->
                Facts.people(TrainingReportRow.OF_PEOPLE, scope, false).stream()
                        .map(select -> select + " and f.completed")
                        .toList();
            case CERTIFICATES -> Facts.people(TrainingReportRow.OF_PEOPLE, scope, true);
            case FEEDBACK_RESPONSE_RATE, FEEDBACK_MEAN -> List.of(Facts.answers(TrainingReportRow.OF_RUNS, scope));
        };
        return listings.datedRows(selects, scope.parameters(selects.toString()))
                .page(page, row -> TrainingReportRow.of(row, figure.isOfFeedback()));
    }

    private static @Nullable String href(
            Scope scope, List<TrainingDimension> by, List<String> keys, TrainingFigure figure, boolean rows) {
        return rows ? RowsAddress.of(scope, by, keys, figure) : null;
    }

    private TrainingReport report(Scope scope, List<TrainingDimension> by, TrainingReportLine total, Lines lines) {
        return new TrainingReport(
                scope.from(),
                scope.until(),
                clock.instant(),
                changeLog.settled(),
                scope.language(),
                scope.narrowedTo(),
                by,
                TrainingFigureDefinition.all(scope.language()),
                total,
                lines.named(headings, scope),
                published.of(scope));
    }
}
