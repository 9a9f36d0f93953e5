-- The last number given to a reorganisation of a year: RO-2026-0001, RO-2026-0002 …
create table reorganisation_number (
    year integer primary key check (year between 2000 and 9999),
    last integer not null check (last > 0)
);

-- A school got another name, was merged or split.
create table reorganisation (
    id           uuid primary key,
    version      bigint not null,
    code         text not null constraint reorganisation_code_key unique check (code ~ '^RO-[0-9]{4}-[0-9]{4,}$'),
    kind         text not null check (kind in ('RENAME', 'MERGE', 'SPLIT')),
    status       text not null check (status in ('EFFECTIVE', 'UNDONE')),
    -- The first day of what comes after.
    effective_on date not null,
    basis        text not null check (basis ~ '\S'),
    note         text,
    -- The last day on which it can be undone.
    undo_until   date not null,
    undone_at    timestamptz,
    undo_reason  text,
    created_at   timestamptz not null,
    constraint reorganisation_undone_with_reason check (
        (status = 'UNDONE') = (undone_at is not null) and (status = 'UNDONE') = coalesce(undo_reason ~ '\S', false))
);

create index reorganisation_code on reorganisation (code, id);
create index reorganisation_created on reorganisation (created_at desc, id desc);
create index reorganisation_effective on reorganisation (effective_on desc, id desc);
create index reorganisation_kind on reorganisation (kind, effective_on desc, id desc);

-- The schools it concerned, as they were called then.
create table reorganisation_school (
    reorganisation_id uuid not null references reorganisation (id),
    position          integer not null check (position >= 0),
    school_id         uuid not null references school (id),
    code              text not null,
    role              text not null check (role in ('SOURCE', 'TARGET')),
    founded           boolean not null,
    closed            boolean not null,
    name_kk           text not null,
    name_ru           text not null,
    name_en           text,
    new_name_kk       text,
    new_name_ru       text,
    new_name_en       text,
    primary key (reorganisation_id, position),
    constraint reorganisation_names_a_school_once unique (reorganisation_id, school_id),
    constraint reorganisation_founds_targets_and_closes_sources check (
        (not founded or role = 'TARGET') and (not closed or role = 'SOURCE'))
);

create index reorganisation_school_school on reorganisation_school (school_id, reorganisation_id);

-- What became of the records that ran on.
create table reorganisation_move (
    reorganisation_id uuid not null references reorganisation (id),
    position          integer not null check (position >= 0),
    source_id         uuid not null references school (id),
    target_id         uuid not null references school (id),
    resource_type     text not null,
    record_id         uuid not null,
    record_version    bigint not null,
    label             text not null,
    outcome           text not null check (outcome in ('CONTINUES', 'ENDS')),
    reason            text,
    until             date,
    successor_id      uuid,
    successor_version bigint,
    primary key (reorganisation_id, position),
    constraint reorganisation_move_with_version check ((successor_id is null) = (successor_version is null))
);

create index reorganisation_move_record on reorganisation_move (record_id);

-- What was done stays; it is only marked as undone, once.
revoke update, delete on reorganisation, reorganisation_school, reorganisation_move from ${application};
grant update (version, status, undone_at, undo_reason) on reorganisation to ${application};

create function reorganisation_stays_undone() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "reorganisation_stays_undone"'
        using errcode = 'check_violation', constraint = 'reorganisation_stays_undone';
end $$;

create trigger reorganisation_stays_undone before update on reorganisation for each row
    when (old.status = 'UNDONE') execute function reorganisation_stays_undone();

-- Names a school had until a day.
create table school_name (
    id          uuid primary key,
    version     bigint not null,
    school_id   uuid not null references school (id),
    name_kk     text collate "kk-x-icu" not null check (name_kk ~ '\S'),
    name_ru     text collate "ru-x-icu" not null check (name_ru ~ '\S'),
    name_en     text collate "en-x-icu",
    -- The first day, where it is known.
    valid_from  date,
    valid_until date not null,
    created_at  timestamptz not null,
    constraint school_name_dates_in_order check (valid_until >= valid_from),
    constraint school_name_one_at_a_time exclude using gist (
        school_id with =, daterange(valid_from, valid_until, '[]') with &&)
);

create index school_name_school on school_name (school_id, valid_until, id);

-- Which schools stand in for this one, and for which it stands in; with the reorganisation that made it so.
alter table school
    add column successors jsonb not null default '[]',
    add column predecessors jsonb not null default '[]',
    add constraint school_successors check (jsonb_typeof(successors) = 'array'),
    add constraint school_predecessors check (jsonb_typeof(predecessors) = 'array');
