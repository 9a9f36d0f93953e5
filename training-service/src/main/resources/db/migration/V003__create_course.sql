create table course (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    provider_id uuid not null references provider,
    name_kk text collate "kk-x-icu" not null,
    name_ru text collate "ru-x-icu" not null,
    name_en text collate "en-x-icu",
    format text not null constraint course_format
        check (format in ('COURSE', 'SEMINAR', 'WEBINAR', 'MASTER_CLASS', 'WORKSHOP', 'INTERNSHIP')),
    -- Domain rule: course hours are whole, 1 to 500.
    hours integer not null constraint course_hours check (hours between 1 and 500),
    languages text[] not null constraint course_languages
        check (cardinality(languages) > 0 and languages <@ array['KAZAKH', 'RUSSIAN', 'UZBEK', 'UYGHUR', 'TAJIK', 'ENGLISH']),
    audience text[] not null constraint course_audience
        check (cardinality(audience) > 0 and audience <@ array['TEACHERS', 'ADMINISTRATORS']),
    description text,
    name_search text not null generated always as (searchable_name(name_kk, name_ru, name_en)) stored
);
create index course_provider on course (provider_id);
create index course_name_kk on course (name_kk, id);
create index course_name_ru on course (name_ru, id);
create index course_created on course (created_at, id);
create index course_search on course using gin (name_search gin_trgm_ops);

-- Nothing here is deleted: what ends keeps its history.
revoke delete, truncate on course from "${application}";
