-- What became of the money that was paid: goods accepted, expense reports accepted, money given back.

-- The last number given to an acquittal of a year: codes have no gaps.
create table acquittal_number (
    year int primary key,
    last int not null check (last > 0)
);

create table acquittal (
    id               uuid        primary key,
    code             text        not null constraint acquittal_code_unique unique check (code ~ '^A-[0-9]{4}-[0-9]{6,}$'),
    disbursement_id  uuid        not null references disbursement,
    kind             text        not null check (kind in ('ACCEPTANCE_ACT', 'EXPENSE_REPORT')),
    document_number  text        not null check (length(document_number) between 1 and 100),
    document_date    date        not null,
    period_from      date,
    period_to        date,
    amount_tiyn      bigint      not null check (amount_tiyn > 0),
    status           text        not null check (status in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'REJECTED', 'CANCELLED')),
    makers           text[]      not null check (cardinality(makers) > 0),
    content_hash     text        check (content_hash ~ '^[0-9a-f]{64}$'),
    submitted_by     text,
    submitted_at     timestamptz,
    decided_by       text,
    decided_at       timestamptz,
    decided_on       date,
    decision_reason  text        check (length(decision_reason) <= 1000),
    created_at       timestamptz not null,
    edited_at        timestamptz not null,
    version          bigint      not null,
    constraint acquittal_period check (
        num_nonnulls(period_from, period_to) = case kind when 'EXPENSE_REPORT' then 2 else 0 end and period_from <= period_to is not false),
    constraint acquittal_dates_past check (
        greatest(document_date, period_to) <= (edited_at at time zone 'Asia/Almaty')::date),
    constraint acquittal_submission_complete check (num_nonnulls(submitted_by, submitted_at, content_hash) in (0, 3)),
    constraint acquittal_submitted_first check (status in ('DRAFT', 'CANCELLED') or content_hash is not null),
    constraint acquittal_decision_complete check (
        num_nonnulls(decided_by, decided_at, decided_on) = case when status in ('ACCEPTED', 'REJECTED') then 3 else 0 end),
    constraint acquittal_accepted_by_another check (decided_by is null or not decided_by = any (makers))
);
create index acquittal_disbursement on acquittal (disbursement_id, created_at, id);
create index acquittal_created on acquittal (created_at, id);
create index acquittal_amount on acquittal (amount_tiyn, id);
create index acquittal_status on acquittal (status, created_at, id);

create table acquittal_line (
    acquittal_id   uuid   not null references acquittal,
    budget_line_id uuid   not null references budget_line,
    amount_tiyn    bigint not null check (amount_tiyn between 1 and 1000000000000000),
    primary key (acquittal_id, budget_line_id)
);

-- Money that a school or a supplier gave back.
create table money_return (
    id                uuid        primary key,
    disbursement_id   uuid        not null references disbursement,
    amount_tiyn       bigint      not null check (amount_tiyn > 0),
    received_on       date        not null,
    bank_account_id   uuid        not null references bank_account,
    bank_reference    text        not null check (length(bank_reference) between 1 and 35),
    statement_line_id uuid,
    recorded_by       text        not null,
    recorded_at       timestamptz not null,
    constraint money_return_date_past check (received_on <= (recorded_at at time zone 'Asia/Almaty')::date)
);
-- One line of a statement may be several returns; a person records a reference once.
create unique index money_return_reference_unique on money_return (bank_account_id, bank_reference) where statement_line_id is null;
create index money_return_disbursement on money_return (disbursement_id, id);

create table money_return_line (
    return_id      uuid   not null references money_return,
    budget_line_id uuid   not null references budget_line,
    amount_tiyn    bigint not null check (amount_tiyn > 0),
    primary key (return_id, budget_line_id)
);

-- How many days after the last payment an advance is due where it says nothing else.
create table acquittal_term (
    id             uuid        primary key,
    effective_from date        not null constraint acquittal_term_once_a_day unique,
    days           int         not null check (days between 1 and 3660),
    basis          text        not null check (basis ~ '\S' and length(basis) <= 500),
    created_at     timestamptz not null,
    version        bigint      not null
);
insert into acquittal_term values (uuidv7(), '2000-01-01', 60, 'Әдепкі мерзім', now(), 0);

