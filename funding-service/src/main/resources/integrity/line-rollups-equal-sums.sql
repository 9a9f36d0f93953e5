-- Rollups by budget line against the postings of the entries they are of: up to the end of each day, of each month, and of all days.
with moved as (
    select g.level, g.number, p.budget_line_id, e.effective_on as day,
           -coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'appropriation'), 0) as approved,
           -coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'budget-revision'), 0) as revision,
           coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'encumbrance'), 0) as committed,
           coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'disbursed-budget'), 0) as disbursed,
           coalesce(sum(p.amount_tiyn) filter (where p.account_code like 'expense-%'), 0) as acquitted
    from segment g
    join entry_sequence s on s.sequence > g.number << (10 + 3 * g.level) and s.sequence <= (g.number + 1) << (10 + 3 * g.level)
    join entry e on e.id = s.entry_id
    join posting p on p.entry_id = e.id and p.budget_line_id is not null and (p.budgetary or p.account_code like 'expense-%')
    group by g.level, g.number, p.budget_line_id, e.effective_on
), summed as (
    select level, number, budget_line_id, 'on ' || day as period, '' as days,
           array[sum(approved) over upto, sum(revision) over upto, sum(committed) over upto, sum(disbursed) over upto,
                 sum(acquitted) over upto] as figures
    from moved window upto as (partition by level, number, budget_line_id order by day)
    union all
    select level, number, budget_line_id, 'in ' || to_char(day, 'YYYY-MM'), ', last on ' || max(day),
           array[sum(approved), sum(revision), sum(committed), sum(disbursed), sum(acquitted)]
    from moved group by level, number, budget_line_id, to_char(day, 'YYYY-MM')
    union all
    select level, number, budget_line_id, 'in all', to_char(min(day), '", first in" YYYY-MM') || ', last on ' || max(day),
           array[sum(approved), sum(revision), sum(committed), sum(disbursed), sum(acquitted)]
    from moved group by level, number, budget_line_id
), kept as (
    select level, number, budget_line_id, 'on ' || day as period, '' as days,
           array[approved_tiyn, revision_tiyn, committed_tiyn, disbursed_tiyn, acquitted_tiyn]::numeric[] as figures
    from rollup_line
    union all
    select level, number, budget_line_id, 'in ' || to_char(month, 'YYYY-MM'), ', last on ' || last_day,
           array[approved_tiyn, revision_tiyn, committed_tiyn, disbursed_tiyn, acquitted_tiyn]
    from rollup_line_month
    union all
    select level, number, budget_line_id, 'in all', to_char(first_month, '", first in" YYYY-MM') || ', last on ' || last_day,
           array[approved_tiyn, revision_tiyn, committed_tiyn, disbursed_tiyn, acquitted_tiyn]
    from rollup_line_total
)
select 'budget line ' || budget_line_id || ' ' || period || ' in segment ' || level || '/' || number as subject,
       'approved ' || s.figures[1] || ', revised by ' || s.figures[2] || ', committed ' || s.figures[3]
           || ', disbursed ' || s.figures[4] || ', acquitted ' || s.figures[5] || s.days as expected,
       'approved ' || k.figures[1] || ', revised by ' || k.figures[2] || ', committed ' || k.figures[3]
           || ', disbursed ' || k.figures[4] || ', acquitted ' || k.figures[5] || k.days as found
from summed s full join kept k using (level, number, budget_line_id, period)
where (s.days, s.figures) is distinct from (k.days, k.figures)
order by subject
