-- ${items} lots of equipment of each hub school with what happened to them, use by guests, a stocktake.
alter table equipment_item disable trigger user;
alter table equipment_event disable trigger user;
alter table equipment_use disable trigger user;
alter table stocktake_line disable trigger user;

insert into equipment_item (id, version, hub_school_id, name, category, planned_room_id, room_id, planned_on, quantity, unit_price_tiyn,
                            supplier_bin, supplier_name, inventory_number, serial_numbers, status, delivered, accepted, rejected, written_off,
                            condition, condition_on, created_at)
select uuidv7(), 0, h.id,
       (array['Оқушы үстелі', 'Интерактивная панель', 'Микроскоп', 'Набор робототехники', '3D-принтер', 'Ноутбук', 'Стеллаж',
              'Швейная машина'])[1 + n % 8] || ' ' || n % 400,
       (array['FURNITURE', 'INTERACTIVE_DISPLAYS', 'LABORATORY', 'ROBOTICS', 'COMPUTERS', 'COMPUTERS', 'FURNITURE',
              'HOUSEHOLD_APPLIANCES'])[1 + n % 8],
       r.id, r.id, '2022-03-01', 1 + n % 30, 100 * (1000 + n * 37), '991240000003', 'ТОО «Мектеп жабдық»', 'ИН-' || n,
       case when n % 8 = 5 then array['SN' || h.code || n] else array[]::text[] end,
       case n % 5 when 0 then 'PLANNED' when 1 then 'DELIVERED' else 'ACCEPTED' end,
       case n % 5 when 0 then 0 else 1 + n % 30 end, case when n % 5 > 1 then 1 + n % 30 else 0 end, 0, 0,
       case when n % 5 > 1 then 'NEW' end, case when n % 5 > 1 then date '2022-06-01' + n % 1000 end, now()
from hub_school h
cross join generate_series(1, ${items}) as n
left join lateral (select id from room where hub_school_id = h.id and number = (1 + n % ${rooms})::text) as r on true
where h.code like 'H-2021-7%';

insert into equipment_event (item_id, position, kind, happened_on, quantity, replaced, condition, person, recorded_by)
select i.id, p.position, p.kind, coalesce(i.condition_on, '2022-06-01'), i.delivered, case p.kind when 'DELIVERED' then 0 end,
       case p.kind when 'ACCEPTED' then 'NEW' end, 'А. Серік', 'Ә. Үлгі'
from equipment_item i join hub_school h on h.id = i.hub_school_id, (values (0, 'DELIVERED'), (1, 'ACCEPTED')) as p (position, kind)
where h.code like 'H-2021-7%' and i.delivered > 0 and (p.kind = 'DELIVERED' or i.accepted > 0);

insert into equipment_use (id, version, hub_school_id, school_id, used_on, hours, pupils, teachers, room_id, created_at)
select uuidv7(), 0, m.hub_school_id, m.school_id, m.starts_on + n * 40, 2, 4 + n % 20, 1,
       (select id from room where hub_school_id = m.hub_school_id and number = (1 + n % ${rooms})::text), now()
from mentorship m join hub_school h on h.id = m.hub_school_id, generate_series(1, ${uses}) as n where h.code like 'H-2021-7%';

insert into stocktake (id, version, hub_school_id, taken_on, status, lines, counted, found, closed_at, created_at)
select uuidv7(), 0, id, '2025-12-15', 'CLOSED', 200, 200, 0, now(), now() from hub_school where code like 'H-2021-7%';

insert into stocktake_line (id, stocktake_id, item_id, name, inventory_number, room_id, unit_price_tiyn, expected, counted, condition_found)
select uuidv7(), t.id, i.id, i.name, i.inventory_number, i.room_id, i.unit_price_tiyn, i.accepted, i.accepted, 'GOOD'
from stocktake t join hub_school h on h.id = t.hub_school_id
cross join lateral (select * from equipment_item where hub_school_id = t.hub_school_id order by id limit 200) as i
where h.code like 'H-2021-7%';

alter table equipment_item enable trigger user;
alter table equipment_event enable trigger user;
alter table equipment_use enable trigger user;
alter table stocktake_line enable trigger user;
