-- Days of which was entered whether they are working days, because they differ from what follows from the law: the first day of Kurban
-- Ait, which goes by the Muslim calendar, and days of rest that the Government moves (Labour Code, arts. 84 and 85). The holidays of the
-- law and the days that stand in for those on weekends are computed.
create table calendar_day (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    day date not null constraint calendar_day_range check (day between date '2000-01-01' and date '2200-12-31'),
    working boolean not null,
    name_kk text collate "kk-x-icu" not null,
    name_ru text collate "ru-x-icu" not null,
    name_en text collate "en-x-icu",
    basis text not null,
    constraint calendar_day_once unique (day)
);

insert into calendar_day (id, version, created_at, day, working, name_kk, name_ru, name_en, basis)
values ('01900000-0000-7000-8000-000000000038', 0, now(), date '2026-05-27', false, 'Құрбан айттың бірінші күні', 'Первый день Курбан-айта',
    'First day of Kurban Ait', 'Трудовой кодекс РК, п. 5 ст. 84; календарь на 2026 год, egov.kz');

revoke truncate on calendar_day from "${application}";
