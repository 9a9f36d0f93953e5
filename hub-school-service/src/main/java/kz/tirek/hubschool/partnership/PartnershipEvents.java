package kz.tirek.hubschool.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/// All events of partners.
@ApplicationScoped
class PartnershipEvents implements PanacheRepositoryBase<PartnershipEvent, UUID> {

    /// The event of an address.
    PartnershipEvent at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The id of the partnership of an event.
    UUID partnershipOf(UUID id) {
        return getEntityManager()
                .createQuery("select e.partnership.id from PartnershipEvent e where e.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
