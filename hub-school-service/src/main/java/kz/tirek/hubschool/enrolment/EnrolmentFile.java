package kz.tirek.hubschool.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.Changes.Change;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.school.Schools;
import kz.tirek.hubschool.school.Schools.Known;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Takes a file of counts, one row for a grade. The rows of a school and year are stored together and make one
/// change; grades the file does not name keep their counts.
@ApplicationScoped
class EnrolmentFile {

    private static final int BATCH = 200;

    private final BulkUploads uploads;
    private final Schools schools;
    private final Enrolments enrolments;
    private final Counting counting;
    private final Changes changes;
    private final Clock clock;

    @Inject
    EnrolmentFile(
            BulkUploads uploads,
            Schools schools,
            Enrolments enrolments,
            Counting counting,
            Changes changes,
            Clock clock) {
        this.uploads = uploads;
        this.schools = schools;
        this.enrolments = enrolments;
        this.counting = counting;
        this.changes = changes;
        this.clock = clock;
    }

    /// The counts of a school in a year.
    private record Year(UUID schoolId, int schoolYear) {}

    /// What the file says of a year.
    ///
    /// @param id of the counts there are, or are to be
    private record Collected(UUID id, boolean isNew, Map<Integer, EnrolmentRow> grades) {}

    BulkResult take(@Nullable File file, boolean dryRun) {
        Map<String, Known> known = new HashMap<>();
        Map<Year, Collected> years = new LinkedHashMap<>();
        BulkResult result = uploads.run(
                file,
                dryRun,
                EnrolmentRow.class,
                (row, checks) -> check(row, known, checks),
                row -> collect(row, known(row, known), years));
        if (!dryRun) {
            store(years);
        }
        return result;
    }

    private void check(EnrolmentRow row, Map<String, Known> known, Checks checks) {
        checks.on("/school", () -> known(row, known))
                .on(
                        List.of("/school", "/schoolYear"),
                        () -> counting.requireOpen(known(row, known).closedOn(), row.schoolYear()));
    }

    private Known known(EnrolmentRow row, Map<String, Known> known) {
        return known.computeIfAbsent(
                row.school(),
                text -> schools.known(text)
                        .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                                .refuse("school", text)
                                .at("/school")));
    }

    private UUID collect(EnrolmentRow row, Known school, Map<Year, Collected> years) {
        Collected year = years.computeIfAbsent(new Year(school.id(), row.schoolYear()), asked -> {
            UUID there = enrolments.idOf(asked.schoolId(), asked.schoolYear()).orElse(null);
            return new Collected(there == null ? Ids.next() : there, there == null, new TreeMap<>());
        });
        if (year.grades().putIfAbsent(row.grade(), row) != null) {
            throw EnrolmentProblem.GRADE_COUNTED_TWICE.refuse(row.grade()).at("/grade");
        }
        return year.id();
    }

    private void store(Map<Year, Collected> years) {
        Session session = enrolments.getEntityManager().unwrap(Session.class);
        Integer batch = session.getJdbcBatchSize();
        session.setJdbcBatchSize(BATCH);
        List<Map.Entry<Year, Collected>> all = List.copyOf(years.entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            store(all.subList(from, Math.min(from + BATCH, all.size())), session);
        }
        session.setJdbcBatchSize(batch);
    }

    private void store(List<Map.Entry<Year, Collected>> years, Session session) {
        Map<Enrolment, Long> counted = new LinkedHashMap<>();
        years.forEach(year -> {
            Collected collected = year.getValue();
            Enrolment enrolment =
                    collected.isNew() ? begun(year.getKey(), collected) : enrolments.findById(collected.id());
            counted.put(enrolment, collected.isNew() ? -1 : enrolment.version());
            collected.grades().values().forEach(row -> {
                enrolment.count(row.count());
                if (row.teachers() != null) {
                    enrolment.countTeachers(row.teachers());
                }
            });
            if (collected.isNew()) {
                enrolments.persist(enrolment);
            }
        });
        session.flush();
        List<Change> made = new ArrayList<>();
        counted.forEach((enrolment, before) -> {
            if (enrolment.version() != before) {
                made.add(new Change(
                        Counting.RESOURCE,
                        enrolment.id(),
                        before < 0 ? "CREATED" : "UPDATED",
                        EnrolmentView.of(enrolment)));
            }
        });
        changes.recordAll(made);
        session.clear();
    }

    private Enrolment begun(Year year, Collected collected) {
        return new Enrolment(collected.id(), schools.findById(year.schoolId()), year.schoolYear(), clock.instant());
    }
}
