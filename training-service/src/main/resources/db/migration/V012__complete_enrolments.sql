alter table enrolment
    -- The run's last day, once it is known how the teacher's part in it ended.
    add column ended_on date,
    -- The share of sessions attended when that was recorded, in whole percent; nothing where the run has no sessions.
    add column attendance_percent integer constraint enrolment_attendance check (attendance_percent between 0 and 100),
    -- Why the completion was recorded although less was attended than the course asks for.
    add column exception_reason text,
    -- Copied for lists: of the run, and of the school where the teacher works now.
    add column course_id uuid references course,
    add column provider_id uuid references provider,
    add column school_id uuid references school,
    add column territories text[];

alter table enrolment disable trigger user;
update enrolment set
    ended_on = case when enrolment.status = 'COMPLETED' then course_run.ends_on end,
    course_id = course_run.course_id,
    provider_id = course_run.provider_id,
    school_id = teacher.school_id,
    territories = school.territories
from course_run, teacher join school on school.id = teacher.school_id
where course_run.id = enrolment.course_run_id and teacher.id = enrolment.teacher_id;
alter table enrolment enable trigger user;

alter table enrolment
    alter column course_id set not null,
    alter column provider_id set not null,
    alter column school_id set not null,
    alter column territories set not null,
    drop constraint enrolment_status,
    drop constraint enrolment_reason,
    add constraint enrolment_status
        check (status in ('APPLIED', 'WAITLISTED', 'APPROVED', 'COMPLETED', 'FAILED', 'REJECTED', 'WITHDRAWN')),
    add constraint enrolment_reason check (status not in ('FAILED', 'REJECTED', 'WITHDRAWN') or reason is not null),
    add constraint enrolment_ended check ((status in ('COMPLETED', 'FAILED')) = (ended_on is not null)),
    add constraint enrolment_exception check (exception_reason is null or status = 'COMPLETED');

drop index enrolment_teacher;
create index enrolment_teacher on enrolment (teacher_id, created_at, id);
create index enrolment_run on enrolment (course_run_id, created_at, id);
create index enrolment_status on enrolment (status, created_at, id);
create index enrolment_school on enrolment (school_id, created_at, id);
create index enrolment_course on enrolment (course_id, created_at, id);
create index enrolment_provider on enrolment (provider_id, created_at, id);
-- A territory is asked for at its own level, so that a list of a region is read in its order as one of a village is.
create index enrolment_territory_1 on enrolment ((territories[1]), created_at, id);
create index enrolment_territory_2 on enrolment ((territories[2]), created_at, id);
create index enrolment_territory_3 on enrolment ((territories[3]), created_at, id);
create index enrolment_territory_4 on enrolment ((territories[4]), created_at, id);

create function enrolment_knows_its_run() returns trigger language plpgsql as $$
begin
    select course_id, provider_id into strict new.course_id, new.provider_id from course_run where id = new.course_run_id;
    select school.id, school.territories into strict new.school_id, new.territories
        from teacher join school on school.id = teacher.school_id where teacher.id = new.teacher_id;
    return new;
end $$;
create trigger enrolment_knows_its_run before insert on enrolment for each row execute function enrolment_knows_its_run();

create function enrolment_follows_course() returns trigger language plpgsql as $$
begin
    update enrolment set provider_id = new.provider_id where course_id = new.id;
    return null;
end $$;
create trigger enrolment_follows_course after update of provider_id on course
    for each row when (old.provider_id <> new.provider_id) execute function enrolment_follows_course();

create function enrolment_follows_teacher() returns trigger language plpgsql as $$
begin
    update enrolment set school_id = school.id, territories = school.territories
    from school where school.id = new.school_id and enrolment.teacher_id = new.id;
    return null;
end $$;
create trigger enrolment_follows_teacher after update of school_id on teacher
    for each row when (old.school_id <> new.school_id) execute function enrolment_follows_teacher();

create function enrolment_follows_school() returns trigger language plpgsql as $$
begin
    update enrolment set territories = new.territories where school_id = new.id;
    return null;
end $$;
create trigger enrolment_follows_school after update of territories on school
    for each row when (old.territories <> new.territories) execute function enrolment_follows_school();

-- How many places of a run are taken is counted where it happens, and never above the capacity.
create function holds_place(status text) returns boolean language sql immutable parallel safe
    return status in ('APPLIED', 'APPROVED', 'COMPLETED', 'FAILED');

drop trigger course_run_keeps_its_places on course_run;
drop function course_run_keeps_its_places();
alter table course_run add column places_taken integer not null default 0;
update course_run set places_taken =
    (select count(*) from enrolment where course_run_id = course_run.id and holds_place(enrolment.status));
alter table course_run add constraint course_run_capacity check (places_taken between 0 and capacity);

