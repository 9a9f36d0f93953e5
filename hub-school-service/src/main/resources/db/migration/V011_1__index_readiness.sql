-- What readiness reads of a hub school's lots, in one place: a lot of them are read at once, and they lie scattered in the table.
create index equipment_item_readiness on equipment_item (hub_school_id, planned_on)
    include (id, quantity, unit_price_tiyn, planned_room_id);
