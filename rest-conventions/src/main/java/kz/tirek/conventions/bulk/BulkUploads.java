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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.conventions.bulk.Table.Line;
import kz.tirek.conventions.http.Bodies;
import kz.tirek.conventions.http.Bodies.Reading;
import kz.tirek.conventions.problem.Checks;
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
/// A refused row is named with everything that is wrong with it: with its fields, and with what those of its fields
/// that are right refer to. It is undone alone, so that the transaction lives on and the rows behind it are checked
/// against those before. A dry run is a real run that is undone at the end.
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
    /// @param check everything that can be known to be wrong with a row before it is stored, by the fields it is
    ///     about; fields that are wrong may lack their values
    /// @param create stores one row that passed the check and returns the id of what it became; throws a [Refusal]
    ///     where the row cannot be stored. It runs inside this transaction and must not be `@Transactional` itself,
    ///     or the first refusal dooms the rows behind it
    /// @throws Refusal UNSUPPORTED_MEDIA_TYPE, FILE_UNREADABLE, BODY_TOO_LARGE (unpacked), INVALID_REQUEST
    ///     (columns), TOO_MANY_ROWS, or ROWS_REFUSED with every row's outcome in `rows`
    @Transactional
    public <R> BulkResult run(
            @Nullable File upload,
            boolean dryRun,
            Class<R> rowType,
            BiConsumer<R, Checks> check,
            Function<R, @Nullable UUID> create) {
        return run(upload, dryRun, new Job<>(rowType, check, create, null));
    }

    /// The same for large files: good rows are stored many at a time, and one by one only where some that passed the
    /// check are refused together, to find out which.
    ///
    /// @param createAll stores rows and returns the id of each; refuses them all where it would refuse one. What
    ///     only the database refuses it may leave to the database, since it is flushed afterwards
    @Transactional
    public <R> BulkResult runInBatches(
            @Nullable File upload,
            boolean dryRun,
            Class<R> rowType,
            BiConsumer<R, Checks> check,
            Function<R, @Nullable UUID> create,
            Function<List<R>, List<UUID>> createAll) {
        return run(upload, dryRun, new Job<>(rowType, check, create, createAll));
    }

    /// The same for rows that are stored one by one. The database keeps a lock for every savepoint in which
    /// something was written, so a file of many rows is not stored with one for each.
    ///
    /// @param create runs again for a row that stands next to a refused one, so it keeps nothing but in
    ///     the database
    @Transactional
    public <R> BulkResult runInBatches(
            @Nullable File upload,
            boolean dryRun,
            Class<R> rowType,
            BiConsumer<R, Checks> check,
            Function<R, @Nullable UUID> create) {
        return run(upload, dryRun, new Job<>(rowType, check, create, rows -> each(rows, create)));
    }

    /// What is done with rows.
    ///
    /// @param createAll null where each row is stored by itself
    private record Job<R>(
            Class<R> rowType,
            BiConsumer<R, Checks> check,
            Function<R, @Nullable UUID> create,
            @Nullable Function<List<R>, List<UUID>> createAll) {}

    private <R> BulkResult run(@Nullable File upload, boolean dryRun, Job<R> job) {
        if (upload == null) {
            throw CommonProblem.FILE_UNREADABLE.refuse(headers.getMediaType());
        }
        entities.flush();
        sql("savepoint upload");
        try (Table table = open(upload)) {
            BulkResult result = BulkResult.of(dryRun, outcomes(table, job));
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

    private <R> List<RowOutcome> outcomes(Table table, Job<R> job) throws IOException {
        Line first = table.next();
        if (first == null) {
            throw CommonProblem.FILE_UNREADABLE.refuse(headers.getMediaType());
        }
        Header header = Header.of(first, job.rowType());
        List<RowOutcome> outcomes = new ArrayList<>();
        List<Pending<R>> pending = new ArrayList<>();
        int rows = 0;
        for (Line line = table.next(); line != null; line = table.next()) {
            if (rows++ == mostRows) {
                throw CommonProblem.TOO_MANY_ROWS.refuse(mostRows);
            }
            pending.add(read(line, header, job.rowType()));
            if (pending.size() == BATCH) {
                store(pending, job, outcomes);
                pending.clear();
            }
        }
        store(pending, job, outcomes);
        outcomes.sort(Comparator.comparingInt(RowOutcome::row));
        return outcomes;
    }

    /// A row that was read and is not stored yet.
    ///
    /// @param value null where nothing could be read
    private record Pending<R>(int row, @Nullable R value, List<FieldFault> faults) {

        boolean isRight() {
            return faults.isEmpty();
        }

        R right() {
            return Objects.requireNonNull(value);
        }
    }

    private <R> Pending<R> read(Line line, Header header, Class<R> rowType) {
        List<FieldFault> faults = new ArrayList<>();
        Reading<R> reading = bodies.attempt(header.json(line, faults), rowType);
        Set<String> known = faults.stream().map(FieldFault::pointer).collect(Collectors.toSet());
        reading.faults().stream()
                .filter(fault -> !known.contains(fault.pointer()))
                .forEach(faults::add);
        return new Pending<>(line.number(), reading.body(), faults);
    }

    /// Stores the rows that are not refused, and says of each row what became of it. Once a row was refused the file
    /// is not kept, and rows are checked before they are stored: that costs less than to store what is refused.
    private <R> void store(List<Pending<R>> rows, Job<R> job, List<RowOutcome> outcomes) {
        List<Pending<R>> right = rows.stream().filter(Pending::isRight).toList();
        Set<List<Object>> taken = new HashSet<>();
        if (job.createAll() == null) {
            right.stream()
                    .filter(row -> passes(row, job, taken, outcomes))
                    .forEach(row -> outcomes.add(outcome(row, job)));
        } else if (isRefused(outcomes) || !areStored(right, job.createAll(), outcomes)) {
            List<Pending<R>> passing = right.stream()
                    .filter(row -> passes(row, job, taken, outcomes))
                    .toList();
            if (!areStored(passing, job.createAll(), outcomes)) {
                storeEach(passing, job, job.createAll(), outcomes);
            }
        }
        rows.stream().filter(row -> !row.isRight()).forEach(row -> passes(row, job, taken, outcomes));
        entities.clear();
    }

    private static boolean isRefused(List<RowOutcome> outcomes) {
        return outcomes.stream().anyMatch(outcome -> outcome.status() == RowOutcome.Status.REFUSED);
    }

    /// Finds out which rows are refused: stores them one by one, which is undone, and then the good ones together.
    private <R> void storeEach(
            List<Pending<R>> rows, Job<R> job, Function<List<R>, List<UUID>> createAll, List<RowOutcome> outcomes) {
        sql("savepoint upload_rows");
        List<RowOutcome> tried = rows.stream().map(row -> outcome(row, job)).toList();
        if (!isRefused(tried)) {
            sql("release savepoint upload_rows");
        } else {
            undoTo("upload_rows");
            List<Pending<R>> good = IntStream.range(0, rows.size())
                    .filter(i -> tried.get(i).status() == RowOutcome.Status.ACCEPTED)
                    .mapToObj(rows::get)
                    .toList();
            if (!areStored(good, createAll, new ArrayList<>())) {
                good.forEach(row -> outcome(row, job));
            }
        }
        outcomes.addAll(tried);
    }

    /// Whether the row passes the check; where it does not, it is refused with everything that is wrong.
    ///
    /// @param taken what the rows claim that passed before and may not be stored yet
    private <R> boolean passes(Pending<R> row, Job<R> job, Set<List<Object>> taken, List<RowOutcome> outcomes) {
        Checks checks = new Checks(row.faults(), taken);
        if (row.value() != null) {
            job.check().accept(row.value(), checks);
        }
        List<Refusal> refusals = new ArrayList<>(checks.refusals());
        if (!row.isRight()) {
            refusals.addFirst(
                    CommonProblem.INVALID_REQUEST.refuse(row.faults().size()).at(row.faults()));
        }
        if (refusals.isEmpty()) {
            taken.addAll(checks.claims());
            return true;
        }
        outcomes.add(refused(row, refusals));
        return false;
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

    /// Stores rows together, if they can be.
    private <R> boolean areStored(
            List<Pending<R>> rows, Function<List<R>, List<UUID>> createAll, List<RowOutcome> outcomes) {
        if (rows.isEmpty()) {
            return true;
        }
        Session session = entities.unwrap(Session.class);
        Integer usual = session.getJdbcBatchSize();
        session.setJdbcBatchSize(BATCH);
        try {
            List<UUID> ids = behindASavepoint(
                    "upload_batch",
                    () -> createAll.apply(rows.stream().map(Pending::right).toList()));
            IntStream.range(0, rows.size())
                    .mapToObj(i -> RowOutcome.accepted(rows.get(i).row(), ids.get(i)))
                    .forEach(outcomes::add);
            return true;
        } catch (Refusal refused) {
            return false;
        } finally {
            session.setJdbcBatchSize(usual);
        }
    }

    private <R> RowOutcome outcome(Pending<R> row, Job<R> job) {
        try {
            return RowOutcome.accepted(
                    row.row(), behindASavepoint("upload_row", () -> job.create().apply(row.right())));
        } catch (Refusal refused) {
            return refused(row, List.of(refused));
        }
    }

    /// What `store` returns, with everything written; nothing of it is where it is refused.
    private <T extends @Nullable Object> T behindASavepoint(String savepoint, Supplier<T> store) {
        sql("savepoint " + savepoint);
        try {
            T stored = store.get();
            entities.flush();
            entities.clear();
            sql("release savepoint " + savepoint);
            return stored;
        } catch (RuntimeException failure) {
            Refusal refusal = failures.recognise(failure);
            if (refusal == null || refusal.type().status() >= 500) {
                throw failure;
            }
            undoTo(savepoint);
            throw refusal;
        }
    }

    private RowOutcome refused(Pending<?> row, List<Refusal> refusals) {
        return RowOutcome.refused(
                row.row(), refusals.stream().flatMap(this::errors).distinct().toList());
    }

    private Stream<FieldError> errors(Refusal refused) {
        Problem problem = refused.problem(Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), null);
        return problem.errors().isEmpty()
                ? Stream.of(new FieldError("", problem.code(), problem.detail()))
                : problem.errors().stream();
    }

    private static List<RowOutcome> undone(BulkResult result) {
        return result.outcomes().stream().map(RowOutcome::undone).toList();
    }

    /// The savepoint goes as well: savepoints left behind would nest, and each slow down all that follows.
    private void undoTo(String savepoint) {
        entities.clear();
        sql("rollback to savepoint " + savepoint);
        sql("release savepoint " + savepoint);
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
