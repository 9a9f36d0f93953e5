-- Entries are recorded through one function, in one round trip. It keeps every account that must not go negative from doing so on any
-- date, keeps closed months closed, and is the only way in: the application may not insert into entry and posting.

-- Periods ------------------------------------------------------------------------------------------------------------------------

-- The months that are closed; every other month since the first of them is open.
create table accounting_period (
    month       date        primary key check (extract(day from month) = 1),
    id          uuid        not null unique,
    status      text        not null check (status in ('SOFT_CLOSED', 'HARD_CLOSED')),
    closed_by   text        not null,
    closed_at   timestamptz not null,
    hardened_by text,
    hardened_at timestamptz,
    version     bigint      not null,
    constraint period_hardening_complete
        check (num_nonnulls(hardened_by, hardened_at) = case when status = 'HARD_CLOSED' then 2 else 0 end)
);

-- A person may record in a month that is softly closed, for a while and for a reason.
create table period_exception (
    id          uuid        primary key,
    month       date        not null references accounting_period,
    person      text        not null check (length(person) between 1 and 200),
    reason      text        not null check (length(reason) between 10 and 1000),
    expires_at  timestamptz not null,
    status      text        not null check (status in ('ASKED', 'APPROVED', 'REJECTED')),
    asked_by    text        not null,
    asked_at    timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    version     bigint      not null,
    constraint period_exception_timed check (expires_at > asked_at and expires_at <= asked_at + interval '31 days'),
    constraint period_exception_decision_complete
        check (num_nonnulls(decided_by, decided_at) = case when status = 'ASKED' then 0 else 2 end),
    constraint period_exception_decided_by_another check (decided_by is null or decided_by not in (asked_by, person))
);
create index period_exception_month on period_exception (month, asked_at, id);

alter table entry add column exception_id uuid;
create index entry_exception on entry (exception_id, recorded_at, id) where exception_id is not null;

-- Who records in a month holds this lock, shared; who closes the month holds it alone, and thus waits for who records in it.
create function month_lock(day date) returns int language sql immutable
    return extract(year from day)::int * 12 + extract(month from day)::int;

-- Months are closed when they have ended, one after the other, and stay closed.
create function keep_periods() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'period % stays', old.month using errcode = 'restrict_violation';
    end if;
    perform pg_advisory_xact_lock(1, 0);
    perform pg_advisory_xact_lock(1, month_lock(new.month));
    if tg_op = 'INSERT' and not exists (select from accounting_period) then
        -- The first closing closes everything before it, too, and waits for whoever records anything.
        lock table entry in share mode;
    end if;
    if tg_op = 'INSERT' and (new.status <> 'SOFT_CLOSED'
                             or new.month + interval '1 month' > clock_timestamp() at time zone 'Asia/Almaty') then
        raise exception 'month % has not ended', new.month
            using errcode = 'check_violation', constraint = 'period_ended', table = 'accounting_period';
    end if;
    if tg_op = 'INSERT' and (
        case when exists (select from accounting_period)
            then not exists (select from accounting_period where month = (new.month - interval '1 month')::date)
            else exists (select from entry where effective_on < new.month) end) then
        raise exception 'a month before % is open', new.month
            using errcode = 'check_violation', constraint = 'period_in_order', table = 'accounting_period';
    end if;
    if tg_op = 'UPDATE' and ((old.status, new.status) <> ('SOFT_CLOSED', 'HARD_CLOSED')
        or (old.month, old.id, old.closed_by, old.closed_at) <> (new.month, new.id, new.closed_by, new.closed_at)) then
        raise exception 'period % is %', old.month, old.status
            using errcode = 'check_violation', constraint = 'period_life', table = 'accounting_period';
    end if;
    if tg_op = 'UPDATE' and exists (select from accounting_period where month < new.month and status <> 'HARD_CLOSED') then
        raise exception 'a month before % is not hard closed', new.month
            using errcode = 'check_violation', constraint = 'period_hardened_in_order', table = 'accounting_period';
    end if;
    return new;
