-- ${hubs} hub schools of four phases with ${rooms} rooms each, a mentorship of five schools each, goals.
alter table hub_school disable trigger user;
alter table hub_school_transition disable trigger user;
alter table mentorship disable trigger user;
alter table mentorship enable trigger mentorship_stands_in_territories;

insert into hub_school (id, version, code, school_id, cohort, mentoring_capacity, status, published_figures, created_at)
select uuidv7(), 0, 'H-2021-7' || lpad(n::text, 4, '0'), s.id, 'Фаза ' || 1 + n % 4, 3 + n % 3,
       (array['NOMINATED', 'SELECTED', 'EQUIPPING', 'OPERATING', 'OPERATING', 'OPERATING', 'COMPLETED', 'WITHDRAWN'])[1 + n % 8], '[]', now()
from (select id, row_number() over (order by md5(code)) as n from school
      where code like 'S-7%' and not underfilled and status = 'ACTIVE') as s
where n <= ${hubs};

insert into hub_school_transition (hub_school_id, position, status, effective_on, reason)
select h.id, p.position, p.status, date '2021-08-01' + (p.position * 180), case p.status when 'WITHDRAWN' then 'Решение фонда' end
from hub_school h
cross join lateral (
    select * from (values (0, 'NOMINATED'), (1, 'SELECTED'), (2, 'EQUIPPING'), (3, 'OPERATING'), (4, 'COMPLETED')) as p (position, status)
    where h.status <> 'WITHDRAWN'
        and p.position <= array_position(array['NOMINATED', 'SELECTED', 'EQUIPPING', 'OPERATING', 'COMPLETED'], h.status) - 1
    union all select * from (values (0, 'NOMINATED'), (1, 'WITHDRAWN')) as p where h.status = 'WITHDRAWN') as p
where h.code like 'H-2021-7%';

insert into room (id, version, hub_school_id, type, name, number, area, planned_on, ready_on, created_at)
select uuidv7(), 0, h.id, (array['PHYSICS', 'CHEMISTRY', 'ROBOTICS', 'LIBRARY', 'ART_STUDIO', 'SUBJECT_CLASSROOM'])[1 + n % 6],
       'Кабинет ' || n, n::text, 40 + n, date '2022-03-01' + n * 20, case when n % 3 > 0 then date '2022-09-01' + n * 30 end, now()
from hub_school h, generate_series(1, ${rooms}) as n where h.code like 'H-2021-7%';

-- The fifth school of hubs with a capacity below five is one too many; some hubs mentor a school of another region.
insert into mentorship (id, version, hub_school_id, school_id, starts_on, ends_on, basis, end_reason, created_at)
select uuidv7(), 0, h.id, s.id, date '2023-09-01' + (h.n % 200)::integer,
       case when h.status in ('COMPLETED', 'WITHDRAWN') then date '2024-06-30' when s.n % 17 = 0 then date '2025-05-31' end,
       'Меморандум', case when h.status in ('COMPLETED', 'WITHDRAWN') or s.n % 17 = 0 then 'Срок истёк' end, now()
from (select *, row_number() over (order by code) as n from hub_school where code like 'H-2021-7%') as h
join (select id, row_number() over (order by md5(code)) as n from school where code like 'S-7%' and underfilled) as s
    on s.n between (h.n - 1) * 5 + 1 and h.n * 5;

insert into mentorship_goal (id, version, mentorship_id, area, text, due_on, status, created_at)
select uuidv7(), 0, m.id, 'TEACHING', 'Цель ' || n, date '2024-06-01' + n * 100, 'OPEN', now()
from mentorship m join hub_school h on h.id = m.hub_school_id, generate_series(1, 3) as n where h.code like 'H-2021-7%';

alter table hub_school enable trigger user;
alter table hub_school_transition enable trigger user;
alter table mentorship enable trigger user;
