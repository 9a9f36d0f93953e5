package kz.tirek.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.training.course.Courses;
import kz.tirek.training.courserun.CourseRun;
import kz.tirek.training.courserun.CourseRuns;
import kz.tirek.training.teacher.Teachers;

/// Whether a teacher may take part in a run: every course that has to come before is completed, and the teacher has
/// no place elsewhere at the same time. Both are asked at application and at approval, under a lock of the teacher,
/// so that two runs do not take one person at the same time.
///
/// Who moves up from the waiting list is not elsewhere at that moment either; the teacher is not locked for it, and
/// approval has the last word. A run that is moved later keeps its people.
@ApplicationScoped
class Eligibility {

    private final Enrolments enrolments;
    private final CourseRuns runs;
    private final Courses courses;
    private final Teachers teachers;

    @Inject
    Eligibility(Enrolments enrolments, CourseRuns runs, Courses courses, Teachers teachers) {
        this.enrolments = enrolments;
        this.runs = runs;
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
        Optional<UUID> clash = enrolments.clash(run, teacher);
        if (clash.isPresent()) {
            OtherRun other = OtherRun.of(runs.get(clash.get()));
            throw EnrolmentProblem.ENROLMENT_CLASH
                    .refuse(other.code(), other.from().toString(), other.until().toString())
                    .with("clashesWith", other);
        }
    }

    /// The run that clashes.
    record OtherRun(UUID id, String code, LocalDate from, LocalDate until) {

        static OtherRun of(CourseRun run) {
            return new OtherRun(run.id(), run.code(), run.from(), run.until());
        }
    }
}
