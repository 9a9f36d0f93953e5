package kz.tirek.funding.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AccountKind;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.LineFigures;
import kz.tirek.funding.register.Queries.Query;
import kz.tirek.funding.report.Drawn;
import kz.tirek.funding.report.Effects;
import kz.tirek.funding.report.Effects.Effect;
import kz.tirek.funding.report.Headings;
import kz.tirek.funding.report.ReportDefinition;
import kz.tirek.funding.report.ReportKind;
import kz.tirek.funding.report.Rows;

/// What each funder gave and what became of it. Over all of them pledged is the balance of `contributions`,
/// receivable that of `contributions-receivable`, granted that of `appropriation` and `budget-revision` together,
/// committed that of `encumbrance`, disbursed that of `disbursed-budget`, and acquitted that of the expense
/// accounts.
@ApplicationScoped
class ContributionReport implements ReportDefinition<ContributionReportFilter, FunderUse> {

    private static final String LINES = """
            select id, funder_id from budget_line where :funderId::uuid is null or funder_id = :funderId""";

    /// From the figures of budget lines, which are summed up, and the few postings that are on no line.
    private static final String ROWS = """
            select f.*, s.shown #>> '{name,kk}' as funder_kk, s.shown #>> '{name,ru}' as funder_ru
            from (
                select p.funder_id,
                       coalesce(-sum(p.tiyn) filter (where p.kind = 'CONTRIBUTIONS'), 0)::bigint as pledged_tiyn,
                       coalesce(-sum(p.tiyn) filter (where p.kind in ('CONTRIBUTIONS', 'CONTRIBUTIONS_RECEIVABLE')), 0)::bigint
                           as received_tiyn,
                       coalesce(sum(p.tiyn) filter (where p.kind = 'CONTRIBUTIONS_RECEIVABLE'), 0)::bigint as receivable_tiyn,
                       coalesce(-sum(p.tiyn) filter (where p.kind in ('APPROPRIATION', 'BUDGET_REVISION')), 0)::bigint as granted_tiyn,
                       coalesce(sum(p.tiyn) filter (where p.kind = 'ENCUMBRANCE'), 0)::bigint as committed_tiyn,
                       coalesce(sum(p.tiyn) filter (where p.kind = 'DISBURSED_BUDGET'), 0)::bigint as disbursed_tiyn,
                       coalesce(sum(p.tiyn) filter (where p.kind = 'EXPENSE'), 0)::bigint as acquitted_tiyn
                from (
                    select posting.funder_id, a.kind, posting.amount_tiyn as tiyn
                    from posting
                    join account a on a.code = posting.account_code
                    join entry e on e.id = posting.entry_id
                    where (posting.account_code in ('contributions', 'contributions-receivable')
                           or posting.account_code like 'expense-%' and posting.budget_line_id is null)
                      and e.effective_on <= :effectiveAt and e.recorded_at <= :knownAt
                      and (:funderId::uuid is null or posting.funder_id = :funderId)
                    union all
                    select * from unnest(:funders::text[]::uuid[], :kinds::text[], :amounts::bigint[])) p
                group by p.funder_id) f
            left join lateral (
                select c.representation as shown from change c
                where c.resource_type = 'funder' and c.resource_id = f.funder_id and c.recorded_at <= :knownAt
                order by c.sequence desc limit 1) s on true
            order by f.funder_id""";

    /// How the codes of expense accounts begin.
    private static final String EXPENSES = "expense-";

    private static final List<Column<FunderUse>> COLUMNS = List.of(
            Column.<FunderUse>text("funderId", Headings.FUNDER_ID, FunderUse::funderId)
                    .offPaper(),
            Column.text("funderKk", Headings.kk(Headings.FUNDER), FunderUse::funderKk),
            Column.text("funderRu", Headings.ru(Headings.FUNDER), FunderUse::funderRu),
            Column.total("pledged", new Text("Уәде етілді", "Обещано", "Pledged"), FunderUse::pledged),
            Column.total("received", new Text("Алынды", "Получено", "Received"), FunderUse::received),
            Column.total("receivable", new Text("Алынуға тиіс", "К получению", "Receivable"), FunderUse::receivable),
            Column.total(
                    "granted", new Text("Гранттарға бөлінді", "Выделено на гранты", "Granted"), FunderUse::granted),
            Column.total("committed", Headings.COMMITTED, FunderUse::committed),
            Column.total("disbursed", Words.PAID, FunderUse::disbursed),
            Column.total("acquitted", Headings.ACQUITTED, FunderUse::acquitted),
            Column.total("unused", new Text("Пайдаланылмаған", "Не использовано", "Unused"), FunderUse::unused));

