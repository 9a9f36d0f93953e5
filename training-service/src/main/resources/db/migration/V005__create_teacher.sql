create table teacher (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    family_name text collate "kk-x-icu" not null,
    given_name text collate "kk-x-icu" not null,
    patronymic text collate "kk-x-icu",
    latin_name text,
    school_id uuid not null references school,
    subjects text[] not null,
    position text not null constraint teacher_position check (position in
        ('TEACHER', 'HEAD', 'DEPUTY_HEAD', 'PSYCHOLOGIST', 'SOCIAL_PEDAGOGUE', 'METHODOLOGIST', 'LIBRARIAN', 'OTHER')),
    category text constraint teacher_category check (category in ('PEDAGOGUE', 'MODERATOR', 'EXPERT', 'RESEARCHER', 'MASTER')),
    category_since date,
    name_search text not null generated always as
        (searchable_name(family_name || ' ' || given_name, coalesce(patronymic, ''), latin_name)) stored,
    constraint teacher_category_since check (category_since is null or category is not null)
);
create index teacher_school on teacher (school_id);
create index teacher_name on teacher (family_name, id);
create index teacher_created on teacher (created_at, id);
create index teacher_search on teacher using gin (name_search gin_trgm_ops);

-- A person's IIN, encrypted; a corrected one stays as history, because a number is never a key (IIN Law, art. 9(6)).
create table teacher_iin (
    id uuid primary key,
    teacher_id uuid not null references teacher,
    key_id text not null,
    box text not null,
    hash text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    replaced_at timestamptz
);
create unique index teacher_iin_hash on teacher_iin (hash) where replaced_at is null;
create unique index teacher_iin_current on teacher_iin (teacher_id) where replaced_at is null;

-- Nothing here is deleted: what ends keeps its history.
revoke delete, truncate on teacher, teacher_iin from "${application}";
