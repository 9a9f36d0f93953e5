-- A lot of like things for a hub school. The counters say how far the lot has come; `equipment_event` says when and by whom.
create table equipment_item (
    id               uuid primary key,
    version          bigint not null,
    hub_school_id    uuid not null references hub_school (id),
    name             text collate "kk-x-icu" not null check (name ~ '\S'),
    category         text not null check (category in (
        'FURNITURE', 'COMPUTERS', 'INTERACTIVE_DISPLAYS', 'LABORATORY', 'ROBOTICS', 'WORKSHOP_TOOLS', 'HOUSEHOLD_APPLIANCES',
        'AUDIO_AND_VIDEO', 'TEACHING_MATERIALS', 'SPORTS', 'SOFTWARE', 'OTHER')),
    -- Where it was planned for, and where it stands now; none for what belongs to the whole school.
    planned_room_id  uuid,
    room_id          uuid,
    -- The day the lot entered the plan; readiness as of an earlier day does not count it.
    planned_on       date not null,
    quantity         integer not null check (quantity between 1 and 1000000),
    unit_price_tiyn  bigint not null check (unit_price_tiyn > 0),
    supplier_bin     text check (supplier_bin ~ '^[0-9]{4}[4-6][0-9]{7}$'),
    supplier_name    text check (supplier_name ~ '\S'),
    inventory_number text check (inventory_number ~ '\S'),
    serial_numbers   text[] not null,
    custodian        text check (custodian ~ '\S'),
    note             text,
    status           text not null,
    delivered        integer not null,
    accepted         integer not null,
    rejected         integer not null,
    written_off      integer not null,
    condition        text check (condition in ('NEW', 'GOOD', 'WORN', 'BROKEN', 'WRITTEN_OFF')),
    condition_on     date,
    created_at       timestamptz not null,
    name_search      text not null generated always as (searchable_name(name, coalesce(supplier_name, ''), inventory_number)) stored,
    constraint equipment_item_inventory_number_key unique (hub_school_id, inventory_number),
    constraint equipment_item_room foreign key (room_id, hub_school_id) references room (id, hub_school_id),
    constraint equipment_item_planned_room foreign key (planned_room_id, hub_school_id) references room (id, hub_school_id),
    constraint equipment_item_adds_up check (
        accepted >= 0 and rejected >= 0 and written_off between 0 and accepted
        and accepted + rejected <= delivered and delivered <= quantity),
    constraint equipment_item_status check (status = case
        when delivered = 0 then 'PLANNED'
        when accepted + rejected < delivered then 'DELIVERED'
        when rejected > 0 then 'REJECTED'
        else 'ACCEPTED' end),
    -- Ten thousand million tenge, so that no sum over a country is too large to be counted.
    constraint equipment_item_value check (quantity::numeric * unit_price_tiyn <= 1000000000000),
    constraint equipment_item_serial_numbers check (cardinality(serial_numbers) <= least(quantity, 1000)),
    constraint equipment_item_condition check (
        (condition is null) = (condition_on is null) and (condition is null) = (accepted = 0)
        and (condition is not distinct from 'WRITTEN_OFF') = (accepted > 0 and written_off = accepted))
);

create index equipment_item_name on equipment_item (hub_school_id, name, id);
create index equipment_item_created on equipment_item (hub_school_id, created_at desc, id desc);
create index equipment_item_status on equipment_item (hub_school_id, status, name, id);
create index equipment_item_room_id on equipment_item (room_id, name, id);
create index equipment_item_planned_room_id on equipment_item (planned_room_id);
create index equipment_item_serial_numbers on equipment_item using gin (serial_numbers) with (fastupdate = off);
create index equipment_item_name_search on equipment_item using gin (name_search gin_trgm_ops) with (fastupdate = off);

-- What happened to a lot, oldest first. Figures as of a day are sums over these rows.
create table equipment_event (
    item_id     uuid not null references equipment_item (id),
    position    integer not null check (position >= 0),
    kind        text not null check (kind in ('DELIVERED', 'ACCEPTED', 'REJECTED', 'WRITTEN_OFF', 'ASSESSED', 'MOVED')),
    happened_on date not null,
    quantity    integer check (quantity > 0),
    -- How many of those delivered stand in for rejected ones.
    replaced    integer check (replaced between 0 and quantity),
    condition   text check (condition in ('NEW', 'GOOD', 'WORN', 'BROKEN', 'WRITTEN_OFF')),
    room_id     uuid references room (id),
    reason      text,
    document    text,
    -- Names: who delivered, accepted or rejected for the commission, and whose token it was.
    person      text,
    recorded_by text not null,
    primary key (item_id, position),
    constraint equipment_event_quantity check ((quantity is null) = (kind in ('ASSESSED', 'MOVED'))),
    constraint equipment_event_replaced check ((replaced is not null) = (kind = 'DELIVERED')),
    constraint equipment_event_with_reason check (kind <> 'REJECTED' or reason ~ '\S'),
    constraint equipment_event_with_document check (kind <> 'WRITTEN_OFF' or document ~ '\S'),
    constraint equipment_event_by_commission check (kind not in ('ACCEPTED', 'REJECTED') or person ~ '\S'),
    constraint equipment_event_condition check (kind <> 'ASSESSED' or condition is not null)
);

