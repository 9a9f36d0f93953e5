-- The grades of a set as ranges, which a GiST index compares: {5,6,9} is {[5,7),[9,10)}.
create function grade_ranges(grades integer[]) returns int4multirange
    language sql immutable parallel safe
    return (select range_agg(int4range(grade, grade, '[]')) from unnest(grades) as grade);

-- A school without a teacher of a subject.
create table teaching_gap (
    id             uuid primary key,
    version        bigint not null,
    school_id      uuid not null references school (id),
    subject        text not null check (subject in (
        'PRESCHOOL', 'PRIMARY', 'KAZAKH_LANGUAGE', 'KAZAKH_LITERATURE', 'RUSSIAN_LANGUAGE', 'RUSSIAN_LITERATURE', 'ENGLISH',
        'FOREIGN_LANGUAGE', 'NATIVE_LANGUAGE', 'MATHEMATICS', 'COMPUTER_SCIENCE', 'ROBOTICS', 'SCIENCE', 'PHYSICS', 'CHEMISTRY',
        'BIOLOGY', 'GEOGRAPHY', 'HISTORY', 'LAW', 'ENTREPRENEURSHIP', 'ART', 'MUSIC', 'TECHNOLOGY', 'PHYSICAL_EDUCATION',
        'MILITARY_TRAINING', 'SPECIAL_EDUCATION', 'OTHER')),
    other_subject  text,
    grades         integer[] not null,
    hours_per_week integer not null check (hours_per_week between 1 and 100),
    since          date not null,
    -- The last day; none while the gap is open. The day before `since` where all of it went over to another school.
    until          date,
    reason         text,
    close_reason   text,
    -- The gap of a reorganised school that goes on here.
    continues      uuid references teaching_gap (id),
    created_at     timestamptz not null,
    period         daterange not null generated always as (daterange(since, until + 1)) stored,
    grade_ranges   int4multirange not null generated always as (grade_ranges(grades)) stored,
    constraint teaching_gap_other_subject check (
        (subject = 'OTHER') = (other_subject is not null) and coalesce(other_subject ~ '\S', true)),
    constraint teaching_gap_grades check (
        grades <@ array[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] and cardinality(grades) between 1 and 13),
    constraint teaching_gap_dates_in_order check (until >= since - 1),
    constraint teaching_gap_once_at_a_time exclude using gist (
        school_id with =, subject with =, lower(coalesce(other_subject, '') collate "und-x-icu") with =,
        grade_ranges with &&, period with &&)
);

create index teaching_gap_since on teaching_gap (since, id);
create index teaching_gap_created on teaching_gap (created_at desc, id desc);
create index teaching_gap_school on teaching_gap (school_id, since, id);
create index teaching_gap_subject on teaching_gap (subject, since, id);
create index teaching_gap_continues on teaching_gap (continues) where continues is not null;
create index teaching_gap_period on teaching_gap using gist (period);

create function teaching_gap_opens() returns trigger language plpgsql as $$
begin
    if (select status from school where id = new.school_id for share) <> 'ACTIVE' then
        raise exception 'violates check constraint "teaching_gap_of_an_active_school"'
            using errcode = 'check_violation', constraint = 'teaching_gap_of_an_active_school';
    end if;
    return new;
end $$;

create trigger teaching_gap_opens before insert on teaching_gap for each row execute function teaching_gap_opens();

-- Lessons of a subject over a distance, by a hub school or an organisation.
create table remote_class (
    id                   uuid primary key,
    version              bigint not null,
    hub_school_id        uuid references hub_school (id),
    organisation_kk      text collate "kk-x-icu" check (organisation_kk ~ '\S'),
    organisation_ru      text collate "ru-x-icu" check (organisation_ru ~ '\S'),
    organisation_en      text collate "en-x-icu",
    organisation_country text check (organisation_country ~ '^[A-Z]{2}$'),
    organisation_bin     text check (organisation_bin ~ '^[0-9]{4}[4-6][0-9]{7}$'),
    teacher              text,
    subject              text not null check (subject in (
        'PRESCHOOL', 'PRIMARY', 'KAZAKH_LANGUAGE', 'KAZAKH_LITERATURE', 'RUSSIAN_LANGUAGE', 'RUSSIAN_LITERATURE', 'ENGLISH',
        'FOREIGN_LANGUAGE', 'NATIVE_LANGUAGE', 'MATHEMATICS', 'COMPUTER_SCIENCE', 'ROBOTICS', 'SCIENCE', 'PHYSICS', 'CHEMISTRY',
        'BIOLOGY', 'GEOGRAPHY', 'HISTORY', 'LAW', 'ENTREPRENEURSHIP', 'ART', 'MUSIC', 'TECHNOLOGY', 'PHYSICAL_EDUCATION',
        'MILITARY_TRAINING', 'SPECIAL_EDUCATION', 'OTHER')),
    other_subject        text,
    grades               integer[] not null,
    language             text not null check (language in ('KAZAKH', 'RUSSIAN', 'UZBEK', 'UYGHUR', 'TAJIK', 'ENGLISH')),
    platform_name        text not null check (platform_name ~ '\S'),
    platform_url         text not null check (platform_url ~ '^https://\S+$'),
    starts_on            date not null,
    -- The last day; none while the end is open.
    ends_on              date,
    end_reason           text,
    created_at           timestamptz not null,
    constraint remote_class_one_provider check (
        (hub_school_id is null) = (organisation_kk is not null)
        and num_nulls(organisation_kk, organisation_ru, organisation_country) in (0, 3)
        and (organisation_kk is not null or (organisation_en is null and organisation_bin is null))),
    constraint remote_class_bin_of_a_kazakh_organisation check (organisation_bin is null or organisation_country = 'KZ'),
    constraint remote_class_other_subject check (
        (subject = 'OTHER') = (other_subject is not null) and coalesce(other_subject ~ '\S', true)),
    constraint remote_class_grades check (
        grades <@ array[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] and cardinality(grades) between 1 and 13),
    constraint remote_class_dates_in_order check (ends_on >= starts_on)
);

