-- Ten teachers to a school; every fifth worked at another one before.
insert into teacher (id, version, created_at, family_name, given_name, patronymic, latin_name, school_id, subjects, position, category,
                     category_since, mentor_since, territories)
select pg_temp.id(9, n), 0, timestamptz '2016-01-01' + n * interval '50 minutes',
       f.name || case when n % 2 = 0 then 'а' else '' end, g.name, null, null, pg_temp.id(1, 1 + n % ${schools}),
       array[(array['PHYSICS', 'MATHEMATICS', 'BIOLOGY', 'CHEMISTRY', 'HISTORY', 'GEOGRAPHY'])[1 + n % 6]],
       case n % 15 when 0 then 'HEAD' when 1 then 'PSYCHOLOGIST' else 'TEACHER' end,
       (array['PEDAGOGUE', 'MODERATOR', 'EXPERT', 'RESEARCHER', 'MASTER'])[1 + n % 5], date '2019-09-01' + n % 2000,
       case when n % 40 = 0 then date '2022-09-01' end, school.territories
from generate_series(1, ${teachers}) as n
join school on school.id = pg_temp.id(1, 1 + n % ${schools})
join (select row_number() over () - 1 as k, first || second || last as name
      from unnest(array['Сынақ', 'Үлгі', 'Ақсай', 'Көктем', 'Жаңбыр', 'Бұлақ', 'Тас', 'Өзен', 'Қайың', 'Тоғай', 'Самал', 'Жұлдыз', 'Дала']) as first,
           unnest(array['', 'бай', 'жан', 'бек', 'тай', 'ғали', 'мырза']) as second,
           unnest(array['ов', 'баев', 'беков', 'жанов', 'ғалиев', 'мұратов', 'қызов']) as last) as f on f.k = n % 637
join (select row_number() over () - 1 as k, name
      from unnest(array['Айгүл', 'Нұрлан', 'Сәуле', 'Ерлан', 'Әсел', 'Марат', 'Дина', 'Қайрат', 'Гүлнар', 'Асқар', 'Жанар', 'Болат', 'Лаура',
          'Самат', 'Ботагөз', 'Серік', 'Айнұр']) as name) as g on g.k = n % 17;

insert into teacher_iin (id, teacher_id, key_id, box, hash, recorded_at, recorded_by, recorded_by_name)
select pg_temp.id(10, n), pg_temp.id(9, n), 'test-1', md5(n::text), encode(sha256(n::text::bytea), 'hex'), now(), 'generated', 'Generated'
from generate_series(1, ${teachers}) as n;

insert into teacher_employment (id, version, created_at, teacher_id, school_id, starts_on, ends_on)
select pg_temp.id(11, n * 2), 0, now(), pg_temp.id(9, n), pg_temp.id(1, 1 + n % ${schools}),
       case when n % 5 = 0 then date '2020-08-15' else date '2014-09-01' end, null
from generate_series(1, ${teachers}) as n
union all
select pg_temp.id(11, n * 2 + 1), 0, now(), pg_temp.id(9, n), pg_temp.id(1, 1 + (n + 37) % ${schools}), date '2014-09-01', date '2020-08-14'
from generate_series(5, ${teachers}, 5) as n;

insert into teacher_category_period (id, version, created_at, teacher_id, category, starts_on)
select pg_temp.id(12, n), 0, now(), id, category, category_since
from generate_series(1, ${teachers}) as n join teacher on teacher.id = pg_temp.id(9, n);

insert into teacher_mentor_period (id, version, created_at, teacher_id, starts_on)
select pg_temp.id(13, n), 0, now(), pg_temp.id(9, n), date '2022-09-01' from generate_series(40, ${teachers}, 40) as n;

insert into consent (id, version, created_at, teacher_id, operator_name, operator_bin, given_on, third_party_transfer,
                     cross_border_transfer, countries, public_sources, data_items, document)
select pg_temp.id(14, n), 0, now(), pg_temp.id(9, n), 'Қор', '180340021791', date '2020-09-01', false, false, '{}', false,
       array['NAME'], 'Келісім'
from generate_series(1, ${teachers}) as n;

insert into personal_data_request (id, version, created_at, teacher_id, kind, status, received_on, due_on, done_on, document, outcome, territories)
select pg_temp.id(15, n), 0, now(), pg_temp.id(9, n), 'ACCESS', 'DONE', date '2024-01-01' + n % 800, date '2024-01-04' + n % 800,
       date '2024-01-02' + n % 800, 'Өтініш', 'Берілді', territories
from generate_series(1, ${teachers}, 20) as n join teacher on teacher.id = pg_temp.id(9, n);

insert into personal_data_read (id, read_at, reader, reader_name, roles, resource_type, resource_id, field, purpose)
select pg_temp.id(16, n), timestamptz '2024-01-01' + n * interval '20 minutes', 'generated', 'Generated', 'fund-officer', 'teacher',
       pg_temp.id(9, n), 'iin', 'Generated for measuring'
from generate_series(1, ${teachers}, 2) as n;
