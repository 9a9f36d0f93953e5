-- Entries that were recorded more than a minute ago and are under no checkpoint.
select e.id::text as subject, 'sealed within a minute' as expected, 'recorded at ' || e.recorded_at as found
from entry e left join entry_sequence s on s.entry_id = e.id
where e.recorded_at < now() - interval '1 minute'
  and e.recorded_at >= coalesce(
      (select l.recorded_at from entry_sequence o join entry l on l.id = o.entry_id
       where o.sequence = (select max(tree_size) from checkpoint)), '-infinity')
  and (s.sequence is null or s.sequence > (select coalesce(max(tree_size), 0) from checkpoint))
order by e.recorded_at, e.id
