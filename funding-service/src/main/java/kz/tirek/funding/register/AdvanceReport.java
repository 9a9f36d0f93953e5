package kz.tirek.funding.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.disbursement.PayeeKind;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.register.Ageing.Due;
import kz.tirek.funding.register.SpendingEffects.Which;
import kz.tirek.funding.report.Drawn;
import kz.tirek.funding.report.Effects;
import kz.tirek.funding.report.Headings;
import kz.tirek.funding.report.ReportDefinition;
import kz.tirek.funding.report.ReportKind;

/// Advances of schools and prepayments of suppliers that are not settled. Unpaid and outstanding together, over those
/// of schools, are the balance of `advances`; over those of suppliers, that of `prepayments`.
///
/// What ended before the cut and has not moved since is settled in it: nothing takes effect later than it is
/// recorded. Its entries need not be read.
@ApplicationScoped
class AdvanceReport implements ReportDefinition<AdvanceReportFilter, ReportedAdvance> {

    private static final String ROWS = """
            select a.*, coalesce(a.acquit_by, a.last_paid_on + (
                       select t.days from acquittal_term t where t.created_at <= :knownAt
                       order by t.effective_from <= a.last_paid_on desc,
                                case when t.effective_from <= a.last_paid_on then t.effective_from end desc, t.effective_from
                       limit 1)) as due_on
            from (
                select d.id, d.code, d.acquit_by, g.code as grant_code, g.hub_school_id, d.payee_kind, d.payee_name_kk,
                       d.payee_name_ru, (select l.effective_on from last_paid_on(d.id, :effectiveAt, :knownAt) l) as last_paid_on, f.*
                from disbursement d
                join grants g on g.id = d.grant_id
                cross join lateral disbursement_at(d.id, :effectiveAt, :knownAt) f
                where (f.unpaid_tiyn <> 0 or f.outstanding_tiyn <> 0) and d.decided_by is not null
                  and not (d.status in ('ACQUITTED', 'CANCELLED', 'REJECTED') and exists (
                      select from (select c.recorded_at from change c where c.resource_type = 'disbursement' and c.resource_id = d.id
                                   order by c.sequence desc limit 1) ended
                      where ended.recorded_at <= :knownAt
                        and (ended.recorded_at at time zone 'Asia/Almaty')::date <= :effectiveAt))
                  and (:after::text is null or d.code > :after)
                  and (:grantId::uuid is null or d.grant_id = :grantId)
                  and (:hubSchoolId::uuid is null or g.hub_school_id = :hubSchoolId)
                  and (:supplierId::uuid is null or d.supplier_id = :supplierId)
                  and (:payeeKind::text is null or d.payee_kind = :payeeKind)
                order by d.code limit :most) a
            order by a.code""";

    private static final List<Column<ReportedAdvance>> COLUMNS = Stream.concat(
                    Stream.of(
                            Column.text("code", Words.CODE, ReportedAdvance::code),
                            Column.text("grantCode", Headings.GRANT, ReportedAdvance::grantCode),
                            Column.text("payeeKind", Words.PAYEE_KIND, ReportedAdvance::payeeKind),
                            Column.text("payeeKk", Headings.kk(Words.PAYEE), ReportedAdvance::payeeKk),
                            Column.text("payeeRu", Headings.ru(Words.PAYEE), ReportedAdvance::payeeRu),
                            Column.date(
                                    "lastPaidOn",
                                    new Text("Соңғы төлем", "Последний платёж", "Last paid on"),
                                    ReportedAdvance::lastPaidOn),
                            Column.date(
                                    "dueOn", new Text("Есеп мерзімі", "Срок отчёта", "Due on"), ReportedAdvance::dueOn),
                            Column.total("unpaid", Words.UNPAID, ReportedAdvance::unpaid),
                            Column.total("paid", Words.PAID, ReportedAdvance::paid),
                            Column.total("acquitted", Headings.ACQUITTED, ReportedAdvance::acquitted),
                            Column.total("givenBack", Words.GIVEN_BACK, ReportedAdvance::givenBack),
                            Column.total("outstanding", Words.OUTSTANDING, ReportedAdvance::outstanding)),
                    Ageing.columns(ReportedAdvance::ageing).stream())
            .toList();

    private final Queries queries;
    private final SpendingEffects spending;

    @Inject
    AdvanceReport(Queries queries, SpendingEffects spending) {
        this.queries = queries;
        this.spending = spending;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.ADVANCES;
    }

    @Override
    public Class<AdvanceReportFilter> filter() {
        return AdvanceReportFilter.class;
    }

    @Override
    public Drawn<ReportedAdvance> draw(AsOf cut, AdvanceReportFilter filter) {
        return new Drawn<>(
                COLUMNS,
                new ReadRows<>(
                        (key, most) -> queries.query(ROWS)
                                .at(cut)
                                .with("after", key)
                                .with("grantId", filter.grantId)
                                .with("hubSchoolId", filter.hubSchoolId)
                                .with("supplierId", filter.supplierId)
                                .with("payeeKind", filter.payeeKind)
                                .with("most", most)
                                .list(row -> row(row, cut.effectiveAt())),
                        ReportedAdvance::code));
    }

    /// What is settled is no longer among the rows, with all that was paid of it; and ages are no sums.
    @Override
    public Effects effects(Instant knownAt, AdvanceReportFilter filter) {
        return spending.ofDisbursements(
                        new Which(filter.grantId, filter.hubSchoolId, filter.supplierId, filter.payeeKind))
                .only("unpaid", "outstanding");
    }

    private static ReportedAdvance row(Row row, LocalDate day) throws SQLException {
        LocalDate dueOn = row.date("due_on");
        Money outstanding = row.money("outstanding_tiyn");
        return new ReportedAdvance(
                row.id("id"),
                row.word("code"),
                row.word("grant_code"),
                row.id("hub_school_id"),
                row.constant("payee_kind", PayeeKind.class),
                row.text("payee_name_kk"),
                row.text("payee_name_ru"),
                row.date("last_paid_on"),
                dueOn,
                row.money("unpaid_tiyn"),
                row.money("paid_tiyn"),
                row.money("acquitted_tiyn"),
                row.money("returned_tiyn"),
                outstanding,
                Ageing.on(day, List.of(new Due(dueOn, outstanding))));
    }
}
