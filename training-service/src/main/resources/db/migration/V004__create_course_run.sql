create sequence course_run_number;

create table course_run (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    code text not null constraint course_run_code unique,
    course_id uuid not null references course,
    starts_on date not null,
    ends_on date not null,
    venue_school_id uuid references school,
    venue_place text,
    venue_link text,
    capacity integer not null constraint course_run_capacity_range check (capacity between 1 and 10000),
    host text,
    basis_title text,
    basis_number text,
    basis_date date,
    status text not null constraint course_run_status check (status in ('DRAFT', 'OPEN', 'CLOSED', 'HELD', 'CANCELLED')),
    cancellation_reason text,
    constraint course_run_dates check (starts_on <= ends_on),
    constraint course_run_venue check (num_nonnulls(venue_school_id, venue_place, venue_link) > 0),
    constraint course_run_basis_whole check (num_nonnulls(basis_title, basis_number, basis_date) in (0, 3)),
    -- Law on Teacher Status, art. 6: teachers are not drawn into events that have no host and no basis.
    constraint course_run_basis check (status in ('DRAFT', 'CANCELLED') or (host is not null and basis_title is not null)),
    constraint course_run_cancellation check ((status = 'CANCELLED') = (cancellation_reason is not null))
);
create index course_run_course on course_run (course_id);
create index course_run_venue_school on course_run (venue_school_id);
create index course_run_starts on course_run (starts_on, id);
create index course_run_created on course_run (created_at, id);

create table course_run_session (
    id uuid primary key,
    course_run_id uuid not null references course_run,
    day date not null,
    begins time not null,
    ends time not null,
    topic text not null,
    speakers text[] not null,
    room text,
    constraint course_run_session_times check (begins < ends)
);
create index course_run_session_run on course_run_session (course_run_id, day, begins);

-- Nothing here is deleted: what ends keeps its history.
revoke delete, truncate on course_run from "${application}";
