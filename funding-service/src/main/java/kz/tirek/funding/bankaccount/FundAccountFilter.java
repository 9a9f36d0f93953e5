package kz.tirek.funding.bankaccount;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which accounts of the fund a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class FundAccountFilter {

    @Parameter(description = "Accounts in this state", example = "OPEN")
    @QueryParam("status")
    @Nullable
    FundAccountStatus status;

    @Parameter(description = "Order of the list", example = "IBAN")
    @QueryParam("sort")
    @DefaultValue("IBAN")
    FundAccountSort sort;

    Listing<FundAccount> narrow(Listing<FundAccount> accounts) {
        return accounts.whereIf(status, "e.status = :status", "status").sort(sort);
    }
}
