package kz.tirek.funding.report;

import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.ledger.AccountKind;
import kz.tirek.funding.ledger.AccountTotals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An account of the trial balance.
@Schema(description = "An account of the trial balance")
record TrialBalanceRow(
        @Schema(description = "Code of the account", examples = "payables")
        String account,

        Name name,
        @Schema(examples = "PAYABLES") AccountKind kind,
        @Schema(description = "Sum of the debits") Money debit,
        @Schema(description = "Sum of the credits") Money credit,
        @Schema(description = "Debits less credits") Money balance) {

    static TrialBalanceRow of(AccountTotals totals, Name name) {
        return new TrialBalanceRow(
                totals.code(),
                name,
                totals.kind(),
                Money.ofTiyn(totals.debitTiyn()),
                Money.ofTiyn(totals.creditTiyn()),
                Money.ofTiyn(totals.balanceTiyn()));
    }
}
