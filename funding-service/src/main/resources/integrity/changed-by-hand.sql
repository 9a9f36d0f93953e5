-- Rows that were changed by another role of the database than the service's: by hand. A migration that changes rows says so in the history of
-- each of them, as 'system' and in the same transaction, and is not listed. Whoever has the owner's password can do the same, but not in
-- silence: it is then in the history and in the change feed for all to read, and is sealed with them.
select table_name || ' ' || key as subject, 'written by ' || current_user as expected,
       lower(operation) || ' by ' || written_by || ' at ' || recorded_at as found
from record_change r
where written_by <> current_user and operation <> 'BASELINE'
  and not exists (
      select from change c
      where c.transaction_id = r.recorded_in and c.resource_id::text = r.key and c.actor = 'system'
        and (c.operation = 'DELETED') = (r.operation = 'DELETE'))
order by id
