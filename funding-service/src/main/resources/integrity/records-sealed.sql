-- Changes of records that were committed and are under no checkpoint a minute later.
select table_name || ' ' || key as subject, 'sealed within a minute' as expected, 'written at ' || recorded_at as found
from record_change r
where recorded_in >= (select settled from record_horizon) and recorded_at < now() - interval '1 minute'
  and not exists (select from record_place p where p.source = 'record_change' and p.id = r.id)
union all
select 'change of ' || resource_type || ' ' || resource_id, 'sealed within a minute', 'written at ' || recorded_at
from change c
where transaction_id >= (select settled from record_horizon) and recorded_at < now() - interval '1 minute'
  and not exists (select from record_place p where p.source = 'change' and p.id = c.sequence)
union all
select 'place ' || sequence, 'sealed within a minute', 'written in transaction ' || recorded_in
from record_place
where sequence > (select coalesce(max(tree_size), 0) from record_checkpoint)
  and (select max(made_at) from record_checkpoint) < now() - interval '1 minute'
order by subject
