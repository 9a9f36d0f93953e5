-- Planned once for each connection, though the service has every statement planned anew: it is asked for every row of a list.
alter function attendance_hangs_on_conflicts(uuid, uuid) strict;
alter function attendance_hangs_on_conflicts(uuid, uuid) set plan_cache_mode = force_generic_plan;

-- Where a teacher worked on a day, from the index alone.
create index teacher_employment_at on teacher_employment (teacher_id, starts_on) include (ends_on, school_id);
drop index teacher_employment_teacher;

-- Whoever ever worked somewhere is asked for everything that ended.
create index enrolment_teacher_ended on enrolment (teacher_id, ended_on, id) include (course_run_id, course_id, provider_id, status)
    where ended_on is not null;

create index school_territories on school using gin (territories) with (fastupdate = off);

-- A region has too many teachers to sort them for a page; of anything smaller they are sorted as they are read.
create index teacher_region_created on teacher ((territories[1]), created_at, id) where erased_at is null;
create index teacher_region_category_due on teacher ((territories[1]), category_due, id) where erased_at is null;
