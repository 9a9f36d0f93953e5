-- Rows are named alike whatever the time zone of the session.

-- The expression of the key that a row of a table has in the log.
create function record_key(logged regclass, alias text) returns text language sql stable
    return (
        select string_agg(
            format(case when a.atttypid = 'timestamptz'::regtype then '(%1$I.%2$I at time zone ''UTC'')::text' else '%1$I.%2$I::text' end,
                   alias, a.attname),
            ' || ''/'' || ' order by k.place)
        from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = logged and i.indisprimary);

-- Logs the changes of a table from now on, and the rows that are there already.
create or replace function log_records(logged regclass) returns void language plpgsql as $$
declare
    bare     text := (select relname from pg_class where oid = logged);
    hashing  text;
begin
    select coalesce(string_agg(format('new.%1$I := sha256(new.%1$I); ', attname), '' order by attnum), '') into hashing
    from pg_attribute where attrelid = logged and attnum > 0 and not attisdropped and atttypid = 'bytea'::regtype;
    execute format($function$
        create or replace function %1$I() returns trigger
            language plpgsql security definer set search_path from current as $body$
        begin
            if tg_op = 'DELETE' then
                insert into record_change (table_name, key, operation) values (%2$L, %3$s, tg_op);
            else
                %4$s
                insert into record_change (table_name, key, operation, image) values (%2$L, %5$s, tg_op, row_to_json(new));
            end if;
            return null;
        end $body$ $function$,
        'log_' || bare, bare, record_key(logged, 'old'), hashing, record_key(logged, 'new'));
    -- It comes before other triggers of the row, which may change it again.
    execute format('create or replace trigger a_log after insert or update or delete on %s for each row execute function %I()',
                   logged, 'log_' || bare);
    execute format($baseline$
        do $body$
        declare
            new %1$s;
        begin
            for new in select * from %1$s r order by %2$s loop
                %3$s
                insert into record_change (table_name, key, operation, image) values (%4$L, %5$s, 'BASELINE', row_to_json(new));
            end loop;
        end $body$ $baseline$,
        logged, record_key(logged, 'r'), hashing, bare, record_key(logged, 'new'));
end $$;
