-- Internships, certificates, feedback, cascades.
insert into internship (id, version, created_at, teacher_id, kind, subject, provider_id, host_school_id, host_organisation, supervisor,
                        basis_title, basis_number, basis_date, starts_on, ends_on, hours, status, reason, diary_hours,
                        diary_share_percent, territories, host_search)
select pg_temp.id(21, n), 0, day - interval '20 days' + n * interval '1 second', teacher.id, 'SUBJECT', teacher.subjects[1],
       case when n % 2 = 0 then pg_temp.id(4, 1 + n % 60) end, case when n % 2 = 1 then host.id end, null, 'Жетекші', 'Бұйрық', n::text,
       day - 10, day, day + 9, 40 + n % 80, known.status, case when known.status in ('FAILED', 'CANCELLED') then 'Себебі бар' end,
       0, case when known.status = 'COMPLETED' then 80 end, teacher_school.territories,
       searchable_name(case when n % 2 = 1 then host.name_kk else '' end, case when n % 2 = 1 then host.name_ru else '' end, null)
from generate_series(1, ${teachers} * 3 / 10) as n
join teacher on teacher.id = pg_temp.id(9, n)
join school teacher_school on teacher_school.id = teacher.school_id
join school host on host.id = pg_temp.id(1, 1 + (n * 7 + 3) % ${schools})
cross join lateral (select date '2019-02-01' + n % 2800 as day) as dated
cross join lateral (select case when day > date '2026-10-01' then 'PLANNED' when n % 20 = 3 then 'FAILED' when n % 20 = 7 then 'CANCELLED'
                                when day > date '2026-08-01' then 'RUNNING' else 'COMPLETED' end as status) as known;

insert into internship_task (id, internship_id, position, title, due_on, required, status, decided_on)
select pg_temp.id(22, n * 4::bigint + k), pg_temp.id(21, n), k, 'Тапсырма ' || k, starts_on + k, true, 'DONE', starts_on + k
from generate_series(1, ${teachers} * 3 / 10) as n join internship on internship.id = pg_temp.id(21, n), generate_series(0, 3) as k;

insert into internship_diary_entry (id, version, created_at, internship_id, day, hours, text)
select pg_temp.id(23, n * 6::bigint + k), 0, now(), pg_temp.id(21, n), starts_on + k, 6, 'Сабаққа қатыстым'
from generate_series(1, ${teachers} * 3 / 10) as n join internship on internship.id = pg_temp.id(21, n), generate_series(0, 5) as k;

insert into internship_evaluation (id, internship_id, evaluator, evaluated_on, criteria, marks)
select pg_temp.id(24, n * 2::bigint + k), pg_temp.id(21, n), (array['SUPERVISOR', 'SELF'])[1 + k], ends_on,
       array['TEACHING_METHODS', 'LESSON_PLANNING'], array[4, 5]
from generate_series(1, ${teachers} * 3 / 10) as n join internship on internship.id = pg_temp.id(21, n), generate_series(0, 1) as k;

insert into certificate (id, version, created_at, number, provider_id, year, sequence, issued_on, teacher_id, school_id, territories, enrolment_id, course_run_id,
                         course_id, holder_family_name, holder_given_name, holder_salt, provider_name_kk, provider_name_ru, title_kk,
                         title_ru, format, hours, starts_on, ends_on, signatory_name, signatory_title_kk, signatory_title_ru, status,
                         ended_at, reason)
select pg_temp.id(25, n), 0, issued_on + n % 86000 * interval '1 second',
       'P' || lpad(provider::text, 2, '0') || '-' || extract(year from issued_on) || '-' || lpad(sequence::text, 6, '0'),
       provider_id, extract(year from issued_on), sequence, issued_on, teacher_id, school_id, territories, id, course_run_id, course_id, family_name, given_name,
       'salt', provider_kk, provider_ru, title_kk, title_ru, format, hours, starts_on, ends_on, 'Қол Қоюшы', 'Директор', 'Директор',
       case when n % 100 = 0 then 'REVOKED' else 'VALID' end, case when n % 100 = 0 then now() end,
       case when n % 100 = 0 then 'Қате берілген' end
