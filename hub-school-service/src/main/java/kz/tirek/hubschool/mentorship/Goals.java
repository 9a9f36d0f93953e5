package kz.tirek.hubschool.mentorship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;

/// All goals.
@ApplicationScoped
class Goals implements PanacheRepositoryBase<Goal, UUID> {

    /// The goal of an address below its mentorship.
    Goal at(UUID mentorshipId, UUID id) {
        return find("id = ?1 and mentorship.id = ?2", id, mentorshipId)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    List<Goal> of(Mentorship mentorship) {
        return list("mentorship = ?1 order by dueOn, id", mentorship);
    }

    long countOf(Mentorship mentorship) {
        return count("mentorship", mentorship);
    }
}
