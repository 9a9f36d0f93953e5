-- Feeds of other services that were not read to their end for a quarter of an hour.
select 'feed ' || feed as subject, 'read to its end within 15 minutes' as expected,
       'last read to its end ' || coalesce('at ' || caught_up_at, 'never') as found
from replica_cursor
where caught_up_at is null or caught_up_at < now() - interval '15 minutes'
order by feed
