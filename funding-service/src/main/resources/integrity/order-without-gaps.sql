-- Places of the ledger's order that no entry has.
select 'place ' || before + 1 as subject, 'an entry' as expected, 'none before place ' || sequence as found
from (select sequence, lag(sequence, 1, 0::bigint) over (order by sequence) as before from entry_sequence) places
where sequence <> before + 1
order by sequence
