package kz.tirek.hubschool.eschool.digitalresource;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/// All digital resources.
@ApplicationScoped
class DigitalResources implements PanacheRepositoryBase<DigitalResource, UUID> {

    DigitalResource at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }
}
