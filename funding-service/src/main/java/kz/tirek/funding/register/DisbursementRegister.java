package kz.tirek.funding.register;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.disbursement.DisbursementStatus;
import kz.tirek.funding.disbursement.PayeeKind;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.register.RegisteredDisbursement.Decision;
import kz.tirek.funding.register.RegisteredDisbursement.Paid;
import kz.tirek.funding.register.SpendingEffects.Which;
import kz.tirek.funding.report.Drawn;
import kz.tirek.funding.report.Effects;
import kz.tirek.funding.report.Headings;
import kz.tirek.funding.report.ReportDefinition;
import kz.tirek.funding.report.ReportKind;
import org.jspecify.annotations.Nullable;

/// Every disbursement that was ever submitted. What it says of itself is its state in the history at `knownAt`, its
/// figures are the ledger's: unpaid over all of them is the balance of `payables`, unpaid and outstanding together
/// that of `advances` and `prepayments`.
@ApplicationScoped
class DisbursementRegister implements ReportDefinition<DisbursementRegisterFilter, RegisteredDisbursement> {

    private static final String ROWS = """
            select d.id, d.code, g.code as grant_code, state.shown ->> 'commitmentCode' as commitment_code,
                   state.shown ->> 'payeeKind' as payee_kind, state.shown #>> '{payee,nameKk}' as payee_kk,
                   state.shown #>> '{payee,nameRu}' as payee_ru, state.shown #>> '{payee,bin}' as payee_bin,
                   state.shown #>> '{payee,iban}' as payee_iban, state.shown ->> 'purpose' as purpose,
                   concat(state.shown #>> '{basis,kind}', ' ', state.shown #>> '{basis,number}', ', ',
                          state.shown #>> '{basis,date}') as basis,
                   state.shown ->> 'status' as status, state.shown ->> 'amount' as amount, history.decisions, bank.payments, f.*
            from disbursement d
            join grants g on g.id = d.grant_id
            cross join lateral (
                select jsonb_agg(jsonb_build_object(
                           'operation', c.operation, 'person', c.actor, 'name', c.actor_name, 'at', c.recorded_at,
                           'contentHash', c.representation ->> 'contentHash',
                           'limit', (select round(l.amount_tiyn / 100.0, 2)::text from approval_limit l
                                     where l.created_at <= :knownAt and l.effective_from
                                           <= ((c.representation ->> 'submittedAt')::timestamptz at time zone 'Asia/Almaty')::date
                                     order by l.effective_from desc limit 1),
                           'voided', exists (select from change v
                                             where v.resource_type = c.resource_type and v.resource_id = c.resource_id
                                               and v.sequence > c.sequence and v.operation = 'UPDATED' and v.recorded_at <= :knownAt),
                           'evidence', case when c.operation in ('FIRST_APPROVED', 'APPROVED')
                                            then coalesce(c.representation #> '{approvals,-1,evidence}', '[]') else '[]' end)
                           order by c.sequence) as decisions
                from change c
                where c.resource_type = 'disbursement' and c.resource_id = d.id and c.recorded_at <= :knownAt
                  and (c.recorded_at at time zone 'Asia/Almaty')::date <= :effectiveAt
                  and c.operation in ('SUBMITTED', 'FIRST_APPROVED', 'APPROVED', 'REJECTED', 'WITHDRAWAL_REQUESTED', 'WITHDRAWN',
                                      'RELEASE_REQUESTED', 'RELEASED', 'KEPT')) history
            cross join lateral (
                select c.representation as shown from change c
                where c.resource_type = 'disbursement' and c.resource_id = d.id and c.recorded_at <= :knownAt
                order by c.sequence desc limit 1) state
            cross join lateral (
                select jsonb_agg(jsonb_build_object(
                           'amount', round(p.amount_tiyn / 100.0, 2)::text, 'paidOn', paid.effective_on,
                           'bankReference', p.bank_reference,
                           'order', (select max(i.reference) from payment_order_item i
                                     where i.order_id = p.order_id and i.disbursement_id = d.id),
                           'statementLine', l.booked_on || coalesce(' № ' || s.number, '') || ', ' || l.position,
                           'undoneOn', coalesce(paid.undone_on, back.undone_on))
                           order by paid.effective_on, p.id) as payments
                from payment p
                cross join lateral (
                    select min(e.effective_on) as effective_on,
                           case when count(*) > 1 then max(e.effective_on) end as undone_on, count(*) as entries
                    from entries_of('DISBURSEMENT_PAID', p.id, :effectiveAt, :knownAt) e) paid
                cross join lateral (
                    select max(e.effective_on) as undone_on
                    from bank_return r
                    cross join lateral (
                        select max(effective_on) as effective_on
                        from entries_of('PAYMENT_RETURNED', r.id, :effectiveAt, :knownAt) having count(*) = 1) e
                    where r.payment_id = p.id) back
                left join bank_statement_line l on l.id = p.statement_line_id
                left join bank_statement s on s.id = l.statement_id
                where p.disbursement_id = d.id and paid.entries > 0) bank
            cross join lateral disbursement_at(d.id, :effectiveAt, :knownAt) f
            where history.decisions is not null
              and (:after::text is null or d.code > :after)
              and (:grantId::uuid is null or d.grant_id = :grantId)
              and (:hubSchoolId::uuid is null or g.hub_school_id = :hubSchoolId)
              and (:supplierId::uuid is null or d.supplier_id = :supplierId)
              and (:payeeKind::text is null or state.shown ->> 'payeeKind' = :payeeKind)
              and (:status::text is null or state.shown ->> 'status' = :status)
            order by d.code limit :most""";

