package kz.tirek.hubschool.proposal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which proposals a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class ProposalFilter {

    @Parameter(description = "What became of it", example = "PROPOSED")
    @QueryParam("status")
    @Nullable
    ProposalStatus status;

    @Parameter(description = "KATO code: made for this very territory", example = "150000000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Order of the list", example = "CREATED_DESC")
    @QueryParam("sort")
    @DefaultValue("CREATED_DESC")
    ProposalSort sort;

    Listing<Proposal> narrow(Listing<Proposal> proposals) {
        return proposals
                .whereIf(status, "e.status = :status", "status")
                .whereIf(territory, "e.territory = :territory", "territory")
                .sort(sort);
    }
}
