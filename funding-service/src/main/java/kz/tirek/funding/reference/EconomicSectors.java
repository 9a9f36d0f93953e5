package kz.tirek.funding.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// The list of sectors of the economy.
@ApplicationScoped
public class EconomicSectors implements PanacheRepositoryBase<EconomicSector, UUID> {

    /// Refuses a КОд or КБе whose second digit the latest list does not hold.
    ///
    /// @param code residency and sector, as a body says them at `pointer`
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public void requireSectorOf(String code, String pointer) {
        String sector = code.substring(1);
        if (count("code = ?1 and vanishedOn is null", sector) == 0) {
            throw CommonProblem.UNKNOWN_REFERENCE
                    .refuse("economic-sector", sector)
                    .at(pointer);
        }
    }

    EconomicSector get(String code) {
        return find("code", code).firstResultOptional().orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }
}
