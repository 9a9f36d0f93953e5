-- Two schools, nine teachers and three course runs, long before anything else happened: a year the figures of which are known.
set session_replication_role = replica;

insert into school (id, code, name_kk, name_ru, territory, status, removed, territories) values
    ('00000000-0000-7000-8000-00000000a001', 'S-1995-A', 'Тірек мектебі', 'Опорная школа', '273620100', 'ACTIVE', false,
        '{270000000,273600000,273620100}'),
    ('00000000-0000-7000-8000-00000000a002', 'S-1995-B', 'Ауыл мектебі', 'Сельская школа', '153200000', 'ACTIVE', false,
        '{150000000,153200000}');
insert into school_territory (school_id, position, kato)
    select id, number - 1, kato from school, unnest(territories) with ordinality as path (kato, number) where code like 'S-1995-%';
insert into hub_school (id, school_id, code, status, removed) values
    ('00000000-0000-7000-8000-00000000a003', '00000000-0000-7000-8000-00000000a001', 'H-1995', 'ACTIVE', false);
insert into mentorship (id, hub_school_id, school_id, starts_on, removed) values
    ('00000000-0000-7000-8000-00000000a004', '00000000-0000-7000-8000-00000000a003', '00000000-0000-7000-8000-00000000a002', '1995-06-01',
        false);

insert into provider (id, version, created_at, name_kk, name_ru, kind, country) values
    ('00000000-0000-7000-8000-00000000b001', 0, now(), 'Университет', 'Университет', 'UNIVERSITY', 'KZ');
insert into provider_historical_total (provider_id, position, measure, value, approximate, as_of, source, territory) values
    ('00000000-0000-7000-8000-00000000b001', 0, 'TEACHERS_TRAINED', 331, false, '2018-11-30', 'almau.edu.kz', '593200000');
insert into course (id, version, created_at, provider_id, name_kk, name_ru, format, hours, languages, audience, status,
                    minimum_attendance_percent) values
    ('00000000-0000-7000-8000-00000000b002', 0, now(), '00000000-0000-7000-8000-00000000b001', 'Семинар', 'Семинар', 'SEMINAR', 10,
        '{KAZAKH}', '{TEACHERS}', 'ACTIVE', 0),
    ('00000000-0000-7000-8000-00000000b003', 0, now(), '00000000-0000-7000-8000-00000000b001', 'Тағылымдама', 'Стажировка', 'INTERNSHIP',
        80, '{KAZAKH}', '{TEACHERS}', 'ACTIVE', 0);
insert into course_run (id, version, created_at, code, course_id, starts_on, ends_on, venue_place, capacity, host, basis_title, basis_number,
                        basis_date, status, calendar_sequence, calendar_changed_at, provider_id, format, places_taken)
select cast('00000000-0000-7000-8000-00000000c00' || n as uuid), 0, now(), 'R-1995-' || n, course.id, day, day, 'Алматы', 20, 'Қор', 'Бұйрық', '1',
       day, 'HELD', 0, now(), course.provider_id, course.format, taken
from (values (1, date '1995-03-05', 'SEMINAR', 9), (2, date '1995-09-15', 'INTERNSHIP', 2), (3, date '1996-03-05', 'SEMINAR', 6))
    as run (n, day, form, taken)
join course on course.format = form and course.id::text like '00000000-%';

insert into teacher (id, version, created_at, family_name, given_name, school_id, subjects, position,
                     territories)
select cast('00000000-0000-7000-8000-00000000d00' || n as uuid), 0, now(), 'Сынақов', 'Нұрлан',
       cast('00000000-0000-7000-8000-00000000a00' || case when n between 2 and 6 then 1 else 2 end as uuid), '{PHYSICS}', 'TEACHER', '{}'
from generate_series(1, 9) as n;
-- The first teacher went to the other school at the end of 1995; of the last nothing is recorded before 2020.
insert into teacher_employment (id, version, created_at, teacher_id, school_id, starts_on, ends_on)
select gen_random_uuid(), 0, now(), teacher.id, cast('00000000-0000-7000-8000-00000000a00' || at as uuid), starts_on, ends_on
from teacher join (values (1, 1, date '1990-09-01', date '1995-12-30'), (1, 2, date '1995-12-31', null), (2, 1, date '1990-09-01', null),
        (3, 1, date '1990-09-01', null), (4, 1, date '1990-09-01', null), (5, 1, date '1990-09-01', null), (6, 1, date '1990-09-01', null),
        (7, 2, date '1990-09-01', null), (8, 2, date '1990-09-01', null), (9, 2, date '2020-09-01', null)) as worked (n, at, starts_on, ends_on)
    on teacher.id = cast('00000000-0000-7000-8000-00000000d00' || n as uuid);

