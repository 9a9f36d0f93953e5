package kz.tirek.funding.document;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which requirements a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class RequiredDocumentFilter {

    @Parameter(description = "Requirements of this step", example = "DISBURSEMENT_SUBMIT_SUPPLIER")
    @QueryParam("step")
    @Nullable
    Step step;

    @Parameter(description = "Requirements of this kind of document", example = "INVOICE")
    @QueryParam("kind")
    @Nullable
    DocumentKind kind;

    @Parameter(description = "Order of the list", example = "EFFECTIVE_DESC")
    @QueryParam("sort")
    @DefaultValue("EFFECTIVE_DESC")
    RequiredDocumentSort sort;

    Listing<RequiredDocument> narrow(Listing<RequiredDocument> requirements) {
        return requirements
                .whereIf(step, "e.step = :step", "step")
                .whereIf(kind, "e.kind = :kind", "kind")
                .sort(sort);
    }
}
