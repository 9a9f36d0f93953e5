package kz.tirek.training.teacher;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.school.Schools;

/// All teachers.
@ApplicationScoped
public class Teachers implements PanacheRepositoryBase<Teacher, UUID> {

    private final Schools schools;
    private final Caller caller;

    @Inject
    Teachers(Schools schools, Caller caller) {
        this.schools = schools;
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

    /// The same whatever the caller's territories, for what has another end that the caller may act at.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, TEACHER_ERASED
    public Teacher existing(UUID id) {
        return changeable(findByIdOptional(id)
                .orElseThrow(() ->
                        CommonProblem.UNKNOWN_REFERENCE.refuse("teacher", id).at("/teacherId")));
    }

    /// Locks the teacher's row until this transaction ends: whoever plans two things with one person does so one
    /// after the other. Rows of runs are locked before.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal TEACHER_ERASED
    public void lock(UUID id) {
        Object known = getEntityManager()
                .createNativeQuery(
                        "select erased_at is null from teacher where id = :id for no key update", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
        if (!(boolean) known) {
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
        caller.requireTerritory(schools.territoryPath(teacher.schoolId()));
    }
}
