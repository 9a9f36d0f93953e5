package kz.tirek.funding.supplier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All periods of watching, past and future ones too.
@ApplicationScoped
class WatchPeriods implements PanacheRepositoryBase<WatchPeriod, UUID> {

    /// For how many days changes are shown on `day`; none before the first period.
    int daysOn(LocalDate day) {
        return find("effectiveFrom <= ?1 order by effectiveFrom desc", day)
                .firstResultOptional()
                .map(WatchPeriod::days)
                .orElse(0);
    }

    WatchPeriod get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
