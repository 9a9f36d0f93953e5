-- Money that records say came or went, against what the ledger moved on bank accounts for it.
select subject, amount || ' on bank accounts' as expected,
       case when count(p.entry_id) = 0 then 'nothing in the ledger' else sum(p.amount_tiyn) || ' on bank accounts' end as found
from (select 'receipt ' || id as subject, 'CONTRIBUTION_RECEIVED' as cause_type, id as cause_id, amount_tiyn as amount from contribution_receipt
      union all
      select 'payment ' || id, 'DISBURSEMENT_PAID', id, -amount_tiyn from payment
      union all
      select 'money return ' || id, 'MONEY_RETURNED', id, amount_tiyn from money_return) fact
left join entry e using (cause_type, cause_id)
left join posting p on p.entry_id = e.id and (p.account_code like 'bank-%' or p.account_code = 'bank')
group by subject, amount
having sum(p.amount_tiyn) is distinct from amount
order by subject
