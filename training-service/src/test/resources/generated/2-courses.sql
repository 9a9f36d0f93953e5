-- 60 providers with 25 courses each, whose runs were held since 2016; a few are open, announced or cancelled.
insert into provider (id, version, created_at, name_kk, name_ru, kind, bin, country)
select pg_temp.id(4, n), 0, now() - n * interval '1 day', w.kk || ' № ' || n, w.ru || ' № ' || n,
       (array['UNIVERSITY', 'NIS', 'COMPANY', 'SCHOOL', 'OTHER'])[1 + n % 5], null, case when n % 20 = 0 then 'KG' else 'KZ' end
from generate_series(1, 60) as n
join (values (0, 'Педагогикалық университет', 'Педагогический университет'), (1, 'Біліктілікті арттыру орталығы', 'Центр повышения квалификации'),
             (2, 'Ақсай оқу орталығы', 'Аксайский учебный центр')) as w (k, kk, ru) on w.k = n % 3;

insert into provider_historical_total (provider_id, position, measure, value, approximate, as_of, source, territory)
select pg_temp.id(4, n), 0, 'TEACHERS_TRAINED', 100 + n, false, date '2018-11-30', 'Отчёт провайдера', null
from generate_series(1, 60, 6) as n;

insert into certificate_series (id, version, created_at, provider_id, code)
select pg_temp.id(5, n), 0, now(), pg_temp.id(4, n), 'P' || lpad(n::text, 2, '0') from generate_series(1, 60) as n;

insert into course (id, version, created_at, provider_id, name_kk, name_ru, format, hours, languages, audience, description, status,
                    competencies, minimum_attendance_percent)
select pg_temp.id(6, n), 0, now() - n * interval '1 hour', pg_temp.id(4, 1 + n % 60),
       w.kk || ' ' || n, w.ru || ' ' || n, (array['COURSE', 'SEMINAR', 'WEBINAR', 'MASTER_CLASS', 'WORKSHOP', 'INTERNSHIP'])[1 + n % 6],
       (array[72, 36, 4, 8, 16, 80])[1 + n % 6], array['KAZAKH', 'RUSSIAN'], array['TEACHERS'], null, 'ACTIVE', array['сабақ жоспарлау'], 80
from generate_series(1, 1500) as n
join (values (0, 'Бағалау әдістері', 'Методы оценивания'), (1, 'Робототехника негіздері', 'Основы робототехники'),
             (2, 'Шағын жинақты мектеп сабағы', 'Урок в малокомплектной школе'), (3, 'Цифрлық құралдар', 'Цифровые инструменты'))
    as w (k, kk, ru) on w.k = n % 4;

insert into course_prerequisite (course_id, prerequisite_id)
select pg_temp.id(6, n), pg_temp.id(6, n - 1) from generate_series(10, 1500, 10) as n;

create temp table planned as
select n, status, case status when 'HELD' then date '2016-01-11' + (n::bigint * 3950 / (${runs} * 19 / 20))::integer
                              else date '2026-12-01' + n % 200 end as starts_on
from generate_series(1, ${runs}) as n
cross join lateral (select case when n <= ${runs} * 19 / 20 then case when n % 100 = 99 then 'CANCELLED' else 'HELD' end
                                when n % 4 = 3 then 'DRAFT' else 'OPEN' end as status) as known;

insert into course_run (id, version, created_at, code, course_id, starts_on, ends_on, venue_school_id, venue_place, venue_link, capacity,
                        host, basis_title, basis_number, basis_date, status, cancellation_reason, price_tiyn, language,
                        calendar_sequence, calendar_changed_at, provider_id, format, territories, places_taken)
select pg_temp.id(7, n), 0, starts_on - interval '60 days' + n * interval '1 second', 'R-7' || lpad(n::text, 6, '0'), course.id, starts_on, starts_on + 5,
       school.id, case when school.id is null then 'Алматы' end, null, 25, 'Қор', 'Бұйрық', n::text, starts_on - 30, planned.status,
       case when planned.status = 'CANCELLED' then 'Тыңдаушы жоқ' end, case when n % 3 = 0 then 1500000 + n end,
       case when n % 2 = 0 then 'KAZAKH' else 'RUSSIAN' end, 0, now(), course.provider_id, course.format,
       coalesce(school.territories, '{}'), 0
from planned
join course on course.id = pg_temp.id(6, 1 + n * 13 % 1500)
left join school on n % 2 = 0 and school.id = pg_temp.id(1, 1 + n % ${schools});

insert into course_run_session (id, course_run_id, day, begins, ends, topic, speakers, room)
select pg_temp.id(8, n * 6::bigint + k), pg_temp.id(7, n), starts_on + k, time '09:00', time '13:00', 'Сабақ ' || k, '{}', null
from planned, generate_series(0, 5) as k where status in ('HELD', 'OPEN');
