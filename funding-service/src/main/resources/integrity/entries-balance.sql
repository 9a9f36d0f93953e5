-- Entries whose postings do not sum to zero, or that have fewer than two.
select e.id::text as subject, 'two postings or more, sum 0' as expected,
       count(p.entry_id) || ' postings, sum ' || coalesce(sum(p.amount_tiyn), 0) as found
from entry e left join posting p on p.entry_id = e.id
group by e.id
having coalesce(sum(p.amount_tiyn), 0) <> 0 or count(p.entry_id) < 2
order by e.id