create index equipment_event_room on equipment_event (room_id) where room_id is not null;
revoke update, delete on equipment_event from ${application};

-- The counters of a lot are the sums over what happened to it, and nothing happens before the plan.
create function equipment_item_is_its_events() returns trigger language plpgsql as $$
declare
    sums record;
begin
    select coalesce(sum(quantity) filter (where kind = 'DELIVERED'), 0) - coalesce(sum(replaced), 0) as delivered,
           coalesce(sum(quantity) filter (where kind = 'ACCEPTED'), 0) as accepted,
           coalesce(sum(quantity) filter (where kind = 'REJECTED'), 0) - coalesce(sum(replaced), 0) as rejected,
           coalesce(sum(quantity) filter (where kind = 'WRITTEN_OFF'), 0) as written_off,
           min(happened_on) as first_on
    into sums from equipment_event where item_id = new.id;
    if (new.delivered, new.accepted, new.rejected, new.written_off)
            is distinct from (sums.delivered, sums.accepted, sums.rejected, sums.written_off) then
        raise exception 'violates check constraint "equipment_item_is_its_events"'
            using errcode = 'check_violation', constraint = 'equipment_item_is_its_events';
    end if;
    if sums.first_on < new.planned_on then
        raise exception 'violates check constraint "equipment_item_planned_first": % is before %', sums.first_on, new.planned_on
            using errcode = 'check_violation', constraint = 'equipment_item_planned_first';
    end if;
    return null;
end $$;

create constraint trigger equipment_item_is_its_events after insert or update on equipment_item
    deferrable initially deferred for each row execute function equipment_item_is_its_events();

-- A lot's quantities do not move back in time.
create function equipment_event_follows() returns trigger language plpgsql as $$
begin
    if new.happened_on < (select max(happened_on) from equipment_event
                          where item_id = new.item_id
                            and case when new.kind in ('ASSESSED', 'MOVED') then kind = new.kind
                                     else kind not in ('ASSESSED', 'MOVED') end) then
        raise exception 'violates check constraint "equipment_events_in_order"'
            using errcode = 'check_violation', constraint = 'equipment_events_in_order';
    end if;
    return new;
end $$;

create trigger equipment_event_follows before insert on equipment_event
    for each row execute function equipment_event_follows();

-- A room or a lot of a hub school, used by guests from a school it mentors.
create table equipment_use (
    id            uuid primary key,
    version       bigint not null,
    hub_school_id uuid not null references hub_school (id),
    school_id     uuid not null references school (id),
    used_on       date not null,
    hours         numeric(4, 2) not null check (hours > 0 and hours <= 24),
    pupils        integer not null check (pupils between 0 and 5000),
    teachers      integer not null check (teachers between 0 and 1000),
    room_id       uuid,
    item_id       uuid constraint equipment_use_item references equipment_item (id),
    purpose       text,
    created_at    timestamptz not null,
    constraint equipment_use_room foreign key (room_id, hub_school_id) references room (id, hub_school_id),
    constraint equipment_use_of_something check (num_nonnulls(room_id, item_id) > 0),
    constraint equipment_use_by_somebody check (pupils + teachers > 0)
);

create index equipment_use_used on equipment_use (hub_school_id, used_on, id);
create index equipment_use_school on equipment_use (hub_school_id, school_id, used_on, id);
create index equipment_use_by_school on equipment_use (school_id, used_on, id);
create index equipment_use_created on equipment_use (hub_school_id, created_at desc, id desc);
create index equipment_use_room_id on equipment_use (room_id) where room_id is not null;
create index equipment_use_item_id on equipment_use (item_id) where item_id is not null;

-- Guests come from a school the hub mentors on that day, and use what is the hub's.
create function equipment_use_is_possible() returns trigger language plpgsql as $$
begin
    if not exists (select from mentorship
                   where hub_school_id = new.hub_school_id and school_id = new.school_id and new.used_on <@ period) then
        raise exception 'violates check constraint "equipment_use_of_a_mentored_school"'
            using errcode = 'check_violation', constraint = 'equipment_use_of_a_mentored_school';
    end if;
    if new.item_id is not null and not exists (
            select from equipment_item where id = new.item_id and hub_school_id = new.hub_school_id) then
        raise exception 'violates check constraint "equipment_use_of_its_own"'
            using errcode = 'check_violation', constraint = 'equipment_use_of_its_own';
    end if;
    return new;
end $$;

create trigger equipment_use_is_possible before insert or update on equipment_use
    for each row execute function equipment_use_is_possible();
