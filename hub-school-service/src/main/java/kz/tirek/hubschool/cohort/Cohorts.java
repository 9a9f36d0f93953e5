package kz.tirek.hubschool.cohort;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/// All cohorts.
@ApplicationScoped
class Cohorts implements PanacheRepositoryBase<Cohort, UUID> {

    /// The cohort of an address.
    Cohort at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }
}