from (
    select n, e.id, e.teacher_id, e.school_id, e.territories, e.course_run_id, e.course_id, e.provider_id, r.ends_on + 5 as issued_on, r.starts_on, r.ends_on, r.format,
           c.hours, c.name_kk as title_kk, c.name_ru as title_ru, p.name_kk as provider_kk, p.name_ru as provider_ru, t.family_name,
           t.given_name, number as provider,
           row_number() over (partition by e.provider_id, extract(year from r.ends_on + 5) order by r.ends_on, n) as sequence
    from generate_series(1, ${runs} * 25) as n
    join enrolment e on e.id = pg_temp.id(17, n) and e.status = 'COMPLETED' and n % 20 < 6
    join course_run r on r.id = e.course_run_id
    join course c on c.id = e.course_id
    join generate_series(1, 60) as number on pg_temp.id(4, number) = e.provider_id
    join provider p on p.id = e.provider_id
    join teacher t on t.id = e.teacher_id) as earned;

insert into certificate_counter (provider_id, year, last)
select provider_id, year, max(sequence) from certificate group by provider_id, year;

insert into certificate_status_entry (list, position, certificate_id, ended)
select 1 + (number - 1) / 131072, (number - 1) % 131072, id, status <> 'VALID'
from (select id, status, row_number() over (order by id) as number from certificate) as numbered;

insert into feedback_survey (id, version, created_at, course_run_id, level, form_id, answered)
select pg_temp.id(26, n), 0, now(), pg_temp.id(7, n), 'REACTION', '0198c5a0-0000-7000-8000-0000000f0001', 15 + n % 6
from generate_series(1, ${runs}) as n join course_run on course_run.id = pg_temp.id(7, n) and status = 'HELD' where n % 4 > 0;

insert into feedback_figure (survey_id, question_id, answered, total, total_before)
select survey.id, question.id, survey.answered, case question.kind when 'SCALE' then 4 else 1 end * survey.answered, 0
from feedback_survey survey join feedback_question question on question.form_id = survey.form_id and question.kind <> 'TEXT';

insert into feedback_response (id, survey_id, course_run_id, level, marks, marks_before)
select pg_temp.id(27, n * 16::bigint + k), survey.id, survey.course_run_id, 'REACTION', array[4, 4, 5, 3, 1, null],
       array[null, null, null, null, null, null]::integer[]
from generate_series(1, ${runs}, 10) as n join feedback_survey survey on survey.id = pg_temp.id(26, n), generate_series(0, 14) as k;

insert into cascade_training (id, version, created_at, hub_school_id, trainer_id, held_on, hours, course_id, topic, host_school_id, basis,
                              stated_at, status, trainer_generation, territories)
select pg_temp.id(28, hub * 10::bigint + k), 0, timestamptz '2023-01-01' + (hub * 10::bigint + k) * interval '1 minute', pg_temp.id(2, hub),
       pg_temp.id(9, hub + k / 9 - 1 + case when hub = 1 and k < 9 then ${schools} else 0 end), date '2022-09-01' + (hub + k * 97) % 1200, 8, null, 'Бағалау', pg_temp.id(1, hub), 'Бұйрық',
       now(), 'RECORDED', 0, school.territories
from generate_series(1, ${schools}, 50) as hub join school on school.id = pg_temp.id(1, hub), generate_series(0, 9) as k;

insert into cascade_participant (cascade_id, teacher_id, linked_by_reason, school_id, region, mentorship_id, generation, counted)
select pg_temp.id(28, hub * 10::bigint + k), pg_temp.id(9, hub + school - 1 + place * ${schools} + case when hub + school - 1 + place = 0 then ${schools} else 0 end),
       false, pg_temp.id(1, hub + school), region.territories[1], pg_temp.id(3, hub + school), 1, true
from generate_series(1, ${schools}, 50) as hub, generate_series(0, 9) as k, generate_series(1, 5) as school, generate_series(0, 4) as place,
     lateral (select territories from school where id = pg_temp.id(1, hub + school)) as region
where hub + school - 1 + place * ${schools} between 1 and ${teachers};

-- What triggers would have derived, of the school where each teacher works now.
insert into training_need (id, teacher_id, school_id, territories, position, subjects, trained_on, due_on, valid_from, valid_until, past)
select gen_random_uuid(), teacher.id, teacher.school_id, school.territories, teacher.position, teacher.subjects, ended_on,
       coalesce((ended_on + interval '36 months')::date, begun), begun, ended, ended < current_date - 1
from (
    select teacher_id, ended_on, begun, coalesce(lead(begun) over (partition by teacher_id order by begun) - 1, date '9999-12-31') as ended
    from (select teacher_id, ended_on, ended_on as begun from teacher_training group by teacher_id, ended_on
          union all
          select id, null, date '2014-09-01' from teacher) as changed) as term
join teacher on teacher.id = term.teacher_id
join school on school.id = teacher.school_id;
