package kz.tirek.conventions.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tirek.conventions.bulk.Table.Line;
import kz.tirek.conventions.http.Bodies;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Failures;
import kz.tirek.conventions.problem.FieldError;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Problem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.table.Xlsx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Takes files of rows. The first row names the columns after the components of the row record; each further
/// row is read and checked as the JSON body of a single request would be, and handed to the service's own
/// function.
///
/// Every row runs behind a savepoint: a refused row is undone alone, so that the transaction lives on and the
/// rows behind it are checked against those before. A dry run is a real run that is undone at the end.
@ApplicationScoped
public class BulkUploads {

    /// Media type of CSV files.
    public static final String CSV = "text/csv";
    /// Media type of XLSX files.
    public static final String XLSX = Xlsx.MEDIA_TYPE;

    /// Rows stored at a time.
    private static final int BATCH = 100;

    private final Bodies bodies;
    private final Failures failures;
    private final EntityManager entities;
    private final HttpHeaders headers;
    private final int mostRows;

    @Inject
    BulkUploads(
            Bodies bodies,
            Failures failures,
            EntityManager entities,
            HttpHeaders headers,
            @ConfigProperty(name = "tirek.upload.most-rows", defaultValue = "20000") int mostRows) {
        this.bodies = bodies;
        this.failures = failures;
        this.entities = entities;
        this.headers = headers;
        this.mostRows = mostRows;
    }

    /// Stores every row of the request's file, or none.
    ///
    /// Entities the caller has loaded before are detached by this.
    ///
    /// @param upload the body of the request
    /// @param create stores one row and returns the id of what it became; throws a [Refusal] where the row
    ///     cannot be stored. It runs inside this transaction and must not be `@Transactional` itself, or the
    ///     first refusal dooms the rows behind it
    /// @throws Refusal UNSUPPORTED_MEDIA_TYPE, FILE_UNREADABLE, BODY_TOO_LARGE (unpacked), INVALID_REQUEST
    ///     (columns), TOO_MANY_ROWS, or ROWS_REFUSED with every row's outcome in `rows`
    @Transactional
    public <R> BulkResult run(
            @Nullable File upload, boolean dryRun, Class<R> rowType, Function<R, @Nullable UUID> create) {
        return run(upload, dryRun, rowType, create, null);
    }

    /// The same for large files: good rows are stored many at a time, and one by one only where some of them are
    /// refused together, to find out which.
    ///
    /// @param createAll stores rows and returns the id of each; refuses them all where it would refuse one. What
    /// only the
    ///     database refuses it may leave to the database, since it is flushed afterwards
    @Transactional
    public <R> BulkResult runInBatches(
            @Nullable File upload,
            boolean dryRun,
            Class<R> rowType,
            Function<R, @Nullable UUID> create,
            Function<List<R>, List<UUID>> createAll) {
        return run(upload, dryRun, rowType, create, createAll);
    }

    /// The same for rows that are stored one by one. The database keeps a lock for every savepoint in which
    /// something was written, so a file of many rows is not stored with one for each.
    ///
    /// @param create runs again for a row that stands next to a refused one, so it keeps nothing but in
    ///     the database
    @Transactional
    public <R> BulkResult runInBatches(
            @Nullable File upload, boolean dryRun, Class<R> rowType, Function<R, @Nullable UUID> create) {
        return run(upload, dryRun, rowType, create, rows -> each(rows, create));
    }

