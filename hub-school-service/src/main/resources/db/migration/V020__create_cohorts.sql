-- Phases of the programme, as announced. A hub school names its phase by the code.
create table cohort (
    id                     uuid primary key,
    version                bigint not null,
    code                   text not null constraint cohort_code_key unique check (code ~ '\S'),
    name_kk                text collate "kk-x-icu" not null check (name_kk ~ '\S'),
    name_ru                text collate "ru-x-icu" not null check (name_ru ~ '\S'),
    name_en                text collate "en-x-icu",
    funder                 text,
    operator               text,
    methodological_support text,
    starts_on              date,
    ends_on                date,
    published_figures      jsonb not null check (jsonb_typeof(published_figures) = 'array'),
    created_at             timestamptz not null,
    name_search            text not null generated always as (searchable_name(name_kk, name_ru, name_en)) stored,
    constraint cohort_dates_in_order check (ends_on >= starts_on)
);

create index cohort_code on cohort (code, id);
create index cohort_name_ru on cohort (name_ru, id);
create index cohort_name_kk on cohort (name_kk, id);

-- Hub schools go on naming it.
revoke delete on cohort from ${application};