end $$;
create trigger keep_periods before insert or update or delete on accounting_period
    for each row execute function keep_periods();

-- An exception is asked for and decided once, while its month is softly closed.
create function keep_period_exceptions() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'period exception % stays', old.id using errcode = 'restrict_violation';
    end if;
    if tg_op = 'INSERT' and new.status <> 'ASKED'
       or tg_op = 'UPDATE' and (old.status <> 'ASKED' or new.status = 'ASKED'
           or (old.id, old.month, old.person, old.reason, old.expires_at, old.asked_by, old.asked_at)
              <> (new.id, new.month, new.person, new.reason, new.expires_at, new.asked_by, new.asked_at))
       or new.status <> 'REJECTED' and (select status from accounting_period where month = new.month) <> 'SOFT_CLOSED' then
        raise exception 'period exception % cannot become %', new.id, new.status
            using errcode = 'check_violation', constraint = 'period_exception_life', table = 'period_exception';
    end if;
    return new;
end $$;
create trigger keep_period_exceptions before insert or update or delete on period_exception
    for each row execute function keep_period_exceptions();

revoke delete, truncate on accounting_period, period_exception from ${application};

-- Guards -------------------------------------------------------------------------------------------------------------------------

-- Per budget line: what its guarded accounts stand at now, and the newest day posted to. On earlier days they are summed from postings.
-- And whom its last entry was about: they are known to be there.
alter table budget_line_balance
    add column advances_tiyn    bigint not null default 0,
    add column prepayments_tiyn bigint not null default 0,
    add column newest_on        date   not null default '-infinity',
    add column grant_id         uuid,
    add column funder_id        uuid,
    add column hub_school_id    uuid,
    add column supplier_id      uuid,
    drop constraint budget_line_balance_committed_tiyn_check,
    drop constraint budget_line_balance_disbursed_tiyn_check,
    drop constraint budget_line_not_exceeded,
    add constraint budget_line_not_exceeded check (0 <= least(
        committed_tiyn, disbursed_tiyn, advances_tiyn, prepayments_tiyn,
        approved_tiyn + revision_tiyn - committed_tiyn - disbursed_tiyn));
update budget_line_balance b set grant_id = l.grant_id from budget_line l where l.id = b.budget_line_id;
alter table budget_line_balance
    alter column grant_id set not null,
    drop constraint budget_line_balance_budget_line_id_fkey,
    add foreign key (budget_line_id, grant_id) references budget_line (id, grant_id);
alter table budget_line_balance set (fillfactor = 50);
update budget_line_balance b
set advances_tiyn = s.advances, prepayments_tiyn = s.prepayments, newest_on = s.newest
from (select budget_line_id, max(e.effective_on) as newest,
             coalesce(sum(amount_tiyn) filter (where account_code = 'advances'), 0) as advances,
             coalesce(sum(amount_tiyn) filter (where account_code = 'prepayments'), 0) as prepayments
      from posting p join entry e on e.id = p.entry_id where budget_line_id is not null group by budget_line_id) s
where s.budget_line_id = b.budget_line_id;

alter table posting add constraint posting_outstanding_line
    check (account_code not in ('advances', 'prepayments') or budget_line_id is not null);
drop index posting_budget;
create index posting_line on posting (budget_line_id) where budget_line_id is not null;

-- Per bank account: what it stands at now, in 16 parts of which none may go negative on any day, so that 16 payments of one account do
-- not wait for each other. Which part an entry moves means nothing; only the sums of the parts do. What was posted on a day is in
-- bank_day, but for what was posted last on the newest day, which is here.
create table bank_balance (
    account_code text     not null references account,
    part         smallint not null,
    open         boolean  not null default true,
    balance_tiyn bigint   not null constraint bank_not_overdrawn check (balance_tiyn >= 0),
    newest_on    date     not null default '-infinity',
    newest_tiyn  bigint   not null default 0,
    primary key (account_code, part)
) with (fillfactor = 50);
create table bank_day (
    account_code text     not null,
    part         smallint not null,
    day          date     not null,
    amount_tiyn  bigint   not null,
    primary key (account_code, part, day)
);

