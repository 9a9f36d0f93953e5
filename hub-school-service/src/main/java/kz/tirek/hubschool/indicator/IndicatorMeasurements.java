package kz.tirek.hubschool.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.hubschool.hubschool.HubSchool;
import org.jspecify.annotations.Nullable;

/// All measurements.
@ApplicationScoped
class IndicatorMeasurements implements PanacheRepositoryBase<IndicatorMeasurement, UUID> {

    /// The measurement of an address.
    IndicatorMeasurement at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The measurement of an address, locked until the transaction ends.
    IndicatorMeasurement lockedAt(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /// What was measured of an indicator on a day, of a hub school or of the programme.
    Optional<IndicatorMeasurement> of(Indicator indicator, @Nullable HubSchool hub, LocalDate day) {
        return hub == null
                ? find("indicator = ?1 and hubSchool is null and measuredOn = ?2", indicator, day)
                        .firstResultOptional()
                : find("indicator = ?1 and hubSchool = ?2 and measuredOn = ?3", indicator, hub, day)
                        .firstResultOptional();
    }
}
