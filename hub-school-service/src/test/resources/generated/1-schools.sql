-- ${schools} schools in ${villages} villages below the districts, half of them underfilled; what they count in three school years.
-- Marked by their codes: S-7…; the same numbers make the same data. Triggers are off: rows agree with each other by construction.
select setseed(0.2026);

alter table territory disable trigger user;
alter table school disable trigger user;
alter table school enable trigger school_stands_in_territories;
alter table underfilled_period disable trigger user;

insert into territory (code, parent, type, name_kk, name_ru, kazakh_name_known, checked, path)
select left(d.code, 2) || (8000000 + n), d.code, 'VILLAGE', w.kk || ' ' || n, w.ru || ' ' || n, true, false,
       d.path || (left(d.code, 2) || (8000000 + n))
from generate_series(1, ${villages}) as n
join (select code, path, row_number() over (order by code) as number, count(*) over () as districts
      from territory where level = 'DISTRICT') as d on d.number = 1 + n % d.districts
join (values (0, 'Ақсай', 'Аксай'), (1, 'Көктал', 'Коктал'), (2, 'Қарасу', 'Карасу'), (3, 'Жаңатілеу', 'Жанатлеу'),
             (4, 'Березовка', 'Берёзовка'), (5, 'Шұңқыркөл', 'Шункырколь'), (6, 'Өзен', 'Узень')) as w (k, kk, ru) on w.k = n % 7;

insert into school (id, version, code, name_kk, name_ru, name_en, territory, languages, level, kind, latitude, longitude, capacity, shifts,
                    underfilled, underfilled_since, underfilled_basis, status, closed_on, close_reason, published_figures, created_at)
select uuidv7(), 0, 'S-7' || lpad(n::text, 6, '0'),
       w.kk || ' атындағы № ' || n % 120 || ' жалпы білім беретін мектеп',
       'Общеобразовательная школа № ' || n % 120 || ' имени ' || w.ru, 'School No. ' || n % 120 || ' named after ' || w.en,
       t.code, case n % 5 when 0 then array['RUSSIAN'] when 1 then array['KAZAKH', 'RUSSIAN'] else array['KAZAKH'] end,
       case n % 4 when 0 then 'PRIMARY' when 1 then 'BASIC' else 'GENERAL_SECONDARY' end,
       case n % 4 when 0 then 'PRIMARY' when 1 then 'BASIC' when 2 then 'SECONDARY' else 'GYMNASIUM' end,
       41 + random() * 14, 47 + random() * 40, 100 + n % 900, 1 + n % 2,
       n % 2 = 1 and n % 50 <> 0,
       case when n % 2 = 1 and n % 50 <> 0 then date '2021-09-01' + n % 900 end,
       case when n % 2 = 1 and n % 50 <> 0 then 'Приказ № ' || n end,
       case when n % 50 = 0 then 'CLOSED' else 'ACTIVE' end,
       case when n % 50 = 0 then date '2023-07-01' + n % 700 end, case when n % 50 = 0 then 'Нет учеников' end,
       '[]', now() - n * interval '1 minute'
from generate_series(1, ${schools}) as n
join lateral (
    select kk, ru, en
    from (values (0, 'Абай', 'Абая', 'Abai'), (1, 'Ыбырай Алтынсарин', 'Ыбрая Алтынсарина', 'Ybyrai Altynsarin'),
                 (2, 'Жамбыл', 'Джамбула', 'Zhambyl'), (3, 'Қаныш Сәтбаев', 'Каныша Сатпаева', 'Kanysh Satpayev'),
                 (4, 'Шоқан Уәлиханов', 'Чокана Валиханова', 'Shoqan Walikhanov'), (5, 'Мұхтар Әуезов', 'Мухтара Ауэзова', 'Mukhtar Auezov'),
                 (6, 'Әлия Молдағұлова', 'Алии Молдагуловой', 'Aliya Moldagulova'), (7, 'Мәншүк Мәметова', 'Маншук Маметовой', 'Manshuk Mametova'),
                 (8, 'Бауыржан Момышұлы', 'Бауыржана Момышулы', 'Bauyrzhan Momyshuly'), (9, 'Әл-Фараби', 'аль-Фараби', 'Al-Farabi'),
                 (10, 'Ақсай', 'Аксая', 'Aksai'), (11, 'Сәкен Сейфуллин', 'Сакена Сейфуллина', 'Saken Seifullin')) as known (k, kk, ru, en)
    where n % 4 = 0 and k = n / 4 % 12
    union all
    select f.kk || l.kk, f.ru || l.ru || 'а', f.en || l.en
    from (values (0, 'Ер', 'Ер', 'Yer'), (1, 'Нұр', 'Нур', 'Nur'), (2, 'Жан', 'Жан', 'Zhan'), (3, 'Тоқ', 'Ток', 'Toq'),
                 (4, 'Сұлтан', 'Султан', 'Sultan'), (5, 'Қара', 'Кара', 'Qara'), (6, 'Дәулет', 'Даулет', 'Daulet'), (7, 'Бек', 'Бек', 'Bek'),
                 (8, 'Алпыс', 'Алпыс', 'Alpys'), (9, 'Өте', 'Уте', 'Ote'), (10, 'Сыр', 'Сыр', 'Syr')) as f (k, kk, ru, en),
         (values (0, 'жан', 'жан', 'zhan'), (1, 'мұрат', 'мурат', 'murat'), (2, 'ғали', 'гали', 'gali'), (3, 'болат', 'болат', 'bolat'),
                 (4, 'бай', 'бай', 'bai'), (5, 'дос', 'дос', 'dos'), (6, 'қожа', 'кожа', 'qozha'), (7, 'шора', 'шора', 'shora'),
                 (8, 'мырза', 'мырза', 'myrza'), (9, 'тілек', 'тлек', 'tilek'), (10, 'пан', 'пан', 'pan'), (11, 'ген', 'ген', 'gen'),
                 (12, 'сейіт', 'сеит', 'seit')) as l (k, kk, ru, en)
    where n % 4 > 0 and f.k = n % 11 and l.k = n % 13) as w on true
join (select code, row_number() over (order by md5(code)) - 1 as number, count(*) over () as villages
      from territory where level in ('DISTRICT', 'SETTLEMENT')) as t on t.number = n % t.villages;

insert into underfilled_period (id, version, school_id, starts_on, basis, created_at)
select uuidv7(), 0, id, underfilled_since, underfilled_basis, now() from school where code like 'S-7%' and underfilled;

-- A status some schools had before.
insert into underfilled_period (id, version, school_id, starts_on, ends_on, basis, end_basis, created_at)
select uuidv7(), 0, id, '2016-09-01', '2020-08-31', 'Приказ № 1', 'Приказ № 2', now()
from school where code like 'S-7%' and right(code, 1) in ('2', '7');

insert into school_identifier (school_id, scheme, value) select id, 'NOBD', 'N' || code from school where code like 'S-7%';

insert into school_staff (id, version, school_id, school_year, teachers, created_at)
select uuidv7(), 0, id, y, 8 + y % 20, now() from school, generate_series(2023, 2025) as y where code like 'S-7%';

insert into school_enrolment (school_staff_id, school_id, school_year, grade, pupils, class_sets)
select s.id, s.school_id, s.school_year, g, 1 + (s.teachers * g) % 25, 1
from school_staff s join school on school.id = s.school_id, generate_series(0, 11) as g where code like 'S-7%';

alter table territory enable trigger user;
alter table school enable trigger user;
alter table underfilled_period enable trigger user;
