package kz.tirek.training.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import kz.tirek.conventions.change.Changes;
import kz.tirek.training.teacher.TeacherErased;

/// Erases what was written about a teacher in the course of internships; what is not over is called off. Dates, hours
/// and marks stay as figures. Internships the teacher supervises go on without naming a supervisor.
@ApplicationScoped
class InternshipErasure {

    private final Internships internships;
    private final DiaryEntries diary;
    private final Changes changes;

    @Inject
    InternshipErasure(Internships internships, DiaryEntries diary, Changes changes) {
        this.internships = internships;
        this.diary = diary;
        this.changes = changes;
    }

    void erase(@Observes TeacherErased erased) {
        for (Internship internship : internships.naming(erased.teacherId())) {
            boolean own = internship.teacherId().equals(erased.teacherId());
            if (own) {
                internship.erase();
                diary.of(internship).forEach(DiaryEntry::erase);
            } else {
                internship.eraseSupervisor(erased.basis());
            }
            internships.flush();
            changes.record(
                    Practice.TYPE,
                    internship.id(),
                    own ? "ERASED" : "SUPERVISOR_ERASED",
                    InternshipEntry.of(internship));
        }
    }
}
