-- What of the other services shows how far the purpose of a payment is reached: lots of equipment, and the attendance of course runs.

create table equipment_lot (
    id              uuid        primary key,
    hub_school_id   uuid        not null,
    planned_on      date        not null,
    quantity        int         not null,
    accepted        int         not null,
    unit_price_tiyn bigint      not null,
    deleted         boolean     not null,
    event_id        uuid        not null,
    event_at        timestamptz not null
);
create index equipment_lot_hub_school on equipment_lot (hub_school_id);

create table course_run (
    id       uuid    primary key,
    deleted  boolean not null,
    attended int,
    expected int,
    event_id uuid,
    event_at timestamptz,
    constraint course_run_attendance_complete check (num_nonnulls(attended, expected, event_id, event_at) in (0, 4))
);

-- Equipment stands in a feed that was followed for hub schools alone so far: it is read from its beginning once more.
delete from replica_cursor where feed = 'hub-schools';
