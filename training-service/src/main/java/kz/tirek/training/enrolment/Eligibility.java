package kz.tirek.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.Text;
import kz.tirek.training.course.Courses;
import kz.tirek.training.courserun.CourseRun;
import kz.tirek.training.teacher.Teachers;

/// Whether a teacher may take part in a run: every course that has to come before is completed, and the teacher has
/// neither a place in another run nor another internship at the same time. Both are asked at application and at
/// approval, under a lock of the teacher, so that two runs, or a run and an internship, do not take one person at the
/// same time.
///
/// Who moves up from the waiting list is not elsewhere at that moment either; the teacher is not locked for it, and
/// approval has the last word. A run that is moved later keeps its people.
@ApplicationScoped
class Eligibility {

    private final Enrolments enrolments;
    private final Courses courses;
    private final Teachers teachers;

    @Inject
    Eligibility(Enrolments enrolments, Courses courses, Teachers teachers) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.teachers = teachers;
    }

    /// @throws kz.tirek.conventions.problem.Refusal TEACHER_ERASED, PREREQUISITES_MISSING, ENROLMENT_CLASH
    void require(CourseRun run, List<UUID> asked) {
        teachers.lock(asked);
        enrolments.hindered(run, asked).forEach(teacher -> refuse(run, teacher));
    }

    private void refuse(CourseRun run, UUID teacher) {
        List<UUID> missing = enrolments.missingPrerequisites(run, teacher);
        if (!missing.isEmpty()) {
            throw EnrolmentProblem.PREREQUISITES_MISSING
                    .refuse(courses.names(missing, "; ").toArray())
                    .with("missing", missing);
        }
        enrolments.clash(run, teacher).ifPresent(other -> {
            Text name = other.name();
            throw EnrolmentProblem.ENROLMENT_CLASH
                    .refuse(other.from().toString(), other.until().toString(), name.kk(), name.ru(), name.en())
                    .with("clashesWith", other);
        });
    }
}
