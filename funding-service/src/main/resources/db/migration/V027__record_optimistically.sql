-- Recording costs less. The rules are those of V007 and V014, but they are asked for in another way: the guard of a budget line is moved
-- by an update that applies if nothing can stand against it, and is examined only if it does not; a bank account is moved in the first
-- part, from the session's own on, that nobody works on and that has plenty. What is refused is taken back with what was written so far.

-- Learns whom the postings on a line are about, once they are known to be there, the line to be of that grant, and its money of that
-- funder.
drop function acquainted;
create function acquaint(
    guard budget_line_balance, entry_id uuid,
    funders uuid[], grantees uuid[], hub_schools uuid[], lines uuid[], suppliers uuid[]) returns void language plpgsql as $$
begin
    for i in 1 .. array_upper(lines, 1) loop
        if lines[i] = guard.budget_line_id then
            if grantees[i] is distinct from guard.grant_id
               or funders[i] is distinct from guard.funder_id
                  and not exists (select from budget_line l where l.id = lines[i] and l.funder_id = funders[i]) then
                raise exception 'entry % refers to what is not there: budget line % of the grant and the funder', entry_id, lines[i]
                    using errcode = 'foreign_key_violation', constraint = 'posting_reference', table = 'posting';
            end if;
            if (funders[i], hub_schools[i], suppliers[i]) is distinct from (guard.funder_id, guard.hub_school_id, guard.supplier_id) then
                perform require_references(entry_id, null, hub_schools[i], suppliers[i], null);
                guard.funder_id := funders[i];
                guard.hub_school_id := hub_schools[i];
                guard.supplier_id := suppliers[i];
            end if;
        end if;
    end loop;
    update budget_line_balance
    set funder_id = guard.funder_id, hub_school_id = guard.hub_school_id, supplier_id = guard.supplier_id
    where budget_line_id = guard.budget_line_id
      and (funder_id, hub_school_id, supplier_id) is distinct from (guard.funder_id, guard.hub_school_id, guard.supplier_id);
end $$;

-- Locks the guard of a budget line, which is made if there is none, learns whom the postings on the line are about, and says which of the
-- guarded accounts `changes` on `effective` would make negative, and on which day first.
create function examine_line(
    line uuid, effective date, changes bigint[], entry_id uuid,
    funders uuid[], grantees uuid[], hub_schools uuid[], lines uuid[], suppliers uuid[]) returns setof recording language plpgsql as $$
declare
    guard budget_line_balance;
begin
    insert into budget_line_balance (budget_line_id, grant_id, approved_tiyn, revision_tiyn, committed_tiyn, disbursed_tiyn)
    select id, grant_id, 0, 0, 0, 0 from budget_line where id = line
    on conflict do nothing;
    select * into guard from budget_line_balance where budget_line_id = line for update;
    if not found then
        raise exception 'entry % refers to what is not there: budget line %', entry_id, line
            using errcode = 'foreign_key_violation', constraint = 'posting_reference', table = 'posting';
    end if;
    perform acquaint(guard, entry_id, funders, grantees, hub_schools, lines, suppliers);
    return query select * from line_overdrawn(
        line, effective, '{available-budget,encumbrance,disbursed-budget,advances,prepayments}',
        array[guard.approved_tiyn + guard.revision_tiyn - guard.committed_tiyn - guard.disbursed_tiyn,
              guard.committed_tiyn, guard.disbursed_tiyn, guard.advances_tiyn, guard.prepayments_tiyn],
        changes);
end $$;

-- Moves a bank account in whichever part bears `amount` on `effective`, or says why the account as a whole does not.
create function move_bank(bank text, effective date, amount bigint) returns setof recording language plpgsql as $$
declare
    chosen bank_balance := bank_part(bank, effective, amount);
