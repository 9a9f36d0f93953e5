package kz.tirek.hubschool.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.mentorship.Period;

/// All activities.
@ApplicationScoped
class MentoringActivities implements PanacheRepositoryBase<MentoringActivity, UUID> {

    MentoringActivity at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// Whose activity it is, without loading either.
    UUID mentorshipOf(UUID id) {
        return getEntityManager()
                .createQuery("select a.mentorship.id from MentoringActivity a where a.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    List<MentoringActivity> of(Mentorship mentorship) {
        return list("mentorship = ?1 order by heldOn, id", mentorship);
    }

    long countOf(Mentorship mentorship) {
        return count("mentorship", mentorship);
    }

    /// Those that take place on a day that `period` leaves out.
    List<MentoringActivity> outside(Mentorship mentorship, Period period) {
        LocalDate last = period.until() == null ? LocalDate.of(9999, 12, 31) : period.until();
        return list(
                "mentorship = ?1 and status <> ?2 and (heldOn < ?3 or coalesce(heldUntil, heldOn) > ?4) order by heldOn, id",
                mentorship,
                ActivityStatus.CANCELLED,
                period.from(),
                last);
    }

    /// Those with a day on or after `day`.
    List<MentoringActivity> reaching(Mentorship mentorship, LocalDate day) {
        return list("mentorship = ?1 and coalesce(heldUntil, heldOn) >= ?2 order by heldOn, id", mentorship, day);
    }
}
