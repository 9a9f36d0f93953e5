-- What territories are called, for the headings of reports; the hub-school service owns the classifier and its change feed fills this table.
create table territory (
    code text primary key,
    name_kk text collate "kk-x-icu" not null,
    name_ru text collate "ru-x-icu" not null,
    name_en text collate "en-x-icu"
);

-- An installation that followed the feed so far has passed by the territories. It reads the feed once more from the beginning: what is
-- applied twice becomes what it is.
delete from replica_cursor where feed = 'hub-schools';

-- Nothing here is deleted: the classifier marks what vanished.
revoke delete, truncate on territory from "${application}";
