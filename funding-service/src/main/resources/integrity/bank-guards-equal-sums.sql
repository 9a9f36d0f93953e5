-- What keeps bank accounts from being overdrawn, against the postings on them: by day, by part, and whether the account is open.
with posted as (
    select p.account_code, e.effective_on as day, sum(p.amount_tiyn) as amount
    from posting p join entry e on e.id = p.entry_id
    where p.account_code like 'bank-%'
    group by p.account_code, e.effective_on),
kept as (
    select account_code, day, sum(amount) as amount
    from (select account_code, day, amount_tiyn as amount from bank_day
          union all
          select account_code, newest_on, newest_tiyn from bank_balance) parts
    group by account_code, day)
select account_code || ' on ' || day as subject, 'moved by ' || coalesce(p.amount, 0) as expected,
       'moved by ' || coalesce(k.amount, 0) as found
from posted p full join kept k using (account_code, day)
where coalesce(p.amount, 0) <> coalesce(k.amount, 0)
union all
select account_code || ' part ' || part, 'stands at ' || b.newest_tiyn + coalesce(d.amount, 0), 'stands at ' || b.balance_tiyn
from bank_balance b
left join (select account_code, part, sum(amount_tiyn) as amount from bank_day group by account_code, part) d using (account_code, part)
where b.balance_tiyn <> b.newest_tiyn + coalesce(d.amount, 0)
union all
select b.account_code || ' part ' || b.part, lower(a.status), case when b.open then 'open' else 'closed' end
from bank_balance b join bank_account a on 'bank-' || lower(a.iban) = b.account_code
where b.open <> (a.status = 'OPEN')
order by subject
