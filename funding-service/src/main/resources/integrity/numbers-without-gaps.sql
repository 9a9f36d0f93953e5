-- Numbers of a year that no record has, and records whose number was never given.
with given (kind, year, last) as (
    select 'grants', year, last from grant_number
    union all select 'contribution', year, last from contribution_number
    union all select 'commitment', year, last from commitment_number
    union all select 'payment_order', year, last from payment_order_number
    union all select 'acquittal', year, last from acquittal_number
    union all select 'issued_report', year, max(sequence) from issued_report group by year),
taken (kind, year, number) as (
    select kind, split_part(code, '-', 2)::int, split_part(code, '-', 3)::int
    from (select 'grants' as kind, code from grants
          union all select 'contribution', code from contribution
          union all select 'commitment', code from commitment
          union all select 'payment_order', code from payment_order
          union all select 'acquittal', code from acquittal
          union all select 'issued_report', number from issued_report) records)
select kind || ' ' || year || '-' || number as subject,
       case when t.kind is null then 'a record' else 'a number that was given' end as expected,
       case when t.kind is null then 'none' else 'one above the last' end as found
from (select kind, year, number from given cross join lateral generate_series(1, last) as number) g
full join taken t using (kind, year, number)
where g.kind is null or t.kind is null
order by subject
