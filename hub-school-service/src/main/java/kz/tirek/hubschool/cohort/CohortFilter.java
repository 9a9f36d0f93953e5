package kz.tirek.hubschool.cohort;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which cohorts a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class CohortFilter {

    @Parameter(description = "Exactly this code", example = "2022")
    @QueryParam("code")
    @Size(min = 1, max = 100)
    @Nullable
    String code;

    @Parameter(description = "Prefix and fuzzy search over the names in three languages", example = "кезең")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "CODE")
    @QueryParam("sort")
    @DefaultValue("CODE")
    CohortSort sort;

    Listing<Cohort> narrow(Listing<Cohort> cohorts) {
        return cohorts.whereIf(code, "e.code = :code", "code")
                .matching("e.nameSearch", q)
                .sort(sort);
    }
}