    private final Queries queries;
    private final Cuts cuts;

    @Inject
    ContributionReport(Queries queries, Cuts cuts) {
        this.queries = queries;
        this.cuts = cuts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.CONTRIBUTIONS;
    }

    @Override
    public Class<ContributionReportFilter> filter() {
        return ContributionReportFilter.class;
    }

    @Override
    public Drawn<FunderUse> draw(AsOf cut, ContributionReportFilter filter) {
        cuts.awaitHistory(cut.knownAt());
        Query rows = queries.query(ROWS).at(cut).with("funderId", filter.funderId);
        return new Drawn<>(
                COLUMNS,
                Rows.of(
                        spent(cut, filter).in(rows).list(ContributionReport::row),
                        row -> String.valueOf(row.funderId())));
    }

    @Override
    public Effects effects(Instant knownAt, ContributionReportFilter filter) {
        return entry -> entry.postings().stream()
                .filter(posting -> filter.funderId == null || filter.funderId.equals(posting.funderId()))
                .flatMap(posting ->
                        Effect.of(String.valueOf(posting.funderId()), moved(posting.account(), posting.amountTiyn()))
                                .stream())
                .toList();
    }

    /// What a posting changes of the figures of its funder.
    private static Map<String, Long> moved(String account, long tiyn) {
        if (account.startsWith(EXPENSES)) {
            return Map.of("acquitted", tiyn);
        }
        return switch (account) {
            case "contributions" -> Map.of("pledged", -tiyn, "received", -tiyn, "unused", -tiyn);
            case "contributions-receivable" -> Map.of("received", -tiyn, "receivable", tiyn, "unused", -tiyn);
            case "appropriation", "budget-revision" -> Map.of("granted", -tiyn);
            case "encumbrance" -> Map.of("committed", tiyn);
            case "disbursed-budget" -> Map.of("disbursed", tiyn, "unused", -tiyn);
            default -> Map.of();
        };
    }

    /// What became of the money of each funder on budget lines: the postings on a line are about its funder.
    private Spent spent(AsOf cut, ContributionReportFilter filter) {
        Map<UUID, UUID> funders = queries
                .query(LINES)
                .with("funderId", filter.funderId)
                .list(row -> Map.entry(row.id("id"), row.id("funder_id")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<UUID, LineFigures> figures = new HashMap<>();
        cuts.balances(balances -> filter.funderId == null ? balances.lines(cut) : balances.lines(cut, funders.keySet()))
                .forEach((line, moved) ->
                        figures.merge(Objects.requireNonNull(funders.get(line)), moved, LineFigures::plus));
        Spent spent = new Spent(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        figures.forEach((funder, of) -> {
            spent.add(funder, AccountKind.APPROPRIATION, -of.budget().revisedTiyn());
            spent.add(funder, AccountKind.ENCUMBRANCE, of.budget().committedTiyn());
            spent.add(funder, AccountKind.DISBURSED_BUDGET, of.budget().disbursedTiyn());
            spent.add(funder, AccountKind.EXPENSE, of.acquittedTiyn());
        });
        return spent;
    }

    /// Sums of postings on lines, for SQL.
    private record Spent(List<String> funders, List<String> kinds, List<Long> amounts) {

        void add(UUID funder, AccountKind kind, long tiyn) {
            funders.add(funder.toString());
            kinds.add(kind.name());
            amounts.add(tiyn);
        }

        Query in(Query query) {
            return query.with("funders", funders.toArray(String[]::new))
                    .with("kinds", kinds.toArray(String[]::new))
                    .with("amounts", amounts.toArray(Long[]::new));
        }
    }

    private static FunderUse row(Row row) throws SQLException {
        return new FunderUse(
                row.uuid("funder_id"),
                row.text("funder_kk"),
                row.text("funder_ru"),
                row.money("pledged_tiyn"),
                row.money("received_tiyn"),
                row.money("receivable_tiyn"),
                row.money("granted_tiyn"),
                row.money("committed_tiyn"),
                row.money("disbursed_tiyn"),
                row.money("acquitted_tiyn"),
                row.money("received_tiyn").minus(row.money("disbursed_tiyn")));
    }
}
