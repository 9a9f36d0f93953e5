package kz.tirek.funding.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.report.Drawn;
import kz.tirek.funding.report.Headings;
import kz.tirek.funding.report.ReportDefinition;
import kz.tirek.funding.report.ReportKind;
import org.jspecify.annotations.Nullable;

/// Exceptions of closed months, with every entry recorded under each. The sums are parts of the debits of the trial
/// balance, those of entries under an exception.
@ApplicationScoped
class PeriodExceptionReport implements ReportDefinition<PeriodExceptionReportFilter, ExceptedEntry> {

    private static final String ROWS = """
            select x.*, o.cause_type, cause_code(o.cause_type, o.cause_id) as code,
                   coalesce(sums.money, 0)::bigint as money_tiyn, coalesce(sums.budget, 0)::bigint as budget_tiyn
            from (
                select x.id as exception_id, to_char(x.month, 'YYYY-MM') as month, x.person, x.reason, x.expires_at, x.asked_by,
                       x.asked_at, coalesce(decision.operation, 'ASKED') as status,
                       case when decision.operation is not null then x.decided_by end as decided_by,
                       case when decision.operation is not null then x.decided_at end as decided_at,
                       e.id, e.reverses_id, e.reverses_id is not null as reversal, e.effective_on, e.recorded_at, e.recorded_by,
                       coalesce(e.recorded_at, '-infinity') as instant,
                       coalesce(e.id, '00000000-0000-0000-0000-000000000000') as place
                from period_exception x
                join change asked on asked.resource_type = 'period-exception' and asked.resource_id = x.id
                    and asked.operation = 'ASKED' and asked.recorded_at <= :knownAt
                left join change decision on decision.resource_type = 'period-exception' and decision.resource_id = x.id
                    and decision.operation in ('APPROVED', 'REJECTED') and decision.recorded_at <= :knownAt
                left join entry e on e.exception_id = x.id and e.recorded_at <= :knownAt and e.effective_on <= :effectiveAt
                where (x.asked_at at time zone 'Asia/Almaty')::date <= :effectiveAt
                  and (:month::text is null or x.month = (:month || '-01')::date)
                  and (:person::text is null or x.person = :person)) x
            left join entry o on o.id = coalesce(x.reverses_id, x.id)
            cross join lateral (
                select sum(p.amount_tiyn) filter (where not p.budgetary) as money, sum(p.amount_tiyn) filter (where p.budgetary) as budget
                from posting p where p.entry_id = x.id and p.amount_tiyn > 0) sums
            where :exception::uuid is null
               or (x.asked_at, x.exception_id, x.instant, x.place)
                  > (:asked::timestamptz, :exception::uuid, :instant::timestamptz, :place::uuid)
            order by x.asked_at, x.exception_id, x.instant, x.place limit :most""";

    private static final List<Column<ExceptedEntry>> COLUMNS = List.of(
            Column.text("month", Headings.MONTH, ExceptedEntry::month),
            Column.text("person", Words.PERSON, ExceptedEntry::person),
            Column.text("reason", new Text("Себебі", "Причина", "Reason"), ExceptedEntry::reason),
            Column.instant("expiresAt", new Text("Дейін", "Действует до", "Expires at"), ExceptedEntry::expiresAt),
            Column.text("status", Headings.STATUS, ExceptedEntry::status),
            Column.text("askedBy", new Text("Кім сұрады", "Кто запросил", "Asked by"), ExceptedEntry::askedBy),
            Column.instant("askedAt", new Text("Сұралды", "Запрошено", "Asked at"), ExceptedEntry::askedAt),
            Column.text("decidedBy", new Text("Кім шешті", "Кто решил", "Decided by"), ExceptedEntry::decidedBy),
            Column.instant("decidedAt", new Text("Шешілді", "Решено", "Decided at"), ExceptedEntry::decidedAt),
            Column.<ExceptedEntry>text("exceptionId", Headings.EXCEPTION, ExceptedEntry::exceptionId)
                    .offPaper(),
            Column.<ExceptedEntry>text("entryId", Headings.ENTRY, ExceptedEntry::entryId)
                    .offPaper(),
            Column.text("event", Headings.EVENT, ExceptedEntry::event),
            Column.text("reversal", Words.REVERSAL, row -> row.reversal() ? "×" : null),
            Column.text("code", Words.CODE, ExceptedEntry::code),
            Column.date("effectiveOn", Headings.DATE, ExceptedEntry::effectiveOn),
            Column.instant("recordedAt", Headings.RECORDED_AT, ExceptedEntry::recordedAt),
            Column.text("recordedBy", Headings.RECORDED_BY, ExceptedEntry::recordedBy),
            Column.total("amount", Headings.AMOUNT, ExceptedEntry::amount),
            Column.total(
                    "budgetAmount",
                    new Text("Бюджет сомасы", "Сумма по бюджету", "Budget amount"),
                    ExceptedEntry::budgetAmount));

    private final Queries queries;
    private final Cuts cuts;

    @Inject
    PeriodExceptionReport(Queries queries, Cuts cuts) {
        this.queries = queries;
        this.cuts = cuts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.PERIOD_EXCEPTIONS;
    }

    @Override
    public Class<PeriodExceptionReportFilter> filter() {
        return PeriodExceptionReportFilter.class;
    }

    @Override
    public Drawn<ExceptedEntry> draw(AsOf cut, PeriodExceptionReportFilter filter) {
        cuts.awaitHistory(cut.knownAt());
        return new Drawn<>(
                COLUMNS,
                new ReadRows<>(
                        (key, most) -> {
                            @Nullable String[] place = ReadRows.parts(key, 4);
                            return queries.query(ROWS)
                                    .at(cut)
                                    .with("month", filter.month)
                                    .with("person", filter.person)
                                    .with("asked", place[0])
                                    .with("exception", place[1])
                                    .with("instant", place[2])
                                    .with("place", place[3])
                                    .with("most", most)
                                    .list(PeriodExceptionReport::row);
                        },
                        PeriodExceptionReport::key));
    }

    private static String key(ExceptedEntry row) {
        return "%s|%s|%s|%s"
                .formatted(
                        row.askedAt(),
                        row.exceptionId(),
                        row.recordedAt() == null ? "-infinity" : row.recordedAt(),
                        row.entryId() == null ? "00000000-0000-0000-0000-000000000000" : row.entryId());
    }

    private static ExceptedEntry row(Row row) throws SQLException {
        return new ExceptedEntry(
                row.id("exception_id"),
                row.word("month"),
                row.word("person"),
                row.word("reason"),
                row.instant("expires_at"),
                row.word("status"),
                row.word("asked_by"),
                row.instant("asked_at"),
                row.text("decided_by"),
                row.instantIfAny("decided_at"),
                row.uuid("id"),
                row.text("cause_type") == null ? null : row.constant("cause_type", CauseType.class),
                row.is("reversal"),
                row.text("code"),
                row.date("effective_on"),
                row.instantIfAny("recorded_at"),
                row.text("recorded_by"),
                row.money("money_tiyn"),
                row.money("budget_tiyn"));
    }
}
