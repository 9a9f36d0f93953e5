-- What contradicts itself and waits for a person's decision. Conflicts are reckoned from the statements; they dissolve when what they
-- stand on no longer holds, and are never deleted.
create table attendance_conflict (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    kind text not null constraint attendance_conflict_kind check (kind in ('STATEMENTS', 'TWO_PLACES')),
    grade text not null constraint attendance_conflict_grade check (grade in ('MINOR', 'MAJOR')),
    status text not null constraint attendance_conflict_status check (status in ('OPEN', 'DECIDED', 'DISSOLVED')),
    same_person boolean not null,
    teacher_id uuid not null references teacher,
    course_run_id uuid not null,
    session_id uuid not null,
    other_course_run_id uuid,
    other_session_id uuid,
    -- The last decision, whether the conflict is open again since or not.
    decision bigint,
    constraint attendance_conflict_decided check (status <> 'DECIDED' or decision is not null),
    constraint attendance_conflict_session foreign key (session_id, course_run_id)
        references course_run_session (id, course_run_id),
    constraint attendance_conflict_other_session foreign key (other_session_id, other_course_run_id)
        references course_run_session (id, course_run_id),
    constraint attendance_conflict_other check
        (num_nonnulls(other_course_run_id, other_session_id) = case kind when 'TWO_PLACES' then 2 else 0 end),
    -- The smaller id comes first, so that one matter is one row.
    constraint attendance_conflict_order check (session_id < other_session_id),
    constraint attendance_conflict_once unique nulls not distinct (teacher_id, session_id, other_session_id)
);
create index attendance_conflict_created on attendance_conflict (created_at, id);
create index attendance_conflict_status_created on attendance_conflict (status, created_at, id);
create index attendance_conflict_kind_created on attendance_conflict (kind, created_at, id);
create index attendance_conflict_grade_created on attendance_conflict (grade, created_at, id);
create index attendance_conflict_run on attendance_conflict (course_run_id, created_at, id);
create index attendance_conflict_other_run on attendance_conflict (other_course_run_id) where other_course_run_id is not null;

-- Decisions are kept, the last one holds. It has seen all statements up to its sequence: a later one that says otherwise opens the
-- conflict again.
create table attendance_decision (
    sequence bigint generated always as identity primary key,
    conflict_id uuid not null references attendance_conflict,
    seen bigint not null,
    status text constraint attendance_decision_status check (status in ('PRESENT', 'LATE', 'ABSENT', 'EXCUSED')),
    held_at uuid[],
    -- Null once the person's data is erased.
    reason text,
    decided_at timestamptz not null,
    decided_by text not null,
    decided_by_name text not null,
    constraint attendance_decision_whole check (num_nonnulls(status, held_at) = 1)
);
create index attendance_decision_conflict on attendance_decision (conflict_id, sequence);
alter table attendance_conflict add constraint attendance_conflict_decision
    foreign key (decision) references attendance_decision (sequence);
create index attendance_conflict_decision on attendance_conflict (decision) where decision is not null;

-- Whether it hangs on open conflicts that a person has attended enough of a run. PL/pgSQL, so that the plan is kept.
create function attendance_hangs_on_conflicts(run uuid, teacher uuid) returns boolean language plpgsql stable as $$
declare
    attended integer;
    disputed integer;
    counted integer;
    minimum integer;
begin
    select count(*) filter (where status in ('PRESENT', 'LATE')), count(*) filter (where status = 'DISPUTED'),
            (select count(*) from course_run_session where course_run_id = run) - count(*) filter (where status = 'EXCUSED')
        into attended, disputed, counted
        from attendance where course_run_id = run and teacher_id = teacher;
    select minimum_attendance_percent into minimum
        from course_run join course on course.id = course_run.course_id where course_run.id = run;
    return disputed > 0 and 100 * attended < minimum * counted and 100 * (attended + disputed) >= minimum * counted;
end $$;

revoke delete, truncate on attendance_conflict from "${application}";
revoke update, delete, truncate on attendance_decision from "${application}";
grant update (reason) on attendance_decision to "${application}";
