package kz.tirek.funding.acquittal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which acquittals a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class AcquittalFilter {

    @Parameter(description = "Acquittals of this disbursement")
    @QueryParam("disbursementId")
    @Nullable
    UUID disbursementId;

    @Parameter(description = "Acquittals of disbursements out of this grant")
    @QueryParam("grantId")
    @Nullable
    UUID grantId;

    @Parameter(description = "Acceptance acts or expense reports", example = "ACCEPTANCE_ACT")
    @QueryParam("kind")
    @Nullable
    AcquittalKind kind;

    @Parameter(description = "Acquittals in this state", example = "SUBMITTED")
    @QueryParam("status")
    @Nullable
    AcquittalStatus status;

    @Parameter(description = "Order of the list", example = "CREATED_DESC")
    @QueryParam("sort")
    @DefaultValue("CREATED_DESC")
    AcquittalSort sort;

    Listing<Acquittal> narrow(Listing<Acquittal> acquittals) {
        return acquittals
                .fetching("join fetch e.disbursement")
                .whereIf(disbursementId, "e.disbursement.id = :disbursementId", "disbursementId")
                .whereIf(grantId, "e.disbursement.grant.id = :grantId", "grantId")
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(status, "e.status = :status", "status")
                .sort(sort);
    }
}
