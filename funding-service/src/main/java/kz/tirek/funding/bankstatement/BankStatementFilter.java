package kz.tirek.funding.bankstatement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which statements a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class BankStatementFilter {

    @Parameter(description = "Statements of this account of the fund")
    @QueryParam("bankAccount")
    @Nullable
    UUID bankAccount;

    @Parameter(description = "Statements that end on or after this day")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "Statements that begin on or before this day")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "Order of the list", example = "STARTS_ON_DESC")
    @QueryParam("sort")
    @DefaultValue("STARTS_ON_DESC")
    BankStatementSort sort;

    Listing<BankStatement> narrow(Listing<BankStatement> statements) {
        return statements
                .fetching("join fetch e.bankAccount")
                .whereIf(bankAccount, "e.bankAccount.id = :bankAccount", "bankAccount")
                .whereIf(from, "e.endsOn >= :from", "from")
                .whereIf(until, "e.startsOn <= :until", "until")
                .sort(sort);
    }
}
