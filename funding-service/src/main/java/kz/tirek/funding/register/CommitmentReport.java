package kz.tirek.funding.register;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.commitment.CommitmentStatus;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.register.Ageing.Due;
import kz.tirek.funding.register.SpendingEffects.Which;
import kz.tirek.funding.report.Drawn;
import kz.tirek.funding.report.Effects;
import kz.tirek.funding.report.Headings;
import kz.tirek.funding.report.ReportDefinition;
import kz.tirek.funding.report.ReportKind;
import org.jspecify.annotations.Nullable;

/// Signed contracts with what became of them. Outstanding over all of them, and unpaid over advances without a
/// contract, is the balance of `encumbrance`.
///
/// The rest of a contract is due when its milestones are, as they were known at `knownAt`: what is paid pays the
/// earliest first. What no milestone is for is due on the contract's last day.
@ApplicationScoped
class CommitmentReport implements ReportDefinition<CommitmentReportFilter, ReportedCommitment> {

    private static final String ROWS = """
            select k.id, k.code, g.code as grant_code, state.shown ->> 'contractNumber' as contract_number,
                   (state.shown ->> 'signedOn')::date as signed_on, (state.shown ->> 'endsOn')::date as ends_on,
                   k.supplier_id, s.shown #>> '{name,kk}' as supplier_kk, s.shown #>> '{name,ru}' as supplier_ru, state.shown ->> 'subject' as subject,
                   state.shown ->> 'status' as status, state.shown -> 'milestones' as milestones, f.*
            from commitment k
            join grants g on g.id = k.grant_id
            cross join lateral (
                select c.representation as shown from change c
                where c.resource_type = 'commitment' and c.resource_id = k.id and c.recorded_at <= :knownAt
                order by c.sequence desc limit 1) state
            left join lateral (
                select c.representation as shown from change c
                where c.resource_type = 'supplier' and c.resource_id = k.supplier_id and c.recorded_at <= :knownAt
                order by c.sequence desc limit 1) s on true
            cross join lateral commitment_at(k.id, :effectiveAt, :knownAt) f
            where f.contracted_tiyn > 0
              and (:after::text is null or k.code > :after)
              and (:grantId::uuid is null or k.grant_id = :grantId)
              and (:hubSchoolId::uuid is null or g.hub_school_id = :hubSchoolId)
              and (:supplierId::uuid is null or k.supplier_id = :supplierId)
            order by k.code limit :most""";

    private static final List<Column<ReportedCommitment>> COLUMNS = Stream.concat(
                    Stream.of(
                            Column.text("code", Words.CODE, ReportedCommitment::code),
                            Column.text("grantCode", Headings.GRANT, ReportedCommitment::grantCode),
                            Column.text(
                                    "contractNumber",
                                    new Text("Келісімшарт", "Договор", "Contract"),
                                    ReportedCommitment::contractNumber),
                            Column.date(
                                    "signedOn",
                                    new Text("Қол қойылған күні", "Дата подписания", "Signed on"),
                                    ReportedCommitment::signedOn),
                            Column.date(
                                    "endsOn",
                                    new Text("Аяқталу күні", "Действует до", "Ends on"),
                                    ReportedCommitment::endsOn),
                            Column.text("supplierKk", Headings.kk(Headings.SUPPLIER), ReportedCommitment::supplierKk),
                            Column.text("supplierRu", Headings.ru(Headings.SUPPLIER), ReportedCommitment::supplierRu),
                            Column.<ReportedCommitment>text(
                                            "subject",
                                            new Text("Нысанасы", "Предмет", "Subject"),
                                            ReportedCommitment::subject)
                                    .offPaper(),
                            Column.text("status", Headings.STATUS, ReportedCommitment::status),
                            Column.total(
                                    "contracted",
                                    new Text("Келісілді", "По договору", "Contracted"),
                                    ReportedCommitment::contracted),
                            Column.total(
                                    "amended",
                                    new Text("Өзгертілді", "Изменено", "Amended"),
                                    ReportedCommitment::amended),
                            Column.total("released", Words.RELEASED, ReportedCommitment::released),
                            Column.total(
                                    "drawn", new Text("Пайдаланылды", "Выбрано", "Drawn"), ReportedCommitment::drawn),
                            Column.total("paid", Words.PAID, ReportedCommitment::paid),
                            Column.total(
                                    "outstanding",
                                    new Text("Міндеттеменің қалдығы", "Остаток обязательства", "Outstanding"),
                                    ReportedCommitment::outstanding)),
                    Ageing.columns(ReportedCommitment::ageing).stream())
            .toList();

