-- Most entries are about one thing: all their postings have the same funder, grant, hub school, budget line and supplier, and nothing
-- stands against them. They are recorded by a function that does no more than that, and that leaves everything else to record_entry.

-- PostgreSQL reads the text of every check of a table again in every statement that writes to it. What a guard stands at is moved by the
-- two functions alone, which look before they move it.
alter table budget_line_balance drop constraint budget_line_not_exceeded;
alter table bank_balance drop constraint bank_not_overdrawn;

-- Records an entry all of whose postings are about the same, and returns the instant; or writes nothing and returns null: because it would
-- have to wait for a month to be closed, or its month is closed, it is recorded already, a guard has to be examined, or no caller may ask
-- for it. Then record_entry records it, or says why not. The rules are those of record_entry. Expressions are few and numbers are of the
-- type of their variable, because a transaction prepares every expression, and every conversion, again when it first uses it.
create function record_entry_unopposed(
    entry_id uuid, cause text, caused_by uuid, effective date, recorder text, accounts text[], amounts bigint[],
    funder uuid, grantee uuid, school uuid, line uuid, supplier uuid)
    returns timestamptz
    language plpgsql security definer
    set search_path from current set plan_cache_mode = force_generic_plan
    set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    total bigint := 0::bigint;
    approved bigint := 0::bigint; -- what changes on the accounts of the budget line,
    revised bigint := 0::bigint;
    available bigint := 0::bigint;
    committed bigint := 0::bigint;
    disbursed bigint := 0::bigint;
    advances bigint := 0::bigint;
    prepayments bigint := 0::bigint;
    bank text;                    -- the bank account, and what changes on it
    bank_amount bigint;
    instant timestamptz;
    written bigint;
begin
    -- Everything is read by position, so that what is checked is what is written, whatever the bounds of the arrays.
    for i in 1 .. cardinality(accounts) loop
        total := total + amounts[i];
        case accounts[i]
            when 'encumbrance' then committed := committed + amounts[i];
            when 'disbursed-budget' then disbursed := disbursed + amounts[i];
            when 'payables' then null;
            when 'available-budget' then available := available + amounts[i];
            when 'prepayments' then prepayments := prepayments + amounts[i];
            when 'advances' then advances := advances + amounts[i];
            when 'appropriation' then approved := approved - amounts[i];
            when 'budget-revision' then revised := revised - amounts[i];
            else
                if accounts[i] like 'bank-%' then
                    if bank is not null then
                        return null;
                    end if;
                    bank := accounts[i];
                    bank_amount := amounts[i];
                end if;
        end case;
    end loop;
    if (total = 0 and cardinality(accounts) > 1
        and available = approved + revised - committed - disbursed
        and current_setting('transaction_isolation') = 'read committed'
        and effective <= (clock_timestamp() at time zone 'Asia/Almaty')::date
        and pg_try_advisory_xact_lock_shared(1, month_lock(effective))) is not true then
        return null;
    end if;

    begin
        -- Guards are moved in the order of record_entry. The budget line is known to be there, and whom its last entry was about.
        if line is not null then
            update budget_line_balance
            set approved_tiyn = approved_tiyn + approved, revision_tiyn = revision_tiyn + revised,
                committed_tiyn = committed_tiyn + committed, disbursed_tiyn = disbursed_tiyn + disbursed,
                advances_tiyn = advances_tiyn + advances, prepayments_tiyn = prepayments_tiyn + prepayments,
                newest_on = effective
            where budget_line_id = line and newest_on <= effective
              and 0 <= least(approved_tiyn + revision_tiyn - committed_tiyn - disbursed_tiyn + available,
                             committed_tiyn + committed, disbursed_tiyn + disbursed,
                             advances_tiyn + advances, prepayments_tiyn + prepayments)
              and (funder_id, grant_id, hub_school_id, supplier_id) is not distinct from (funder, grantee, school, supplier)
              and not exists (select from accounting_period where month >= date_trunc('month', effective)::date);
        else
            perform where not exists (select from accounting_period where month >= date_trunc('month', effective)::date)
              and (funder is null or exists (select from funder f where f.id = record_entry_unopposed.funder))
              and (grantee is null or exists (select from grants g where g.id = grantee))
              and (school is null or exists (select from hub_school h where h.id = school))
              and (supplier is null or exists (select from supplier s where s.id = record_entry_unopposed.supplier));
        end if;
        if not found then
            raise exception using errcode = 'TB000';
        end if;
        if bank is not null then
            update bank_balance
            set balance_tiyn = balance_tiyn + bank_amount, newest_tiyn = newest_tiyn + bank_amount
            where account_code = bank and part = (
                select part from bank_balance
                where account_code = bank and part >= pg_backend_pid() % 8
                  and open and newest_on = effective and balance_tiyn >= -16 * bank_amount
                order by part limit 1 for update skip locked);
            if not found then
                raise exception using errcode = 'TB000';
            end if;
        end if;
        insert into entry (id, cause_type, cause_id, effective_on, recorded_by, recorded_at, recorded_in)
        values (entry_id, cause, caused_by, effective, recorder, clock_timestamp(), pg_current_xact_id())
        returning recorded_at into instant;
        insert into posting (entry_id, position, account_code, budgetary, amount_tiyn,
                             funder_id, grant_id, hub_school_id, budget_line_id, supplier_id)
        select entry_id, i, a.code, a.budgetary, amounts[i], funder, grantee, school, line, supplier
        from generate_series(1, cardinality(accounts)) as i join account a on a.code = accounts[i];
        get diagnostics written = row_count;
        if written < cardinality(accounts) then
            raise exception using errcode = 'TB000';
        end if;
    exception
        when sqlstate 'TB000' or unique_violation then
            return null;
    end;
    return instant;
end $$;
