-- What training needs to know of schools; the hub-school service owns them and its change feed fills these tables.
create table school (
    id uuid primary key,
    code text not null,
    name_kk text collate "kk-x-icu" not null,
    name_ru text collate "ru-x-icu" not null,
    name_en text collate "en-x-icu",
    territory text not null,
    status text not null,
    removed boolean not null default false
);

-- KATO codes from the region down to the school's own territory.
create table school_territory (
    school_id uuid not null references school on delete cascade,
    position integer not null,
    kato text not null,
    primary key (school_id, position)
);
create index school_territory_kato on school_territory (kato, school_id);

-- Nothing here is deleted: what ends keeps its history.
revoke delete, truncate on school from "${application}";
