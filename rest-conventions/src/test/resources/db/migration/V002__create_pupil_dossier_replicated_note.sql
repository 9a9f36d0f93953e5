create table pupil (
    id        uuid primary key,
    code      text not null constraint pupil_code_unique unique,
    name_kk   text not null,
    name_ru   text not null,
    name_en   text,
    born_on   date not null,
    grade     integer not null check (grade between 1 and 12),
    height_m  numeric(3, 2),
    boarding  boolean not null,
    languages text not null
);

create table dossier (
    id       uuid primary key,
    key_id   text not null,
    box      text not null,
    iin_hash text not null constraint dossier_iin_unique unique
);

create table replicated_note (
    id   uuid primary key,
    code text not null
);
