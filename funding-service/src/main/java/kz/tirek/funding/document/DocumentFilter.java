package kz.tirek.funding.document;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which documents a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class DocumentFilter {

    @Parameter(description = "Documents of records of this type", example = "DISBURSEMENT")
    @QueryParam("ownerType")
    @Nullable
    OwnerType ownerType;

    @Parameter(description = "Documents of this record")
    @QueryParam("ownerId")
    @Nullable
    UUID ownerId;

    @Parameter(description = "Documents of this kind", example = "INVOICE")
    @QueryParam("kind")
    @Nullable
    DocumentKind kind;

    @Parameter(description = "true: without those a newer one took the place of; false: these alone", example = "true")
    @QueryParam("current")
    @Nullable
    Boolean current;

    @Parameter(description = "Order of the list", example = "UPLOADED_DESC")
    @QueryParam("sort")
    @DefaultValue("UPLOADED_DESC")
    DocumentSort sort;

    Listing<Document> narrow(Listing<Document> documents) {
        documents
                .whereIf(ownerType, "e.ownerType = :ownerType", "ownerType")
                .whereIf(ownerId, "e.ownerId = :ownerId", "ownerId")
                .whereIf(kind, "e.kind = :kind", "kind");
        if (current != null) {
            documents.where(current ? "e.supersededBy is null" : "e.supersededBy is not null", Map.of());
        }
        return documents.sort(sort);
    }
}