insert into bank_balance (account_code, part, balance_tiyn, newest_on)
select a.code, part, case part when 0 then coalesce(s.balance, 0) else 0 end,
       case part when 0 then coalesce(s.newest, '-infinity') else '-infinity' end
from account a cross join generate_series(0, 15) as part
left join (select account_code, sum(amount_tiyn) as balance, max(effective_on) as newest
           from posting join entry on entry.id = entry_id group by account_code) s on s.account_code = a.code
where a.code like 'bank-%';
insert into bank_day
select account_code, 0, effective_on, sum(amount_tiyn)
from posting join entry on entry.id = entry_id where account_code like 'bank-%' group by account_code, effective_on;

create or replace function open_bank_account(iban text, name_kk text, name_ru text, name_en text) returns text
    language plpgsql security definer set search_path from current as $$
declare
    opened text := 'bank-' || lower(iban);
begin
    if is_kz_iban(iban) is not true then
        raise exception 'no account of the chart for IBAN %', iban
            using errcode = 'check_violation', constraint = 'account_iban', table = 'account';
    end if;
    insert into account (code, kind, budgetary, name_kk, name_ru, name_en)
    values (opened, 'BANK', false, name_kk, name_ru, coalesce(name_en, name_ru))
    on conflict (code) do nothing;
    insert into bank_balance (account_code, part, balance_tiyn) select opened, part, 0 from generate_series(0, 15) as part
    on conflict do nothing;
    return opened;
end $$;

-- What a bank account, or one part of it, stands at at the end of `effective` and of every later day on which it moved.
create function bank_standing(bank text, only_part smallint, effective date) returns table (day date, standing bigint)
    language sql volatile as $$
    select d.day, (b.balance - coalesce(sum(d.amount) over (order by d.day desc rows between unbounded preceding and 1 preceding), 0))::bigint
    from (select sum(balance_tiyn) as balance from bank_balance
          where account_code = bank and part = coalesce(only_part, part)) b,
         (select m.day, sum(m.amount) as amount
          from (select day, amount_tiyn as amount from bank_day
                where account_code = bank and part = coalesce(only_part, part) and day > effective
                union all
                select newest_on, newest_tiyn from bank_balance
                where account_code = bank and part = coalesce(only_part, part) and newest_on > effective
                union all
                select effective, 0) m
          group by m.day) d
$$;

-- Locks a part of the bank account that bears `amount` on `effective`; null if the account as a whole does not.
create function bank_part(bank text, effective date, amount bigint) returns bank_balance language plpgsql as $$
declare
    chosen bank_balance;
    lowest bigint;
    share bigint;
