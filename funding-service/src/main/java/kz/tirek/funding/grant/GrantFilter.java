package kz.tirek.funding.grant;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which grants a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class GrantFilter {

    @Parameter(description = "Grants of this funder, alone or with others")
    @QueryParam("funderId")
    @Nullable
    UUID funderId;

    @Parameter(description = "Grants to this hub school")
    @QueryParam("hubSchoolId")
    @Nullable
    UUID hubSchoolId;

    @Parameter(description = "Grants in this state", example = "ACTIVE")
    @QueryParam("status")
    @Nullable
    GrantStatus status;

    @Parameter(description = "Order of the list", example = "CODE")
    @QueryParam("sort")
    @DefaultValue("CODE")
    GrantSort sort;

    Listing<Grant> narrow(Listing<Grant> grants) {
        return grants.fetching("join fetch e.funder join fetch e.hubSchool")
                .whereIf(
                        funderId,
                        "e.funder.id = :funderId or exists (select 1 from e.coFunders c where c.funderId = :funderId)",
                        "funderId")
                .whereIf(hubSchoolId, "e.hubSchool.id = :hubSchoolId", "hubSchoolId")
                .whereIf(status, "e.status = :status", "status")
                .sort(sort);
    }
}
