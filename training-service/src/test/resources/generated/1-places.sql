-- Schools in regions, districts, rural districts and villages; every fiftieth is a hub and mentors five of the next.
create temp table region as
    select row_number() over (order by code) - 1 as number, code
    from unnest(array['10', '11', '15', '19', '23', '27', '31', '33', '35', '39', '43', '47', '55', '59', '61', '62', '63', '71', '75',
        '79']) as code;

insert into school (id, code, name_kk, name_ru, name_en, territory, status, removed, territories)
select pg_temp.id(1, n), 'S-7' || lpad(n::text, 6, '0'),
       w.kk || ' атындағы № ' || n % 120 || ' жалпы білім беретін мектеп',
       'Общеобразовательная школа № ' || n % 120 || ' имени ' || w.ru, null,
       place.path[4], case when n % 50 = 49 then 'CLOSED' else 'ACTIVE' end, false, place.path
from generate_series(1, ${schools}) as n
join region on region.number = n % 20
cross join lateral (select array[
    code || '0000000',
    code || 30 + n / 20 % 10 * 2 || '00000',
    code || 30 + n / 20 % 10 * 2 || 20 + n / 200 % 7 || '000',
    code || 30 + n / 20 % 10 * 2 || 20 + n / 200 % 7 || '100'] as path) as place
join (values (0, 'Абай', 'Абая'), (1, 'Ыбырай Алтынсарин', 'Ыбрая Алтынсарина'), (2, 'Жамбыл', 'Джамбула'),
             (3, 'Қаныш Сәтбаев', 'Каныша Сатпаева'), (4, 'Шоқан Уәлиханов', 'Чокана Валиханова'), (5, 'Мұхтар Әуезов', 'Мухтара Ауэзова'),
             (6, 'Әлия Молдағұлова', 'Алии Молдагуловой'), (7, 'Бауыржан Момышұлы', 'Бауыржана Момышулы'), (8, 'Ақсай', 'Аксая'))
    as w (k, kk, ru) on w.k = n % 9;

insert into school_territory (school_id, position, kato)
select pg_temp.id(1, n), level - 1, territories[level]
from generate_series(1, ${schools}) as n join school on school.id = pg_temp.id(1, n), generate_series(1, 4) as level;

insert into hub_school (id, school_id, code, cohort, status, joined_on, left_on, removed)
select pg_temp.id(2, n), pg_temp.id(1, n), 'H-2021-' || lpad(n::text, 6, '0'), '2021', 'ACTIVE', date '2021-01-01', null, false
from generate_series(1, ${schools}, 50) as n;

insert into hub_school_stage (hub_school_id, stage, starts_on, ends_on, planned)
select pg_temp.id(2, n), stage, starts_on, ends_on, false
from generate_series(1, ${schools}, 50) as n,
     (values ('MONITORING', date '2021-01-01', date '2021-03-31'), ('INTENSIVE_TRAINING', date '2021-04-01', date '2021-09-30'),
             ('SUPPORT', date '2021-10-01', null)) as method (stage, starts_on, ends_on);

insert into mentorship (id, hub_school_id, school_id, starts_on, ends_on, removed)
select pg_temp.id(3, n + k), pg_temp.id(2, n), pg_temp.id(1, n + k), date '2021-09-01', case when k = 5 then date '2024-06-30' end, false
from generate_series(1, ${schools}, 50) as n, generate_series(1, 5) as k;
