package kz.tirek.hubschool.indicator;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which indicators a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class IndicatorFilter {

    @Parameter(description = "The task of the programme", example = "EQUIPMENT")
    @QueryParam("task")
    @Nullable
    ProgrammeTask task;

    @Parameter(description = "Where the values come from", example = "MEASURED")
    @QueryParam("kind")
    @Nullable
    IndicatorKind kind;

    @Parameter(description = "What they are about", example = "HUB_SCHOOL")
    @QueryParam("scope")
    @Nullable
    IndicatorScope scope;

    @Parameter(description = "Prefix and fuzzy search over the names in three languages", example = "дайындық")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "CODE")
    @QueryParam("sort")
    @DefaultValue("CODE")
    IndicatorSort sort;

    Listing<Indicator> narrow(Listing<Indicator> indicators) {
        return indicators
                .whereIf(task, "e.task = :task", "task")
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(scope, "e.scope = :scope", "scope")
                .matching("e.nameSearch", q)
                .sort(sort);
    }
}
