-- Territories: the classifier of administrative and territorial objects (KATO).
create table territory (
    code               text primary key check (code ~ '^[0-9]{9}$'),
    id                 uuid not null unique default uuidv7(),
    version            bigint not null default 0,
    -- Stored, never derived: some settlements lie under another settlement.
    parent             text references territory (code),
    type               text not null,
    level              text not null generated always as (
        case type
            when 'REGION' then 'REGION'
            when 'CITY_OF_REPUBLICAN_SIGNIFICANCE' then 'REGION'
            when 'DISTRICT' then 'DISTRICT'
            when 'CITY_ADMINISTRATION' then 'DISTRICT'
            when 'CITY_DISTRICT' then 'DISTRICT'
            when 'TOWN_ADMINISTRATION' then 'OKRUG'
            when 'RURAL_OKRUG' then 'OKRUG'
            when 'TOWN' then 'SETTLEMENT'
            when 'VILLAGE' then 'SETTLEMENT'
            when 'SIDING' then 'SETTLEMENT'
        end) stored,
    name_kk            text collate "kk-x-icu" not null check (name_kk ~ '\S'),
    name_ru            text collate "ru-x-icu" not null check (name_ru ~ '\S'),
    name_en            text collate "en-x-icu",
    -- False where the Kazakh name is not known yet and name_kk repeats the official Russian one.
    kazakh_name_known  boolean not null,
    -- Whether the code was seen in the official classifier of 18 June 2026.
    checked            boolean not null,
    iso_code           text unique check (iso_code ~ '^KZ-[0-9]{2}$'),
    former_iso_codes   text[] not null default '{}',
    centre             text,
    min_longitude      double precision,
    min_latitude       double precision,
    max_longitude      double precision,
    max_latitude       double precision,
    centroid_longitude double precision,
    centroid_latitude  double precision,
    -- Codes from the region down to this territory: everything below X has X in its path.
    path               text[] not null,
    name_search        text not null generated always as (searchable_name(name_kk, name_ru, name_en)) stored,
    constraint territory_region_has_no_parent check ((level = 'REGION') = (parent is null)),
    constraint territory_path_ends_here check (path[cardinality(path)] = code),
    constraint territory_bounds check (
        num_nulls(min_longitude, min_latitude, max_longitude, max_latitude) in (0, 4)
        and min_longitude <= max_longitude and min_latitude <= max_latitude),
    constraint territory_centroid check (num_nulls(centroid_longitude, centroid_latitude) in (0, 2))
);

create index territory_parent on territory (parent, name_ru, id);
create index territory_level on territory (level, name_ru, id);
create index territory_name_ru on territory (name_ru, id);
create index territory_name_kk on territory (name_kk, id);
create index territory_path on territory using gin (path);
create index territory_name_search on territory using gin (name_search gin_trgm_ops) with (fastupdate = off);

-- Codes come from the classifier: the application corrects names, it neither adds nor removes.
revoke insert, delete on territory from ${application};
