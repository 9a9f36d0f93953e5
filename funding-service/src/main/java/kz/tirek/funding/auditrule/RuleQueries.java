package kz.tirek.funding.auditrule;

/// What each kind asks the database. A row is something found: `subject_type`, `subject_id`, `subject_on` (the day
/// that falls into the period), `occasion` (what else tells findings about one subject apart), `amount_tiyn`,
/// `evidence` (JSON).
///
/// Queries name the parameters of their kind and those of the run: `:periodFrom`, `:periodUntil`, `:effectiveAt`,
/// `:knownAt`. They see what took effect up to `:effectiveAt` and was recorded up to `:knownAt`, so that the same
/// run finds the same whenever it is repeated.
final class RuleQueries {

    /// Disbursements that were approved and, as far as was known, not withdrawn.
    private static final String APPROVED = """
            with approved as (
                select d.*, cast(d.submitted_at at time zone 'Asia/Almaty' as date) as submitted_on
                from disbursement d
                where d.decided_at <= :knownAt and d.decided_on <= :effectiveAt and d.status <> 'REJECTED'
                  and (d.withdrawn_at is null or d.withdrawn_at > :knownAt))
            """;

    /// Payments that, as far as was known, the bank did not send back.
    private static final String PAID = """
            with paid as (
                select p.id, p.disbursement_id, p.amount_tiyn, p.paid_on, p.recorded_at, d.code, d.payee_kind, d.payee_bin, d.payee_iban,
                       d.supplier_id, g.hub_school_id
                from payment p join disbursement d on d.id = p.disbursement_id join grants g on g.id = d.grant_id
                where p.recorded_at <= :knownAt and p.paid_on <= :effectiveAt
                  and (p.returned_at is null or p.returned_at > :knownAt or p.returned_on > :effectiveAt))
            """;

    static final String SPLIT_PAYMENTS = APPROVED + """
            , below as (
                select a.*, l.amount_tiyn as limit_tiyn,
                       case when :together = 'CONTRACT' then coalesce(cast(a.commitment_id as text), a.payee_bin) else a.payee_bin end as party
                from approved a cross join lateral (
                    select amount_tiyn from approval_limit where effective_from <= a.submitted_on order by effective_from desc limit 1) l
                where a.amount_tiyn <= l.amount_tiyn and a.amount_tiyn * 100 >= l.amount_tiyn * :minimumPercent)
            select 'DISBURSEMENT' as subject_type, last.id as subject_id, last.decided_on as subject_on, '' as occasion,
                   cast(sum(each.amount_tiyn) as bigint) as amount_tiyn,
                   cast(json_build_object(
                       'disbursement', last.code, 'payeeBin', last.payee_bin, 'limit', tenge(last.limit_tiyn),
                       'together', tenge(sum(each.amount_tiyn)),
                       'disbursements', json_agg(json_build_object(
                           'id', each.id, 'code', each.code, 'amount', tenge(each.amount_tiyn), 'limit', tenge(each.limit_tiyn),
                           'submittedOn', each.submitted_on, 'approvedOn', each.decided_on) order by each.submitted_at, each.id))
                       as text) as evidence
            from below last join below each on each.party = last.party
                and each.submitted_on >= last.submitted_on - cast(:windowDays as int)
                and (each.submitted_at, each.id) <= (last.submitted_at, last.id)
            where last.decided_on between :periodFrom and :periodUntil
            group by last.id, last.decided_on, last.code, last.payee_bin, last.limit_tiyn
            having count(*) > 1 and sum(each.amount_tiyn) > last.limit_tiyn
            order by last.id""";

