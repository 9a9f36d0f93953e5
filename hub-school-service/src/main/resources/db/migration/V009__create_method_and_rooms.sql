-- The method of the programme at a hub school: the planned first day of the intensive training, from which all planned dates follow,
-- and what really happened. Lasting days: the last day belongs to a stage.
alter table hub_school
    add column method_starts_on  date check (method_starts_on between '2000-01-01' and '2100-12-31'),
    add column monitoring_from   date,
    add column monitoring_until  date,
    add column training_from     date,
    add column training_until    date,
    add column support_from      date,
    add column support_until     date,
    add column first_measured_on  date,
    add column second_measured_on date,
    add column third_measured_on  date,
    add constraint hub_school_stages_begin_before_they_end check (
        (monitoring_until is null or (monitoring_from is not null and monitoring_until >= monitoring_from))
        and (training_until is null or (training_from is not null and training_until >= training_from))
        and (support_until is null or (support_from is not null and support_until >= support_from))),
    add constraint hub_school_stages_in_order check (
        (training_from is null or monitoring_until is null or training_from > monitoring_until)
        and (training_from is null or monitoring_from is null or training_from > monitoring_from)
        and (support_from is null or (training_until is not null and support_from > training_until))),
    add constraint hub_school_measured_in_order check (
        (first_measured_on is null or (training_from is not null and first_measured_on >= training_from))
        and (second_measured_on is null or (first_measured_on is not null and second_measured_on > first_measured_on))
        and (third_measured_on is null or (second_measured_on is not null and third_measured_on > second_measured_on)));

-- Who had a status on a day: the last step on or before it.
create index hub_school_transition_status on hub_school_transition (status, effective_on, hub_school_id);

-- A room of a hub school that the programme equips.
create table room (
    id            uuid primary key,
    version       bigint not null,
    hub_school_id uuid not null references hub_school (id),
    type          text not null check (type in (
        'PHYSICS', 'CHEMISTRY', 'BIOLOGY', 'COMPUTER_SCIENCE', 'ROBOTICS', 'STEM_LABORATORY', 'ART_STUDIO', 'TV_STUDIO', 'INTELLECTUM',
        'LIBRARY', 'SEWING_WORKSHOP', 'COOKING_WORKSHOP', 'CARPENTRY_AND_PLUMBING_WORKSHOP', 'PSYCHOLOGIST', 'ASSEMBLY_HALL',
        'SPORTS_HALL', 'CANTEEN', 'RECREATION', 'SUBJECT_CLASSROOM', 'CLASSROOM')),
    name          text collate "kk-x-icu" not null check (name ~ '\S'),
    -- The number on the door.
    number        text check (number ~ '\S'),
    area          numeric(7, 2) check (area > 0),
    -- The day it entered the plan; readiness as of an earlier day does not count it.
    planned_on    date not null,
    -- The day by which it is to be ready, and the day it was.
    due_on        date,
    ready_on      date,
    note          text,
    created_at    timestamptz not null,
    constraint room_dates_in_order check (due_on >= planned_on and ready_on >= planned_on)
);

create unique index room_number_key on room (hub_school_id, number);
create index room_name on room (hub_school_id, name, id);
create index room_type on room (hub_school_id, type, id);
create index room_created on room (hub_school_id, created_at desc, id desc);
-- Its owner's hub school travels with a room into foreign keys, so that no equipment stands in another school's room.
alter table room add constraint room_of_a_hub unique (id, hub_school_id);

create function room_stays_at_its_hub() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "room_stays_at_its_hub"'
        using errcode = 'check_violation', constraint = 'room_stays_at_its_hub';
end $$;

create trigger room_stays_at_its_hub before update on room for each row
    when (new.hub_school_id <> old.hub_school_id) execute function room_stays_at_its_hub();
