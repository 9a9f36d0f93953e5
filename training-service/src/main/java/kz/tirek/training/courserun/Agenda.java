package kz.tirek.training.courserun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;

/// Which sessions of an agenda as it is stated are those that exist already. Attendance and calendars refer to
/// sessions, so a session that stays keeps its id: it is named by id or, where the id is left out, by day and
/// beginning.
final class Agenda {

    private final Map<UUID, RunSession> known;
    private final List<NewSession> stated;
    private final Map<Integer, RunSession> staying = new LinkedHashMap<>();

    private Agenda(List<RunSession> known, List<NewSession> stated) {
        this.known = known.stream()
                .collect(
                        Collectors.toMap(RunSession::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.stated = stated;
    }

    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE where an id is of no session, or is named twice
    static Agenda of(List<RunSession> known, List<NewSession> stated) {
        Agenda agenda = new Agenda(known, stated);
        agenda.matchIds();
        agenda.matchTimes();
        return agenda;
    }

    private void matchIds() {
        List<FieldFault> faults = new ArrayList<>();
        for (int index = 0; index < stated.size(); index++) {
            UUID id = stated.get(index).id();
            if (id != null) {
                RunSession session = known.remove(id);
                if (session == null) {
                    faults.add(new FieldFault(
                            "/sessions/" + index + "/id",
                            CommonProblem.UNKNOWN_REFERENCE.code(),
                            CommonProblem.UNKNOWN_REFERENCE.title()));
                } else {
                    staying.put(index, session);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.UNKNOWN_REFERENCE
                    .refuse("session", faults.size())
                    .at(faults);
        }
    }

    private void matchTimes() {
        for (int index = 0; index < stated.size(); index++) {
            NewSession session = stated.get(index);
            if (session.id() == null) {
                int at = index;
                known.values().stream()
                        .filter(old ->
                                old.day().equals(session.day()) && old.begins().equals(session.begins()))
                        .min((one, other) -> Boolean.compare(
                                !one.topic().equals(session.topic()),
                                !other.topic().equals(session.topic())))
                        .ifPresent(old -> staying.put(at, known.remove(old.id())));
            }
        }
    }

    /// The sessions the run has from now on: those that stay, changed, and new ones.
    List<RunSession> sessions(CourseRun run) {
        List<RunSession> sessions = new ArrayList<>();
        for (int index = 0; index < stated.size(); index++) {
            RunSession session = staying.get(index);
            if (session == null) {
                session = new RunSession(run, stated.get(index));
            } else {
                session.change(stated.get(index));
            }
            sessions.add(session);
        }
        return sessions;
    }

    /// Ids of the sessions that go.
    Set<UUID> dropped() {
        return new TreeSet<>(known.keySet());
    }
}
