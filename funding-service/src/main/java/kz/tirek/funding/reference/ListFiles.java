package kz.tirek.funding.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.File;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.bulk.RowOutcome;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;
import org.jspecify.annotations.Nullable;

/// Takes a whole list in the place of the one before: new codes are added, others brought up to date, and those
/// that it lacks are marked. Nothing is removed.
@ApplicationScoped
class ListFiles {

    private final BulkUploads uploads;
    private final EntityManager entities;
    private final Changes changes;
    private final Clock clock;

    @Inject
    ListFiles(BulkUploads uploads, EntityManager entities, Changes changes, Clock clock) {
        this.uploads = uploads;
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
    }

    /// What a list does to the codes there are.
    ///
    private record Plan<E, R>(List<R> created, List<Difference<E, R>> changed, List<E> returned, List<E> vanished) {

        static <E, R> Plan<E, R> nothing() {
            return new Plan<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /// A code of which a row says something else.
    private record Difference<E, R>(E code, R row) {}

    /// @param type the resource type of its codes in the change feed
    /// @throws kz.tirek.conventions.problem.Refusal as [BulkUploads#run], LIST_EMPTY
    <E extends ListedCode, R extends ListRow<E>> ListImport take(
            @Nullable File file, boolean dryRun, String type, Class<E> entity, Class<R> row) {
        Map<String, R> rows = new TreeMap<>();
        BulkResult read = uploads.run(file, dryRun, row, (one, checks) -> {}, one -> {
            if (rows.putIfAbsent(one.listedCode(), one) != null) {
                throw CommonProblem.DUPLICATE.refuse().at(one.pointer());
            }
            return null;
        });
        if (read.rows() == 0) {
            throw ReferenceProblem.LIST_EMPTY.refuse();
        }
        Plan<E, R> plan = read.refused() > 0 ? Plan.nothing() : plan(rows, entity);
        if (!dryRun) {
            carryOut(plan, type);
        }
        return new ListImport(
                dryRun,
                read.rows(),
                plan.created().size(),
                plan.changed().size(),
                plan.returned().size(),
                plan.vanished().stream().map(ListedCode::code).toList(),
                read.refused(),
                read.outcomes().stream()
                        .filter(outcome -> outcome.status() == RowOutcome.Status.REFUSED)
                        .toList());
    }

    private <E extends ListedCode, R extends ListRow<E>> Plan<E, R> plan(Map<String, R> rows, Class<E> entity) {
        Map<String, E> known = entities.createQuery("from " + entity.getName() + " order by code", entity)
                .getResultStream()
                .collect(Collectors.toMap(ListedCode::code, Function.identity(), (one, other) -> one, TreeMap::new));
        Plan<E, R> plan = Plan.nothing();
        rows.forEach((code, row) -> {
            E there = known.get(code);
            if (there == null) {
                plan.created().add(row);
                return;
            }
            if (!there.isListed()) {
                plan.returned().add(there);
            }
            if (!row.describes(there)) {
                plan.changed().add(new Difference<>(there, row));
            }
        });
        known.values().stream()
                .filter(there -> there.isListed() && !rows.containsKey(there.code()))
                .forEach(plan.vanished()::add);
        return plan;
    }

    private <E extends ListedCode, R extends ListRow<E>> void carryOut(Plan<E, R> plan, String type) {
        plan.changed().forEach(change -> change.row().update(change.code()));
        plan.returned().forEach(ListedCode::comeBack);
        plan.vanished().forEach(code -> code.vanish(BusinessDate.today(clock)));
        List<E> created =
                plan.created().stream().map(row -> row.entity(clock.instant())).toList();
        created.forEach(entities::persist);
        entities.flush();
        List<Changes.Change> made = new ArrayList<>();
        created.forEach(code -> made.add(change(type, code, "CREATED")));
        plan.changed().stream()
                .map(Difference::code)
                .filter(code -> !plan.returned().contains(code))
                .forEach(code -> made.add(change(type, code, "UPDATED")));
        plan.returned().forEach(code -> made.add(change(type, code, "RETURNED")));
        plan.vanished().forEach(code -> made.add(change(type, code, "VANISHED")));
        changes.recordAll(made);
    }

    private static Changes.Change change(String type, ListedCode code, String operation) {
        return new Changes.Change(type, code.id(), operation, code.view());
    }
}