    private final Queries queries;
    private final SpendingEffects spending;
    private final Cuts cuts;

    @Inject
    CommitmentReport(Queries queries, SpendingEffects spending, Cuts cuts) {
        this.queries = queries;
        this.spending = spending;
        this.cuts = cuts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.COMMITMENTS;
    }

    @Override
    public Class<CommitmentReportFilter> filter() {
        return CommitmentReportFilter.class;
    }

    @Override
    public Drawn<ReportedCommitment> draw(AsOf cut, CommitmentReportFilter filter) {
        cuts.awaitHistory(cut.knownAt());
        return new Drawn<>(
                COLUMNS,
                new ReadRows<>(
                        (key, most) -> queries.query(ROWS)
                                .at(cut)
                                .with("after", key)
                                .with("grantId", filter.grantId)
                                .with("hubSchoolId", filter.hubSchoolId)
                                .with("supplierId", filter.supplierId)
                                .with("most", most)
                                .list(row -> row(row, cut.effectiveAt())),
                        ReportedCommitment::code));
    }

    /// Ages are no sums.
    @Override
    public Effects effects(Instant knownAt, CommitmentReportFilter filter) {
        return spending.ofCommitments(new Which(filter.grantId, filter.hubSchoolId, filter.supplierId, null))
                .only("contracted", "amended", "released", "drawn", "paid", "outstanding");
    }

    private static ReportedCommitment row(Row row, LocalDate day) throws SQLException {
        Money paid = row.money("paid_tiyn");
        Money outstanding = row.money("encumbered_tiyn");
        LocalDate endsOn = row.date("ends_on");
        List<Milestone> plan = row.list("milestones", new TypeReference<>() {});
        return new ReportedCommitment(
                row.id("id"),
                row.word("code"),
                row.word("grant_code"),
                row.word("contract_number"),
                row.day("signed_on"),
                endsOn,
                row.id("supplier_id"),
                row.text("supplier_kk"),
                row.text("supplier_ru"),
                row.word("subject"),
                row.constant("status", CommitmentStatus.class),
                row.money("contracted_tiyn"),
                row.money("amended_tiyn"),
                row.money("released_tiyn"),
                row.money("drawn_tiyn"),
                paid,
                outstanding,
                Ageing.on(day, due(plan, endsOn, paid, outstanding)));
    }

    /// A step of a contract; one that an amendment replaced no longer counts.
    record Milestone(
            LocalDate dueOn, Money amount, @Nullable Integer replacedBy) {}

    /// What is `outstanding` by the days on which it is due: `paid` pays the earliest steps.
    ///
    /// @param endsOn when that is due which no step is for
    static List<Due> due(List<Milestone> plan, @Nullable LocalDate endsOn, Money paid, Money outstanding) {
        List<Due> due = new ArrayList<>();
        Money settled = paid;
        Money left = outstanding;
        for (Milestone step : plan.stream()
                .filter(step -> step.replacedBy() == null)
                .sorted(Comparator.comparing(Milestone::dueOn))
                .toList()) {
            Money done = least(settled, step.amount());
            Money share = least(left, step.amount().minus(done));
            due.add(new Due(step.dueOn(), share));
            settled = settled.minus(done);
            left = left.minus(share);
        }
        due.add(new Due(endsOn, left));
        return due;
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