begin
    -- One that nobody works on. If it turns out not to do, its lock is given back: nobody waits for all parts while holding one.
    begin
        select * into chosen from bank_balance
        where account_code = bank and balance_tiyn + amount >= 0 and open
        order by amount > 0 or newest_on <= effective desc, (part + pg_backend_pid()) % 16 limit 1 for update skip locked;
        if found and (amount > 0 or chosen.newest_on <= effective
                      or (select min(standing) from bank_standing(bank, chosen.part, effective)) + amount >= 0) then
            return chosen;
        end if;
        raise exception using errcode = 'TB000';
    exception when sqlstate 'TB000' then
        null;
    end;
    -- No single part bears it. All are gathered in the first, which then shares out what it can spare from this day on.
    perform from bank_balance where account_code = bank order by part for update;
    if (select bool_and(open) from bank_balance where account_code = bank) is not true then
        raise exception 'bank account % is closed', bank
            using errcode = 'check_violation', constraint = 'bank_account_open', table = 'posting';
    end if;
    select min(standing) into lowest from bank_standing(bank, null, effective);
    if lowest + amount < 0 then
        return null;
    end if;
    share := (lowest + least(amount, 0)) / 16;
    insert into bank_day
    select bank, 0, m.day, sum(m.amount)
    from (select day, amount_tiyn as amount from bank_day where account_code = bank and part > 0
          union all
          select newest_on, newest_tiyn from bank_balance where account_code = bank
          union all
          select effective, -15 * share) m
    group by m.day having sum(m.amount) <> 0
    on conflict (account_code, part, day) do update set amount_tiyn = bank_day.amount_tiyn + excluded.amount_tiyn;
    delete from bank_day where account_code = bank and part > 0;
    update bank_balance b
    set balance_tiyn = case part when 0 then whole.balance - 15 * share else share end,
        newest_on = case part when 0 then greatest(whole.newest, effective) else effective end,
        newest_tiyn = case part when 0 then 0 else share end
    from (select sum(balance_tiyn) as balance, max(newest_on) as newest from bank_balance where account_code = bank) whole
    where account_code = bank;
    select * into chosen from bank_balance where account_code = bank and part = 0;
    return chosen;
end $$;

revoke insert, update, delete, truncate on bank_balance, bank_day from ${application};

-- The door ------------------------------------------------------------------------------------------------------------------------

-- What became of an entry: RECORDED, EARLIER (its cause had been recorded), or why not: rows of OVERDRAWN, or PERIOD_CLOSED.
create type recording as (
    outcome        text,
    entry_id       uuid,
    recorded_at    timestamptz,
    account_code   text,   -- OVERDRAWN: the account that would go negative,
    budget_line_id uuid,   -- on this budget line, unless it is a bank account,
    day            date,   -- first on this day; PERIOD_CLOSED: the month
    balance_tiyn   bigint, -- what it stands at on that day,
    available_tiyn bigint, -- the most that may be taken,
    asked_tiyn     bigint, -- what the entry takes,
    approved_tiyn  bigint, -- and the figures of the line on that day
    revised_tiyn   bigint,
    committed_tiyn bigint,
    disbursed_tiyn bigint,
    status         text    -- PERIOD_CLOSED: how
);

-- Which of the line's guarded accounts `changes` on `effective` would make negative, and on which day first. The line is locked.
create function line_overdrawn(
    line uuid, effective date, guarded text[], balances bigint[], changes bigint[]) returns setof recording
    language sql volatile as $$
    with moved as (
        select p.account_code, e.effective_on as day, sum(p.amount_tiyn) as amount
        from posting p join entry e on e.id = p.entry_id
        where p.budget_line_id = line and p.account_code = any (guarded) and e.effective_on > effective
        group by 1, 2
        union all select unnest(guarded), effective, 0),
    standing as (
        select g.account, m.day, g.change,
               (g.balance - coalesce(sum(m.amount) over (
                   partition by g.account order by m.day desc rows between unbounded preceding and 1 preceding), 0))::bigint as standing
        from unnest(guarded, balances, changes) as g (account, balance, change)
        join moved m on m.account_code = g.account
        where g.change < 0),
    lowest as (select *, min(standing) over (partition by account) as available from standing),
    short as (select distinct on (account) * from lowest where standing + change < 0 order by account, day)
    select 'OVERDRAWN', null::uuid, null::timestamptz, s.account, line, s.day, s.standing, s.available, -s.change,
           coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'appropriation'), 0)::bigint,
           coalesce(-sum(p.amount_tiyn) filter (where p.account_code in ('appropriation', 'budget-revision')), 0)::bigint,
           coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'encumbrance'), 0)::bigint,
           coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'disbursed-budget'), 0)::bigint, null
    from short s
    left join (posting p join entry e on e.id = p.entry_id and p.budget_line_id = line and p.budgetary) on e.effective_on <= s.day
    group by s.account, s.day, s.standing, s.available, s.change
    order by s.account