create index remote_class_starts on remote_class (starts_on, id);
create index remote_class_created on remote_class (created_at desc, id desc);
create index remote_class_hub_school on remote_class (hub_school_id, starts_on, id);
create index remote_class_subject on remote_class (subject, starts_on, id);

-- The timetable, week by week, in the time of Almaty.
create table remote_class_slot (
    remote_class_id uuid not null references remote_class (id),
    day             text not null check (
        day in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    starts          time not null,
    minutes         integer not null check (minutes between 5 and 300),
    -- Seconds of the week.
    lesson          int4range not null generated always as (int4range(
        array_position(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], day) * 86400
            + extract(epoch from starts)::integer,
        array_position(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'], day) * 86400
            + extract(epoch from starts)::integer + minutes * 60)) stored,
    constraint remote_class_slot_ends_on_its_day check (extract(epoch from starts) + minutes * 60 <= 86400),
    constraint remote_class_slots_apart exclude using gist (remote_class_id with =, lesson with &&)
);

-- Which gaps a class closes, and how much of each.
create table remote_class_gap (
    remote_class_id uuid not null references remote_class (id),
    teaching_gap_id uuid not null constraint remote_class_gap_teaching_gap references teaching_gap (id),
    pupils          integer not null check (pupils between 0 and 5000),
    hours_per_week  integer not null check (hours_per_week between 1 and 100),
    -- Within the days of the class; none where they are those of the class.
    starts_on       date,
    ends_on         date,
    constraint remote_class_gap_once primary key (remote_class_id, teaching_gap_id),
    constraint remote_class_gap_dates_in_order check (ends_on >= starts_on)
);

create index remote_class_gap_gap on remote_class_gap (teaching_gap_id);

create function remote_class_begins() returns trigger language plpgsql as $$
begin
    if (select status from hub_school where id = new.hub_school_id for share) in ('COMPLETED', 'WITHDRAWN') then
        raise exception 'violates check constraint "remote_class_by_a_live_hub"'
            using errcode = 'check_violation', constraint = 'remote_class_by_a_live_hub';
    end if;
    return new;
end $$;

create trigger remote_class_begins before insert on remote_class for each row
    when (new.hub_school_id is not null) execute function remote_class_begins();

-- No hub school leaves the programme while its remote classes go on.
create function hub_school_leaves_its_classes() returns trigger language plpgsql as $$
begin
    if exists (select from remote_class
               where hub_school_id = new.hub_school_id and (ends_on is null or ends_on > new.effective_on)) then
        raise exception 'violates check constraint "hub_school_still_teaches"'
            using errcode = 'check_violation', constraint = 'hub_school_still_teaches';
    end if;
    return new;
end $$;

create trigger hub_school_leaves_its_classes before insert on hub_school_transition for each row
    when (new.status in ('COMPLETED', 'WITHDRAWN')) execute function hub_school_leaves_its_classes();

-- On no day do classes teach more hours a week than the gap has. What they teach changes only where one begins to.
create function teaching_gap_is_not_overcovered(asked uuid) returns void language plpgsql as $$
declare
    gap  teaching_gap;
    peak bigint;
begin
    select * into gap from teaching_gap where id = asked for no key update;
    with share as (
        select link.hours_per_week as hours,
               greatest(class.starts_on, link.starts_on, gap.since) as first,
               coalesce(least(class.ends_on, link.ends_on, gap.until), 'infinity') as last
        from remote_class_gap link join remote_class class on class.id = link.remote_class_id
        where link.teaching_gap_id = asked)
    select max(load) into peak
    from (select sum(share.hours) as load
          from (select distinct first from share where first <= last) as days
          join share on days.first between share.first and share.last
          group by days.first) as loads;
    if peak > gap.hours_per_week then
        raise exception 'violates check constraint "teaching_gap_not_overcovered": % of %', peak, gap.hours_per_week
            using errcode = 'check_violation', constraint = 'teaching_gap_not_overcovered';
    end if;
end $$;

-- A class closes gaps of its subject and grades, at schools other than the hub's own.
create function remote_class_link_fits() returns trigger language plpgsql as $$
declare
    class remote_class;
    gap   teaching_gap;
begin
    select * into class from remote_class where id = new.remote_class_id;
    select * into gap from teaching_gap where id = new.teaching_gap_id;
    if class.subject <> gap.subject or not class.grades && gap.grades
        or lower(coalesce(class.other_subject, '') collate "und-x-icu") <> lower(coalesce(gap.other_subject, '') collate "und-x-icu") then
        raise exception 'violates check constraint "remote_class_fits_the_gap"'
            using errcode = 'check_violation', constraint = 'remote_class_fits_the_gap';
    end if;
    if (select school_id from hub_school where id = class.hub_school_id) = gap.school_id then
        raise exception 'violates check constraint "remote_class_of_another_school"'
            using errcode = 'check_violation', constraint = 'remote_class_of_another_school';
    end if;
    perform teaching_gap_is_not_overcovered(gap.id);
    return null;
end $$;

create constraint trigger remote_class_link_fits after insert or update on remote_class_gap
    deferrable initially deferred for each row execute function remote_class_link_fits();

create function remote_class_grows() returns trigger language plpgsql as $$
begin
    perform teaching_gap_is_not_overcovered(teaching_gap_id) from remote_class_gap where remote_class_id = new.id
    order by teaching_gap_id;
    return null;
end $$;

create constraint trigger remote_class_grows after update on remote_class
    deferrable initially deferred for each row
    when (new.starts_on <> old.starts_on or new.ends_on is distinct from old.ends_on) execute function remote_class_grows();

create function teaching_gap_shrinks() returns trigger language plpgsql as $$
begin
    perform teaching_gap_is_not_overcovered(new.id);
    return null;
end $$;

create constraint trigger teaching_gap_shrinks after update on teaching_gap
    deferrable initially deferred for each row
    when (new.hours_per_week < old.hours_per_week or new.since < old.since
        or coalesce(new.until, 'infinity') > coalesce(old.until, 'infinity'))
    execute function teaching_gap_shrinks();

-- Digital educational resources that schools may use.
create table digital_resource (
    id                   uuid primary key,
    version              bigint not null,
    name_kk              text collate "kk-x-icu" not null check (name_kk ~ '\S'),
    name_ru              text collate "ru-x-icu" not null check (name_ru ~ '\S'),
    name_en              text collate "en-x-icu",
    organisation_kk      text collate "kk-x-icu" not null check (organisation_kk ~ '\S'),
    organisation_ru      text collate "ru-x-icu" not null check (organisation_ru ~ '\S'),
    organisation_en      text collate "en-x-icu",
    organisation_country text not null check (organisation_country ~ '^[A-Z]{2}$'),
    organisation_bin     text check (organisation_bin ~ '^[0-9]{4}[4-6][0-9]{7}$'),
    kind                 text not null check (kind in ('VIDEO_LESSONS', 'TEXTBOOK', 'TASKS', 'LABORATORY', 'PLATFORM', 'OTHER')),
    subjects             text[] not null,
    grades               integer[] not null,
    languages            text[] not null,
    url                  text check (url ~ '^https://\S+$'),
    arrangement          text not null check (arrangement in (
        'OPEN_LICENCE', 'AGREEMENT', 'PURCHASE', 'PUBLIC_PRIVATE_PARTNERSHIP', 'OTHER')),
    terms                text,
    valid_from           date,
    valid_until          date,
    created_at           timestamptz not null,
    name_search          text not null generated always as (searchable_name(name_kk, name_ru, name_en)) stored,
    constraint digital_resource_bin_of_a_kazakh_organisation check (organisation_bin is null or organisation_country = 'KZ'),
    constraint digital_resource_subjects check (subjects <@ array[
        'PRESCHOOL', 'PRIMARY', 'KAZAKH_LANGUAGE', 'KAZAKH_LITERATURE', 'RUSSIAN_LANGUAGE', 'RUSSIAN_LITERATURE', 'ENGLISH',
        'FOREIGN_LANGUAGE', 'NATIVE_LANGUAGE', 'MATHEMATICS', 'COMPUTER_SCIENCE', 'ROBOTICS', 'SCIENCE', 'PHYSICS', 'CHEMISTRY',
        'BIOLOGY', 'GEOGRAPHY', 'HISTORY', 'LAW', 'ENTREPRENEURSHIP', 'ART', 'MUSIC', 'TECHNOLOGY', 'PHYSICAL_EDUCATION',
        'MILITARY_TRAINING', 'SPECIAL_EDUCATION', 'OTHER']),
    constraint digital_resource_grades check (grades <@ array[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] and cardinality(grades) <= 13),
    constraint digital_resource_dates_in_order check (valid_until >= valid_from)
);

create index digital_resource_name_ru on digital_resource (name_ru, id);
create index digital_resource_name_kk on digital_resource (name_kk, id);
create index digital_resource_created on digital_resource (created_at desc, id desc);
create index digital_resource_subjects on digital_resource using gin (subjects);
create index digital_resource_name_search on digital_resource using gin (name_search gin_trgm_ops) with (fastupdate = off);
