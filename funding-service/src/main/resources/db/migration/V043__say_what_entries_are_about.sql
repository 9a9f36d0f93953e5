-- What an entry is about, and when history is complete, so that reports can say what the ledger and the history held at any cut.

-- Every return of a payment by the bank, those that were undone too: a payment names only the one that stands.
create table bank_return (
    id         uuid primary key,
    payment_id uuid not null references payment
);
create index bank_return_payment on bank_return (payment_id);
insert into bank_return select return_id, id from payment where return_id is not null;
insert into bank_return
select cause_id, target_id from bank_statement_match
where cause_type = 'PAYMENT_RETURNED' and target_id in (select id from payment)
on conflict do nothing;

create function keep_bank_return() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    insert into bank_return values (new.return_id, new.id) on conflict do nothing;
    return null;
end $$;
create trigger keep_bank_return after update of return_id on payment
    for each row when (new.return_id is not null) execute function keep_bank_return();
create trigger refuse_change before update or delete on bank_return for each row execute function refuse_change();
create trigger refuse_truncate before truncate on bank_return for each statement execute function refuse_change();
revoke insert, update, delete, truncate on bank_return from ${application};

-- What causes entries about a disbursement.
create view disbursement_cause (disbursement_id, cause_type, cause_id) as
    select id, 'DISBURSEMENT_APPROVED', id from disbursement
    union all select disbursement_id, 'DISBURSEMENT_RELEASED', id from disbursement_release
    union all select disbursement_id, 'DISBURSEMENT_PAID', id from payment
    union all select p.disbursement_id, 'PAYMENT_RETURNED', r.id from payment p join bank_return r on r.payment_id = p.id
    union all select disbursement_id, 'ACQUITTED', id from acquittal
    union all select disbursement_id, 'MONEY_RETURNED', id from money_return;

-- What causes entries about a commitment itself; those about disbursements from it come beside them.
create view commitment_cause (commitment_id, cause_type, cause_id) as
    select id, 'COMMITMENT_SIGNED', id from commitment
    union all select commitment_id, 'COMMITMENT_AMENDED', id from commitment_amendment
    union all select commitment_id, 'COMMITMENT_RELEASED', id from commitment_release;

-- The entries with a cause in a cut of the ledger: its own, and that which undoes it.
create function entries_of(cause text, caused_by uuid, effective_at date, known_at timestamptz)
    returns table (id uuid, effective_on date) language sql stable as $$
    select e.id, e.effective_on
    from entry o
    cross join lateral (
        select o.id, o.effective_on, o.recorded_at
        union all
        select r.id, r.effective_on, r.recorded_at from entry r where r.reverses_id = o.id) e
    where o.cause_type = cause and o.cause_id = caused_by and e.effective_on <= effective_at and e.recorded_at <= known_at
$$;

-- What the ledger says of a disbursement in a cut. What was approved is released, paid or still unpaid; what is paid is acquitted, given
-- back or outstanding. The account of advances or prepayments holds what is unpaid and what is outstanding.
create function disbursement_at(checked uuid, effective_at date, known_at timestamptz)
    returns table (approved_tiyn bigint, released_tiyn bigint, paid_tiyn bigint, acquitted_tiyn bigint, returned_tiyn bigint,
                   unpaid_tiyn bigint, outstanding_tiyn bigint) language sql stable as $$
    select coalesce(-sum(amount_tiyn) filter (where cause_type = 'DISBURSEMENT_APPROVED' and account_code = 'payables'), 0)::bigint,
           coalesce(sum(amount_tiyn) filter (where cause_type = 'DISBURSEMENT_RELEASED' and account_code = 'payables'), 0)::bigint,
           coalesce(sum(amount_tiyn) filter (
               where cause_type in ('DISBURSEMENT_PAID', 'PAYMENT_RETURNED') and account_code = 'payables'), 0)::bigint,
           coalesce(-sum(amount_tiyn) filter (where cause_type = 'ACQUITTED'), 0)::bigint,
           coalesce(-sum(amount_tiyn) filter (where cause_type = 'MONEY_RETURNED'), 0)::bigint,
           coalesce(-sum(amount_tiyn) filter (where account_code = 'payables'), 0)::bigint,
           coalesce(sum(amount_tiyn), 0)::bigint
    from disbursement_cause c
    cross join lateral entries_of(c.cause_type, c.cause_id, effective_at, known_at) e
    join posting p on p.entry_id = e.id and p.account_code in ('payables', 'advances', 'prepayments')
    where c.disbursement_id = checked
$$;

-- The day of the last payment of a disbursement that stands in a cut.
create function last_paid_on(checked uuid, effective_at date, known_at timestamptz)
    returns table (effective_on date) language sql stable as $$
    select max(paid.effective_on)
    from payment p
    cross join lateral (
        select min(effective_on) as effective_on from entries_of('DISBURSEMENT_PAID', p.id, effective_at, known_at)
        having count(*) = 1) paid
    where p.disbursement_id = checked and not exists (
        select from bank_return r where r.payment_id = p.id
            and (select count(*) from entries_of('PAYMENT_RETURNED', r.id, effective_at, known_at)) = 1)
$$;

