-- What bank and ledger do not show alike yet, against entries and matches, for what the job that keeps it has come to.
with come_to as (
    select distinct coalesce(undone.cause_type, e.cause_type) as cause_type, coalesce(undone.cause_id, e.cause_id) as cause_id
    from bank_events_through t join entry_sequence s on s.sequence <= t.sequence
    join entry e on e.id = s.entry_id left join entry undone on undone.id = e.reverses_id
    where exists (select from posting p where p.entry_id = e.id and p.account_code like 'bank-%')),
follows as (
    select m.account_code, c.cause_type, c.cause_id,
           daterange(min(m.first_day), case sum(m.amount_tiyn) when 0 then max(m.day) end) as days
    from come_to c cross join lateral bank_event_moves(c.cause_type, c.cause_id) m
    group by m.account_code, c.cause_type, c.cause_id
    having sum(m.amount_tiyn) <> 0 or min(m.first_day) < max(m.day))
select account_code || ' ' || cause_type || ' ' || cause_id as subject, coalesce(f.days::text, 'not outstanding') as expected,
       coalesce(b.days::text, 'not outstanding') as found
from follows f full join bank_outstanding b using (account_code, cause_type, cause_id)
where f.days is distinct from b.days
  and not exists (select from bank_event_changed c where (c.cause_type, c.cause_id) = (coalesce(f.cause_type, b.cause_type), coalesce(f.cause_id, b.cause_id)))
  and not exists (
      select from entry original join entry reversal on reversal.reverses_id = original.id
      join bank_events_through t on reversal.recorded_at > t.recorded_at
      where (original.cause_type, original.cause_id) = (coalesce(f.cause_type, b.cause_type), coalesce(f.cause_id, b.cause_id)))
order by subject
