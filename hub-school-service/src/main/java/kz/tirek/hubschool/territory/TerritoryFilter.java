package kz.tirek.hubschool.territory;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which territories a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class TerritoryFilter {

    @Parameter(description = "How far down the classifier", example = "REGION")
    @QueryParam("level")
    @Nullable
    TerritoryLevel level;

    @Parameter(description = "KATO code of the territory right above", example = "270000000")
    @QueryParam("parent")
    @Kato
    @Nullable
    String parent;

    @Parameter(description = "Whether the classifier has the code no more", example = "false")
    @QueryParam("vanished")
    @Nullable
    Boolean vanished;

    @Parameter(description = "Prefix and fuzzy search over the names in three languages", example = "ақсай")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "CODE")
    @QueryParam("sort")
    @DefaultValue("CODE")
    TerritorySort sort;

    Listing<Territory> narrow(Listing<Territory> territories) {
        return territories
                .whereIf(level, "e.level = :level", "level")
                .whereIf(parent, "e.parent = :parent", "parent")
                .where(
                        vanished == null ? "true" : vanished ? "e.vanishedOn is not null" : "e.vanishedOn is null",
                        Map.of())
                .matching("e.nameSearch", q)
                .sort(sort);
    }
}
