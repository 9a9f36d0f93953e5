-- What a segment did to a line is kept as a whole and by month, too: figures of lines are read without looking for each line's last day,
-- and figures of months without a balance at the end of each.

-- What a segment posted to a line in a month, up to the last day of it on which it did.
create table rollup_line_month (
    level          smallint not null,
    number         bigint   not null,
    budget_line_id uuid     not null,
    month          date     not null check (month = date_trunc('month', month::timestamp)::date),
    last_day       date     not null,
    approved_tiyn  bigint   not null,
    revision_tiyn  bigint   not null,
    committed_tiyn bigint   not null,
    disbursed_tiyn bigint   not null,
    acquitted_tiyn bigint   not null,
    primary key (level, number, budget_line_id, month)
);

-- What a segment posted to a line on whatever day, from a month on.
create table rollup_line_total (
    level          smallint not null,
    number         bigint   not null,
    budget_line_id uuid     not null,
    first_month    date     not null,
    last_day       date     not null,
    approved_tiyn  bigint   not null,
    revision_tiyn  bigint   not null,
    committed_tiyn bigint   not null,
    disbursed_tiyn bigint   not null,
    acquitted_tiyn bigint   not null,
    primary key (level, number, budget_line_id)
);

-- Sums up 1024 entries.
create or replace function fold_segment(folded bigint) returns void language plpgsql as $$
begin
    insert into segment
    select 0, folded, s.sequence, e.recorded_at, e.id
    from entry_sequence s join entry e on e.id = s.entry_id where s.sequence = (folded + 1) * 1024;
    with p as materialized (
        select p.account_code, p.budgetary, p.budget_line_id, p.amount_tiyn, e.effective_on as day
        from entry_sequence s join entry e on e.id = s.entry_id join posting p on p.entry_id = e.id
        where s.sequence > folded * 1024 and s.sequence <= (folded + 1) * 1024
    ), a as (
        insert into rollup_account
        select 0, folded, account_code, day, sum(debit) over upto, sum(credit) over upto
        from (select account_code, day, sum(greatest(amount_tiyn, 0)) as debit, sum(greatest(-amount_tiyn, 0)) as credit
              from p group by account_code, day) d
        window upto as (partition by account_code order by day)
    ), d as (
        select budget_line_id, day,
               coalesce(-sum(amount_tiyn) filter (where account_code = 'appropriation'), 0) as approved,
               coalesce(-sum(amount_tiyn) filter (where account_code = 'budget-revision'), 0) as revision,
               coalesce(sum(amount_tiyn) filter (where account_code = 'encumbrance'), 0) as committed,
               coalesce(sum(amount_tiyn) filter (where account_code = 'disbursed-budget'), 0) as disbursed,
               coalesce(sum(amount_tiyn) filter (where account_code like 'expense-%'), 0) as acquitted
        from p where budget_line_id is not null and (budgetary or account_code like 'expense-%')
        group by budget_line_id, day
    ), m as (
        insert into rollup_line_month
        select 0, folded, budget_line_id, date_trunc('month', day::timestamp)::date as month, max(day), sum(approved), sum(revision),
               sum(committed), sum(disbursed), sum(acquitted)
        from d group by budget_line_id, month
        returning *
    ), t as (
        insert into rollup_line_total
        select 0, folded, budget_line_id, min(month), max(last_day), sum(approved_tiyn), sum(revision_tiyn),
               sum(committed_tiyn), sum(disbursed_tiyn), sum(acquitted_tiyn)
        from m group by budget_line_id
    )
    insert into rollup_line
    select 0, folded, budget_line_id, day, sum(approved) over upto, sum(revision) over upto,
           sum(committed) over upto, sum(disbursed) over upto, sum(acquitted) over upto
    from d window upto as (partition by budget_line_id order by day);
end $$;
drop function fold_lines(bigint);

-- Sums up the lines of eight segments of the level below.
create or replace function fold_lines(into_level smallint, folded bigint) returns void language plpgsql as $$
begin
    with d as (
        select budget_line_id, day, sum(approved) as approved, sum(revision) as revision,
               sum(committed) as committed, sum(disbursed) as disbursed, sum(acquitted) as acquitted
        from (select budget_line_id, day, approved_tiyn - coalesce(lag(approved_tiyn) over before, 0) as approved,
                     revision_tiyn - coalesce(lag(revision_tiyn) over before, 0) as revision,
                     committed_tiyn - coalesce(lag(committed_tiyn) over before, 0) as committed,
                     disbursed_tiyn - coalesce(lag(disbursed_tiyn) over before, 0) as disbursed,
                     acquitted_tiyn - coalesce(lag(acquitted_tiyn) over before, 0) as acquitted
              from rollup_line where level = into_level - 1 and number between folded * 8 and folded * 8 + 7
              window before as (partition by number, budget_line_id order by day)) moved
        group by budget_line_id, day
    ), m as (
        insert into rollup_line_month
        select into_level, folded, budget_line_id, date_trunc('month', day::timestamp)::date as month, max(day), sum(approved),
               sum(revision), sum(committed), sum(disbursed), sum(acquitted)
        from d group by budget_line_id, month
        returning *
    ), t as (
        insert into rollup_line_total
        select into_level, folded, budget_line_id, min(month), max(last_day), sum(approved_tiyn), sum(revision_tiyn),
               sum(committed_tiyn), sum(disbursed_tiyn), sum(acquitted_tiyn)
        from m group by budget_line_id
    )
    insert into rollup_line
    select into_level, folded, budget_line_id, day, sum(approved) over upto, sum(revision) over upto,
           sum(committed) over upto, sum(disbursed) over upto, sum(acquitted) over upto
    from d window upto as (partition by budget_line_id order by day);
end $$;

-- Segments that are there already.
insert into rollup_line_month
select level, number, budget_line_id, date_trunc('month', day::timestamp)::date as month, max(day), sum(approved), sum(revision),
       sum(committed), sum(disbursed), sum(acquitted)
from (select level, number, budget_line_id, day, approved_tiyn - coalesce(lag(approved_tiyn) over before, 0) as approved,
             revision_tiyn - coalesce(lag(revision_tiyn) over before, 0) as revision,
             committed_tiyn - coalesce(lag(committed_tiyn) over before, 0) as committed,
             disbursed_tiyn - coalesce(lag(disbursed_tiyn) over before, 0) as disbursed,
             acquitted_tiyn - coalesce(lag(acquitted_tiyn) over before, 0) as acquitted
      from rollup_line window before as (partition by level, number, budget_line_id order by day)) moved
group by level, number, budget_line_id, month;
insert into rollup_line_total
select level, number, budget_line_id, min(month), max(last_day), sum(approved_tiyn), sum(revision_tiyn),
       sum(committed_tiyn), sum(disbursed_tiyn), sum(acquitted_tiyn)
from rollup_line_month group by level, number, budget_line_id;

-- Read by those who know that they are at most seven of each of thirteen levels: as many rows, whatever the planner sees in it.
create or replace function segments_of(whole bigint) returns table (level smallint, number bigint) language plpgsql immutable rows 20 as $$
begin
    return query
    select l::smallint, n
    from generate_series(0, 12) as l,
         generate_series((whole >> (3 * (l + 1))) << 3, (whole >> (3 * l)) - 1) as n;
end $$;

create trigger refuse_change before update or delete on rollup_line_month for each row execute function refuse_change();
create trigger refuse_change before update or delete on rollup_line_total for each row execute function refuse_change();
revoke insert, update, delete, truncate on rollup_line_month, rollup_line_total from ${application};
