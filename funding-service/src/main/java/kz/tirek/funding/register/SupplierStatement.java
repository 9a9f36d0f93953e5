package kz.tirek.funding.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.ledger.Account;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.report.Drawn;
import kz.tirek.funding.report.Effects;
import kz.tirek.funding.report.Effects.Effect;
import kz.tirek.funding.report.Headings;
import kz.tirek.funding.report.ReportDefinition;
import kz.tirek.funding.report.ReportKind;
import org.jspecify.annotations.Nullable;

/// What moved between the fund and a supplier: what stood before, each entry, and what stands after it, so that the
/// sums of the movements are the closing balances. Over all suppliers those are the balance of `prepayments` and,
/// beside what schools are owed, that of `payables`.
@ApplicationScoped
class SupplierStatement implements ReportDefinition<SupplierStatementFilter, SupplierMovement> {

    /// Before every entry.
    private static final String OPENING = "0001-01-01|-infinity|00000000-0000-0000-0000-000000000000";

    private static final String ROWS = """
            with moved as (
                select e.id, e.effective_on, e.recorded_at, e.reverses_id, e.cause_type, e.cause_id, e.recorded_by,
                       coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'payables'), 0) as payable,
                       coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'prepayments'), 0) as prepaid
                from posting p join entry e on e.id = p.entry_id
                where p.supplier_id = :supplierId and p.account_code in ('payables', 'prepayments')
                  and e.effective_on <= :effectiveAt and e.recorded_at <= :knownAt
                group by e.id),
            told as (
                select null::uuid as id, null::date as effective_on, null::timestamptz as recorded_at, null::uuid as reverses_id,
                       null::text as recorded_by, coalesce(sum(payable), 0) as payable, coalesce(sum(prepaid), 0) as prepaid
                from moved where effective_on < :from::date
                union all
                select id, effective_on, recorded_at, reverses_id, recorded_by, payable, prepaid
                from moved where :from::date is null or effective_on >= :from::date),
            ran as (
                select t.*, coalesce(effective_on, '0001-01-01') as day, coalesce(recorded_at, '-infinity') as instant,
                       coalesce(id, '00000000-0000-0000-0000-000000000000') as place,
                       sum(payable) over running as payable_after, sum(prepaid) over running as prepaid_after
                from told t
                window running as (order by effective_on nulls first, recorded_at, id))
            select r.id, r.effective_on, r.recorded_at, r.reverses_id is not null as reversal, r.recorded_by,
                   o.cause_type, cause_code(o.cause_type, o.cause_id) as code, r.payable::bigint as payable_tiyn,
                   r.prepaid::bigint as prepaid_tiyn, r.payable_after::bigint as payable_after_tiyn,
                   r.prepaid_after::bigint as prepaid_after_tiyn
            from ran r left join entry o on o.id = coalesce(r.reverses_id, r.id)
            where :day::date is null or (r.day, r.instant, r.place) > (:day::date, :instant::timestamptz, :place::uuid)
            order by r.day, r.instant, r.place limit :most""";

    private static final List<Column<SupplierMovement>> COLUMNS = List.of(
            Column.date("effectiveOn", Headings.DATE, SupplierMovement::effectiveOn),
            Column.instant("recordedAt", Headings.RECORDED_AT, SupplierMovement::recordedAt),
            Column.text("event", Headings.EVENT, SupplierMovement::event),
            Column.text("reversal", Words.REVERSAL, row -> row.reversal() ? "×" : null),
            Column.text("code", Words.CODE, SupplierMovement::code),
            Column.<SupplierMovement>text("recordedBy", Headings.RECORDED_BY, SupplierMovement::recordedBy)
                    .offPaper(),
            Column.<SupplierMovement>text("entryId", Headings.ENTRY, SupplierMovement::entryId)
                    .offPaper(),
            Column.total(
                    "payable",
                    new Text("Өнім берушіге қарыз", "Долг поставщику", "Payable"),
                    SupplierMovement::payable),
            Column.total("prepaid", new Text("Алдын ала төлем", "Предоплата", "Prepaid"), SupplierMovement::prepaid),
            Column.money(
                    "payableAfter",
                    new Text("Қарыз қалдығы", "Остаток долга", "Payable after"),
                    SupplierMovement::payableAfter),
            Column.money(
                    "prepaidAfter",
                    new Text("Алдын ала төлем қалдығы", "Остаток предоплаты", "Prepaid after"),
                    SupplierMovement::prepaidAfter));

    private static final Text NEEDED =
            new Text("өнім берушінің коды болуы керек", "должен быть кодом поставщика", "must be the id of a supplier");

    private final Queries queries;

    @Inject
    SupplierStatement(Queries queries) {
        this.queries = queries;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.SUPPLIER_STATEMENT;
    }

    @Override
    public Class<SupplierStatementFilter> filter() {
        return SupplierStatementFilter.class;
    }

    @Override
    public Drawn<SupplierMovement> draw(AsOf cut, SupplierStatementFilter filter) {
        UUID supplier = filter.supplierId;
        if (queries.query("select id from supplier where id = :supplierId")
                .with("supplierId", supplier)
                .list(row -> row.id("id"))
                .isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("supplierId", "unknown-supplier", NEEDED);
        }
        return new Drawn<>(
                COLUMNS,
                new ReadRows<>(
                        (key, most) -> {
                            @Nullable String[] place = ReadRows.parts(key, 3);
                            return queries.query(ROWS)
                                    .at(cut)
                                    .with("supplierId", supplier)
                                    .with("from", filter.from)
                                    .with("day", place[0])
                                    .with("instant", place[1])
                                    .with("place", place[2])
                                    .with("most", most)
                                    .list(SupplierStatement::row);
                        },
                        SupplierStatement::key));
    }

    /// What the supplier is owed and holds; the balances between movements are no sums of one entry.
    @Override
    public Effects effects(Instant knownAt, SupplierStatementFilter filter) {
        return entry -> entry.postings().stream()
                .filter(posting -> filter.supplierId.equals(posting.supplierId()))
                .<Effect>mapMulti((posting, effects) -> {
                    if (posting.account().equals(Account.PAYABLES.code())) {
                        effects.accept(new Effect(null, "payable", -posting.amountTiyn()));
                    } else if (posting.account().equals(Account.PREPAYMENTS.code())) {
                        effects.accept(new Effect(null, "prepaid", posting.amountTiyn()));
                    }
                })
                .toList();
    }

    private static String key(SupplierMovement row) {
        return row.entryId() == null
                ? OPENING
                : "%s|%s|%s".formatted(row.effectiveOn(), row.recordedAt(), row.entryId());
    }

    private static SupplierMovement row(Row row) throws SQLException {
        return new SupplierMovement(
                row.uuid("id"),
                row.date("effective_on"),
                row.instantIfAny("recorded_at"),
                row.text("cause_type") == null ? null : row.constant("cause_type", CauseType.class),
                row.is("reversal"),
                row.text("code"),
                row.text("recorded_by"),
                row.money("payable_tiyn"),
                row.money("prepaid_tiyn"),
                row.money("payable_after_tiyn"),
                row.money("prepaid_after_tiyn"));
    }
}
