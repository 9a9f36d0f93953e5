package kz.tirek.funding.reference;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which codes of a reference list a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class ListFilter {

    @Parameter(description = "Codes that the latest list holds (true) or lacks (false)", example = "true")
    @QueryParam("listed")
    @Nullable
    Boolean listed;

    @Parameter(description = "Order of the list", example = "CODE")
    @QueryParam("sort")
    @DefaultValue("CODE")
    ListSort sort;

    <E extends ListedCode> Listing<E> narrow(Listing<E> codes) {
        return codes.whereIf(listed, "case when e.vanishedOn is null then true else false end = :listed", "listed")
                .sort(sort);
    }
}