insert into enrolment (id, version, created_at, course_run_id, teacher_id, status, reason, ended_on, course_id, provider_id, school_id,
                       territories)
select cast('00000000-0000-7000-8000-0000000e0' || run || '0' || n as uuid), 0, now(), course_run.id, teacher.id, known.status,
       case known.status when 'FAILED' then 'Себебі бар' end, course_run.ends_on, course_run.course_id, course_run.provider_id,
       teacher.school_id, '{}'
from (select 1 as run, n from generate_series(1, 9) as n union all select 2, n from generate_series(1, 2) as n
      union all select 3, n from generate_series(1, 6) as n) as taken
join course_run on course_run.id = cast('00000000-0000-7000-8000-00000000c00' || run as uuid)
join teacher on teacher.id = cast('00000000-0000-7000-8000-00000000d00' || n as uuid)
cross join lateral (select case n when 9 then 'FAILED' else 'COMPLETED' end as status) as known;

-- The first within a course run; the second by itself, at an organisation that is no provider.
insert into internship (id, version, created_at, teacher_id, kind, provider_id, host_organisation, course_run_id, supervisor, basis_title,
                        basis_number, basis_date, starts_on, ends_on, hours, status, diary_hours, diary_share_percent, territories, host_search)
values
    ('00000000-0000-7000-8000-0000000f0001', 0, now(), '00000000-0000-7000-8000-00000000d001', 'ADMINISTRATION',
        '00000000-0000-7000-8000-00000000b001', null, '00000000-0000-7000-8000-00000000c002', 'Жетекші', 'Бұйрық', '1', '1995-09-01',
        '1995-09-01', '1995-09-15', 80, 'COMPLETED', 80, 0, '{}', ''),
    ('00000000-0000-7000-8000-0000000f0003', 0, now(), '00000000-0000-7000-8000-00000000d003', 'ADMINISTRATION', null, 'Мұражай', null,
        'Жетекші', 'Бұйрық', '1', '1995-10-01', '1995-10-01', '1995-10-15', 40, 'COMPLETED', 40, 0, '{}', '');

insert into certificate (id, version, created_at, number, provider_id, year, sequence, issued_on, teacher_id, enrolment_id, course_run_id,
                         course_id, holder_family_name, holder_given_name, holder_salt, provider_name_kk, provider_name_ru, title_kk,
                         title_ru, format, hours, starts_on, ends_on, signatory_name, signatory_title_kk, signatory_title_ru, status,
                         ended_at, reason, school_id, territories)
select gen_random_uuid(), 0, now(), 'U-1995-00000' || n, enrolment.provider_id, 1995, n, '1995-03-10', teacher_id, enrolment.id, course_run_id,
       course_id, 'Сынақов', 'Нұрлан', 'x', 'x', 'x', 'x', 'x', 'SEMINAR', 10, '1995-03-05', '1995-03-05', 'x', 'x', 'x',
       case n when 7 then 'REVOKED' else 'VALID' end, case n when 7 then now() end, case n when 7 then 'x' end, enrolment.school_id, '{}'
from generate_series(1, 7) as n
join enrolment on enrolment.id = cast('00000000-0000-7000-8000-0000000e010' || n as uuid);

insert into feedback_survey (id, version, created_at, course_run_id, level, form_id, answered) values
    ('00000000-0000-7000-8000-00000000f001', 0, now(), '00000000-0000-7000-8000-00000000c001', 'REACTION',
        '0198c5a0-0000-7000-8000-0000000f0001', 5);
insert into feedback_figure (survey_id, question_id, answered, total, total_before) values
    ('00000000-0000-7000-8000-00000000f001', '0198c5a0-0000-7000-8000-0000000f0101', 5, 21, 0),
    ('00000000-0000-7000-8000-00000000f001', '0198c5a0-0000-7000-8000-0000000f0105', 5, 5, 0);

set session_replication_role = default;

insert into report_row (id, kind, teacher_id, school_id, territories, course_run_id, provider_id, format, day, hours, completed)
select * from report_row_derived where teacher_id in (select id from teacher where id::text like '00000000-0000-7000-8000-00000000d00%');