create function course_run_counts_its_places() returns trigger language plpgsql as $$
begin
    update course_run set places_taken = places_taken + holds_place(new.status)::integer
            - case when tg_op = 'UPDATE' then holds_place(old.status)::integer else 0 end
        where id = new.course_run_id;
    return null;
end $$;
create trigger course_run_counts_its_new_places after insert on enrolment
    for each row when (holds_place(new.status)) execute function course_run_counts_its_places();
create trigger course_run_counts_its_places after update of status on enrolment
    for each row when (holds_place(old.status) <> holds_place(new.status)) execute function course_run_counts_its_places();

-- Whether one person cannot take part in both runs. Sessions count by the hour. A run without sessions takes whole days if it is held
-- in person, and no time of its own if it is held by a link alone.
create function runs_clash(one course_run, other course_run) returns boolean language sql stable as $$
    select one.starts_on <= other.ends_on and other.starts_on <= one.ends_on and case
        when agenda.of_one and agenda.of_other then exists (
            select 1 from course_run_session s join course_run_session t on t.day = s.day and t.begins < s.ends and s.begins < t.ends
            where s.course_run_id = one.id and t.course_run_id = other.id)
        when agenda.of_one then num_nonnulls(other.venue_school_id, other.venue_place) > 0 and exists (
            select 1 from course_run_session s
            where s.course_run_id = one.id and s.day between other.starts_on and other.ends_on)
        when agenda.of_other then num_nonnulls(one.venue_school_id, one.venue_place) > 0 and exists (
            select 1 from course_run_session s
            where s.course_run_id = other.id and s.day between one.starts_on and one.ends_on)
        else num_nonnulls(one.venue_school_id, one.venue_place) > 0 and num_nonnulls(other.venue_school_id, other.venue_place) > 0
    end
    from (select
        exists (select 1 from course_run_session where course_run_id = one.id) as of_one,
        exists (select 1 from course_run_session where course_run_id = other.id) as of_other) as agenda
$$;

-- The earliest other run in which the teacher has a place and which takes place at the same time.
create function clashing_run(of_run uuid, of_teacher uuid) returns uuid language sql stable as $$
    select other.id
    from enrolment
    join course_run as other on other.id = enrolment.course_run_id
    join course_run as one on one.id = of_run
    where enrolment.teacher_id = of_teacher and holds_place(enrolment.status) and other.id <> of_run and other.status <> 'CANCELLED'
        and runs_clash(one, other)
    order by other.starts_on, other.id
    limit 1
$$;

-- The courses a teacher has to complete before taking part in a run, and has not.
create function missing_prerequisites(of_run uuid, of_teacher uuid) returns setof uuid language sql stable as $$
    select course_prerequisite.prerequisite_id
    from course_run
    join course_prerequisite on course_prerequisite.course_id = course_run.course_id
    where course_run.id = of_run and not exists (
        select 1 from enrolment
        where enrolment.teacher_id = of_teacher and enrolment.course_id = course_prerequisite.prerequisite_id
            and enrolment.status = 'COMPLETED')
$$;

-- The second belt: the service counts places under a lock of the run; this refuses whatever would still get past it.
create or replace function enrolment_is_possible() returns trigger language plpgsql as $$
declare
    run course_run%rowtype;
    broken text;
begin
    select * into run from course_run where id = new.course_run_id for no key update;
    if tg_op = 'INSERT' and run.status <> 'OPEN' then
        broken := 'enrolment_run_open';
    elsif (tg_op = 'INSERT' or new.status = 'APPROVED' and old.status <> 'APPROVED')
            and exists (select 1 from missing_prerequisites(new.course_run_id, new.teacher_id)) then
        broken := 'enrolment_prerequisites';
    elsif (tg_op = 'INSERT' or new.status in ('APPLIED', 'APPROVED') and old.status <> new.status)
            and clashing_run(new.course_run_id, new.teacher_id) is not null then
        broken := 'enrolment_clash';
    elsif holds_place(new.status) and (tg_op = 'INSERT' or not holds_place(old.status)) and run.places_taken >= run.capacity then
        broken := 'enrolment_capacity';
    elsif tg_op = 'UPDATE' and new.status in ('COMPLETED', 'FAILED') and old.status <> new.status and run.status <> 'HELD' then
        broken := 'enrolment_run_held';
    elsif tg_op = 'UPDATE' and new.status = 'COMPLETED' and old.status <> 'COMPLETED' and new.exception_reason is null
            and new.attendance_percent < (select minimum_attendance_percent from course where id = run.course_id) then
        broken := 'enrolment_attended';
    end if;
    if broken is not null then
        raise exception 'new row for relation "enrolment" violates check constraint "%"', broken
            using errcode = 'check_violation', constraint = broken, table = 'enrolment';
    end if;
    return new;
end $$;
