package kz.tirek.funding.bankstatement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import kz.tirek.funding.statementfile.Flow;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which lines a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class StatementLineFilter {

    @Parameter(description = "Lines in this state", example = "UNMATCHED")
    @QueryParam("status")
    @Nullable
    LineStatus status;

    @Parameter(description = "Unmatched lines that were not matched by themselves for this reason", example = "REFUSED")
    @QueryParam("hindrance")
    @Nullable
    Hindrance hindrance;

    @Parameter(description = "Lines of this account of the fund")
    @QueryParam("bankAccount")
    @Nullable
    UUID bankAccount;

    @Parameter(description = "Lines of this statement")
    @QueryParam("statement")
    @Nullable
    UUID statement;

    @Parameter(description = "Lines of money that came in, or went out", example = "OUT")
    @QueryParam("direction")
    @Nullable
    Flow direction;

    @Parameter(description = "Lines booked on or after this day")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "Lines booked on or before this day")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "Order of the list", example = "BOOKED_DESC")
    @QueryParam("sort")
    @DefaultValue("BOOKED_DESC")
    StatementLineSort sort;

    Listing<StatementLine> narrow(Listing<StatementLine> lines) {
        return lines.whereIf(status, "e.status = :status", "status")
                .whereIf(hindrance, "e.hindrance = :hindrance", "hindrance")
                .whereIf(bankAccount, "e.bankAccount.id = :bankAccount", "bankAccount")
                .whereIf(statement, "e.statement.id = :statement", "statement")
                .whereIf(direction, "e.direction = :direction", "direction")
                .whereIf(from, "e.bookedOn >= :from", "from")
                .whereIf(until, "e.bookedOn <= :until", "until")
                .sort(sort);
    }
}
