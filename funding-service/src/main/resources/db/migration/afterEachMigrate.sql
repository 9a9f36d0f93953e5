-- Tables that a migration created are logged from their first row on, but those that are sealed themselves, follow from others, or serve the
-- working of the service (UnloggedTable says why). One that was logged before and is no longer is left to the verification to name.
do $$
declare
    created regclass;
begin
    if to_regprocedure('log_records(regclass)') is null then
        return;
    end if;
    for created in
        select c.oid from pg_class c
        where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname not in (
            'entry', 'posting', 'entry_sequence', 'merkle_node', 'checkpoint', 'cosignature', 'change',
            'recorders', 'segment', 'rollup_account', 'rollup_line', 'rollup_line_month', 'rollup_line_total',
            'budget_line_balance', 'bank_balance', 'bank_day', 'bank_outstanding', 'bank_event_changed', 'bank_events_through', 'advance',
            'idempotency_key', 'replica_cursor', 'flyway_schema_history',
            'record_change', 'record_place', 'record_horizon', 'record_merkle_node', 'record_checkpoint', 'record_cosignature')
          and not exists (select from pg_trigger where tgrelid = c.oid and tgname = 'a_log')
          and not exists (select from record_change where table_name = c.relname)
        order by relname
    loop
        perform log_records(created);
    end loop;
end $$;