    static final String REST_DAY_APPROVALS = """
            with rest as (select cast(key as date) as day, value as reason from json_each_text(cast(:restDays as json))),
            approval as (
                select 'DISBURSEMENT' as subject_type, d.id as subject_id, cast(a.id as text) as occasion, d.code, a.person,
                       a.approved_at, d.amount_tiyn
                from disbursement_approval a join disbursement d on d.id = a.disbursement_id
                union all
                select 'COMMITMENT', id, '', code, decided_by, decided_at, amount_tiyn from commitment where status in ('ACTIVE', 'CLOSED')
                union all
                select 'ACQUITTAL', id, '', code, decided_by, decided_at, amount_tiyn from acquittal where status in ('ACCEPTED', 'REVERSED')
                union all
                select 'GRANT', id, '', code, decided_by, decided_at, ceiling_tiyn from grants where status <> 'REJECTED'
                union all
                select 'BUDGET_REVISION', r.id, '', g.code || '/' || r.number, r.decided_by, r.decided_at, null
                from budget_revision r join grants g on g.id = r.grant_id where r.status = 'APPROVED'
                union all
                select 'AMENDMENT', a.id, '', c.code || '/' || a.number, a.decided_by, a.decided_at, null
                from commitment_amendment a join commitment c on c.id = a.commitment_id where a.status = 'APPROVED'
                union all
                select 'PERIOD_EXCEPTION', id, '', to_char(month, 'YYYY-MM'), decided_by, decided_at, null
                from period_exception where status = 'APPROVED'
                union all
                select 'SUPPLIER', b.supplier_id, cast(b.id as text), s.bin, b.confirmed_by, b.confirmed_at, null
                from supplier_bank_details b join supplier s on s.id = b.supplier_id),
            local as (
                select *, cast(approved_at at time zone 'Asia/Almaty' as date) as approved_on,
                       cast(extract(hour from approved_at at time zone 'Asia/Almaty') as int) as hour
                from approval
                where approved_at <= :knownAt
                  and approved_at >= cast(:periodFrom as timestamp) at time zone 'Asia/Almaty'
                  and approved_at < cast(cast(:periodUntil as date) + 1 as timestamp) at time zone 'Asia/Almaty'),
            judged as (
                select l.*, case when r.reason = 'WEEKEND' and :weekends or r.reason = 'HOLIDAY' and :holidays then r.reason end as day_reason,
                       case when cast(:nightFrom as int) <= cast(:nightUntil as int) then hour >= :nightFrom and hour < :nightUntil
                            else hour >= :nightFrom or hour < :nightUntil end as at_night
                from local l left join rest r on r.day = l.approved_on)
            select subject_type, subject_id, approved_on as subject_on, occasion, amount_tiyn,
                   cast(json_build_object(
                       'code', code, 'approvedBy', person, 'approvedAt', approved_at,
                       'localTime', to_char(approved_at at time zone 'Asia/Almaty', 'YYYY-MM-DD"T"HH24:MI:SS'),
                       'weekday', cast(extract(isodow from approved_on) as int), 'day', coalesce(day_reason, 'WORKING_DAY'),
                       'night', at_night, 'amount', tenge(amount_tiyn)) as text) as evidence
            from judged where day_reason is not null or at_night
            order by subject_type, subject_id, occasion""";

    static final String DETAILS_CHANGED_BEFORE_PAYMENT = PAID + """
            select 'DISBURSEMENT' as subject_type, p.disbursement_id as subject_id, p.paid_on as subject_on, cast(p.id as text) as occasion,
                   p.amount_tiyn,
                   cast(json_build_object(
                       'disbursement', p.code, 'payment', p.id, 'amount', tenge(p.amount_tiyn), 'paidOn', p.paid_on,
                       'supplier', p.supplier_id, 'iban', p.payee_iban, 'previousIban', earlier.iban, 'accountNumber', b.number,
                       'setBy', b.set_by, 'setAt', b.set_at, 'setOn', b.set_on, 'confirmedBy', b.confirmed_by,
                       'confirmedAt', b.confirmed_at, 'daysBefore', p.paid_on - b.set_on) as text) as evidence
            from paid p
            cross join lateral (
                select *, cast(set_at at time zone 'Asia/Almaty' as date) as set_on from supplier_bank_details
                where supplier_id = p.supplier_id and iban = p.payee_iban and set_at <= p.recorded_at
                  and cast(set_at at time zone 'Asia/Almaty' as date) <= p.paid_on
                order by number desc limit 1) b
            join supplier_bank_details earlier on earlier.supplier_id = b.supplier_id and earlier.number = b.number - 1
            where p.paid_on between :periodFrom and :periodUntil and p.paid_on - b.set_on <= cast(:days as int)
            order by p.id""";

    static final String ROUND_AMOUNTS = PAID + """
            , payee as (
                select case payee_kind when 'SUPPLIER' then 'SUPPLIER' else 'HUB_SCHOOL' end as subject_type,
                       case payee_kind when 'SUPPLIER' then supplier_id else hub_school_id end as subject_id,
                       max(paid_on) as subject_on, count(*) as payments, sum(amount_tiyn) as total,
                       count(*) filter (where amount_tiyn % cast(:multiple as bigint) = 0) as round_payments,
                       coalesce(sum(amount_tiyn) filter (where amount_tiyn % cast(:multiple as bigint) = 0), 0) as round_total
                from paid where paid_on between :periodFrom and :periodUntil
                group by 1, 2)
            select subject_type, subject_id, subject_on,
                   cast(cast(:periodFrom as date) as text) || '/' || cast(cast(:periodUntil as date) as text) as occasion,
                   cast(round_total as bigint) as amount_tiyn,
                   cast(json_build_object(
                       'from', cast(:periodFrom as date), 'until', cast(:periodUntil as date), 'payments', payments,
                       'roundPayments', round_payments, 'total', tenge(total), 'roundTotal', tenge(round_total),
                       'percent', round(100.0 * round_payments / payments, 2)) as text) as evidence
            from payee
            where payments >= :minimumPayments and 100 * round_payments >= :minimumPercent * payments
            order by subject_type, subject_id""";

