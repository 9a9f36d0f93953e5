package kz.tirek.funding.period;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All exceptions.
@ApplicationScoped
class PeriodExceptions implements PanacheRepositoryBase<PeriodException, UUID> {

    PeriodException get(YearMonth month, UUID id) {
        return findByIdOptional(id)
                .filter(exception -> exception.month().equals(month))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
