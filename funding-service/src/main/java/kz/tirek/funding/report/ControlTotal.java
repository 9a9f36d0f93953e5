package kz.tirek.funding.report;

import java.util.List;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import kz.tirek.conventions.table.Sheet;
import kz.tirek.funding.ledger.AccountTotals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the ledger has on an account in the cut of a report: a report can be checked against it.
@Schema(description = "What the ledger has on an account in the cut of the report, to check the report against")
public record ControlTotal(
        @Schema(description = "Code of the account", examples = "payables")
        String account,

        @Schema(description = "Sum of the debits") Money debit,
        @Schema(description = "Sum of the credits") Money credit) {

    private static final Text TITLE = new Text("Бақылау сомалары", "Контрольные суммы", "Control totals");

    static List<ControlTotal> of(List<AccountTotals> accounts) {
        return accounts.stream()
                .filter(account -> account.debitTiyn() != 0 || account.creditTiyn() != 0)
                .map(account -> new ControlTotal(
                        account.code(), Money.ofTiyn(account.debitTiyn()), Money.ofTiyn(account.creditTiyn())))
                .toList();
    }

    static Sheet<ControlTotal> sheet(List<ControlTotal> totals) {
        return new Sheet<>(
                TITLE,
                List.of(
                        Column.text("account", Headings.ACCOUNT, ControlTotal::account),
                        Column.total("debit", Headings.DEBIT, ControlTotal::debit),
                        Column.total("credit", Headings.CREDIT, ControlTotal::credit)),
                totals);
    }
}
