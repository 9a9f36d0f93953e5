package kz.tirek.training.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.training.KeptAnswers;
import org.hibernate.Session;

/// Erases the personal data of a teacher (Law 94-V, arts. 24 and 25): names, numbers, texts that name the person, and
/// the answers kept for requests sent again. What statistics need stays: school, subjects, position, category, dates.
@ApplicationScoped
class Erasure {

    private final Teachers teachers;
    private final TeacherIins iins;
    private final Registration registration;
    private final Event<TeacherErased> erased;
    private final KeptAnswers answers;
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Erasure(
            Teachers teachers,
            TeacherIins iins,
            Registration registration,
            Event<TeacherErased> erased,
            KeptAnswers answers,
            EntityManager entities,
            Clock clock) {
        this.teachers = teachers;
        this.iins = iins;
        this.registration = registration;
        this.erased = erased;
        this.answers = answers;
        this.entities = entities;
        this.clock = clock;
    }

    /// @param teacher whose data is not erased yet
    TeacherView erase(Teacher teacher, String basis) {
        UUID id = teacher.id();
        // First, because what observers lock (runs, enrolments) is locked before teachers everywhere.
        erased.fire(new TeacherErased(id, basis));
        Teacher locked = teachers.changeable(id);
        locked.erase(clock.instant(), basis);
        teachers.flush();
        iins.erase(id);
        forgetBases(id);
        forgetAnswers(id);
        return registration.recorded(locked, "ERASED");
    }

    /// Documents of periods are recorded under the person's name more often than not.
    private void forgetBases(UUID id) {
        for (Class<? extends CareerPeriod> kind : List.of(Employment.class, CategoryPeriod.class, MentorPeriod.class)) {
            entities.createQuery(
                            "update versioned %s p set p.basis = null where p.teacherId = :id and p.basis is not null"
                                    .formatted(kind.getName()))
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }

    /// Also those about a diary of the person's internships.
    private void forgetAnswers(UUID id) {
        List<UUID> about = new ArrayList<>(entities.unwrap(Session.class)
                .createNativeQuery("select id from internship where teacher_id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList());
        about.add(id);
        answers.forget(about);
    }
}
