-- Schools name the territories they stand in, from the region down, in one value, so that lists can copy it.
alter table school add column territories text[] not null default '{}';
update school set territories = coalesce(
    (select array_agg(kato order by position) from school_territory where school_id = school.id), '{}');

create function school_stands_in_territories() returns trigger language plpgsql as $$
begin
    update school set territories = coalesce(
        (select array_agg(kato order by position) from school_territory where school_id = school.id), '{}')
    where id in (select school_id from changed);
    return null;
end $$;
create trigger school_gains_territories after insert on school_territory
    referencing new table as changed for each statement execute function school_stands_in_territories();
create trigger school_changes_territories after update on school_territory
    referencing new table as changed for each statement execute function school_stands_in_territories();
create trigger school_loses_territories after delete on school_territory
    referencing old table as changed for each statement execute function school_stands_in_territories();

alter table course_run
    -- What one place costs; nothing where it is free of charge.
    add column price_tiyn bigint constraint course_run_price check (price_tiyn between 1 and 1000000000000000),
    add column language text constraint course_run_language_known
        check (language in ('KAZAKH', 'RUSSIAN', 'UZBEK', 'UYGHUR', 'TAJIK', 'ENGLISH')),
    -- Revision of the run in calendars (RFC 5545, 3.8.7.4), and when it was made.
    add column calendar_sequence integer not null default 0,
    add column calendar_changed_at timestamptz,
    -- Copied for lists: of the course, and the territories of the school where the run is held.
    add column provider_id uuid references provider,
    add column format text,
    add column territories text[] not null default '{}';
update course_run set
    calendar_changed_at = course_run.created_at,
    provider_id = course.provider_id,
    format = course.format,
    territories = coalesce((select territories from school where school.id = course_run.venue_school_id), '{}')
from course where course.id = course_run.course_id;
alter table course_run
    alter column calendar_sequence drop default,
    alter column calendar_changed_at set not null,
    alter column provider_id set not null,
    alter column format set not null;

drop index course_run_course;
drop index course_run_venue_school;
create index course_run_course on course_run (course_id, starts_on, id);
create index course_run_venue_school on course_run (venue_school_id, starts_on, id);
create index course_run_length on course_run ((ends_on - starts_on));
create index course_run_status on course_run (status, starts_on, id);
create index course_run_provider on course_run (provider_id, starts_on, id);
create index course_run_format on course_run (format, starts_on, id);
create index course_run_language on course_run (language, starts_on, id);
create index course_run_territories on course_run using gin (territories) with (fastupdate = off);

create function course_run_knows_its_course() returns trigger language plpgsql as $$
declare
    held course%rowtype;
begin
    select * into held from course where id = new.course_id;
    new.provider_id := held.provider_id;
    new.format := held.format;
    new.territories := coalesce((select territories from school where id = new.venue_school_id), '{}');
    if new.language is not null and (tg_op = 'INSERT' or new.language is distinct from old.language or new.course_id <> old.course_id)
            and not held.languages @> array[new.language] then
        raise exception 'new row for relation "course_run" violates check constraint "course_run_language"'
            using errcode = 'check_violation', constraint = 'course_run_language', table = 'course_run';
    end if;
    if held.status = 'WITHDRAWN' and (tg_op = 'INSERT' or new.course_id <> old.course_id) then
        raise exception 'new row for relation "course_run" violates check constraint "course_run_course_given"'
            using errcode = 'check_violation', constraint = 'course_run_course_given', table = 'course_run';
    end if;
    return new;
end $$;
create trigger course_run_knows_its_course before insert or update of course_id, venue_school_id, language on course_run
    for each row execute function course_run_knows_its_course();

create function course_run_follows_school() returns trigger language plpgsql as $$
begin
    update course_run set territories = new.territories where venue_school_id = new.id;
    return null;
end $$;
create trigger course_run_follows_school after update of territories on school
    for each row when (old.territories <> new.territories) execute function course_run_follows_school();

-- Certificates are numbered by provider: a course that was announced keeps its provider.
create function course_keeps_its_provider() returns trigger language plpgsql as $$
begin
    if exists (select 1 from course_run where course_id = new.id and status <> 'DRAFT') then
        raise exception 'new row for relation "course" violates check constraint "course_provider_fixed"'
            using errcode = 'check_violation', constraint = 'course_provider_fixed', table = 'course';
    end if;
    return new;
end $$;
create trigger course_keeps_its_provider before update of provider_id on course
    for each row when (old.provider_id <> new.provider_id) execute function course_keeps_its_provider();

create function course_run_follows_course() returns trigger language plpgsql as $$
begin
    update course_run set provider_id = new.provider_id, format = new.format where course_id = new.id;
    return null;
end $$;
create trigger course_run_follows_course after update of provider_id, format on course
    for each row when (old.provider_id <> new.provider_id or old.format <> new.format)
    execute function course_run_follows_course();
