package kz.tirek.funding.journal;

import kz.tirek.conventions.names.Name;
import kz.tirek.funding.ledger.AccountKind;
import kz.tirek.funding.ledger.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An account of the chart as the API shows it.
@Schema(name = "Account", description = "An account of the chart")
record AccountView(
        @Schema(description = "Stable code", examples = "prepayments")
        String code,

        @Schema(description = "What it counts", examples = "PREPAYMENTS")
        AccountKind kind,

        @Schema(description = "The side on which it usually stands", examples = "DEBIT")
        Side side,

        @Schema(description = "Whether it counts permission to spend, not money", examples = "false")
        boolean budgetary,

        Name name) {

    static AccountView of(LedgerAccount account) {
        return new AccountView(
                account.code(),
                account.kind(),
                account.kind().side(),
                account.kind().isBudgetary(),
                account.name());
    }
}
