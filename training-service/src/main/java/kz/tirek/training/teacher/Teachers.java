package kz.tirek.training.teacher;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.CommonProblem;
import org.hibernate.Session;

/// All teachers.
@ApplicationScoped
public class Teachers implements PanacheRepositoryBase<Teacher, UUID> {

    private final Caller caller;

    @Inject
    Teachers(Caller caller) {
        this.caller = caller;
    }

    /// The teacher at an address, if the caller may act in the territory of the teacher's school.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, OUTSIDE_TERRITORY
    public Teacher reachable(UUID id) {
        Teacher teacher = findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
        requireReach(teacher);
        return teacher;
    }

    /// The teacher at an address, locked to be changed.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, OUTSIDE_TERRITORY, TEACHER_ERASED
    public Teacher changeable(UUID id) {
        return changeable(locked(id));
    }

    /// The teacher at an address, locked, whether or not the personal data is erased.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, OUTSIDE_TERRITORY
    Teacher locked(UUID id) {
        Teacher teacher =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(CommonProblem.NOT_FOUND::refuse);
        requireReach(teacher);
        return teacher;
    }

    /// The teacher a body names in `teacherId`, if the caller may act in the territory of the teacher's school.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, OUTSIDE_TERRITORY, TEACHER_ERASED
    public Teacher named(UUID id) {
        Teacher teacher = findByIdOptional(id)
                .orElseThrow(() ->
                        CommonProblem.UNKNOWN_REFERENCE.refuse("teacher", id).at("/teacherId"));
        requireReach(teacher);
        return changeable(teacher);
    }

    /// Refuses all teachers whom rows of a file name where [#named] would refuse one.
    public void requireNamed(List<UUID> ids) {
        list("id in ?1", Set.copyOf(ids));
        ids.forEach(this::named);
    }

    /// The same whatever the caller's territories, for what has another end that the caller may act at.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, TEACHER_ERASED
    public Teacher existing(UUID id) {
        return existing(id, "/teacherId");
    }

    /// The same of one whom a body names elsewhere.
    ///
    /// @param pointer where the body names the teacher
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, TEACHER_ERASED
    public Teacher existing(UUID id, String pointer) {
        return changeable(findByIdOptional(id)
                .orElseThrow(() ->
                        CommonProblem.UNKNOWN_REFERENCE.refuse("teacher", id).at(pointer)));
    }

    /// Locks the rows of teachers until this transaction ends: whoever plans two things with one person does so one
    /// after the other. Rows of runs are locked before.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal TEACHER_ERASED
    public void lock(List<UUID> ids) {
        List<Boolean> erased = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select erased_at is not null from teacher where id = any(:ids) order by id for no key update",
                        Boolean.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        if (erased.contains(true)) {
            throw TeacherProblem.TEACHER_ERASED.refuse();
        }
    }

    /// Gives the teacher a new version though nothing of its own row changed, as its IIN did.
    void touch(Teacher teacher) {
        getEntityManager().lock(teacher, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private static Teacher changeable(Teacher teacher) {
        if (teacher.isErased()) {
            throw TeacherProblem.TEACHER_ERASED.refuse();
        }
        return teacher;
    }

    private void requireReach(Teacher teacher) {
        caller.requireTerritory(teacher.territories());
    }
}