$$;

-- Records an entry, or says why not and writes nothing. What no caller may ask is an error. Its statements are planned once per
-- connection, find what they need by key from the first row on, and are few and simple: beginning a statement is most of its cost.
create function record_entry(
    entry_id uuid, cause text, caused_by uuid, effective date, recorder text, reversed uuid,
    accounts text[], amounts bigint[], funders uuid[], grantees uuid[], hub_schools uuid[], lines uuid[], suppliers uuid[])
    returns setof recording
    language plpgsql security definer
    set search_path from current set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    -- The accounts kept per budget line: the first five budgetary, all but the first two guarded.
    kept constant text[] :=
        '{appropriation,budget-revision,available-budget,encumbrance,disbursed-budget,advances,prepayments}';
    outcome recording;
    refusals recording[] := '{}';
    period accounting_period;
    exception_id uuid;
    total bigint := 0;
    budgetary boolean[] := '{}';
    kind int;
    at int;
    touched uuid[] := '{}';          -- the budget lines, and
    changes bigint[];                -- what changes on each of their seven accounts
    guard budget_line_balance;
    standing bigint[];
    banks text[] := '{}';            -- the bank accounts,
    bank_amounts bigint[] := '{}';   -- what changes on each,
    bank_parts bank_balance[] := '{}'; -- and in which part
    bank bank_balance;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'entries are recorded in transactions that read what is committed'
            using errcode = 'check_violation', constraint = 'entry_isolation', table = 'entry';
    end if;
    if effective > (clock_timestamp() at time zone 'Asia/Almaty')::date then
        raise exception 'entry % takes effect in the future, on %', entry_id, effective
            using errcode = 'check_violation', constraint = 'entry_not_in_future', table = 'entry';
    end if;
    if reversed is not null then
        perform check_reversal(reversed, effective, accounts, amounts, funders, grantees, hub_schools, lines, suppliers);
    end if;

    if not pg_try_advisory_xact_lock_shared(1, month_lock(effective)) then
        perform pg_advisory_xact_lock_shared(1, month_lock(effective));
    end if;
    select * into period from accounting_period where month >= date_trunc('month', effective)::date order by month limit 1;
    if found then
        if period.month = date_trunc('month', effective)::date and period.status = 'SOFT_CLOSED' then
            select id into exception_id from period_exception x
            where x.month = period.month and x.person = recorder and x.status = 'APPROVED' and x.expires_at > clock_timestamp()
            order by x.decided_at limit 1;
        end if;
        if exception_id is null then
            outcome.outcome := 'PERIOD_CLOSED';
            outcome.day := date_trunc('month', effective);
            outcome.status := case when period.month = outcome.day then period.status else 'HARD_CLOSED' end;
            return query select * from earlier_or(cause, caused_by, array[outcome]);
            return;
        end if;
    end if;

    for i in 1 .. cardinality(amounts) loop
        total := total + amounts[i];
        if lines[i] is null then
            perform require_references(entry_id, funders[i], hub_schools[i], suppliers[i], grantees[i]);
        elsif array_position(touched, lines[i]) is null then
            touched := touched || lines[i];
        end if;
    end loop;
    if cardinality(amounts) < 2 or total <> 0 then
        raise exception 'entry % does not balance', entry_id
            using errcode = 'check_violation', constraint = 'entry_balances', table = 'entry';
    end if;
    if cardinality(touched) > 1 then
        touched := array(select line from unnest(touched) as line order by line);
    end if;
    changes := array_fill(0::bigint, array[7 * cardinality(touched)]);
    for i in 1 .. cardinality(amounts) loop
        kind := array_position(kept, accounts[i]);
        budgetary[i] := kind <= 5 and kind is not null;
        if kind is not null then
            at := array_position(touched, lines[i]) * 7 - 7 + kind;
            changes[at] := changes[at] + amounts[i];
        elsif accounts[i] like 'bank-%' then
            at := array_position(banks, accounts[i]);
            if at is null then
                banks := banks || accounts[i];
                bank_amounts := bank_amounts || amounts[i];
            else
                bank_amounts[at] := bank_amounts[at] + amounts[i];
            end if;
        else
            perform from account where code = accounts[i];
            if not found then
                raise exception 'entry % posts to an account that is not there: %', entry_id, accounts[i]
                    using errcode = 'foreign_key_violation', constraint = 'posting_account', table = 'posting';
            end if;
        end if;
    end loop;

    -- Guards are locked in one order for everybody, lines before banks, so that entries never wait for each other in a circle.
    for i in 1 .. cardinality(touched) loop
        select * into guard from budget_line_balance where budget_line_id = touched[i] for update;
        if not found then
            insert into budget_line_balance (budget_line_id, grant_id, approved_tiyn, revision_tiyn, committed_tiyn, disbursed_tiyn)
            select id, grant_id, 0, 0, 0, 0 from budget_line where id = touched[i]
            on conflict do nothing;
            select * into guard from budget_line_balance where budget_line_id = touched[i] for update;
            if not found then
                raise exception 'entry % refers to what is not there: budget line %', entry_id, touched[i]
                    using errcode = 'foreign_key_violation', constraint = 'posting_reference', table = 'posting';
            end if;
        end if;
        if funders <> array_fill(guard.funder_id, array[cardinality(funders)])
           or hub_schools <> array_fill(guard.hub_school_id, array[cardinality(funders)])
           or suppliers <> array_fill(guard.supplier_id, array[cardinality(funders)])
           or grantees <> array_fill(guard.grant_id, array[cardinality(funders)]) then
            guard := acquainted(guard, entry_id, funders, grantees, hub_schools, lines, suppliers);
        end if;
        at := 7 * i - 7;
        if changes[at + 1] + changes[at + 2] + changes[at + 3] + changes[at + 4] + changes[at + 5] <> 0 then
            raise exception 'entry % does not balance on budget line %', entry_id, touched[i]
                using errcode = 'check_violation', constraint = 'entry_budget_balances', table = 'entry';
        end if;
        if least(changes[at + 3], changes[at + 4], changes[at + 5], changes[at + 6], changes[at + 7]) < 0 then
            standing := array[guard.approved_tiyn + guard.revision_tiyn - guard.committed_tiyn - guard.disbursed_tiyn,
                              guard.committed_tiyn, guard.disbursed_tiyn, guard.advances_tiyn, guard.prepayments_tiyn];
            if guard.newest_on > effective
               or least(standing[1] + changes[at + 3], standing[2] + changes[at + 4], standing[3] + changes[at + 5],
                        standing[4] + changes[at + 6], standing[5] + changes[at + 7]) < 0 then
                refusals := refusals || array(
                    select o from line_overdrawn(touched[i], effective, kept[3:7], standing, changes[at + 3 : at + 7]) as o);
            end if;
        end if;
    end loop;
    if cardinality(refusals) = 0 then
        if cardinality(banks) > 1 then
            select array_agg(code order by code), array_agg(amount order by code) into banks, bank_amounts
            from unnest(banks, bank_amounts) as b (code, amount);
        end if;
        for i in 1 .. cardinality(banks) loop
            -- Each session has a part of its own, which it takes when that has plenty.
            select * into bank from bank_balance
            where account_code = banks[i] and part = pg_backend_pid() % 16 and open
              and (bank_amounts[i] > 0 or balance_tiyn >= -16 * bank_amounts[i] and newest_on <= effective)
            for update skip locked;
            if not found then
                bank := bank_part(banks[i], effective, bank_amounts[i]);
            end if;
            bank_parts := bank_parts || bank;
            if bank.part is null then
                select 'OVERDRAWN', banks[i], s.day, s.standing, s.available, -bank_amounts[i]
                into outcome.outcome, outcome.account_code, outcome.day, outcome.balance_tiyn, outcome.available_tiyn, outcome.asked_tiyn
                from (select s.day, s.standing, min(s.standing) over () as available from bank_standing(banks[i], null, effective) s) s
                where s.standing + bank_amounts[i] < 0 order by s.day limit 1;
                refusals := refusals || outcome;
            end if;
        end loop;
    end if;
    if cardinality(refusals) > 0 then
        return query select * from earlier_or(cause, caused_by, refusals);
        return;
    end if;

    -- The database, not the application, says when and in which transaction an entry was recorded.
    insert into entry (id, cause_type, cause_id, effective_on, recorded_by, recorded_at, recorded_in, reverses_id, exception_id)
    values (entry_id, cause, caused_by, effective, recorder, clock_timestamp(), pg_current_xact_id(), reversed, exception_id)
    on conflict (cause_type, cause_id) do nothing
    returning entry.recorded_at into outcome.recorded_at;
    if not found then
        return query select * from earlier_or(cause, caused_by, refusals);
        return;
    end if;
    insert into posting (entry_id, position, account_code, budgetary, amount_tiyn,
                         funder_id, grant_id, hub_school_id, budget_line_id, supplier_id)
    select entry_id, p.position, p.account, p.budgetary, p.amount, p.funder, p.grantee, p.school, p.line, p.supplier
    from unnest(accounts, budgetary, amounts, funders, grantees, hub_schools, lines, suppliers) with ordinality
         as p (account, budgetary, amount, funder, grantee, school, line, supplier, position);
    for i in 1 .. cardinality(touched) loop
        at := 7 * i - 7;
        update budget_line_balance
        set approved_tiyn = approved_tiyn - changes[at + 1], revision_tiyn = revision_tiyn - changes[at + 2],
            committed_tiyn = committed_tiyn + changes[at + 4], disbursed_tiyn = disbursed_tiyn + changes[at + 5],
            advances_tiyn = advances_tiyn + changes[at + 6], prepayments_tiyn = prepayments_tiyn + changes[at + 7],
            newest_on = greatest(newest_on, effective)
        where budget_line_id = touched[i];
    end loop;
    for i in 1 .. cardinality(banks) loop
        bank := bank_parts[i];
        if effective <> bank.newest_on then
            -- What was posted on the day before, or is posted to an earlier one, goes to the days.
            insert into bank_day
            values (bank.account_code, bank.part, least(effective, bank.newest_on),
                    case when effective > bank.newest_on then bank.newest_tiyn else bank_amounts[i] end)
            on conflict (account_code, part, day) do update set amount_tiyn = bank_day.amount_tiyn + excluded.amount_tiyn;
        end if;
        update bank_balance
        set balance_tiyn = balance_tiyn + bank_amounts[i], newest_on = greatest(newest_on, effective),
            newest_tiyn = case when effective < newest_on then newest_tiyn
                               when effective = newest_on then newest_tiyn + bank_amounts[i] else bank_amounts[i] end
        where account_code = bank.account_code and part = bank.part;
    end loop;
    outcome.outcome := 'RECORDED';
    outcome.entry_id := entry_id;
    return next outcome;
