package kz.tirek.funding.grant;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which revisions of a budget a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class RevisionFilter {

    @Parameter(description = "Revisions in this state", example = "APPROVED")
    @QueryParam("status")
    @Nullable
    RevisionStatus status;

    @Parameter(description = "Order of the list", example = "NUMBER")
    @QueryParam("sort")
    @DefaultValue("NUMBER")
    RevisionSort sort;

    Listing<BudgetRevision> narrow(Listing<BudgetRevision> revisions, UUID grantId) {
        return revisions
                .fetching("join fetch e.grant")
                .whereIf(grantId, "e.grant.id = :grantId", "grantId")
                .whereIf(status, "e.status = :status", "status")
                .sort(sort);
    }
}
