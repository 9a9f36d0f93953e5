package kz.tirek.training.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import kz.tirek.conventions.change.Changes;
import kz.tirek.training.teacher.TeacherErased;

/// Erases what was written about a teacher in the course of internships; what is not over is called off. Dates, hours
/// and marks stay as figures.
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
        for (Internship internship : internships.ofTeacher(erased.teacherId())) {
            internship.erase();
            diary.of(internship).forEach(DiaryEntry::erase);
            internships.flush();
            changes.record(Practice.TYPE, internship.id(), "ERASED", InternshipEntry.of(internship));
        }
    }
}
