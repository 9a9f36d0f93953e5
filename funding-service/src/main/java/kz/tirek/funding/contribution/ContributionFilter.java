package kz.tirek.funding.contribution;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which contributions a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class ContributionFilter {

    @Parameter(description = "Contributions of this funder")
    @QueryParam("funderId")
    @Nullable
    UUID funderId;

    @Parameter(description = "Contributions for this grant")
    @QueryParam("grantId")
    @Nullable
    UUID grantId;

    @Parameter(description = "Contributions in this state", example = "RECEIVING")
    @QueryParam("status")
    @Nullable
    ContributionStatus status;

    @Parameter(description = "Order of the list", example = "CODE")
    @QueryParam("sort")
    @DefaultValue("CODE")
    ContributionSort sort;

    Listing<Contribution> narrow(Listing<Contribution> contributions) {
        return contributions
                .whereIf(funderId, "e.funder.id = :funderId", "funderId")
                .whereIf(grantId, "e.grant.id = :grantId", "grantId")
                .whereIf(status, "e.status = :status", "status")
                .sort(sort);
    }
}
