-- ${activities} activities of each mentorship, with participants, and monitoring results.
alter table mentoring_activity disable trigger user;

insert into mentoring_activity (id, version, mentorship_id, hub_school_id, school_id, territories, type, status, held_on, mode, topic, subject, host, basis,
                                duration_hours, created_at)
select uuidv7(), 0, m.id, m.hub_school_id, m.school_id, m.territories,
       (array['VISIT', 'JOINT_LESSON', 'REMOTE_LESSON', 'SESSION_CLASSES', 'METHODOLOGICAL_DAY', 'SEMINAR', 'CONSULTATION'])[1 + n % 7],
       case when n % 10 = 0 then 'PLANNED' else 'HELD' end,
       m.starts_on + (n * (coalesce(m.ends_on, date '2026-10-31') - m.starts_on) / ${activities})::integer,
       case n % 3 when 0 then 'ONLINE' when 1 then 'IN_PERSON' else 'HYBRID' end,
       (array['Дроби и проценты', 'Қазақстан тарихы', 'Лабораторная работа по физике', 'Робототехника негіздері',
              'Критериалды бағалау', 'Чтение и понимание текста', 'Олимпиадаға дайындық'])[1 + n % 7] || ' ' || n,
       'MATHEMATICS', 'HUB_SCHOOL', 'План шефства', 2, now()
from (select m.* from mentorship m join hub_school h on h.id = m.hub_school_id where h.code like 'H-2021-7%') as m, generate_series(1, ${activities}) as n;

insert into mentoring_activity_participants (activity_id, role, count, from_hub, from_mentored)
select a.id, r.role, 3 + extract(day from a.held_on)::integer % 20, null, null
from mentoring_activity a join hub_school h on h.id = a.hub_school_id, (values ('PUPILS'), ('TEACHERS')) as r (role)
where h.code like 'H-2021-7%' and (r.role = 'PUPILS' or a.type <> 'JOINT_LESSON');

insert into monitoring_result (id, version, mentorship_id, hub_school_id, school_id, territories, school_year, stage, grade, subject, pupils, average_score,
                               score_max, instrument, measured_on, created_at)
select uuidv7(), 0, m.id, m.hub_school_id, m.school_id,
       m.territories, y, 'YEARLY', g, subject, 5 + g, 3.5, 5, 'Тест', make_date(y + 1, 5, 15), now()
from mentorship m join hub_school h on h.id = m.hub_school_id, generate_series(2023, 2025) as y, (values (4), (8)) as grades (g),
     (values ('MATHEMATICS'), ('KAZAKH_LANGUAGE')) as subjects (subject)
where h.code like 'H-2021-7%';

alter table mentoring_activity enable trigger user;
