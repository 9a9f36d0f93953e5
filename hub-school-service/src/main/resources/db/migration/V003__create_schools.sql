create sequence school_number;

create table school (
    id                uuid primary key,
    version           bigint not null,
    code              text not null constraint school_code_key unique check (code ~ '^S-[0-9]{6,}$'),
    name_kk           text collate "kk-x-icu" not null check (name_kk ~ '\S'),
    name_ru           text collate "ru-x-icu" not null check (name_ru ~ '\S'),
    name_en           text collate "en-x-icu",
    bin               text constraint school_bin_key unique check (bin ~ '^[0-9]{4}[4-6][0-9]{7}$'),
    territory         text not null references territory (code),
    languages         text[] not null,
    level             text check (level in ('PRIMARY', 'BASIC', 'GENERAL_SECONDARY')),
    kind              text not null check (kind in (
        'PRIMARY', 'BASIC', 'SECONDARY', 'GYMNASIUM', 'SCHOOL_GYMNASIUM', 'LYCEUM', 'SCHOOL_LYCEUM', 'BOARDING')),
    address           text,
    latitude          double precision check (latitude between 40 and 56),
    longitude         double precision check (longitude between 46 and 88),
    capacity          integer check (capacity > 0),
    -- A status by decision (Education Law, art. 1, 58): dated, with its basis document; no number derives it.
    underfilled       boolean not null,
    underfilled_since date,
    underfilled_basis text,
    status            text not null check (status in ('ACTIVE', 'CLOSED')),
    closed_on         date,
    close_reason      text,
    published_figures jsonb not null check (jsonb_typeof(published_figures) = 'array'),
    created_at        timestamptz not null,
    name_search       text not null generated always as (searchable_name(name_kk, name_ru, name_en)) stored,
    constraint school_languages check (
        languages <@ array['KAZAKH', 'RUSSIAN', 'UZBEK', 'UYGHUR', 'TAJIK', 'ENGLISH'] and cardinality(languages) <= 6),
    constraint school_location check (num_nulls(latitude, longitude) in (0, 2)),
    constraint school_underfilled_with_basis check (
        underfilled = (underfilled_since is not null) and underfilled = (underfilled_basis is not null)),
    constraint school_closed_with_reason check (
        (status = 'CLOSED') = (closed_on is not null) and (status = 'CLOSED') = (close_reason is not null))
);

create index school_name_ru on school (name_ru, id);
create index school_name_kk on school (name_kk, id);
create index school_code on school (code, id);
create index school_created on school (created_at desc, id desc);
create index school_territory on school (territory, name_ru, id);
create index school_underfilled on school (name_ru, id) where underfilled;
create index school_languages on school using gin (languages);
create index school_name_search on school using gin (name_search gin_trgm_ops) with (fastupdate = off);

-- Schools are closed, not deleted.
revoke delete on school from ${application};
