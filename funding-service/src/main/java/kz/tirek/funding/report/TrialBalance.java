package kz.tirek.funding.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.journal.Chart;
import kz.tirek.funding.journal.CutRequest;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AsOf;

/// Every account with its debits, credits and balance; debits and credits agree.
@ApplicationScoped
class TrialBalance implements ReportDefinition<CutRequest, TrialBalanceRow> {

    private final Cuts cuts;
    private final Chart chart;

    @Inject
    TrialBalance(Cuts cuts, Chart chart) {
        this.cuts = cuts;
        this.chart = chart;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.TRIAL_BALANCE;
    }

    @Override
    public Class<CutRequest> filter() {
        return CutRequest.class;
    }

    @Override
    public Drawn<TrialBalanceRow> draw(AsOf cut, CutRequest filter) {
        List<Column<TrialBalanceRow>> columns = List.of(
                Column.text("account", Headings.ACCOUNT, TrialBalanceRow::account),
                Column.text("name", Headings.ACCOUNT_NAME, TrialBalanceRow::name),
                Column.text("kind", Headings.KIND, TrialBalanceRow::kind).offPaper(),
                Column.total("debit", Headings.DEBIT, TrialBalanceRow::debit),
                Column.total("credit", Headings.CREDIT, TrialBalanceRow::credit),
                Column.total("balance", Headings.BALANCE, TrialBalanceRow::balance));
        return new Drawn<>(
                columns,
                Rows.of(
                        cuts.balances(balances -> balances.trialBalance(cut)).stream()
                                .map(account -> TrialBalanceRow.of(account, chart.name(account.code())))
                                .toList(),
                        TrialBalanceRow::account));
    }
}