    static final String SAME_DEVICE = """
            with subject as (
                select 'DISBURSEMENT' as subject_type, id, code, amount_tiyn from disbursement
                union all select 'COMMITMENT', id, code, amount_tiyn from commitment
                union all select 'ACQUITTAL', id, code, amount_tiyn from acquittal
                union all select 'AMENDMENT', m.id, c.code || '/' || m.number, null from commitment_amendment m
                          join commitment c on c.id = m.commitment_id
                union all select 'GRANT', id, code, ceiling_tiyn from grants
                union all select 'BUDGET_REVISION', r.id, g.code || '/' || r.number, null from budget_revision r
                          join grants g on g.id = r.grant_id
                union all select 'SUPPLIER', id, bin, null from supplier
                union all select 'PERIOD_EXCEPTION', id, to_char(month, 'YYYY-MM'), null from period_exception)
            select a.subject_type, a.subject_id, cast(a.noted_at at time zone 'Asia/Almaty' as date) as subject_on,
                   cast(a.id as text) as occasion, s.amount_tiyn,
                   cast(json_build_object(
                       'code', s.code, 'amount', tenge(s.amount_tiyn), 'submittedBy', m.person, 'submittedAt', m.noted_at,
                       'approvedBy', a.person, 'approvedAt', a.noted_at, 'sameAddress', true,
                       'sameProgram', a.agent_hash = m.agent_hash) as text) as evidence
            from device_trace a
            cross join lateral (
                select * from device_trace m
                where m.subject_id = a.subject_id and m.subject_type = a.subject_type and m.step = 'SUBMITTED' and m.noted_at <= a.noted_at
                order by m.noted_at desc, m.id desc limit 1) m
            join subject s on s.id = a.subject_id and s.subject_type = a.subject_type
            where a.step = 'APPROVED' and a.noted_at <= :knownAt
              and a.noted_at >= cast(:periodFrom as timestamp) at time zone 'Asia/Almaty'
              and a.noted_at < cast(cast(:periodUntil as date) + 1 as timestamp) at time zone 'Asia/Almaty'
              and a.person <> m.person and a.address_hash = m.address_hash and (:addressAlone or a.agent_hash = m.agent_hash)
            order by a.id""";

    static final String PAYMENT_WITHOUT_ACCEPTANCE = PAID + """
            , owed as (
                select disbursement_id, code, payee_kind, supplier_id, hub_school_id, max(paid_on) as last_paid_on,
                       sum(amount_tiyn) as paid_tiyn
                from paid group by disbursement_id, code, payee_kind, supplier_id, hub_school_id
                having max(paid_on) + cast(:days as int) + 1 between :periodFrom and :periodUntil),
            settled as (
                select o.*,
                       coalesce((select sum(a.amount_tiyn) from acquittal a
                                 where a.disbursement_id = o.disbursement_id and a.status in ('ACCEPTED', 'REVERSED')
                                   and a.decided_at <= :knownAt and a.decided_on <= :effectiveAt
                                   and (a.reversed_at is null or a.reversed_at > :knownAt or a.reversed_on > :effectiveAt)), 0)
                           as accepted_tiyn,
                       coalesce((select sum(r.amount_tiyn) from money_return r
                                 where r.disbursement_id = o.disbursement_id and r.recorded_at <= :knownAt
                                   and r.received_on <= :effectiveAt
                                   and not exists (select from entry e join entry v on v.reverses_id = e.id
                                                   where e.cause_type = 'MONEY_RETURNED' and e.cause_id = r.id
                                                     and v.recorded_at <= :knownAt and v.effective_on <= :effectiveAt)), 0)
                           as returned_tiyn
                from owed o
                where :payees = 'ALL' or o.payee_kind = case when :payees = 'SCHOOLS' then 'SCHOOL' else 'SUPPLIER' end)
            select 'DISBURSEMENT' as subject_type, disbursement_id as subject_id, last_paid_on + cast(:days as int) + 1 as subject_on,
                   cast(last_paid_on as text) as occasion, cast(paid_tiyn - accepted_tiyn - returned_tiyn as bigint) as amount_tiyn,
                   cast(json_build_object(
                       'disbursement', code, 'supplier', supplier_id, 'hubSchool', hub_school_id, 'paid', tenge(paid_tiyn),
                       'lastPaidOn', last_paid_on, 'accepted', tenge(accepted_tiyn), 'returned', tenge(returned_tiyn),
                       'outstanding', tenge(paid_tiyn - accepted_tiyn - returned_tiyn),
                       'daysSince', cast(:effectiveAt as date) - last_paid_on) as text) as evidence
            from settled where paid_tiyn > accepted_tiyn + returned_tiyn
            order by disbursement_id""";

