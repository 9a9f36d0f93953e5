package kz.tirek.funding.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.ledger.AccountKind;
import kz.tirek.funding.ledger.AccountTotals;
import kz.tirek.funding.ledger.AsOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Every account with its debits, credits and balance; the totals agree.
@Schema(description = "Every account with its debits, credits and balance; the totals agree")
record TrialBalance(
        @Schema(description = "The last business date that counts", examples = "2026-01-31")
        LocalDate effectiveAt,

        @Schema(description = "The last recorded instant that counts", examples = "2026-02-01T05:00:00.123456Z")
        Instant knownAt,

        List<Row> items,
        Totals totals)
        implements Report<TrialBalance.Row> {

    /// An account.
    @Schema(name = "TrialBalanceRow", description = "An account of the trial balance")
    record Row(
            @Schema(description = "Code of the account", examples = "payables")
            String account,

            @Schema(examples = "PAYABLES") AccountKind kind,
            @Schema(description = "Sum of the debits") Money debit,
            @Schema(description = "Sum of the credits") Money credit,
            @Schema(description = "Debits less credits") Money balance) {

        static Row of(AccountTotals totals) {
            return new Row(
                    totals.code(),
                    totals.kind(),
                    Money.ofTiyn(totals.debitTiyn()),
                    Money.ofTiyn(totals.creditTiyn()),
                    Money.ofTiyn(totals.balanceTiyn()));
        }
    }

    /// The sums over all accounts.
    @Schema(name = "TrialBalanceTotals", description = "The sums over all accounts")
    record Totals(Money debit, Money credit, Money balance) {}

    static TrialBalance of(AsOf cut, List<AccountTotals> accounts) {
        return new TrialBalance(
                cut.effectiveAt(),
                cut.knownAt(),
                accounts.stream().map(Row::of).toList(),
                new Totals(
                        sum(accounts, AccountTotals::debitTiyn),
                        sum(accounts, AccountTotals::creditTiyn),
                        sum(accounts, AccountTotals::balanceTiyn)));
    }

    private static Money sum(List<AccountTotals> accounts, ToLongFunction<AccountTotals> figure) {
        return Money.ofTiyn(accounts.stream().mapToLong(figure).reduce(0, Math::addExact));
    }

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
