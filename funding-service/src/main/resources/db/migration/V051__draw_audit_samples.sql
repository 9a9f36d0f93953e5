-- Samples that auditors draw of the money data. They, their items and evaluations stay as they are.
create sequence audit_sample_number;

create table audit_sample (
    id            uuid        primary key,
    code          text        not null constraint audit_sample_code_unique unique check (code ~ '^S-[0-9]{4}-[0-9]{6,}$'),
    population    text        not null check (population in ('POSTINGS', 'DISBURSEMENTS')),
    method        text        not null check (method in ('MONETARY_UNIT', 'SIMPLE_RANDOM')),
    seed          text        not null check (length(seed) between 1 and 200),
    asked         text        not null check (asked is json object),
    effective_at  date        not null,
    known_at      timestamptz not null,
    member_count  bigint      not null check (member_count > 0),
    total_tiyn    bigint      not null check (total_tiyn > 0),
    ledger_tiyn   bigint      not null,
    interval_tiyn bigint      check (interval_tiyn > 0),
    start_tiyn    bigint,
    drawn_count   int         not null check (drawn_count between 0 and member_count),
    hit_count     bigint      not null check (hit_count >= drawn_count),
    drawn_tiyn    bigint      not null check (drawn_tiyn between 0 and total_tiyn),
    drawn_by      text        not null check (drawn_by <> ''),
    drawn_at      timestamptz not null,
    constraint audit_sample_within_the_ledger check (total_tiyn <= ledger_tiyn),
    constraint audit_sample_interval check ((interval_tiyn is not null) = (method = 'MONETARY_UNIT')),
    constraint audit_sample_start check (
        (start_tiyn is null) = (interval_tiyn is null) and start_tiyn between 1 and interval_tiyn is not false)
);
create index audit_sample_drawn on audit_sample (drawn_at, id);

create table audit_sample_item (
    id           uuid    primary key,
    sample_id    uuid    not null references audit_sample,
    number       bigint  not null check (number > 0),
    subject_id   uuid    not null,
    position     int,
    reference    text    not null,
    effective_on date    not null,
    amount_tiyn  bigint  not null check (amount_tiyn > 0),
    hits         bigint  not null check (hits > 0),
    first_tiyn   bigint,
    certain      boolean not null,
    constraint audit_sample_item_once unique (sample_id, number)
);
create index audit_sample_item_order on audit_sample_item (sample_id, id);

create table audit_sample_evaluation (
    id               uuid        primary key,
    sample_id        uuid        not null references audit_sample,
    confidence       text        not null,
    tolerable_tiyn   bigint      check (tolerable_tiyn > 0),
    misstated        text        not null check (misstated is json array),
    known_tiyn       bigint      not null check (known_tiyn >= 0),
    projected_tiyn   bigint      not null check (projected_tiyn >= known_tiyn),
    upper_limit_tiyn bigint      check (upper_limit_tiyn >= projected_tiyn),
    understated_tiyn bigint      not null check (understated_tiyn >= 0),
    evaluated_by     text        not null check (evaluated_by <> ''),
    evaluated_at     timestamptz not null
);
create index audit_sample_evaluation_sample on audit_sample_evaluation (sample_id, id);

do $$
declare
    kept text;
begin
    foreach kept in array '{audit_sample,audit_sample_item,audit_sample_evaluation}'::text[] loop
        execute format('create trigger refuse_change before update or delete on %I for each row execute function refuse_change()', kept);
        execute format('create trigger refuse_truncate before truncate on %I for each statement execute function refuse_change()', kept);
    end loop;
end $$;
revoke update, delete, truncate on audit_sample, audit_sample_item, audit_sample_evaluation from ${application};

select log_records(logged::regclass) from unnest('{audit_sample,audit_sample_item,audit_sample_evaluation}'::text[]) as logged;