create function keep_acquittal_term() returns trigger language plpgsql as $$
begin
    if old.effective_from <= (now() at time zone 'Asia/Almaty')::date then
        raise exception 'acquittal term % is in force', old.id
            using errcode = 'check_violation', constraint = 'acquittal_term_in_force', table = 'acquittal_term';
    end if;
    return old;
end $$;
create trigger keep_acquittal_term before delete on acquittal_term for each row execute function keep_acquittal_term();

-- The term in force on a day; before the first, the first.
create function acquittal_days(day date) returns int language sql stable
    return coalesce(
        (select days from acquittal_term where effective_from <= day order by effective_from desc limit 1),
        (select days from acquittal_term order by effective_from limit 1));

-- What was paid of each line of a disbursement, and what became of it.
create view disbursement_settlement as
    select disbursement_id, budget_line_id, sum(paid)::bigint as paid_tiyn, sum(acquitted)::bigint as acquitted_tiyn,
           sum(returned)::bigint as returned_tiyn
    from (select p.disbursement_id, l.budget_line_id, l.amount_tiyn as paid, 0 as acquitted, 0 as returned
          from payment p join payment_line l on l.payment_id = p.id where p.returned_on is null
          union all
          select a.disbursement_id, l.budget_line_id, 0, l.amount_tiyn, 0
          from acquittal a join acquittal_line l on l.acquittal_id = a.id where a.status = 'ACCEPTED'
          union all
          select r.disbursement_id, l.budget_line_id, 0, 0, l.amount_tiyn
          from money_return r join money_return_line l on l.return_id = r.id) movement
    group by disbursement_id, budget_line_id;

-- Money that was paid and is not accounted for, by disbursement.
create view advance as
    select d.id, d.code, d.grant_id, g.hub_school_id, d.supplier_id, d.payee_kind, settled.paid_tiyn, settled.acquitted_tiyn,
           settled.returned_tiyn, settled.paid_tiyn - settled.acquitted_tiyn - settled.returned_tiyn as outstanding_tiyn,
           payments.paid_on, coalesce(d.acquit_by, payments.paid_on + acquittal_days(payments.paid_on)) as due_on
    from disbursement d
    join grants g on g.id = d.grant_id
    cross join lateral (
        select max(paid_on) as paid_on from payment where disbursement_id = d.id and returned_on is null) payments
    cross join lateral (
        select sum(paid_tiyn)::bigint as paid_tiyn, sum(acquitted_tiyn)::bigint as acquitted_tiyn,
               sum(returned_tiyn)::bigint as returned_tiyn
        from disbursement_settlement where disbursement_id = d.id) settled
    where d.paid_tiyn > 0 and d.status <> 'ACQUITTED'
      and settled.paid_tiyn > settled.acquitted_tiyn + settled.returned_tiyn;
create index disbursement_outstanding on disbursement (id) where paid_tiyn > 0 and status <> 'ACQUITTED';

create trigger keep_review before update on acquittal for each row execute function keep_review('ACCEPTED');
create trigger start_as_draft before insert on acquittal for each row execute function start_as_draft();

create function keep_acquittal_lines() returns trigger language plpgsql as $$
declare
    owner uuid := case when tg_op = 'DELETE' then old.acquittal_id else new.acquittal_id end;
begin
    if (select status from acquittal where id = owner) <> 'DRAFT' then
        raise exception 'acquittal % is not a draft', owner
            using errcode = 'check_violation', constraint = 'acquittal_line_of_a_draft', table = 'acquittal_line';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;
create trigger keep_acquittal_lines before insert or update or delete on acquittal_line
    for each row execute function keep_acquittal_lines();

