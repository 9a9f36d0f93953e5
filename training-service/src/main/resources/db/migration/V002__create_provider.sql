create table provider (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    name_kk text collate "kk-x-icu" not null,
    name_ru text collate "ru-x-icu" not null,
    name_en text collate "en-x-icu",
    kind text not null constraint provider_kind check (kind in ('UNIVERSITY', 'NIS', 'COMPANY', 'SCHOOL', 'OTHER')),
    -- Digit 5 tells a BIN (4 to 6) from an IIN (0 to 3).
    bin text constraint provider_bin_form check (bin ~ '^[0-9]{4}[4-6][0-9]{7}$'),
    country text not null constraint provider_country check (country ~ '^[A-Z]{2}$'),
    name_search text not null generated always as (searchable_name(name_kk, name_ru, name_en)) stored
);
create unique index provider_bin on provider (bin);
create index provider_name_kk on provider (name_kk, id);
create index provider_name_ru on provider (name_ru, id);
create index provider_created on provider (created_at, id);
create index provider_search on provider using gin (name_search gin_trgm_ops);

-- Figures published before this system existed; never added to what the system counts itself.
create table provider_historical_total (
    provider_id uuid not null references provider on delete cascade,
    position integer not null,
    measure text not null constraint historical_total_measure
        check (measure in ('TEACHERS_TRAINED', 'ADMINISTRATORS_TRAINED', 'PARTICIPANTS', 'EVENTS_HELD', 'HOURS_TAUGHT', 'SCHOOLS_REACHED')),
    value bigint not null constraint historical_total_value check (value >= 0),
    approximate boolean not null,
    as_of date not null,
    source text not null,
    territory text constraint historical_total_territory check (territory ~ '^[0-9]{9}$'),
    primary key (provider_id, position)
);

-- Nothing here is deleted: what ends keeps its history.
revoke delete, truncate on provider from "${application}";
