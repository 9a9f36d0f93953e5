package kz.tirek.hubschool.territory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import kz.tirek.conventions.problem.CommonProblem;

/// All territories, by KATO code.
@ApplicationScoped
public class Territories implements PanacheRepositoryBase<Territory, String> {

    /// Whether a KATO code is one of the first level: a region or a city of its rank.
    public static boolean isRegion(String code) {
        return code.endsWith("0000000");
    }

    /// HQL for "what is at `path` keeps `territory`, a parameter of that name, among its `territories`".
    public static String among(String path) {
        return "function(array_has as Boolean, " + path + ".territories, :territory) = true";
    }

    /// The territory that a body names at `pointer`.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public Territory named(String code, String pointer) {
        return findByIdOptional(code)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("territory", code)
                        .at(pointer));
    }

    /// Reads many territories at once, so that [#named] finds them without asking again.
    public void load(Set<String> codes) {
        list("code in ?1", codes);
    }

    /// The same for what is new: the classifier has to have the territory still.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE or TERRITORY_VANISHED
    public Territory present(String code, String pointer) {
        Territory territory = named(code, pointer);
        if (territory.vanishedOn() != null) {
            throw TerritoryProblem.TERRITORY_VANISHED
                    .refuse(code, territory.vanishedOn().toString())
                    .at(pointer);
        }
        return territory;
    }

    /// The territory of a KATO code, or of the present or a former ISO 3166-2 code of a region.
    Optional<Territory> withCode(String code) {
        return code.startsWith("KZ-")
                ? find("isoCode = ?1 or function(array_has as Boolean, formerIsoCodes, ?1) = true", code)
                        .firstResultOptional()
                : findByIdOptional(code);
    }
}
