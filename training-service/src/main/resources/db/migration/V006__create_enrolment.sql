create table enrolment (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    course_run_id uuid not null references course_run,
    teacher_id uuid not null references teacher,
    status text not null constraint enrolment_status
        check (status in ('APPLIED', 'WAITLISTED', 'APPROVED', 'COMPLETED', 'REJECTED', 'WITHDRAWN')),
    queued_at timestamptz,
    reason text,
    constraint enrolment_queued check ((status = 'WAITLISTED') = (queued_at is not null)),
    constraint enrolment_reason check (status not in ('REJECTED', 'WITHDRAWN') or reason is not null)
);
create unique index enrolment_live on enrolment (course_run_id, teacher_id) where status not in ('REJECTED', 'WITHDRAWN');
create index enrolment_run_status on enrolment (course_run_id, status);
create index enrolment_queue on enrolment (course_run_id, queued_at, id) where status = 'WAITLISTED';
create index enrolment_teacher on enrolment (teacher_id);
create index enrolment_created on enrolment (created_at, id);

-- The second belt: the service counts places under a lock of the run; this refuses whatever would still get past it.
create function enrolment_is_possible() returns trigger language plpgsql as $$
declare
    run course_run%rowtype;
    taken integer;
begin
    select * into run from course_run where id = new.course_run_id for no key update;
    if tg_op = 'INSERT' and run.status <> 'OPEN' then
        raise exception 'new row for relation "enrolment" violates check constraint "enrolment_run_open"'
            using errcode = 'check_violation', constraint = 'enrolment_run_open', table = 'enrolment';
    end if;
    if new.status in ('APPLIED', 'APPROVED', 'COMPLETED') then
        select count(*) into taken from enrolment
            where course_run_id = new.course_run_id and status in ('APPLIED', 'APPROVED', 'COMPLETED') and id <> new.id;
        if taken >= run.capacity then
            raise exception 'new row for relation "enrolment" violates check constraint "enrolment_capacity"'
                using errcode = 'check_violation', constraint = 'enrolment_capacity', table = 'enrolment';
        end if;
    end if;
    return new;
end $$;
create trigger enrolment_is_possible before insert or update of status, course_run_id on enrolment
    for each row execute function enrolment_is_possible();

create function course_run_keeps_its_places() returns trigger language plpgsql as $$
begin
    if new.capacity < (select count(*) from enrolment
            where course_run_id = new.id and status in ('APPLIED', 'APPROVED', 'COMPLETED')) then
        raise exception 'new row for relation "course_run" violates check constraint "course_run_capacity"'
            using errcode = 'check_violation', constraint = 'course_run_capacity', table = 'course_run';
    end if;
    return new;
end $$;
create trigger course_run_keeps_its_places before update of capacity on course_run
    for each row when (new.capacity < old.capacity) execute function course_run_keeps_its_places();

-- Nothing here is deleted: what ends keeps its history.
revoke delete, truncate on enrolment from "${application}";
