-- Everybody who held a place in a run that was held came to most of its sessions; statements are kept of every twentieth run.
insert into attendance (session_id, teacher_id, course_run_id, id, status, statements)
select pg_temp.id(8, n * 6::bigint + k), enrolment.teacher_id, enrolment.course_run_id, pg_temp.id(19, e * 6::bigint + k),
       case (e + k) % 12 when 0 then 'ABSENT' when 1 then 'LATE' when 2 then 'EXCUSED' else 'PRESENT' end, 1
from generate_series(1, ${runs}) as n
join course_run run on run.id = pg_temp.id(7, n) and run.status = 'HELD'
cross join lateral generate_series(n::bigint * 25 - 24, n::bigint * 25) as e
join enrolment on enrolment.id = pg_temp.id(17, e) and holds_place(enrolment.status)
cross join generate_series(0, 5) as k;

insert into attendance_upload (id, course_run_id, received_at, received_by, received_by_name)
select pg_temp.id(20, n), pg_temp.id(7, n), now(), 'generated', 'Generated' from generate_series(1, ${runs}, 20) as n;

insert into attendance_statement (id, upload_id, course_run_id, session_id, teacher_id, status, stated_at)
select attendance.id, pg_temp.id(20, n), attendance.course_run_id, session_id, teacher_id, status, now()
from generate_series(1, ${runs}, 20) as n
join course_run_session on course_run_session.course_run_id = pg_temp.id(7, n)
join attendance on attendance.session_id = course_run_session.id;

insert into attendance_conflict (id, version, created_at, kind, grade, status, same_person, teacher_id, course_run_id, session_id,
                                 territories, decision)
select id, 0, stated_at + row_number() over (order by id) * interval '1 second', 'STATEMENTS', (array['MINOR', 'MAJOR'])[1 + number % 2],
       (array['OPEN', 'DECIDED', 'DISSOLVED'])[1 + number % 3], false, teacher_id, course_run_id, session_id,
       (select territories from teacher where teacher.id = stated.teacher_id),
       case number % 3 when 1 then number end
from (select *, (row_number() over (order by id))::integer as number from attendance_statement) as stated where number % 20 = 0;

insert into attendance_decision (sequence, conflict_id, seen, status, reason, decided_at, decided_by, decided_by_name) overriding system value
select decision, id, 0, 'PRESENT', 'Журнал', now(), 'generated', 'Generated' from attendance_conflict where decision is not null;
