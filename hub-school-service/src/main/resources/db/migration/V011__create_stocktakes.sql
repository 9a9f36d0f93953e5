-- A count of what a hub school has on a day: all of it, or what stands in one room.
create table stocktake (
    id            uuid primary key,
    version       bigint not null,
    hub_school_id uuid not null references hub_school (id),
    room_id       uuid,
    taken_on      date not null,
    basis         text,
    status        text not null check (status in ('OPEN', 'CLOSED', 'CANCELLED')),
    -- How many lots are expected, how many were counted, how much was found that is on no list.
    lines         integer not null check (lines >= 0),
    counted       integer not null check (counted >= 0),
    found         integer not null check (found >= 0),
    closed_at     timestamptz,
    conclusion    text,
    cancel_reason text,
    created_at    timestamptz not null,
    constraint stocktake_room foreign key (room_id, hub_school_id) references room (id, hub_school_id),
    constraint stocktake_closed check ((status = 'CLOSED') = (closed_at is not null)),
    constraint stocktake_cancelled_with_reason check ((status = 'CANCELLED') = (cancel_reason is not null)),
    constraint stocktake_counted check (counted <= lines)
);

create index stocktake_taken on stocktake (hub_school_id, taken_on desc, id desc);
create index stocktake_created on stocktake (hub_school_id, created_at desc, id desc);
create index stocktake_room_id on stocktake (room_id) where room_id is not null;
-- One count at a time of the whole school, and of each room.
create unique index stocktake_one_open on stocktake (hub_school_id, coalesce(room_id, hub_school_id)) where status = 'OPEN';
revoke delete on stocktake from ${application};

-- What is expected, frozen when the count was opened, and what was counted. What is found on no list has no lot.
create table stocktake_line (
    id               uuid primary key,
    stocktake_id     uuid not null references stocktake (id),
    item_id          uuid constraint stocktake_line_item references equipment_item (id),
    name             text collate "kk-x-icu" not null check (name ~ '\S'),
    inventory_number text,
    room_id          uuid references room (id),
    unit_price_tiyn  bigint,
    expected         integer not null check (expected >= 0),
    condition_before text check (condition_before in ('NEW', 'GOOD', 'WORN', 'BROKEN', 'WRITTEN_OFF')),
    counted          integer check (counted between 0 and 1000000),
    condition_found  text check (condition_found in ('NEW', 'GOOD', 'WORN', 'BROKEN')),
    note             text,
    constraint stocktake_line_once unique (stocktake_id, item_id),
    constraint stocktake_line_found check (item_id is not null or (expected = 0 and counted > 0))
);

create index stocktake_line_name on stocktake_line (stocktake_id, name, id);
create index stocktake_line_item_id on stocktake_line (item_id) where item_id is not null;
create index stocktake_line_room on stocktake_line (room_id) where room_id is not null;

-- Closed is closed.
create function stocktake_stays_closed() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "stocktake_stays_closed"'
        using errcode = 'check_violation', constraint = 'stocktake_stays_closed';
end $$;

create trigger stocktake_stays_closed before update on stocktake for each row
    when (old.status <> 'OPEN') execute function stocktake_stays_closed();

create function stocktake_line_while_open() returns trigger language plpgsql as $$
begin
    if (select status from stocktake where id = coalesce(new.stocktake_id, old.stocktake_id) for share) <> 'OPEN' then
        raise exception 'violates check constraint "stocktake_stays_closed"'
            using errcode = 'check_violation', constraint = 'stocktake_stays_closed';
    end if;
    return coalesce(new, old);
end $$;

create trigger stocktake_line_while_open before insert or update or delete on stocktake_line
    for each row execute function stocktake_line_while_open();

-- What is expected does not change after the count was opened.
create function stocktake_line_expects_the_same() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "stocktake_line_expects_the_same"'
        using errcode = 'check_violation', constraint = 'stocktake_line_expects_the_same';
end $$;

create trigger stocktake_line_expects_the_same before update on stocktake_line for each row
    when ((new.stocktake_id, new.item_id, new.name, new.inventory_number, new.room_id, new.unit_price_tiyn, new.expected,
           new.condition_before)
          is distinct from
          (old.stocktake_id, old.item_id, old.name, old.inventory_number, old.room_id, old.unit_price_tiyn, old.expected,
           old.condition_before))
    execute function stocktake_line_expects_the_same();
