-- A day that was entered with the calendar itself stands in the feed as well: others count in working days, too.
insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
select uuidv7(), 'calendar-day', id, 'CREATED', 'system', 'system', now(), jsonb_build_object(
    'id', id, 'date', day, 'working', working, 'name', jsonb_strip_nulls(jsonb_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en)),
    'basis', basis, 'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'version', version)
from calendar_day d
where not exists (select from change where resource_type = 'calendar-day' and resource_id = d.id);
