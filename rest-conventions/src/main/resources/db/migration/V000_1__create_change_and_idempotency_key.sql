-- Run by the owner of the database. ${application} is the role the service works with: it reads and writes rows, and changes no schema.
grant usage on schema public to ${application};
alter default privileges in schema public grant select, insert, update, delete on tables to ${application};
alter default privileges in schema public grant usage, select on sequences to ${application};

-- Every committed change of a published resource: its history, and the feed others follow.
create table change (
    sequence       bigint generated always as identity primary key,
    transaction_id xid8 not null default pg_current_xact_id(),
    event_id       uuid not null unique,
    resource_type  text not null check (resource_type ~ '^[a-z]+(-[a-z]+)*$'),
    resource_id    uuid not null,
    operation      text not null check (operation ~ '^[A-Z]+(_[A-Z]+)*$'),
    actor          text not null,
    actor_name     text not null,
    trace_id       text,
    recorded_at    timestamptz not null,
    representation jsonb,
    check ((operation = 'DELETED') = (representation is null))
);

-- Readers go by (transaction_id, sequence) and stop before the oldest transaction that is still under way, so that nothing can
-- appear behind them.
create index change_feed on change (transaction_id, sequence);
create index change_history on change (resource_type, resource_id, sequence);
revoke update, delete on change from ${application};

-- The first answer to each request that came with an Idempotency-Key; kept for good, as money requests need it.
create table idempotency_key (
    caller       text not null,
    key          text not null,
    request_hash bytea not null,
    status       integer,
    location     text,
    etag         text,
    body         text,
    recorded_at  timestamptz not null,
    primary key (caller, key)
);
revoke delete on idempotency_key from ${application};