    private static final List<Column<RegisteredDisbursement>> COLUMNS = List.of(
            Column.text("code", Words.CODE, RegisteredDisbursement::code),
            Column.text("grantCode", Headings.GRANT, RegisteredDisbursement::grantCode),
            Column.<RegisteredDisbursement>text(
                            "commitmentCode",
                            new Text("Міндеттеме", "Обязательство", "Commitment"),
                            RegisteredDisbursement::commitmentCode)
                    .offPaper(),
            Column.<RegisteredDisbursement>text("payeeKind", Words.PAYEE_KIND, RegisteredDisbursement::payeeKind)
                    .offPaper(),
            Column.text("payeeKk", Headings.kk(Words.PAYEE), RegisteredDisbursement::payeeKk),
            Column.text("payeeRu", Headings.ru(Words.PAYEE), RegisteredDisbursement::payeeRu),
            Column.text("payeeBin", Words.BIN, RegisteredDisbursement::payeeBin),
            Column.<RegisteredDisbursement>text(
                            "payeeIban", new Text("ЖСК", "ИИК", "Account"), RegisteredDisbursement::payeeIban)
                    .offPaper(),
            Column.<RegisteredDisbursement>text(
                            "purpose", new Text("Мақсаты", "Назначение", "Purpose"), RegisteredDisbursement::purpose)
                    .offPaper(),
            Column.<RegisteredDisbursement>text(
                            "basis", new Text("Негізі", "Основание", "Basis"), RegisteredDisbursement::basis)
                    .offPaper(),
            Column.text("status", Headings.STATUS, RegisteredDisbursement::status),
            Column.text(
                    "submitted",
                    new Text("Тапсырды", "Представил", "Submitted"),
                    row -> said(row, decision -> decision.operation().equals("SUBMITTED"))),
            Column.text(
                    "approvals",
                    new Text("Бекітулер", "Утверждения", "Approvals"),
                    row -> said(row, Decision::isApproval)),
            Column.<RegisteredDisbursement>money(
                            "approvalLimit",
                            new Text("Бекіту шегі", "Предел утверждения", "Approval limit"),
                            DisbursementRegister::limit)
                    .offPaper(),
            Column.<RegisteredDisbursement>text(
                            "otherDecisions",
                            new Text("Өзге шешімдер", "Другие решения", "Other decisions"),
                            row -> said(
                                    row,
                                    decision -> !decision.isApproval()
                                            && !decision.operation().equals("SUBMITTED")))
                    .offPaper(),
            Column.text("orders", new Text("Тапсырмалар", "Поручения", "Orders"), row -> paid(row, Paid::order)),
            Column.text(
                    "statementLines",
                    new Text("Үзінді жолдары", "Строки выписок", "Statement lines"),
                    row -> paid(row, Paid::statementLine)),
            Column.<RegisteredDisbursement>text(
                            "bankReferences",
                            new Text("Банк нөмірлері", "Номера банка", "Bank references"),
                            row -> paid(row, Paid::bankReference))
                    .offPaper(),
            Column.total("amount", Headings.AMOUNT, RegisteredDisbursement::amount),
            Column.total("approved", Headings.APPROVED, RegisteredDisbursement::approved),
            Column.<RegisteredDisbursement>total("released", Words.RELEASED, RegisteredDisbursement::released)
                    .offPaper(),
            Column.total("paid", Words.PAID, RegisteredDisbursement::paid),
            Column.total("unpaid", Words.UNPAID, RegisteredDisbursement::unpaid),
            Column.total("acquitted", Headings.ACQUITTED, RegisteredDisbursement::acquitted),
            Column.total("givenBack", Words.GIVEN_BACK, RegisteredDisbursement::givenBack),
            Column.total("outstanding", Words.OUTSTANDING, RegisteredDisbursement::outstanding));

