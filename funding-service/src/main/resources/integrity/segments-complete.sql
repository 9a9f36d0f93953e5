-- Segments that are full have been summed up, and each says which entry is its last.
with full_segment as (
    select level::smallint, number, (number + 1) << (10 + 3 * level) as last_sequence
    from generate_series(0, 12) as level
    cross join lateral generate_series(
        0, (coalesce((select max(sequence) from entry_sequence), 0) >> (10 + 3 * level)) - 1) as number)
select 'segment ' || level || '/' || number as subject,
       'ends with entry ' || e.id || ' of ' || e.recorded_at as expected,
       'ends with entry ' || g.last_id || ' of ' || g.last_at as found
from full_segment f full join segment g using (level, number)
left join entry_sequence s on s.sequence = f.last_sequence left join entry e on e.id = s.entry_id
where (f.last_sequence, e.id, e.recorded_at) is distinct from (g.last_sequence, g.last_id, g.last_at)
order by subject
