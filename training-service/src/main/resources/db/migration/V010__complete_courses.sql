-- Whether a course is still given, what it leads to, what has to come before it, and how much of it has to be attended.
alter table course
    add column status text not null default 'ACTIVE' constraint course_status check (status in ('ACTIVE', 'WITHDRAWN')),
    add column withdrawal_reason text,
    add column competencies text[] not null default '{}' constraint course_competencies check (cardinality(competencies) <= 50),
    add column minimum_attendance_percent integer not null default 80
        constraint course_minimum_attendance check (minimum_attendance_percent between 0 and 100),
    add constraint course_withdrawal check ((status = 'WITHDRAWN') = (withdrawal_reason is not null));
alter table course alter column status drop default;
alter table course alter column minimum_attendance_percent drop default;

alter table course drop constraint course_audience;
alter table course add constraint course_audience check (cardinality(audience) > 0 and audience <@ array[
    'TEACHERS', 'ADMINISTRATORS', 'PSYCHOLOGISTS', 'SOCIAL_PEDAGOGUES', 'METHODOLOGISTS', 'LIBRARIANS']);

create index course_hours on course (hours, id);
create index course_by_provider on course (provider_id, name_ru, id);
drop index course_provider;

-- Courses that have to be completed before this one.
create table course_prerequisite (
    course_id uuid not null references course on delete cascade,
    prerequisite_id uuid not null references course,
    primary key (course_id, prerequisite_id)
);
create index course_prerequisite_of on course_prerequisite (prerequisite_id);

-- No course comes, by whatever way, before itself. Whoever adds a prerequisite waits for whoever is adding another one, so that two
-- halves of a circle cannot meet.
create function course_prerequisites_have_no_circle() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('course_prerequisite', 0));
    if exists (
        with recursive needed (id) as (
            select new.prerequisite_id
            union
            select course_prerequisite.prerequisite_id
            from course_prerequisite
            join needed on needed.id = course_prerequisite.course_id)
        select 1 from needed where id = new.course_id)
    then
        raise exception 'new row for relation "course_prerequisite" violates check constraint "course_prerequisite_circle"'
            using errcode = 'check_violation', constraint = 'course_prerequisite_circle', table = 'course_prerequisite';
    end if;
    return null;
end $$;
create trigger course_prerequisites_have_no_circle after insert or update on course_prerequisite
    for each row execute function course_prerequisites_have_no_circle();
