-- Every change of a row that states a fact is logged, and the log is sealed as the ledger is: who changes a row past the service, its
-- triggers disabled, is found by comparing the rows with the log; who changes the log, too, by comparing it with its seals.

create table record_change (
    id          bigint      not null generated always as identity,
    recorded_in xid8        not null default pg_current_xact_id(),
    recorded_at timestamptz not null default now(),
    written_by  text        not null default session_user,
    table_name  text        not null,
    key         text        not null,
    operation   text        not null check (operation in ('BASELINE', 'INSERT', 'UPDATE', 'DELETE')),
    image       json        check ((image is null) = (operation = 'DELETE')),
    primary key (recorded_in, id)
);
comment on column record_change.key is 'the primary key of the row, its columns separated by a slash';
comment on column record_change.written_by is 'the role of the database that was signed in; the person is in change, by the transaction';
comment on column record_change.image is 'the row after the change; of bytes their SHA-256';
-- The id is given while the row is locked: the last of a key is how its row stands.
create index record_change_row on record_change (table_name, key, id);

-- The order in which changes of rows and of the history are sealed.
create table record_place (
    sequence    bigint primary key check (sequence > 0),
    source      text   not null check (source in ('record_change', 'change')),
    recorded_in xid8   not null,
    id          bigint not null,
    unique (source, id)
);

-- Whatever older transactions wrote has its place.
create table record_horizon (
    only_row boolean primary key default true check (only_row),
    settled  xid8    not null
);
insert into record_horizon values (true, '0');

-- Gives what is committed and has no place yet one behind the others, transaction by transaction. It does not wait for who still writes.
create function place_records() returns void language plpgsql security definer set search_path from current as $$
declare
    horizon xid8   := (select settled from record_horizon);
    placed  bigint := coalesce((select max(sequence) from record_place), 0);
begin
    with added as (
        insert into record_place
        select placed + row_number() over (order by recorded_in, source, id), source, recorded_in, id
        from (select recorded_in, 'record_change' as source, id from record_change where recorded_in >= horizon
              union all
              select transaction_id, 'change', sequence from change where transaction_id >= horizon) written
        where not exists (select from record_place p where p.source = written.source and p.id = written.id)
        returning sequence)
    update record_horizon set settled = pg_snapshot_xmin(pg_current_snapshot()) where exists (select from added);
end $$;

-- The tree of the log, its checkpoints and what witnesses signed of them: as those of the ledger.
create table record_merkle_node (like merkle_node including all);
create table record_checkpoint (like checkpoint including all);
create table record_cosignature (
    like cosignature including all,
    foreign key (tree_size) references record_checkpoint
);

-- Logs the changes of a table from now on, and the rows that are there already. A migration that creates a table calls it; one that changes
-- a column by more than giving it to all rows with a constant default, too.
create function log_records(logged regclass) returns void language plpgsql as $$
declare
    bare     text := (select relname from pg_class where oid = logged);
    key      text[];
    bytes    text[];
    new_key  text;
    hashing  text;
begin
    select array_agg(quote_ident(a.attname) order by k.place) into key
    from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = logged and i.indisprimary;
    bytes := array(select quote_ident(attname) from pg_attribute
                   where attrelid = logged and attnum > 0 and not attisdropped and atttypid = 'bytea'::regtype order by attnum);
    select string_agg('new.' || part || '::text', ' || ''/'' || ' order by place) into strict new_key
    from unnest(key) with ordinality as k (part, place);
    select coalesce(string_agg(format('new.%1$s := sha256(new.%1$s); ', part), ''), '') into hashing from unnest(bytes) as part;
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
        'log_' || bare, bare, replace(new_key, 'new.', 'old.'), hashing, new_key);
    -- It comes before other triggers of the row, which may change it again.
    execute format('create or replace trigger a_log after insert or update or delete on %s for each row execute function %I()',
                   logged, 'log_' || bare);
    execute format($baseline$
        do $body$
        declare
            new %1$s;
        begin
            for new in select * from %1$s order by %2$s loop
                %3$s
                insert into record_change (table_name, key, operation, image) values (%4$L, %5$s, 'BASELINE', row_to_json(new));
            end loop;
        end $body$ $baseline$,
        logged, array_to_string(key, ', '), hashing, bare, new_key);
end $$;

-- All tables but those that are sealed themselves, follow from others, or serve the working of the service.
do $$
declare
    logged regclass;
begin
    for logged in
        select oid from pg_class
        where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname not in (
            'entry', 'posting', 'entry_sequence', 'merkle_node', 'checkpoint', 'cosignature', 'change',
            'recorders', 'segment', 'rollup_account', 'rollup_line', 'budget_line_balance', 'bank_balance', 'bank_day',
            'bank_outstanding', 'bank_event_changed', 'bank_events_through',
            'idempotency_key', 'replica_cursor', 'flyway_schema_history',
            'record_change', 'record_place', 'record_horizon', 'record_merkle_node', 'record_checkpoint', 'record_cosignature')
        order by relname
    loop
        perform log_records(logged);
    end loop;
end $$;

create trigger refuse_change before update or delete on record_change for each row execute function refuse_change();
create trigger refuse_change before update or delete on record_place for each row execute function refuse_change();
create trigger refuse_change before update or delete on record_merkle_node for each row execute function refuse_change();
create trigger refuse_change before update or delete on record_checkpoint for each row execute function refuse_change();
create trigger refuse_change before update or delete on record_cosignature for each row execute function refuse_change();
create trigger refuse_truncate before truncate on record_change for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on record_place for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on record_merkle_node for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on record_checkpoint for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on record_cosignature for each statement execute function refuse_change();
revoke insert, update, delete, truncate on record_change, record_place, record_horizon from ${application};
revoke update, delete, truncate on record_merkle_node, record_checkpoint, record_cosignature from ${application};
