package kz.tirek.hubschool.stocktake;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which lines of a stocktake a list holds.
@SuppressWarnings("NullAway.Init")
public class LineFilter {

    @Parameter(description = "How they differ", example = "MISSING")
    @QueryParam("difference")
    @Nullable
    Difference difference;

    @Parameter(description = "Order of the list", example = "NAME")
    @QueryParam("sort")
    @DefaultValue("NAME")
    LineSort sort;

    Listing<StocktakeLine> narrow(Listing<StocktakeLine> lines, Stocktake stocktake) {
        Listing<StocktakeLine> narrowed =
                lines.where("e.stocktakeId = :stocktake", Map.of("stocktake", stocktake.id()));
        return (difference == null ? narrowed : narrowed.where(difference.condition(), Map.of())).sort(sort);
    }
}