-- Suppliers have goods accepted, schools report what they spent.
create function check_acquittal_kind() returns trigger language plpgsql as $$
begin
    if (new.kind = 'ACCEPTANCE_ACT') <> (select payee_kind = 'SUPPLIER' from disbursement where id = new.disbursement_id) then
        raise exception 'disbursement % is not accounted for by %', new.disbursement_id, new.kind
            using errcode = 'check_violation', constraint = 'acquittal_kind_of_payee', table = 'acquittal';
    end if;
    return new;
end $$;
create trigger check_acquittal_kind before insert or update of kind, disbursement_id on acquittal
    for each row execute function check_acquittal_kind();

create trigger refuse_change before update or delete on money_return for each row execute function refuse_change();
create trigger refuse_change before update or delete on money_return_line for each row execute function refuse_change();
create trigger refuse_truncate before truncate on money_return for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on money_return_line for each statement execute function refuse_change();

-- Of no line more is accounted for than was paid. Whoever looks has the disbursement to themselves.
create function check_settlement(checked uuid) returns void language plpgsql as $$
begin
    perform from disbursement where id = checked for no key update;
    if exists (select from disbursement_settlement
               where disbursement_id = checked and acquitted_tiyn + returned_tiyn > paid_tiyn) then
        raise exception 'more of disbursement % is accounted for than was paid', checked
            using errcode = 'check_violation', constraint = 'acquittal_within_paid', table = 'acquittal';
    end if;
end $$;

-- At commit the lines add up, what is accepted or given back is in the ledger, and within what was paid.
create function check_acquittal() returns trigger language plpgsql as $$
declare
    lines bigint;
begin
    if tg_table_name = 'acquittal' then
        lines := (select sum(amount_tiyn) from acquittal_line where acquittal_id = new.id);
    else
        lines := (select sum(amount_tiyn) from money_return_line where return_id = new.id);
    end if;
    if new.amount_tiyn is distinct from lines then
        raise exception 'the lines of % % do not add up to its amount', tg_table_name, new.id
            using errcode = 'check_violation', constraint = tg_table_name || '_lines_add_up', table = tg_table_name;
    end if;
    if tg_table_name = 'acquittal' and to_jsonb(new) ->> 'status' <> 'ACCEPTED' then return null; end if;
    if not exists (select from entry where cause_id = new.id and cause_type
                   = case when tg_table_name = 'acquittal' then 'ACQUITTED' else 'MONEY_RETURNED' end) then
        raise exception '% % is not in the ledger', tg_table_name, new.id
            using errcode = 'check_violation', constraint = tg_table_name || '_in_the_ledger', table = tg_table_name;
    end if;
    perform check_settlement(new.disbursement_id);
    return null;
end $$;
create constraint trigger check_acquittal after insert or update on acquittal
    deferrable initially deferred for each row execute function check_acquittal();
create constraint trigger check_acquittal after insert on money_return
    deferrable initially deferred for each row execute function check_acquittal();

-- The bank cannot send back what is accounted for.
create function check_returned_payment() returns trigger language plpgsql as $$
begin
    perform check_settlement(new.disbursement_id);
    return null;
end $$;
create trigger check_returned_payment after update on payment
    for each row when (old.returned_on is null and new.returned_on is not null) execute function check_returned_payment();

-- At commit a disbursement is ACQUITTED only if every tiyn that was paid is accounted for.
create function check_acquitted() returns trigger language plpgsql as $$
begin
    if exists (select from disbursement_settlement
               where disbursement_id = new.id and acquitted_tiyn + returned_tiyn <> paid_tiyn) then
        raise exception 'disbursement % is not accounted for', new.id
            using errcode = 'check_violation', constraint = 'disbursement_acquitted_wholly', table = 'disbursement';
    end if;
    return null;
end $$;
create constraint trigger check_acquitted after update on disbursement
    deferrable initially deferred for each row when (new.status = 'ACQUITTED') execute function check_acquitted();

revoke delete, truncate on acquittal, acquittal_number from ${application};
revoke truncate on acquittal_line from ${application};
revoke update, delete, truncate on money_return, money_return_line from ${application};
revoke update, truncate on acquittal_term from ${application};