begin
    if chosen.part is null then
        return query
            select 'OVERDRAWN', null::uuid, null::timestamptz, bank, null::uuid, s.day, s.standing, s.available, -amount,
                   null::bigint, null::bigint, null::bigint, null::bigint, null
            from (select day, standing, min(standing) over () as available from bank_standing(bank, null, effective)) s
            where s.standing + amount < 0 order by s.day limit 1;
        return;
    end if;
    if effective <> chosen.newest_on then
        -- What was posted on the day before, or is posted to an earlier one, goes to the days.
        insert into bank_day
        values (bank, chosen.part, least(effective, chosen.newest_on),
                case when effective > chosen.newest_on then chosen.newest_tiyn else amount end)
        on conflict (account_code, part, day) do update set amount_tiyn = bank_day.amount_tiyn + excluded.amount_tiyn;
    end if;
    update bank_balance
    set balance_tiyn = balance_tiyn + amount, newest_on = greatest(newest_on, effective),
        newest_tiyn = case when effective < newest_on then newest_tiyn
                           when effective = newest_on then newest_tiyn + amount else amount end
    where account_code = bank and part = chosen.part;
end $$;

-- Records an entry, or says why not and writes nothing. What no caller may ask is an error. Its statements are planned once per
-- connection and find what they need by key from the first row on. They are few, and so are its expressions: beginning a statement, and
-- using an expression for the first time in a transaction, is most of what they cost.
create or replace function record_entry(
    entry_id uuid, cause text, caused_by uuid, effective date, recorder text, reversed uuid,
    accounts text[], amounts bigint[], funders uuid[], grantees uuid[], hub_schools uuid[], lines uuid[], suppliers uuid[])
    returns setof recording
    language plpgsql security definer
    set search_path from current set plan_cache_mode = force_generic_plan
    set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    outcome recording;
    refusals recording[];
    period accounting_period;
    exception_id uuid;
    size int[] := array[cardinality(accounts)];
    total bigint := 0;
    touched uuid[];          -- the budget lines,
    line uuid;               -- one of them, and what changes on its accounts
    approved bigint;
    revised bigint;
    available bigint;
    committed bigint;
    disbursed bigint;
    advances bigint;
    prepayments bigint;
    examined boolean;
    banks text[];            -- the bank accounts,
    bank_amounts bigint[];   -- and what changes on each
    at int;
    written int;
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

    -- Everything is read by position, so that what is checked is what is written, whatever the bounds of the arrays.
    for i in 1 .. cardinality(accounts) loop
        total := total + amounts[i];
        if lines[i] is null then
            perform require_references(entry_id, funders[i], hub_schools[i], suppliers[i], grantees[i]);
        elsif array_position(touched, lines[i]) is null then
            touched := touched || lines[i];
        end if;
        if accounts[i] like 'bank-%' then
            at := coalesce(array_position(banks, accounts[i]), cardinality(banks) + 1, 1);
            banks[at] := accounts[i];
            bank_amounts[at] := coalesce(bank_amounts[at], 0) + amounts[i];
        end if;
    end loop;
    if (total = 0 and cardinality(accounts) > 1) is not true then
        raise exception 'entry % does not balance', entry_id
            using errcode = 'check_violation', constraint = 'entry_balances', table = 'entry';
    end if;
    if cardinality(touched) > 1 then
        touched := array(select t from unnest(touched) as t order by t);
    end if;
    if cardinality(banks) > 1 then
        select array_agg(code order by code), array_agg(amount order by code) into banks, bank_amounts
        from unnest(banks, bank_amounts) as b (code, amount);
    end if;

    begin
        -- Guards are moved in one order by everybody, lines before banks, so that entries never wait for each other in a circle.
        for l in 1 .. coalesce(cardinality(touched), 0) loop
            line := touched[l];
            approved := 0; revised := 0; available := 0; committed := 0; disbursed := 0; advances := 0; prepayments := 0;
            for i in 1 .. cardinality(accounts) loop
                if lines[i] = line then
                    case accounts[i]
                        when 'encumbrance' then committed := committed + amounts[i];
                        when 'disbursed-budget' then disbursed := disbursed + amounts[i];
                        when 'available-budget' then available := available + amounts[i];
                        when 'prepayments' then prepayments := prepayments + amounts[i];
                        when 'advances' then advances := advances + amounts[i];
                        when 'appropriation' then approved := approved - amounts[i];
                        when 'budget-revision' then revised := revised - amounts[i];
                        else null;
                    end case;
                end if;
            end loop;
            if available <> approved + revised - committed - disbursed then
                raise exception 'entry % does not balance on budget line %', entry_id, line
                    using errcode = 'check_violation', constraint = 'entry_budget_balances', table = 'entry';
            end if;
            examined := false;
            loop
                update budget_line_balance
                set approved_tiyn = approved_tiyn + approved, revision_tiyn = revision_tiyn + revised,
                    committed_tiyn = committed_tiyn + committed, disbursed_tiyn = disbursed_tiyn + disbursed,
                    advances_tiyn = advances_tiyn + advances, prepayments_tiyn = prepayments_tiyn + prepayments,
                    newest_on = greatest(newest_on, effective)
                where budget_line_id = line
                  and (examined
                       or newest_on <= effective
                          and 0 <= least(approved_tiyn + revision_tiyn - committed_tiyn - disbursed_tiyn + available,
                                         committed_tiyn + committed, disbursed_tiyn + disbursed,
                                         advances_tiyn + advances, prepayments_tiyn + prepayments)
                          and funders = array_fill(funder_id, size) and grantees = array_fill(grant_id, size)
                          and hub_schools = array_fill(hub_school_id, size) and suppliers = array_fill(supplier_id, size));
                exit when found;
                refusals := refusals || array(
                    select e from examine_line(
                        line, effective, array[available, committed, disbursed, advances, prepayments], entry_id,
                        funders, grantees, hub_schools, lines, suppliers) as e);
                exit when cardinality(refusals) > 0;
                examined := true;
            end loop;
        end loop;
        if cardinality(refusals) > 0 then
            raise exception using errcode = 'TB000';
        end if;

        for i in 1 .. coalesce(cardinality(banks), 0) loop
            update bank_balance
            set balance_tiyn = balance_tiyn + bank_amounts[i], newest_tiyn = newest_tiyn + bank_amounts[i]
            where account_code = banks[i] and part = (
                select part from bank_balance
                where account_code = banks[i] and part >= pg_backend_pid() % 8
                  and open and newest_on = effective and balance_tiyn >= -16 * bank_amounts[i]
                order by part limit 1 for update skip locked);
            if not found then
                refusals := refusals || array(select m from move_bank(banks[i], effective, bank_amounts[i]) as m);
            end if;
        end loop;
        if cardinality(refusals) > 0 then
            raise exception using errcode = 'TB000';
        end if;

        -- The database, not the application, says when and in which transaction an entry was recorded.
        insert into entry (id, cause_type, cause_id, effective_on, recorded_by, recorded_at, recorded_in, reverses_id, exception_id)
        values (entry_id, cause, caused_by, effective, recorder, clock_timestamp(), pg_current_xact_id(), reversed, exception_id)
        returning entry.recorded_at into outcome.recorded_at;
    exception
        when sqlstate 'TB000' or unique_violation then
            return query select * from earlier_or(cause, caused_by, refusals);
            if not found then
                raise;
            end if;
            return;
    end;
    insert into posting (entry_id, position, account_code, budgetary, amount_tiyn,
                         funder_id, grant_id, hub_school_id, budget_line_id, supplier_id)
    select entry_id, i, a.code, a.budgetary, amounts[i], funders[i], grantees[i], hub_schools[i], lines[i], suppliers[i]
    from generate_series(1, cardinality(accounts)) as i join account a on a.code = accounts[i];
    get diagnostics written = row_count;
    if written < cardinality(accounts) then
        raise exception 'entry % posts to an account that is not there: %', entry_id, accounts
            using errcode = 'foreign_key_violation', constraint = 'posting_account', table = 'posting';
    end if;
    outcome.outcome := 'RECORDED';
    outcome.entry_id := entry_id;
    return next outcome;
end $$;
