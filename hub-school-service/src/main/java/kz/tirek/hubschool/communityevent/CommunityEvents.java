package kz.tirek.hubschool.communityevent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.school.School;

/// All community events.
@ApplicationScoped
class CommunityEvents implements PanacheRepositoryBase<CommunityEvent, UUID> {

    CommunityEvent at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// What a school plans for a day and later.
    List<CommunityEvent> plannedFrom(School school, LocalDate day) {
        return list("school = ?1 and status = ?2 and heldOn >= ?3", school, EventStatus.PLANNED, day);
    }

    /// What was to be on a day and later, and was called off with its school.
    List<CommunityEvent> cancelledFrom(School school, LocalDate day) {
        return list("school = ?1 and cancelledWithSchool and heldOn >= ?2", school, day);
    }
}