end $$;

-- The entry that the cause has already, or else these refusals.
create function earlier_or(cause text, caused_by uuid, refusals recording[]) returns setof recording language plpgsql as $$
declare
    earlier recording;
begin
    select 'EARLIER', e.id, e.recorded_at into earlier.outcome, earlier.entry_id, earlier.recorded_at
    from entry e where e.cause_type = cause and e.cause_id = caused_by;
    if found then
        return next earlier;
    else
        return query select * from unnest(refusals);
    end if;
end $$;

-- Remembers whom the postings on a line are about, once they are known to be there and the line to be of that grant.
create function acquainted(
    guard budget_line_balance, entry_id uuid,
    funders uuid[], grantees uuid[], hub_schools uuid[], lines uuid[], suppliers uuid[]) returns budget_line_balance language plpgsql as $$
begin
    for i in 1 .. cardinality(lines) loop
        if lines[i] = guard.budget_line_id then
            if grantees[i] is distinct from guard.grant_id then
                raise exception 'entry % refers to what is not there: budget line %', entry_id, lines[i]
                    using errcode = 'foreign_key_violation', constraint = 'posting_reference', table = 'posting';
            end if;
            if (funders[i], hub_schools[i], suppliers[i]) is distinct from (guard.funder_id, guard.hub_school_id, guard.supplier_id) then
                perform require_references(entry_id, funders[i], hub_schools[i], suppliers[i], null);
                guard.funder_id := funders[i];
                guard.hub_school_id := hub_schools[i];
                guard.supplier_id := suppliers[i];
            end if;
        end if;
    end loop;
    update budget_line_balance
    set funder_id = guard.funder_id, hub_school_id = guard.hub_school_id, supplier_id = guard.supplier_id
    where budget_line_id = guard.budget_line_id;
    return guard;
