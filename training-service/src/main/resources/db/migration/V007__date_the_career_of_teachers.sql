-- Teachers change schools, raise their category and become mentors: each with its dates. What a teacher's own row says is what lasts now.

alter table teacher drop constraint teacher_position;
alter table teacher add constraint teacher_position check (position in
    ('TEACHER', 'HEAD', 'DEPUTY_HEAD', 'ADMINISTRATOR', 'PSYCHOLOGIST', 'SOCIAL_PEDAGOGUE', 'SPECIAL_EDUCATOR', 'SPEECH_THERAPIST',
     'TEACHING_ASSISTANT', 'EDUCATOR', 'YOUTH_LEADER', 'CAREER_ADVISER', 'EXTRACURRICULAR_TEACHER', 'MILITARY_INSTRUCTOR',
     'METHODOLOGIST', 'LIBRARIAN', 'OTHER'));

-- Since when the person mentors, while it lasts.
alter table teacher add column mentor_since date;

-- The last day at the school, of those who left and went to no other.
alter table teacher add column left_on date;

-- When and on what basis the personal data was erased. Only erasure leaves a teacher without a name, and nothing brings one back.
alter table teacher add column erased_at timestamptz;
alter table teacher add column erasure_basis text;
alter table teacher alter column family_name drop not null;
alter table teacher alter column given_name drop not null;
alter table teacher add constraint teacher_name check (case when erased_at is null
    then num_nulls(family_name, given_name) = 0
    else num_nonnulls(family_name, given_name, patronymic, latin_name) = 0 end);
alter table teacher add constraint teacher_erasure check ((erased_at is null) = (erasure_basis is null));
alter table teacher alter column name_search set expression as
    (searchable_name(coalesce(family_name || ' ' || given_name, ''), coalesce(patronymic, ''), latin_name));

-- What the list is sorted by: never null.
alter table teacher add column name_order text collate "kk-x-icu" not null
    generated always as (coalesce(family_name || ' ' || given_name, '')) stored;
-- A category is raised or confirmed at least once in five years (Law on Teacher Status, art. 15); the end of time where none has a date.
alter table teacher add column category_due date not null
    generated always as (coalesce((category_since + interval '5 years')::date, date '9999-12-31')) stored;

drop index teacher_name;
create index teacher_name on teacher (name_order, id) where erased_at is null;
create index teacher_category_due on teacher (category_due, id) where erased_at is null;
create index teacher_position_name on teacher (position, name_order, id) where erased_at is null;
create index teacher_category_name on teacher (category, name_order, id) where erased_at is null;
create index teacher_mentor on teacher (name_order, id) where mentor_since is not null and erased_at is null;
create index teacher_left on teacher (name_order, id) where left_on is not null and erased_at is null;
create index teacher_erased on teacher (erased_at, id) where erased_at is not null;
create index teacher_subjects on teacher using gin (subjects);

create function teacher_stays_erased() returns trigger language plpgsql as $$
begin
    raise exception 'new row for relation "teacher" violates check constraint "teacher_stays_erased"'
        using errcode = 'check_violation', constraint = 'teacher_stays_erased', table = 'teacher';
end $$;
create trigger teacher_stays_erased before update on teacher
    for each row when (old.erased_at is not null) execute function teacher_stays_erased();

-- Files name schools by their codes.
create index school_code on school (code);

-- At which school a teacher works, one at a time.
create table teacher_employment (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    teacher_id uuid not null references teacher,
    school_id uuid not null references school,
    starts_on date not null,
    ends_on date,
    basis text,
    constraint teacher_employment_dates check (starts_on <= ends_on),
    -- Deferred, so that the order in which a move is written does not matter.
    constraint teacher_employment_overlap exclude using gist (teacher_id with =, daterange(starts_on, ends_on, '[]') with &&)
        deferrable initially deferred
);
create index teacher_employment_teacher on teacher_employment (teacher_id, starts_on);
create index teacher_employment_school on teacher_employment (school_id, starts_on, teacher_id);

insert into teacher_employment (id, version, created_at, teacher_id, school_id, starts_on)
    select gen_random_uuid(), 0, created_at, id, school_id, (created_at at time zone 'Asia/Almaty')::date from teacher;

-- Which qualification category a teacher had when; a confirmation is a period of its own. An unknown beginning is none.
create table teacher_category_period (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    teacher_id uuid not null references teacher,
    category text not null constraint teacher_category_period_category
        check (category in ('PEDAGOGUE', 'MODERATOR', 'EXPERT', 'RESEARCHER', 'MASTER')),
    starts_on date,
    ends_on date,
    basis text,
    constraint teacher_category_period_dates check (starts_on <= ends_on),
    constraint teacher_category_period_overlap exclude using gist (teacher_id with =, daterange(starts_on, ends_on, '[]') with &&)
        deferrable initially deferred
);
create index teacher_category_period_teacher on teacher_category_period (teacher_id, starts_on);

insert into teacher_category_period (id, version, created_at, teacher_id, category, starts_on)
    select gen_random_uuid(), 0, created_at, id, category, category_since from teacher where category is not null;

-- When a teacher was a mentor of colleagues.
create table teacher_mentor_period (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    teacher_id uuid not null references teacher,
    starts_on date not null,
    ends_on date,
    basis text,
    constraint teacher_mentor_period_dates check (starts_on <= ends_on),
    constraint teacher_mentor_period_overlap exclude using gist (teacher_id with =, daterange(starts_on, ends_on, '[]') with &&)
        deferrable initially deferred
);
create index teacher_mentor_period_teacher on teacher_mentor_period (teacher_id, starts_on);

-- Nothing here is deleted but a category recorded by mistake: what ends keeps its history.
revoke delete, truncate on teacher_employment, teacher_mentor_period from "${application}";
revoke truncate on teacher_category_period from "${application}";
