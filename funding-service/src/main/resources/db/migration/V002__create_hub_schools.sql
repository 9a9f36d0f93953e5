-- The replica of hub-school-service's hub schools: what funding needs of them, fed from their change feed.
create table hub_school (
    id        uuid    primary key,
    code      text    not null,
    name_kk   text    collate "kk-x-icu" not null,
    name_ru   text    collate "ru-x-icu" not null,
    name_en   text    collate "en-x-icu",
    territory text    not null,
    status    text    not null,
    deleted   boolean not null
);
revoke delete, truncate on hub_school from ${application};
