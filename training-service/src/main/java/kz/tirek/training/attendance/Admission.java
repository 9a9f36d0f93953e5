package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;

/// Which statements are taken: about people with a place in the run, whom the caller may speak of, at sessions of the
/// run that have begun.
@ApplicationScoped
class Admission {

    /// How far the clock of a device may be ahead of ours.
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    /// Before this nobody stated anything to this system; what names such a time has a wrong clock.
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Text SESSION = new Text(
            "іс-шараның бағдарламасында мұндай сабақ жоқ",
            "в программе мероприятия нет такого занятия",
            "the run has no such session");
    private static final Text NOT_BEGUN =
            new Text("сабақ әлі басталған жоқ", "занятие ещё не началось", "the session has not begun");
    private static final Text PARTICIPANT = new Text(
            "педагогтің бұл іс-шарада орны жоқ",
            "у педагога нет места в этом мероприятии",
            "the teacher has no place in this run");
    private static final Text TERRITORY = new Text(
            "педагогтің мектебі де, өткізу орны да сіздің аумақтарыңыздан тыс",
            "и школа педагога, и место проведения вне ваших территорий",
            "both the teacher's school and the venue are outside your territories");
    private static final Text FUTURE = new Text("уақыт болашақта", "время в будущем", "the time is in the future");
    private static final Text LONG_AGO =
            new Text("2000 жылдан бұрынғы уақыт", "время до 2000 года", "the time is before the year 2000");

    private final Database database;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Admission(Database database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /// What the rules need to know of a run and the people named.
    ///
    /// @param sessions when each session of the run begins
    /// @param participants who has a place in the run
    /// @param reachable participants the caller may speak of
    record Rules(Map<UUID, Instant> sessions, Set<UUID> participants, Set<UUID> reachable, Instant now) {

        /// Everything that is wrong with a statement. Pointers lead into the statement.
        List<FieldFault> faults(NewStatement statement) {
            Checks checks = new Checks();
            check(statement, checks);
            return checks.refusals().stream()
                    .flatMap(refusal -> refusal.faults().stream())
                    .toList();
        }

        void check(NewStatement statement, Checks checks) {
            checks.on("/sessionId", () -> requireBegun(statement.sessionId()))
                    .on("/teacherId", () -> requireReachable(statement.teacherId()))
                    .on("/statedAt", () -> requireCredible(statement.statedAt()));
        }

        private void requireBegun(UUID session) {
            Instant begins = sessions.get(session);
            if (begins == null) {
                throw refusal("/sessionId", "unknown-session", SESSION);
            }
            if (begins.isAfter(now)) {
                throw refusal("/sessionId", "session-not-begun", NOT_BEGUN);
            }
        }

        private void requireReachable(UUID teacher) {
            if (!participants.contains(teacher)) {
                throw refusal("/teacherId", "not-a-participant", PARTICIPANT);
            }
            if (!reachable.contains(teacher)) {
                throw refusal("/teacherId", "outside-territory", TERRITORY);
            }
        }

        private void requireCredible(Instant statedAt) {
            if (statedAt.isAfter(now.plus(CLOCKS_DIFFER))) {
                throw refusal("/statedAt", "stated-in-future", FUTURE);
            }
            if (statedAt.isBefore(EARLIEST)) {
                throw refusal("/statedAt", "stated-long-ago", LONG_AGO);
            }
        }

        private static Refusal refusal(String pointer, String code, Text message) {
            return CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, code, message);
        }
    }

    /// The rules for statements about `teachers` in a run.
    Rules rules(UUID courseRunId, Collection<UUID> teachers) {
        Map<UUID, Instant> sessions = new HashMap<>();
        database.rows(
                        "select id, day, begins from course_run_session where course_run_id = ?",
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                row.getObject(2, LocalDate.class)
                                        .atTime(row.getObject(3, LocalTime.class))
                                        .atZone(BusinessDate.ZONE)
                                        .toInstant()),
                        courseRunId)
                .forEach(session -> sessions.put(session.getKey(), session.getValue()));
        Set<UUID> participants = new HashSet<>();
        Set<UUID> reachable = new HashSet<>();
        database.rows(
                        """
                        select e.teacher_id,
                               run.territories && ?::text[] or school.territories && ?::text[]
                        from enrolment e
                        join course_run run on run.id = e.course_run_id
                        join teacher on teacher.id = e.teacher_id
                        join school on school.id = teacher.school_id
                        where e.course_run_id = ? and e.teacher_id = any(?::uuid[])
                            and e.status in ('APPLIED', 'APPROVED', 'COMPLETED', 'FAILED')""",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getBoolean(2)),
                        caller.territories(),
                        caller.territories(),
                        courseRunId,
                        teachers)
                .forEach(participant -> {
                    participants.add(participant.getKey());
                    if (participant.getValue() || !caller.isHeldToTerritories()) {
                        reachable.add(participant.getKey());
                    }
                });
        return new Rules(sessions, participants, reachable, clock.instant());
    }
}