    private <R> BulkResult run(
            @Nullable File upload,
            boolean dryRun,
            Class<R> rowType,
            Function<R, @Nullable UUID> create,
            @Nullable Function<List<R>, List<UUID>> createAll) {
        if (upload == null) {
            throw CommonProblem.FILE_UNREADABLE.refuse(headers.getMediaType());
        }
        entities.flush();
        sql("savepoint upload");
        try (Table table = open(upload)) {
            BulkResult result = BulkResult.of(dryRun, outcomes(table, rowType, create, createAll));
            if (dryRun) {
                undoTo("upload");
                return BulkResult.of(true, undone(result));
            }
            if (result.refused() > 0) {
                throw CommonProblem.ROWS_REFUSED
                        .refuse(result.refused(), result.rows())
                        .with("rows", undone(result));
            }
            return result;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Table open(File upload) throws IOException {
        MediaType type = headers.getMediaType();
        if (type != null && type.isCompatible(MediaType.valueOf(CSV))) {
            return new CsvTable(upload);
        }
        if (type != null && type.isCompatible(MediaType.valueOf(XLSX))) {
            return new XlsxTable(upload);
        }
        throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.refuse();
    }

    /// A row that was read and is not stored yet.
    private record Pending<R>(int row, R value) {}

    private <R> List<RowOutcome> outcomes(
            Table table,
            Class<R> rowType,
            Function<R, @Nullable UUID> create,
            @Nullable Function<List<R>, List<UUID>> createAll)
            throws IOException {
        Line first = table.next();
        if (first == null) {
            throw CommonProblem.FILE_UNREADABLE.refuse(headers.getMediaType());
        }
        Header header = Header.of(first, rowType);
        List<RowOutcome> outcomes = new ArrayList<>();
        List<Pending<R>> pending = new ArrayList<>();
        int most = createAll == null ? 1 : BATCH;
        int rows = 0;
        for (Line line = table.next(); line != null; line = table.next()) {
            if (rows++ == mostRows) {
                throw CommonProblem.TOO_MANY_ROWS.refuse(mostRows);
            }
            try {
                pending.add(new Pending<>(line.number(), read(line, header, rowType)));
            } catch (Refusal refused) {
                outcomes.add(RowOutcome.refused(line.number(), errors(refused)));
            }
            if (pending.size() == most) {
                outcomes.addAll(outcomes(pending, create, createAll));
                pending.clear();
            }
        }
        outcomes.addAll(outcomes(pending, create, createAll));
        outcomes.sort(Comparator.comparingInt(RowOutcome::row));
        return outcomes;
    }

    /// Stores rows together, or, where some are refused, finds out which: one by one, which is undone, and then
    /// the good ones together.
    private <R> List<RowOutcome> outcomes(
            List<Pending<R>> pending,
            Function<R, @Nullable UUID> create,
            @Nullable Function<List<R>, List<UUID>> createAll) {
        if (createAll == null) {
            return pending.stream().map(row -> outcome(row, create)).toList();
        }
        List<RowOutcome> together = accepted(pending, createAll);
        if (!together.isEmpty()) {
            return together;
        }
        sql("savepoint upload_rows");
        List<RowOutcome> outcomes =
                pending.stream().map(row -> outcome(row, create)).toList();
        List<Pending<R>> good = good(pending, outcomes);
        if (good.size() < pending.size()) {
            undoTo("upload_rows");
            if (accepted(good, createAll).isEmpty()) {
                good.forEach(row -> outcome(row, create));
            }
        }
        return outcomes;
    }

    private static <R> List<Pending<R>> good(List<Pending<R>> pending, List<RowOutcome> outcomes) {
        return IntStream.range(0, pending.size())
                .filter(i -> outcomes.get(i).status() == RowOutcome.Status.ACCEPTED)
                .mapToObj(pending::get)
                .toList();
    }

    /// What became of rows stored together; nothing where they are not to be.
    private <R> List<RowOutcome> accepted(List<Pending<R>> pending, Function<List<R>, List<UUID>> createAll) {
        List<UUID> ids = pending.isEmpty()
                ? List.of()
                : together(pending.stream().map(Pending::value).toList(), createAll);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> RowOutcome.accepted(pending.get(i).row(), ids.get(i)))
                .toList();
    }

    private <R> List<UUID> each(List<R> rows, Function<R, @Nullable UUID> create) {
        List<UUID> ids = new ArrayList<>();
        for (R row : rows) {
            ids.add(create.apply(row));
            entities.flush();
            entities.clear();
        }
        return ids;
    }

    /// The ids of rows stored together; none where they are not to be stored together.
    private <R> List<UUID> together(List<R> rows, Function<List<R>, List<UUID>> createAll) {
        Session session = entities.unwrap(Session.class);
        Integer usual = session.getJdbcBatchSize();
        sql("savepoint upload_batch");
        try {
            session.setJdbcBatchSize(BATCH);
            List<UUID> ids = createAll.apply(rows);
            entities.flush();
            entities.clear();
            sql("release savepoint upload_batch");
            return ids;
        } catch (RuntimeException failure) {
            Refusal refusal = failures.recognise(failure);
            if (refusal == null || refusal.type().status() >= 500) {
                throw failure;
            }
            undoTo("upload_batch");
            return List.of();
        } finally {
            session.setJdbcBatchSize(usual);
        }
    }

    private <R> RowOutcome outcome(Pending<R> row, Function<R, @Nullable UUID> create) {
        try {
            return RowOutcome.accepted(row.row(), store(row.value(), create));
        } catch (Refusal refused) {
            if (refused.type().status() >= 500) {
                throw refused;
            }
            return RowOutcome.refused(row.row(), errors(refused));
        }
    }

    private <R> R read(Line line, Header header, Class<R> rowType) {
        List<FieldFault> faults = new ArrayList<>();
        R row = null;
        try {
            row = bodies.read(header.json(line, faults), rowType);
        } catch (Refusal refused) {
            Set<String> known = faults.stream().map(FieldFault::pointer).collect(Collectors.toSet());
            refused.faults().stream()
                    .filter(fault -> !known.contains(fault.pointer()))
                    .forEach(faults::add);
        }
        if (row == null || !faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return row;
    }

    private <R> @Nullable UUID store(R row, Function<R, @Nullable UUID> create) {
        sql("savepoint upload_row");
        try {
            UUID id = create.apply(row);
            entities.flush();
            entities.clear();
            sql("release savepoint upload_row");
            return id;
        } catch (RuntimeException failure) {
            Refusal refusal = failures.recognise(failure);
            if (refusal == null) {
                throw failure;
            }
            undoTo("upload_row");
            throw refusal;
        }
    }

    private List<FieldError> errors(Refusal refused) {
        Problem problem = refused.problem(Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), null);
        return problem.errors().isEmpty()
                ? List.of(new FieldError("", problem.code(), problem.detail()))
                : problem.errors();
    }

    private static List<RowOutcome> undone(BulkResult result) {
        return result.outcomes().stream().map(RowOutcome::undone).toList();
    }

    private void undoTo(String savepoint) {
        entities.clear();
        sql("rollback to savepoint " + savepoint);
    }

    /// Savepoints in SQL, because the connection pool refuses the methods for them inside a managed
    /// transaction.
    private void sql(String command) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(command);
            }
        });
    }
}
