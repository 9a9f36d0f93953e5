-- 25 to a run. What teachers of a run have in common is chance: they are as far apart as their numbers.
insert into enrolment (id, version, created_at, course_run_id, teacher_id, status, queued_at, reason, ended_on, attendance_percent,
                       course_id, provider_id, school_id, territories)
select pg_temp.id(17, n), 0, run.starts_on - interval '30 days' + n % 1000000 * interval '1 second', run.id, teacher.id, known.status,
       case when known.status = 'WAITLISTED' then run.starts_on - interval '29 days' end,
       case when known.status in ('FAILED', 'REJECTED', 'WITHDRAWN') then 'Себебі бар' end,
       case when known.status in ('COMPLETED', 'FAILED') then run.ends_on end,
       case when known.status in ('COMPLETED', 'FAILED') then 90 end,
       run.course_id, run.provider_id, school.id, school.territories
from generate_series(1, ${runs} * 25) as n
join course_run run on run.id = pg_temp.id(7, 1 + (n - 1) / 25)
join teacher on teacher.id = pg_temp.id(9, 1 + n::bigint * 7919 % ${teachers})
join school on school.id = teacher.school_id
cross join lateral (select case
    when run.status = 'HELD' then case n % 20 when 17 then 'FAILED' when 18 then 'WITHDRAWN' when 19 then 'REJECTED'
                                              else case when n % 200 = 5 then 'APPROVED' else 'COMPLETED' end end
    when run.status = 'OPEN' then case n % 3 when 0 then 'APPLIED' when 1 then 'APPROVED' else 'WAITLISTED' end
    else 'WITHDRAWN' end as status) as known;

update course_run set places_taken = taken
from (select course_run_id, count(*) as taken from enrolment where holds_place(status) group by course_run_id) as counted
where course_run.id = course_run_id;

insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
select pg_temp.id(18, n), 'enrolment', pg_temp.id(17, n), 'CREATED', 'generated', 'Generated', now(), '{"status": "APPLIED"}'
from generate_series(1, ${runs} * 5) as n;
