-- One file or batch of statements: who brought it and when. Each of its statements names it.
create table attendance_upload (
    id uuid primary key,
    course_run_id uuid not null references course_run,
    received_at timestamptz not null,
    received_by text not null,
    received_by_name text not null
);
create index attendance_upload_run on attendance_upload (course_run_id, id);

alter table course_run_session add constraint course_run_session_of_run unique (id, course_run_id);
create index course_run_session_day on course_run_session (day, course_run_id);

-- What somebody stated about one person at one session. Statements are kept for good and never changed: what counts is reckoned from all of
-- them, in whatever order they came.
create table attendance_statement (
    -- Made by the client, so that a statement may be sent again. One that came with an id used before for something else gets an id of its
    -- own and keeps the client's in reused_id.
    id uuid primary key,
    sequence bigint generated always as identity,
    upload_id uuid not null references attendance_upload,
    course_run_id uuid not null,
    session_id uuid not null,
    teacher_id uuid not null references teacher,
    status text not null constraint attendance_statement_status check (status in ('PRESENT', 'LATE', 'ABSENT', 'EXCUSED')),
    stated_at timestamptz not null constraint attendance_statement_stated_at check (stated_at >= '2000-01-01T00:00:00Z'),
    reused_id uuid,
    constraint attendance_statement_session foreign key (session_id, course_run_id)
        references course_run_session (id, course_run_id)
);
create index attendance_statement_person on attendance_statement (teacher_id, session_id);
create index attendance_statement_run on attendance_statement (course_run_id, id);
create index attendance_statement_reused on attendance_statement (reused_id) where reused_id is not null;

-- Whose attendance is stated has a place in the run. The service says so first; this refuses whatever would still get past it.
create function attendance_is_of_a_participant() returns trigger language plpgsql as $$
begin
    if not exists (select from enrolment
            where course_run_id = new.course_run_id and teacher_id = new.teacher_id
                and status in ('APPLIED', 'APPROVED', 'COMPLETED', 'FAILED')) then
        raise exception 'new row for relation "attendance_statement" violates check constraint "attendance_of_participant"'
            using errcode = 'check_violation', constraint = 'attendance_of_participant', table = 'attendance_statement';
    end if;
    return new;
end $$;
create trigger attendance_is_of_a_participant before insert on attendance_statement
    for each row execute function attendance_is_of_a_participant();

-- What counts: one row for each person and session about which something was stated.
create table attendance (
    session_id uuid not null,
    teacher_id uuid not null references teacher,
    course_run_id uuid not null,
    id uuid not null default gen_random_uuid(),
    status text not null constraint attendance_status
        check (status in ('PRESENT', 'LATE', 'ABSENT', 'EXCUSED', 'DISPUTED')),
    statements integer not null default 1 constraint attendance_statements check (statements > 0),
    primary key (session_id, teacher_id),
    constraint attendance_session foreign key (session_id, course_run_id) references course_run_session (id, course_run_id)
);
create index attendance_run on attendance (course_run_id, teacher_id, status);
create index attendance_run_list on attendance (course_run_id, id);
create index attendance_teacher_list on attendance (teacher_id, id);

revoke update, delete, truncate on attendance_upload, attendance_statement from "${application}";
revoke delete, truncate on attendance from "${application}";
