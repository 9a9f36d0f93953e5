package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.FieldError;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.training.attendance.Arrivals.Arrival;
import kz.tirek.training.attendance.NewStatement.Person;
import kz.tirek.training.attendance.Reckoner.Standing;
import kz.tirek.training.courserun.CourseRuns;
import kz.tirek.training.courserun.RunStatus;
import org.jspecify.annotations.Nullable;

/// Takes statements of attendance, by the batch.
@ApplicationScoped
class Recording {

    private static final Set<RunStatus> TAKING = Set.of(RunStatus.OPEN, RunStatus.CLOSED, RunStatus.HELD);

    private final RunLocks locks;
    private final CourseRuns runs;
    private final Admission admission;
    private final Arrivals arrivals;
    private final Book book;
    private final Reckoner reckoner;
    private final HttpHeaders headers;

    @Inject
    Recording(
            RunLocks locks,
            CourseRuns runs,
            Admission admission,
            Arrivals arrivals,
            Book book,
            Reckoner reckoner,
            HttpHeaders headers) {
        this.locks = locks;
        this.runs = runs;
        this.admission = admission;
        this.arrivals = arrivals;
        this.book = book;
        this.reckoner = reckoner;
        this.headers = headers;
    }

    /// What became of a statement, or would.
    ///
    /// @param faults why it is refused
    /// @param standing what counts now; nothing where the statement is refused
    record Result(
            NewStatement statement,
            Outcome outcome,
            boolean idReused,
            @Nullable Standing standing,
            List<FieldFault> faults) {}

    /// Keeps the good statements of a batch; says of each what became of it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, CONCURRENT_CHANGE, RUN_TAKES_NO_ATTENDANCE
    UploadOutcome take(UUID courseRunId, List<NewStatement> statements) {
        Upload upload = Upload.to(courseRunId);
        List<Result> results = keep(upload, statements);
        finish(upload);
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<StatementOutcome> outcomes = new ArrayList<>();
        for (Result result : results) {
            outcomes.add(outcome(outcomes.size(), result, language));
        }
        return UploadOutcome.of(upload, outcomes);
    }

    /// The same for a part of an upload; [#finish] follows the last part.
    List<Result> keep(Upload upload, List<NewStatement> statements) {
        Set<UUID> teachers = statements.stream().map(NewStatement::teacherId).collect(Collectors.toSet());
        Set<UUID> sessions = statements.stream().map(NewStatement::sessionId).collect(Collectors.toSet());
        locks.lock(Set.of(upload.courseRunId()), sessions, teachers);
        RunStatus status = runs.get(upload.courseRunId()).status();
        if (!TAKING.contains(status)) {
            throw AttendanceProblem.RUN_TAKES_NO_ATTENDANCE.refuse(status);
        }
        Admission.Rules rules = admission.rules(upload.courseRunId(), teachers);
        Map<NewStatement, List<FieldFault>> faults = new HashMap<>();
        List<NewStatement> good = new ArrayList<>();
        for (NewStatement statement : statements) {
            List<FieldFault> found = rules.faults(statement);
            faults.put(statement, found);
            if (found.isEmpty()) {
                good.add(statement);
            }
        }
        return results(statements, faults, good, upload);
    }

    /// Whether a statement can be kept.
    void check(Upload upload, NewStatement statement, Checks checks) {
        Set<UUID> teachers = Stream.ofNullable(statement.teacherId()).collect(Collectors.toSet());
        admission.rules(upload.courseRunId(), teachers).check(statement, checks);
    }

    /// Records what an upload changed.
    void finish(Upload upload) {
        reckoner.record(upload.changedRuns());
    }

    private List<Result> results(
            List<NewStatement> statements,
            Map<NewStatement, List<FieldFault>> faults,
            List<NewStatement> good,
            Upload upload) {
        List<Arrival> arrived = good.isEmpty() ? List.of() : arrivals.keep(upload, good);
        Map<Person, Standing> standings = standings(good, upload);
        Map<Person, Integer> added = new HashMap<>();
        for (int i = 0; i < good.size(); i++) {
            if (arrived.get(i) != Arrival.REPEATED) {
                added.merge(good.get(i).content().person(), 1, Integer::sum);
            }
        }
        Set<Person> first = new HashSet<>();
        added.forEach((person, statementsAdded) -> {
            if (standing(standings, person).statements() == statementsAdded) {
                first.add(person);
            }
        });
        List<Result> results = new ArrayList<>();
        int next = 0;
        for (NewStatement statement : statements) {
            List<FieldFault> found = faults.getOrDefault(statement, List.of());
            if (!found.isEmpty()) {
                results.add(new Result(statement, Outcome.REFUSED, false, null, found));
                continue;
            }
            Arrival arrival = arrived.get(next++);
            Standing standing = standing(standings, statement.content().person());
            Outcome outcome =
                    outcome(arrival, standing, first, statement.content().person());
            results.add(new Result(statement, outcome, arrival == Arrival.REUSED_ID, standing, List.of()));
        }
        return results;
    }

    private Map<Person, Standing> standings(List<NewStatement> good, Upload upload) {
        if (good.isEmpty()) {
            return Map.of();
        }
        Reckoner.Result reckoned = reckoner.reckon(
                good.stream().map(NewStatement::teacherId).collect(Collectors.toSet()),
                book.days(good.stream().map(NewStatement::sessionId).collect(Collectors.toSet())),
                null);
        upload.changedRuns().addAll(reckoned.changedRuns());
        return reckoned.standings();
    }

    private static Standing standing(Map<Person, Standing> standings, Person person) {
        Standing standing = standings.get(person);
        if (standing == null) {
            throw new IllegalStateException("nothing was reckoned about " + person);
        }
        return standing;
    }

    /// @param first people and sessions about which nothing was stated before this upload; the first statement about
    ///     each takes it out
    private static Outcome outcome(Arrival arrival, Standing standing, Set<Person> first, Person person) {
        if (arrival == Arrival.REPEATED) {
            return Outcome.REPEATED;
        }
        boolean isFirst = first.remove(person);
        if (arrival == Arrival.REUSED_ID || !standing.conflicts().isEmpty()) {
            return Outcome.CONFLICT;
        }
        return isFirst ? Outcome.RECORDED : Outcome.AGREES;
    }

    private static StatementOutcome outcome(int position, Result result, Language language) {
        Standing standing = result.standing();
        return new StatementOutcome(
                position,
                result.statement().id(),
                result.outcome(),
                standing == null ? null : standing.status(),
                result.idReused(),
                standing == null ? List.of() : List.copyOf(standing.conflicts()),
                result.faults().stream()
                        .map(fault -> new FieldError(
                                "/statements/" + position + fault.pointer(),
                                fault.code(),
                                fault.message().in(language)))
                        .toList());
    }
}
