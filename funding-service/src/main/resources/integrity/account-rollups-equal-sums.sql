-- Rollups by account against the postings of the entries they are of, both up to the end of the day.
with summed as (
    select g.level, g.number, p.account_code, e.effective_on as day,
           sum(sum(greatest(p.amount_tiyn, 0))) over upto as debit, sum(sum(greatest(-p.amount_tiyn, 0))) over upto as credit
    from segment g
    join entry_sequence s on s.sequence > g.number << (10 + 3 * g.level) and s.sequence <= (g.number + 1) << (10 + 3 * g.level)
    join entry e on e.id = s.entry_id
    join posting p on p.entry_id = e.id
    group by g.level, g.number, p.account_code, e.effective_on
    window upto as (partition by g.level, g.number, p.account_code order by e.effective_on))
select 'account ' || account_code || ' on ' || day || ' in segment ' || level || '/' || number as subject,
       'debit ' || s.debit || ', credit ' || s.credit as expected,
       'debit ' || r.debit_tiyn || ', credit ' || r.credit_tiyn as found
from summed s full join rollup_account r using (level, number, account_code, day)
where (s.debit, s.credit) is distinct from (r.debit_tiyn::numeric, r.credit_tiyn::numeric)
order by subject
