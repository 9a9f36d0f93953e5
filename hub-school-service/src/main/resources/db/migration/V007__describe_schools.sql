-- More of what is known of schools: shifts, identifiers of other systems, former names, pupils and teachers by year.
alter table school add column shifts integer check (shifts between 1 and 3);

-- Names the school had before, for the search only; kept by what renames it.
alter table school add column former_names text not null default '';
alter table school alter column name_search
    set expression as (searchable_name(name_kk, name_ru, name_en) || ' ' || searchable(former_names));

create table school_identifier (
    school_id uuid not null references school (id),
    scheme    text not null constraint school_identifier_scheme check (scheme ~ '^[A-Z][A-Z0-9_]{1,29}$'),
    value     text not null constraint school_identifier_value check (value ~ '\S' and char_length(value) <= 100),
    constraint school_identifier_key primary key (scheme, value)
);

create index school_identifier_school on school_identifier (school_id);

-- Where a school stands, for what is near: a box around the place is searched first.
create index school_location on school (latitude, longitude) where latitude is not null;

-- Kilometres between two places on the sphere (haversine).
create function distance_km(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
    returns double precision language sql immutable parallel safe strict
    return 2 * 6371.0088 * asin(least(1, sqrt(
        power(sin(radians(lat2 - lat1) / 2), 2)
        + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2))));

-- What a school counts in a school year, which is named by the calendar year it begins in: its teachers here, its pupils below.
create table school_staff (
    id          uuid primary key,
    version     bigint not null,
    school_id   uuid not null references school (id),
    school_year integer not null check (school_year between 2000 and 2100),
    teachers    integer check (teachers between 0 and 2000),
    created_at  timestamptz not null,
    constraint school_staff_once_a_year unique (school_id, school_year),
    constraint school_staff_identity unique (id, school_id, school_year)
);

create index school_staff_year on school_staff (school_id, school_year desc, id desc);

-- Pupils by grade; 0 is the pre-school class.
create table school_enrolment (
    school_staff_id uuid not null,
    school_id       uuid not null,
    school_year     integer not null,
    grade           integer not null check (grade between 0 and 12),
    pupils          integer not null check (pupils between 0 and 5000),
    class_sets      integer check (class_sets between 0 and 200),
    primary key (school_id, school_year, grade),
    constraint school_enrolment_of_a_year foreign key (school_staff_id, school_id, school_year)
        references school_staff (id, school_id, school_year) on delete cascade
);

create index school_enrolment_staff on school_enrolment (school_staff_id);