end $$;

-- What a posting refers to is there. Nothing of it is ever deleted, so that nothing needs to be locked: foreign keys would lock rows that
-- every entry refers to.
create function require_references(entry_id uuid, funder uuid, school uuid, supplier uuid, grantee uuid) returns void language plpgsql as $$
begin
    if not ((funder is null or exists (select from funder f where f.id = require_references.funder))
            and (school is null or exists (select from hub_school h where h.id = school))
            and (supplier is null or exists (select from supplier s where s.id = require_references.supplier))
            and (grantee is null or exists (select from grants g where g.id = grantee))) then
        raise exception 'entry % refers to what is not there', entry_id
            using errcode = 'foreign_key_violation', constraint = 'posting_reference', table = 'posting';
    end if;
end $$;

-- A reversal undoes exactly the entry it names, not before its date, and is itself never reversed.
create function check_reversal(
    reversed uuid, effective date, accounts text[], amounts bigint[],
    funders uuid[], grantees uuid[], hub_schools uuid[], lines uuid[], suppliers uuid[]) returns void language plpgsql as $$
begin
    if not exists (select from entry where id = reversed and reverses_id is null and effective_on <= effective) then
        raise exception 'entry % cannot be reversed on %', reversed, effective
            using errcode = 'check_violation', constraint = 'entry_reversible', table = 'entry';
    end if;
    if exists (
        select from (
            select account_code, amount_tiyn, funder_id, grant_id, hub_school_id, budget_line_id, supplier_id
            from posting where entry_id = reversed
            union all
            select * from unnest(accounts, amounts, funders, grantees, hub_schools, lines, suppliers)) both_ways
        group by account_code, funder_id, grant_id, hub_school_id, budget_line_id, supplier_id
        having sum(amount_tiyn) <> 0) then
        raise exception 'entry % is not undone', reversed
            using errcode = 'check_violation', constraint = 'entry_reversal_exact', table = 'entry';
    end if;
end $$;

-- What the door replaces.
drop trigger stamp_entry on entry;
drop trigger check_entry on entry;
drop trigger check_entry on posting;
drop trigger apply_postings on posting;
drop function stamp_entry, check_entry, apply_postings, lock_budget_lines(uuid[]);
alter table entry drop constraint entry_reverses_id_fkey;
alter table posting
    drop constraint posting_entry_id_fkey,
    drop constraint posting_account_code_budgetary_fkey,
    drop constraint posting_funder_id_fkey,
    drop constraint posting_grant_id_fkey,
    drop constraint posting_hub_school_id_fkey,
    drop constraint posting_supplier_id_fkey,
    drop constraint posting_budget_line_id_grant_id_fkey;
revoke insert on entry, posting from ${application};
