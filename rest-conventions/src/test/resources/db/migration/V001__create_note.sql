create table note (
    id         uuid primary key,
    version    bigint not null,
    code       text not null constraint note_code_unique unique,
    name_kk    text collate "kk-x-icu" not null,
    name_ru    text collate "ru-x-icu" not null,
    name_en    text collate "en-x-icu",
    kind       text not null,
    copies     integer not null check (copies > 0),
    valid_on   date not null,
    territory  text not null
);
create index note_by_name_ru on note (name_ru, id);
