-- How far this service has followed the change feeds of its siblings.
create table replica_cursor (
    feed            text        primary key,
    cursor          text,
    applied_through timestamptz,
    caught_up_at    timestamptz
);

comment on column replica_cursor.cursor is 'sequence of the last event applied; moved in the transaction that applies it';
comment on column replica_cursor.applied_through is 'time of the last event applied';
comment on column replica_cursor.caught_up_at is 'when the owner last had nothing more to give';
