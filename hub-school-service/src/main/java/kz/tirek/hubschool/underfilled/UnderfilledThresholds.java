package kz.tirek.hubschool.underfilled;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/// All thresholds, past and future ones too.
@ApplicationScoped
class UnderfilledThresholds implements PanacheRepositoryBase<UnderfilledThreshold, UUID> {

    UnderfilledThreshold at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// Whether the level has another threshold from the same day.
    boolean isTaken(NewThreshold terms, UUID except) {
        return count("level = ?1 and effectiveFrom = ?2 and id <> ?3", terms.level(), terms.effectiveFrom(), except)
                > 0;
    }
}
