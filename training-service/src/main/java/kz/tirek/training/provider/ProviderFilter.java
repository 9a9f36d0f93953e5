package kz.tirek.training.provider;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which providers are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class ProviderFilter {

    @Parameter(description = "What sort of organisation", example = "NIS")
    @QueryParam("kind")
    @Nullable
    ProviderKind kind;

    @Parameter(description = "Country, ISO 3166-1 alpha-2", example = "KZ")
    @QueryParam("country")
    @Pattern(regexp = "[A-Z]{2}")
    @Nullable
    String country;

    @Parameter(description = "Prefix and fuzzy search over the names", example = "өрлеу")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "NAME_RU")
    @QueryParam("sort")
    @DefaultValue("NAME_RU")
    ProviderSort sort;

    Listing<Provider> narrow(Listing<Provider> providers) {
        return providers
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(country, "e.country = :country", "country")
                .matching("e.nameSearch", q)
                .sort(sort);
    }
}
