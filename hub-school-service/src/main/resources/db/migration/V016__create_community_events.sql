-- The school as the village's community centre.
create table community_event (
    id                     uuid primary key,
    version                bigint not null,
    school_id              uuid not null references school (id),
    name_kk                text collate "kk-x-icu" not null check (name_kk ~ '\S'),
    name_ru                text collate "ru-x-icu" not null check (name_ru ~ '\S'),
    name_en                text collate "en-x-icu",
    kind                   text not null check (kind in (
        'OPEN_DAY', 'CLUB', 'CULTURE', 'SPORT', 'ENVIRONMENT', 'VOLUNTEERING', 'PARENT_EDUCATION', 'ADULT_COURSE', 'HEALTH',
        'MEETING', 'OTHER')),
    fostered_values        text[] not null check (fostered_values <@ array['RESPONSIBILITY', 'CARE']),
    starts_at              timestamptz not null,
    ends_at                timestamptz not null,
    -- The day it begins on in Kazakhstan.
    held_on                date not null generated always as ((starts_at at time zone 'Asia/Almaty')::date) stored,
    room                   text,
    host                   text not null check (host ~ '\S'),
    basis_title            text not null check (basis_title ~ '\S'),
    basis_number           text not null check (basis_number ~ '\S'),
    basis_date             date not null,
    partners               text,
    status                 text not null check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    participants_pupils    integer check (participants_pupils between 0 and 100000),
    participants_parents   integer check (participants_parents between 0 and 100000),
    participants_villagers integer check (participants_villagers between 0 and 100000),
    participants_teachers  integer check (participants_teachers between 0 and 100000),
    participants_guests    integer check (participants_guests between 0 and 100000),
    outcome                text,
    cancel_reason          text,
    created_at             timestamptz not null,
    name_search            text not null generated always as (searchable_name(name_kk, name_ru, name_en)) stored,
    constraint community_event_times_in_order check (ends_at > starts_at),
    constraint community_event_participants_when_held check (num_nulls(
        participants_pupils, participants_parents, participants_villagers, participants_teachers, participants_guests)
        = case status when 'HELD' then 0 else 5 end),
    constraint community_event_outcome_when_held check ((status = 'HELD') = (outcome is not null)),
    constraint community_event_cancelled_with_reason check ((status = 'CANCELLED') = (cancel_reason is not null))
);

create index community_event_starts on community_event (starts_at, id);
create index community_event_school on community_event (school_id, starts_at, id);
create index community_event_created on community_event (created_at desc, id desc);
create index community_event_kind on community_event (kind, starts_at, id);
create index community_event_status on community_event (status, starts_at, id);
create index community_event_name_search on community_event using gin (name_search gin_trgm_ops) with (fastupdate = off);

-- Events are cancelled, not deleted; what was held or cancelled stays so.
revoke delete on community_event from ${application};

create function community_event_lifecycle() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "community_event_lifecycle": % does not follow %', new.status, old.status
        using errcode = 'check_violation', constraint = 'community_event_lifecycle';
end $$;

create trigger community_event_lifecycle before update on community_event for each row
    when (old.status <> 'PLANNED' and new.status <> old.status) execute function community_event_lifecycle();