    static final String DUPLICATE_PAYMENTS = APPROVED + """
            , numbered as (
                select *, upper(regexp_replace(basis_number, '[[:space:][:punct:]№]', '', 'g') collate "ru-x-icu") as bare_number
                from approved where not :invoicesOnly or basis_kind = 'INVOICE')
            select 'DISBURSEMENT' as subject_type, last.id as subject_id, last.decided_on as subject_on, '' as occasion, last.amount_tiyn,
                   cast(json_build_object(
                       'disbursement', last.code, 'payeeBin', last.payee_bin, 'amount', tenge(last.amount_tiyn),
                       'basis', last.basis_kind, 'number', last.basis_number, 'date', last.basis_date,
                       'earlier', json_agg(json_build_object(
                           'id', each.id, 'code', each.code, 'number', each.basis_number, 'date', each.basis_date,
                           'submittedOn', each.submitted_on) order by each.submitted_at, each.id)) as text) as evidence
            from numbered last join numbered each
                on each.payee_bin = last.payee_bin and each.amount_tiyn = last.amount_tiyn and each.bare_number = last.bare_number
                and each.submitted_on >= last.submitted_on - cast(:windowDays as int)
                and (each.submitted_at, each.id) < (last.submitted_at, last.id)
            where last.decided_on between :periodFrom and :periodUntil
            group by last.id, last.decided_on, last.amount_tiyn, last.code, last.payee_bin, last.basis_kind, last.basis_number, last.basis_date
            order by last.id""";

    static final String LARGE_FIRST_PAYMENT = PAID + """
            , first as (select distinct on (supplier_id) * from paid where supplier_id is not null order by supplier_id, paid_on, recorded_at, id)
            select 'SUPPLIER' as subject_type, p.supplier_id as subject_id, p.paid_on as subject_on, cast(p.id as text) as occasion, p.amount_tiyn,
                   cast(json_build_object(
                       'disbursement', p.code, 'payment', p.id, 'amount', tenge(p.amount_tiyn), 'paidOn', p.paid_on, 'supplierBin', s.bin,
                       'enteredOn', s.entered_on, 'detailsBy', s.details_by, 'daysBefore', p.paid_on - s.entered_on) as text) as evidence
            from first p
            join (select *, cast(created_at at time zone 'Asia/Almaty' as date) as entered_on from supplier) s on s.id = p.supplier_id
            where p.paid_on between :periodFrom and :periodUntil and p.amount_tiyn >= cast(:minimum as bigint)
              and p.paid_on - s.entered_on <= cast(:days as int)
            order by p.supplier_id""";

    static final String FIRST_DIGITS = PAID + """
            , counted as (
                select d.digit, count(p.id) as seen, sum(count(p.id)) over () as n, log(1 + 1.0 / d.digit) as share,
                       coalesce(sum(p.amount_tiyn), 0) as tiyn, max(p.paid_on) as last_on
                from generate_series(1, 9) as d (digit)
                left join paid p on left(cast(p.amount_tiyn as text), 1) = cast(d.digit as text)
                    and p.paid_on between :periodFrom and :periodUntil
                group by d.digit),
            tested as (
                select max(n) as n, round(sum((seen - n * share) ^ 2 / (n * share)), 3) as chi_square, sum(tiyn) as tiyn,
                       max(last_on) as last_on,
                       cast(case :significancePercent when '5' then 15.507 when '1' then 20.090 else 26.124 end as numeric) as critical,
                       json_agg(json_build_object('digit', digit, 'seen', seen, 'expected', round(n * share, 2)) order by digit) as digits
                from counted where n >= :minimumPayments)
            select 'PAYMENTS' as subject_type, cast(null as uuid) as subject_id, last_on as subject_on,
                   cast(cast(:periodFrom as date) as text) || '/' || cast(cast(:periodUntil as date) as text) as occasion,
                   cast(tiyn as bigint) as amount_tiyn,
                   cast(json_build_object(
                       'from', cast(:periodFrom as date), 'until', cast(:periodUntil as date), 'payments', n, 'chiSquare', chi_square,
                       'degreesOfFreedom', 8, 'critical', critical, 'significancePercent', cast(:significancePercent as text), 'digits', digits)
                       as text) as evidence
            from tested where chi_square > critical""";

    private RuleQueries() {}
}