    private final Queries queries;
    private final SpendingEffects spending;
    private final Cuts cuts;

    @Inject
    DisbursementRegister(Queries queries, SpendingEffects spending, Cuts cuts) {
        this.queries = queries;
        this.spending = spending;
        this.cuts = cuts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.DISBURSEMENT_REGISTER;
    }

    @Override
    public Class<DisbursementRegisterFilter> filter() {
        return DisbursementRegisterFilter.class;
    }

    @Override
    public Drawn<RegisteredDisbursement> draw(AsOf cut, DisbursementRegisterFilter filter) {
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
                                .with("payeeKind", filter.payeeKind)
                                .with("status", filter.status)
                                .with("most", most)
                                .list(DisbursementRegister::row),
                        RegisteredDisbursement::code));
    }

    /// The amount is what was asked for; of the disbursements in one status no figure is a mere sum.
    @Override
    public Effects effects(Instant knownAt, DisbursementRegisterFilter filter) {
        return filter.status != null
                ? Effects.NONE
                : spending.ofDisbursements(
                                new Which(filter.grantId, filter.hubSchoolId, filter.supplierId, filter.payeeKind))
                        .only("approved", "released", "paid", "unpaid", "acquitted", "givenBack", "outstanding");
    }

    private static RegisteredDisbursement row(Row row) throws SQLException {
        return new RegisteredDisbursement(
                row.id("id"),
                row.word("code"),
                row.word("grant_code"),
                row.text("commitment_code"),
                row.constant("payee_kind", PayeeKind.class),
                row.text("payee_kk"),
                row.text("payee_ru"),
                row.text("payee_bin"),
                row.text("payee_iban"),
                row.word("purpose"),
                row.word("basis"),
                row.constant("status", DisbursementStatus.class),
                row.list("decisions", new TypeReference<>() {}),
                row.list("payments", new TypeReference<>() {}),
                Money.parse(row.word("amount")),
                row.money("approved_tiyn"),
                row.money("released_tiyn"),
                row.money("paid_tiyn"),
                row.money("unpaid_tiyn"),
                row.money("acquitted_tiyn"),
                row.money("returned_tiyn"),
                row.money("outstanding_tiyn"));
    }

    private static String said(RegisteredDisbursement row, Predicate<Decision> which) {
        return row.decisions().stream().filter(which).map(Decision::toString).collect(Collectors.joining("; "));
    }

    /// Of the submission decided about last.
    private static @Nullable Money limit(RegisteredDisbursement row) {
        return row.decisions().reversed().stream()
                .map(Decision::limit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String paid(RegisteredDisbursement row, Function<Paid, @Nullable String> of) {
        return row.payments().stream()
                .map(of)
                .flatMap(Stream::ofNullable)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
