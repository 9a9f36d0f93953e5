-- What was sent to the bank and no statement shows five days later.
select 'payment order ' || o.code || ' item ' || i.number as subject, 'in a statement within 5 days of ' || o.value_date as expected,
       'neither paid nor refused' as found
from payment_order o join payment_order_item i on i.order_id = o.id
where o.status = 'EXPORTED' and i.status = 'ORDERED' and o.value_date < (now() at time zone 'Asia/Almaty')::date - 5
union all
select 'payment order ' || o.code || ' payment ' || p.id, 'in a statement within 5 days of ' || p.paid_on, 'matched to no line'
from payment p join payment_order o on o.id = p.order_id
where p.returned_on is null and p.paid_on < (now() at time zone 'Asia/Almaty')::date - 5
  and not exists (
      select from bank_statement_match m
      where m.cause_type = 'DISBURSEMENT_PAID' and m.cause_id = p.id and m.undone_by is null)
order by subject
