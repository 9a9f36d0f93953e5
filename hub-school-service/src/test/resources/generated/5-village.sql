-- Subjects without a teacher, remote classes, digital resources, community events, partnerships: ${gaps} of each of the first two and of the
-- last but one.
alter table teaching_gap disable trigger user;
alter table remote_class disable trigger user;
alter table remote_class_slot disable trigger user;
alter table remote_class_gap disable trigger user;
alter table remote_class enable trigger remote_class_stands_in_territories;
alter table remote_class_gap enable trigger remote_class_follows_gaps;
alter table community_event disable trigger user;
alter table partnership disable trigger user;
alter table partnership_party disable trigger user;
alter table partnership enable trigger partnership_stands_in_territories;
alter table partnership_party enable trigger partnership_follows_parties;
alter table partnership_term disable trigger user;
alter table partnership_event disable trigger user;

insert into teaching_gap (id, version, school_id, subject, grades, hours_per_week, since, until, reason, close_reason, created_at)
select uuidv7(), 0, s.id, (array['PHYSICS', 'ENGLISH', 'MATHEMATICS', 'CHEMISTRY', 'MUSIC'])[1 + n % 5], array[7, 8], 1 + n % 8,
       date '2023-09-01' + n % 800, case when n % 4 = 0 then date '2025-12-31' end, 'Нет педагога', case when n % 4 = 0 then 'Принят учитель' end, now()
from (select id, row_number() over (order by code)::integer as n from school where code like 'S-7%' and underfilled) as s where n <= ${gaps};

insert into remote_class (id, version, hub_school_id, organisation_kk, organisation_ru, organisation_country, teacher, subject, other_subject, grades, language,
                          platform_name, platform_url, starts_on, ends_on, end_reason, created_at)
select uuidv7(), 0, case when n % 6 > 0 then h.id end, case when n % 6 = 0 then 'Ұйым ' || n end, case when n % 6 = 0 then 'Организация ' || n end,
       case when n % 6 = 0 then 'KZ' end, 'Ә. Үлгі', g.subject, g.other_subject, g.grades, 'KAZAKH', 'BilimLand', 'https://bilimland.kz/' || n,
       g.since + 30, case when n % 9 = 0 then g.since + 300 end, case when n % 9 = 0 then 'Конец' end, now()
from (select *, row_number() over (order by since, id)::integer as n from teaching_gap) as g
join (select id, row_number() over (order by code) as k, count(*) over () as hubs from hub_school where code like 'H-2021-7%') as h on h.k = 1 + g.n % h.hubs
where n % 3 = 0;

insert into remote_class_slot (remote_class_id, day, starts, minutes)
select id, day, '10:00', 45 from remote_class, (values ('MONDAY'), ('THURSDAY')) as days (day) where platform_url like 'https://bilimland.kz/%';

insert into remote_class_gap (remote_class_id, teaching_gap_id, pupils, hours_per_week)
select c.id, g.id, 5, least(g.hours_per_week, 1 + n % 3)
from (select *, row_number() over (order by since, id)::integer as n from teaching_gap) as g
join remote_class c on c.platform_url = 'https://bilimland.kz/' || g.n;

insert into community_event (id, version, school_id, name_kk, name_ru, kind, fostered_values, starts_at, ends_at, host, basis_title, basis_number,
                             basis_date, status, participants_pupils, participants_parents, participants_villagers, participants_teachers,
                             participants_guests, outcome, cancel_reason, created_at)
select uuidv7(), 0, s.id, 'Ашық есік күні ' || n, 'День открытых дверей ' || n,
       (array['OPEN_DAY', 'CLUB', 'CULTURE', 'SPORT'])[1 + n % 4], array['CARE'], t.starts, t.starts + interval '2 hours', 'Школа', 'План', '1',
       '2023-01-10', t.status, p, p, p, p, p, case t.status when 'HELD' then 'Прошло' end, case t.status when 'CANCELLED' then 'Буран' end, now()
from (select id, row_number() over (order by md5(code))::integer as n from school where code like 'S-7%' and status = 'ACTIVE') as s
cross join lateral (select timestamptz '2023-02-01 10:00+05' + n * interval '1 day' * 1300 / ${gaps} as starts,
                           case n % 10 when 0 then 'CANCELLED' when 1 then 'PLANNED' else 'HELD' end as status) as t
cross join lateral (select case t.status when 'HELD' then n % 40 end as p) as o
where n <= ${gaps};

insert into partnership (id, version, code, kind, name_kk, name_ru, territory, areas, note, status, ended_on, end_reason, created_at, changed_at)
select uuidv7(), 0, 'PA-2021-7' || lpad(n::text, 4, '0'), case n % 3 when 0 then 'UNIVERSITY_PATRONAGE' else 'SCHOOL_COOPERATION' end,
       'Серіктестік ' || n, 'Партнёрство ' || n, case when n % 3 = 0 then d.code end, array['STEM', 'DEBATE'], null,
       case when n % 10 = 0 then 'ENDED' when n % 11 = 0 then 'DRAFT' else 'SIGNED' end, case when n % 10 = 0 then date '2025-06-30' end,
       case when n % 10 = 0 then 'Завершено' end, now(), now()
from generate_series(1, ${partnerships}) as n
join (select code, row_number() over (order by code) as k, count(*) over () as districts from territory where level = 'DISTRICT') as d
    on d.k = 1 + n % d.districts;

insert into partnership_term (partnership_id, position, agreed_on, agreed_on_precision, document, valid_from, valid_until)
select id, 0, '2022-09-01', 'DAY', 'Меморандум', '2022-09-01', case right(code, 1) when '7' then date '2025-08-31' end
from partnership where code like 'PA-2021-7%' and status <> 'DRAFT';

insert into partnership_party (id, version, partnership_id, position, kind, school_id, name_kk, name_ru, country, signatory)
select uuidv7(), 0, p.id, k, case when k = 0 and p.kind = 'UNIVERSITY_PATRONAGE' then 'UNIVERSITY' else 'SCHOOL' end,
       case when k > 0 then s.id end, case k when 0 then 'Университет' || p.n end, case k when 0 then 'Университет ' || p.n end, 'KZ', true
from (select *, row_number() over (order by code)::integer as n from partnership where code like 'PA-2021-7%') as p
cross join generate_series(0, 3) as k
join (select id, row_number() over (order by code)::integer as n from school where code like 'S-7%') as s on s.n = p.n * 3 + k;

insert into partnership_event (id, version, partnership_id, name_kk, name_ru, starts_on, precision, mode, host_party_id, basis, status, created_at)
select uuidv7(), 0, y.partnership_id, 'Брейн-ринг ' || n, 'Брейн-ринг ' || n, date '2022-10-01' + n * 90, 'DAY', 'ONLINE', y.id, 'План', 'HELD', now()
from partnership_party y join partnership p on p.id = y.partnership_id, generate_series(1, 10) as n
where p.code like 'PA-2021-7%' and y.position = 0;

alter table teaching_gap enable trigger user;
alter table remote_class enable trigger user;
alter table remote_class_slot enable trigger user;
alter table remote_class_gap enable trigger user;
alter table community_event enable trigger user;
alter table partnership enable trigger user;
alter table partnership_party enable trigger user;
alter table partnership_term enable trigger user;
alter table partnership_event enable trigger user;
