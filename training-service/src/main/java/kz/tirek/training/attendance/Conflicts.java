package kz.tirek.training.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.teacher.TeacherErased;

/// All conflicts about attendance, and the decisions about them.
@ApplicationScoped
class Conflicts implements PanacheRepositoryBase<Conflict, UUID> {

    private final Database database;
    private final RunLocks locks;
    private final Book book;
    private final Reckoner reckoner;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Conflicts(
            Database database,
            RunLocks locks,
            Book book,
            Reckoner reckoner,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.locks = locks;
        this.book = book;
        this.reckoner = reckoner;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    /// The conflict at an address; NOT_FOUND where there is none.
    Conflict get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// Decides a conflict, or decides it otherwise.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, STALE_VERSION, STATE_CONFLICT, INVALID_REQUEST
    Conflict decide(UUID id, NewDecision stated) {
        Conflict conflict = get(id);
        List<UUID> sessions = conflict.sessions();
        Set<UUID> teacher = Set.of(conflict.teacherId());
        locks.lock(conflict.courseRuns(), sessions, teacher);
        getEntityManager().refresh(conflict);
        precondition.require(conflict.version());
        conflict.requireDecidable();
        stated.requireFit(conflict.kind(), sessions);
        keep(conflict, stated);
        reckoner.record(reckoner.reckon(teacher, book.days(sessions), id).changedRuns());
        getEntityManager().refresh(conflict);
        return conflict;
    }

    private void keep(Conflict conflict, NewDecision stated) {
        database.change(
                """
                with decided as (
                    insert into attendance_decision
                        (conflict_id, seen, status, held_at, reason, decided_at, decided_by, decided_by_name)
                    select ?, max(sequence), ?, ?::uuid[], ?, ?, ?, ?
                    from attendance_statement where teacher_id = ? and session_id = any(?::uuid[])
                    returning sequence)
                update attendance_conflict set decision = (select sequence from decided) where id = ?""",
                conflict.id(),
                stated.status() == null ? null : stated.status().name(),
                stated.heldAt(),
                stated.reason(),
                clock.instant(),
                caller.subject(),
                caller.name(),
                conflict.teacherId(),
                conflict.sessions(),
                conflict.id());
    }

    /// Clears the reasons of decisions about a person: they may name the person.
    void forget(@Observes TeacherErased erased) {
        database.change("""
                update attendance_decision set reason = null
                where conflict_id in (select id from attendance_conflict where teacher_id = ?)""", erased.teacherId());
    }
}
