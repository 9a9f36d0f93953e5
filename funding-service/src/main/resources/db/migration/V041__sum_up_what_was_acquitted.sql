-- What was accounted for of a budget line is summed up like the rest of it: the postings to the expense accounts on the line.

truncate rollup_line;
alter table rollup_line add column acquitted_tiyn bigint not null;

-- Sums up the lines of 1024 entries.
create function fold_lines(folded bigint) returns void language plpgsql as $$
begin
    insert into rollup_line
    select 0, folded, budget_line_id, day, sum(approved) over upto, sum(revision) over upto,
           sum(committed) over upto, sum(disbursed) over upto, sum(acquitted) over upto
    from (select p.budget_line_id, e.effective_on as day,
                 coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'appropriation'), 0) as approved,
                 coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'budget-revision'), 0) as revision,
                 coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'encumbrance'), 0) as committed,
                 coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'disbursed-budget'), 0) as disbursed,
                 coalesce(sum(p.amount_tiyn) filter (where p.account_code like 'expense-%'), 0) as acquitted
          from entry_sequence s join entry e on e.id = s.entry_id join posting p on p.entry_id = e.id
          where s.sequence > folded * 1024 and s.sequence <= (folded + 1) * 1024
            and p.budget_line_id is not null and (p.budgetary or p.account_code like 'expense-%')
          group by p.budget_line_id, e.effective_on) d
    window upto as (partition by budget_line_id order by day);
end $$;

-- Sums up the lines of eight segments of the level below.
create function fold_lines(into_level smallint, folded bigint) returns void language plpgsql as $$
begin
    insert into rollup_line
    select into_level, folded, budget_line_id, day, sum(approved) over upto, sum(revision) over upto,
           sum(committed) over upto, sum(disbursed) over upto, sum(acquitted) over upto
    from (select budget_line_id, day, sum(approved) as approved, sum(revision) as revision,
                 sum(committed) as committed, sum(disbursed) as disbursed, sum(acquitted) as acquitted
          from (select budget_line_id, day, approved_tiyn - coalesce(lag(approved_tiyn) over before, 0) as approved,
                       revision_tiyn - coalesce(lag(revision_tiyn) over before, 0) as revision,
                       committed_tiyn - coalesce(lag(committed_tiyn) over before, 0) as committed,
                       disbursed_tiyn - coalesce(lag(disbursed_tiyn) over before, 0) as disbursed,
                       acquitted_tiyn - coalesce(lag(acquitted_tiyn) over before, 0) as acquitted
                from rollup_line where level = into_level - 1 and number between folded * 8 and folded * 8 + 7
                window before as (partition by number, budget_line_id order by day)) moved
          group by budget_line_id, day) d
    window upto as (partition by budget_line_id order by day);
end $$;

create or replace function fold_segment(folded bigint) returns void language plpgsql as $$
begin
    insert into segment
    select 0, folded, s.sequence, e.recorded_at, e.id
    from entry_sequence s join entry e on e.id = s.entry_id where s.sequence = (folded + 1) * 1024;
    insert into rollup_account
    select 0, folded, account_code, day, sum(debit) over upto, sum(credit) over upto
    from (select p.account_code, e.effective_on as day,
                 sum(greatest(p.amount_tiyn, 0)) as debit, sum(greatest(-p.amount_tiyn, 0)) as credit
          from entry_sequence s join entry e on e.id = s.entry_id join posting p on p.entry_id = e.id
          where s.sequence > folded * 1024 and s.sequence <= (folded + 1) * 1024
          group by p.account_code, e.effective_on) d
    window upto as (partition by account_code order by day);
    perform fold_lines(folded);
end $$;

create or replace function fold_segments(into_level smallint, folded bigint) returns void language plpgsql as $$
begin
    insert into segment
    select into_level, folded, last_sequence, last_at, last_id
    from segment where level = into_level - 1 and number = folded * 8 + 7;
    insert into rollup_account
    select into_level, folded, account_code, day, sum(debit) over upto, sum(credit) over upto
    from (select account_code, day, sum(debit) as debit, sum(credit) as credit
          from (select account_code, day, debit_tiyn - coalesce(lag(debit_tiyn) over before, 0) as debit,
                       credit_tiyn - coalesce(lag(credit_tiyn) over before, 0) as credit
                from rollup_account where level = into_level - 1 and number between folded * 8 and folded * 8 + 7
                window before as (partition by number, account_code order by day)) moved
          group by account_code, day) d
    window upto as (partition by account_code order by day);
    perform fold_lines(into_level, folded);
end $$;

-- Segments that are there already, those of a level after those they are made of.
do $$
declare
    s record;
begin
    for s in select level, number from segment order by level, number loop
        if s.level = 0 then
            perform fold_lines(s.number);
        else
            perform fold_lines(s.level, s.number);
        end if;
    end loop;
end $$;