-- What the ledger says of a commitment in a cut, and of the disbursements that draw from it: what it encumbers is what it takes less what is
-- paid.
create function commitment_at(checked uuid, effective_at date, known_at timestamptz)
    returns table (contracted_tiyn bigint, amended_tiyn bigint, released_tiyn bigint, drawn_tiyn bigint, paid_tiyn bigint,
                   encumbered_tiyn bigint) language sql stable as $$
    select coalesce(sum(amount_tiyn) filter (where cause_type = 'COMMITMENT_SIGNED'), 0)::bigint,
           coalesce(sum(amount_tiyn) filter (where cause_type = 'COMMITMENT_AMENDED'), 0)::bigint,
           coalesce(-sum(amount_tiyn) filter (where cause_type = 'COMMITMENT_RELEASED'), 0)::bigint,
           coalesce(-sum(amount_tiyn) filter (
               where cause_type in ('DISBURSEMENT_APPROVED', 'DISBURSEMENT_RELEASED') and account_code = 'payables'), 0)::bigint,
           coalesce(-sum(amount_tiyn) filter (
               where cause_type in ('DISBURSEMENT_PAID', 'PAYMENT_RETURNED') and account_code = 'encumbrance'), 0)::bigint,
           coalesce(sum(amount_tiyn) filter (where account_code = 'encumbrance'), 0)::bigint
    from (select cause_type, cause_id from commitment_cause where commitment_id = checked
          union all
          select c.cause_type, c.cause_id from disbursement d join disbursement_cause c on c.disbursement_id = d.id
          where d.commitment_id = checked) c
    cross join lateral entries_of(c.cause_type, c.cause_id, effective_at, known_at) e
    join posting p on p.entry_id = e.id and p.account_code in ('encumbrance', 'payables')
$$;

-- The code people use for what an entry is about. Of a reversal, ask for what it reverses.
create function cause_code(cause text, caused_by uuid) returns text language sql stable as $$
    select case
        when cause in ('CONTRIBUTION_PLEDGED', 'CONTRIBUTION_RELEASED') then (select code from contribution where id = caused_by)
        when cause = 'CONTRIBUTION_RECEIVED' then (
            select c.code from contribution_receipt r join contribution c on c.id = r.contribution_id where r.id = caused_by)
        when cause in ('BUDGET_APPROVED', 'GRANT_CLOSED') then (select code from grants where id = caused_by)
        when cause = 'BUDGET_REVISED' then (
            select g.code from budget_revision r join grants g on g.id = r.grant_id where r.id = caused_by)
        when cause = 'COMMITMENT_SIGNED' then (select code from commitment where id = caused_by)
        when cause = 'COMMITMENT_AMENDED' then (
            select c.code from commitment_amendment a join commitment c on c.id = a.commitment_id where a.id = caused_by)
        when cause = 'COMMITMENT_RELEASED' then (
            select c.code from commitment_release r join commitment c on c.id = r.commitment_id where r.id = caused_by)
        when cause = 'DISBURSEMENT_APPROVED' then (select code from disbursement where id = caused_by)
        when cause = 'DISBURSEMENT_RELEASED' then (
            select d.code from disbursement_release r join disbursement d on d.id = r.disbursement_id where r.id = caused_by)
        when cause = 'DISBURSEMENT_PAID' then (
            select d.code from payment p join disbursement d on d.id = p.disbursement_id where p.id = caused_by)
        when cause = 'PAYMENT_RETURNED' then (
            select d.code from bank_return r join payment p on p.id = r.payment_id join disbursement d on d.id = p.disbursement_id
            where r.id = caused_by)
        when cause = 'ACQUITTED' then (select code from acquittal where id = caused_by)
        when cause = 'MONEY_RETURNED' then (
            select d.code from money_return r join disbursement d on d.id = r.disbursement_id where r.id = caused_by)
    end
$$;

-- The instant up to which the history is complete: no change recorded at or before it can still appear. Who records holds a lock on table
-- change from before its first stamp until its transaction ends, and stamps nothing earlier than that transaction's beginning.
create function changes_complete_until() returns timestamptz language plpgsql volatile as $$
declare
    checked_at timestamptz := clock_timestamp();
begin
    perform pg_stat_clear_snapshot();
    return least(checked_at, (
        select min(recording.xact_start)
        from pg_locks held join pg_stat_activity recording using (pid)
        where held.locktype = 'relation' and held.relation = 'change'::regclass and held.mode = 'RowExclusiveLock'
          and held.database = (select oid from pg_database where datname = current_database())
          and pid <> pg_backend_pid()))
        - interval '1 microsecond';
end $$;

-- Who did what, and when: every change of anything, and every look at personal data with its purpose.
create index change_recorded on change (recorded_at, event_id);
create index personal_data_read_at on personal_data_read (read_at, id);
create view audit_act as
    select recorded_at as at, event_id as id, actor as person, actor_name as name,
           case
               when resource_type in ('period', 'period-exception') then 'PERIOD'
               when resource_type in ('approval-limit', 'acquittal-term', 'required-document', 'supplier-watch-period') then 'RULE'
               when resource_type in ('bank', 'economic-sector', 'payment-purpose') then 'REFERENCE_LIST'
               when operation in ('SUBMITTED', 'CLOSING_REQUESTED', 'WITHDRAWAL_REQUESTED', 'RELEASE_REQUESTED') then 'SUBMISSION'
               when operation in ('APPROVED', 'FIRST_APPROVED', 'SIGNED', 'ACCEPTED') then 'APPROVAL'
               when operation in ('REJECTED', 'KEPT') then 'REJECTION'
               when operation in ('BANK_DETAILS_CONFIRMED', 'SET_ASIDE') then 'OVERRIDE'
               when operation in ('REVERSED', 'RETURN_UNDONE', 'PAYMENT_UNDONE', 'UNMATCHED', 'REOPENED') then 'UNDOING'
               when operation in ('EXPORTED', 'ISSUED') then 'EXPORT'
               else 'CHANGE'
           end as act,
           operation, resource_type, resource_id,
           coalesce(representation ->> 'code', representation ->> 'number') as code, trace_id, null::text as purpose
    from change
    union all
    select read_at, id, reader, reader_name, 'PERSONAL_DATA_READ', 'READ', resource_type, resource_id, field, trace_id, purpose
    from personal_data_read;
