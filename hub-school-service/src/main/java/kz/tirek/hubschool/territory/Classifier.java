package kz.tirek.hubschool.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tirek.conventions.bulk.RowOutcome;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.Changes.Change;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.FieldError;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.hubschool.Dates;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/// Takes the official files of the classifier. What they name is added or brought up to date, what they lack is
/// marked as vanished; nothing is removed, and what no file knows (ISO codes, centres, English names) stays.
///
/// A code vanishes only where the file holds others of its region: a file of one region says nothing of the rest.
@ApplicationScoped
class Classifier {

    /// What imports take in turn, so that one sees what the other wrote.
    private static final long LOCK = 0x4B41544FL;

    private static final int BATCH = 500;

    private final Territories territories;
    private final Changes changes;
    private final Dates dates;
    private final HttpHeaders headers;
    private final Event<TerritoriesMoved> moved;
    private final int mostRows;

    @Inject
    Classifier(
            Territories territories,
            Changes changes,
            Dates dates,
            HttpHeaders headers,
            Event<TerritoriesMoved> moved,
            @ConfigProperty(name = "tirek.classifier.most-rows", defaultValue = "40000") int mostRows) {
        this.territories = territories;
        this.changes = changes;
        this.dates = dates;
        this.headers = headers;
        this.moved = moved;
        this.mostRows = mostRows;
    }

    /// @throws kz.tirek.conventions.problem.Refusal FILE_UNREADABLE, INVALID_REQUEST (columns), TOO_MANY_ROWS, or
    ///         ROWS_REFUSED with what is wrong with each refused row in `rows`
    ClassifierImport take(File file, NameLanguage language, boolean dryRun) {
        List<KatoRow> rows = KatoFile.read(file, mostRows);
        KatoTree tree = new KatoTree(rows);
        if (!tree.faults().isEmpty()) {
            List<RowOutcome> problems = problems(tree.faults());
            if (dryRun) {
                return ClassifierImport.refused(rows.size(), problems);
            }
            throw CommonProblem.ROWS_REFUSED
                    .refuse(problems.size(), rows.size())
                    .with("rows", problems);
        }
        Session session = territories.getEntityManager().unwrap(Session.class);
        session.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        ClassifierUpdate update = new ClassifierUpdate(known(), tree, language, dates.today());
        if (dryRun) {
            session.clear();
        } else {
            store(update, session);
        }
        return update.summary(dryRun, rows.size());
    }

    private Map<String, Territory> known() {
        Map<String, Territory> known = new TreeMap<>();
        territories.listAll().forEach(territory -> known.put(territory.code(), territory));
        return known;
    }

    private void store(ClassifierUpdate update, Session session) {
        Integer batch = session.getJdbcBatchSize();
        session.setJdbcBatchSize(BATCH);
        update.created().forEach(territories::persist);
        territories.flush();
        session.setJdbcBatchSize(batch);
        changes.recordAll(update.changed().entrySet().stream()
                .map(change -> new Change(
                        TerritoryResource.RESOURCE,
                        change.getKey().id(),
                        change.getValue(),
                        TerritoryView.of(change.getKey())))
                .toList());
        if (!update.elsewhere().isEmpty()) {
            moved.fire(new TerritoriesMoved(update.elsewhere()));
        }
    }

    private List<RowOutcome> problems(Map<Integer, List<FieldFault>> faults) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return faults.entrySet().stream()
                .map(row -> new RowOutcome(
                        row.getKey(),
                        RowOutcome.Status.REFUSED,
                        null,
                        row.getValue().stream()
                                .map(fault -> new FieldError(
                                        fault.pointer(),
                                        fault.code(),
                                        fault.message().in(language)))
                                .toList()))
                .toList();
    }
}
