package kz.tirek.funding.funder;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which funders a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class FunderFilter {

    @Parameter(description = "Business identification number", example = "991240000003")
    @QueryParam("bin")
    @Bin
    @Nullable
    String bin;

    @Parameter(description = "Prefix and fuzzy search over the names in three languages", example = "қор")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "NAME_RU")
    @QueryParam("sort")
    @DefaultValue("NAME_RU")
    FunderSort sort;

    Listing<Funder> narrow(Listing<Funder> funders) {
        return funders.whereIf(bin, "e.bin = :bin", "bin")
                .matching("e.nameSearch", q)
                .sort(sort);
    }
}
