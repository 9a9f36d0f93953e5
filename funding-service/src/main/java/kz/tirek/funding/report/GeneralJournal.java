package kz.tirek.funding.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.journal.Chart;
import kz.tirek.funding.journal.CutRequest;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.report.Effects.Effect;

/// Every posting, in the order of entries. Without a filter, debits and credits are by account those of the trial
/// balance.
@ApplicationScoped
class GeneralJournal implements ReportDefinition<JournalFilter, JournalRow> {

    private static final List<Column<JournalRow>> COLUMNS = List.of(
            Column.number("sequence", Headings.SEQUENCE, JournalRow::sequence),
            Column.number("position", Headings.POSITION, JournalRow::position),
            Column.text("entryId", Headings.ENTRY, JournalRow::entryId).offPaper(),
            Column.date("effectiveOn", Headings.DATE, JournalRow::effectiveOn),
            Column.instant("recordedAt", Headings.RECORDED_AT, JournalRow::recordedAt),
            Column.text("recordedBy", Headings.RECORDED_BY, JournalRow::recordedBy),
            Column.text("causeType", Headings.EVENT, JournalRow::causeType),
            Column.text("causeId", Headings.CAUSE, JournalRow::causeId),
            Column.text("reverses", Headings.REVERSES, JournalRow::reverses).offPaper(),
            Column.text("exceptionId", Headings.EXCEPTION, JournalRow::exceptionId)
                    .offPaper(),
            Column.text("account", Headings.ACCOUNT, JournalRow::account),
            Column.text("accountName", Headings.ACCOUNT_NAME, JournalRow::accountName),
            Column.total("debit", Headings.DEBIT, JournalRow::debit),
            Column.total("credit", Headings.CREDIT, JournalRow::credit),
            Column.text("funderId", Headings.FUNDER_ID, JournalRow::funderId).offPaper(),
            Column.text("grantId", Headings.GRANT_ID, JournalRow::grantId).offPaper(),
            Column.text("hubSchoolId", Headings.HUB_SCHOOL_ID, JournalRow::hubSchoolId)
                    .offPaper(),
            Column.text("budgetLineId", Headings.LINE_ID, JournalRow::budgetLineId)
                    .offPaper(),
            Column.text("supplierId", Headings.SUPPLIER_ID, JournalRow::supplierId)
                    .offPaper());

    private final AgroalDataSource database;
    private final Chart chart;
    private final Cuts cuts;

    @Inject
    GeneralJournal(AgroalDataSource database, Chart chart, Cuts cuts) {
        this.database = database;
        this.chart = chart;
        this.cuts = cuts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.GENERAL_JOURNAL;
    }

    @Override
    public Class<JournalFilter> filter() {
        return JournalFilter.class;
    }

    @Override
    public Drawn<JournalRow> draw(AsOf cut, JournalFilter filter) {
        return new Drawn<>(COLUMNS, new JournalRows(database, chart, cuts.ordered(CutRequest.of(cut)), filter));
    }

    @Override
    public Effects effects(Instant knownAt, JournalFilter filter) {
        return entry -> entry.postings().stream()
                .filter(posting -> filter.holds(entry, posting))
                .map(Effect::of)
                .toList();
    }
}
