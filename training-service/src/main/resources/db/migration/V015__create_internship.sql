-- Supervised practice of a teacher or an administrator at a host school.
create table internship (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    teacher_id uuid not null references teacher,
    kind text not null constraint internship_kind check (kind in ('SUBJECT', 'ADMINISTRATION')),
    subject text,
    -- Who answers for the internship, and hosts it where neither a school nor another organisation does.
    provider_id uuid references provider,
    host_school_id uuid references school,
    host_organisation text,
    course_run_id uuid references course_run,
    supervisor text,
    basis_title text,
    basis_number text,
    basis_date date,
    starts_on date not null,
    ends_on date not null,
    -- Domain rule: hours of training are whole, 1 to 500.
    hours integer not null constraint internship_hours check (hours between 1 and 500),
    status text not null constraint internship_status check (status in ('PLANNED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    reason text,
    diary_hours numeric(7, 2) not null constraint internship_diary_hours check (diary_hours >= 0),
    -- The share of the hours that the diary had to account for when the internship was completed.
    diary_share_percent integer constraint internship_diary_share check (diary_share_percent between 0 and 100),
    -- Whether what was written about the teacher is gone, because the teacher was erased.
    erased boolean not null default false,
    territories text[] not null,
    host_search text not null,
    constraint internship_subject check ((kind = 'SUBJECT') = (subject is not null)),
    constraint internship_host check (num_nonnulls(host_school_id, host_organisation) <= 1
        and num_nonnulls(provider_id, host_school_id, host_organisation) > 0),
    constraint internship_dates check (starts_on between '1991-01-01' and ends_on and ends_on <= starts_on + 366),
    constraint internship_basis_whole check (num_nonnulls(basis_title, basis_number, basis_date) in (0, 3)),
    -- Law on Teacher Status, art. 6: teachers are not drawn into events that have no host and no basis.
    constraint internship_ready check (status in ('PLANNED', 'CANCELLED') or (basis_title is not null and supervisor is not null)),
    constraint internship_reason check (case when status in ('FAILED', 'CANCELLED') then reason is not null or erased else reason is null end),
    constraint internship_completion check ((status = 'COMPLETED') = (diary_share_percent is not null)),
    -- Nobody is at two places on a day.
    constraint internship_overlap exclude using gist (teacher_id with =, daterange(starts_on, ends_on, '[]') with &&)
        where (status in ('PLANNED', 'RUNNING', 'COMPLETED'))
);
create unique index internship_of_run on internship (course_run_id, teacher_id) where status in ('PLANNED', 'RUNNING', 'COMPLETED');
create index internship_starts on internship (starts_on, id);
create index internship_created on internship (created_at, id);
create index internship_teacher on internship (teacher_id, starts_on, id);
create index internship_provider on internship (provider_id, starts_on, id);
create index internship_host_school on internship (host_school_id, starts_on, id);
create index internship_subject_starts on internship (subject, starts_on, id);
create index internship_status_starts on internship (status, starts_on, id);
create index internship_territories on internship using gin (territories) with (fastupdate = off);
create index internship_host_search on internship using gin (host_search gin_trgm_ops);

-- The plan.
create table internship_task (
    id uuid primary key,
    internship_id uuid not null references internship,
    position integer not null,
    title text not null,
    due_on date not null,
    required boolean not null,
    status text not null constraint internship_task_status check (status in ('OPEN', 'DONE', 'NOT_DONE')),
    decided_on date,
    result text,
    constraint internship_task_decided check ((status = 'OPEN') = (decided_on is null) and (status <> 'OPEN' or result is null))
);
create index internship_task_plan on internship_task (internship_id, position);

create table internship_diary_entry (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    internship_id uuid not null references internship,
    day date not null,
    hours numeric(4, 2) not null constraint internship_diary_entry_hours check (hours > 0 and hours <= 24),
    -- About a person; gone when the teacher is erased.
    text text,
    constraint internship_diary_day unique (internship_id, day)
);

create table internship_evaluation (
    id uuid primary key,
    internship_id uuid not null references internship,
    evaluator text not null constraint internship_evaluator check (evaluator in ('SUPERVISOR', 'SELF')),
    evaluated_on date not null,
    criteria text[] not null constraint internship_evaluation_criteria check (criteria <@ array['SUBJECT_KNOWLEDGE', 'TEACHING_METHODS',
        'LESSON_PLANNING', 'ASSESSMENT', 'DIGITAL_TOOLS', 'COMMUNICATION', 'LEADERSHIP', 'RESPONSIBILITY']),
    -- One for each of the criteria, in their order.
    marks integer[] not null constraint internship_evaluation_marks check (marks <@ array[1, 2, 3, 4, 5]),
    text text,
    constraint internship_evaluation_once unique (internship_id, evaluator),
    constraint internship_evaluation_whole check (cardinality(marks) = cardinality(criteria) and cardinality(marks) between 1 and 8)
);

-- Where its hours are counted: once, through the enrolment in the course run where the internship is part of one.
create view counted_internship as
    select internship.id, teacher_id, provider_id, host_school_id, kind, subject, hours, starts_on, ends_on, territories
    from internship
    where status = 'COMPLETED' and not exists (
        select from enrolment
        where enrolment.course_run_id = internship.course_run_id and enrolment.teacher_id = internship.teacher_id
            and enrolment.status = 'COMPLETED');

-- Territories of the teacher's school and of the host school: coordinators of both act on the internship.
create function internship_territories(trained uuid, host uuid) returns text[] language sql stable as $$
    select coalesce(array_agg(distinct kato), '{}') from school, unnest(territories) as kato
    where id = host or id = (select school_id from teacher where teacher.id = trained)
$$;

create function internship_host_names(host uuid, organisation text, hosting_provider uuid) returns text language sql stable as $$
    select searchable_name(coalesce(organisation, ''), '', null)
        || coalesce((select searchable_name(name_kk, name_ru, name_en) from school where id = host), '')
        || coalesce((select name_search from provider where id = hosting_provider), '')
$$;

create function internship_is_found() returns trigger language plpgsql as $$
begin
    new.territories := internship_territories(new.teacher_id, new.host_school_id);
    new.host_search := internship_host_names(new.host_school_id, new.host_organisation, new.provider_id);
    return new;
end $$;
create trigger internship_is_found before insert or update of teacher_id, provider_id, host_school_id, host_organisation on internship
    for each row execute function internship_is_found();

create function internship_follows_teacher() returns trigger language plpgsql as $$
begin
    update internship set territories = internship_territories(teacher_id, host_school_id) where teacher_id = new.id;
    return null;
end $$;
create trigger internship_follows_teacher after update of school_id on teacher
    for each row when (new.school_id <> old.school_id) execute function internship_follows_teacher();

create function internship_follows_school() returns trigger language plpgsql as $$
begin
    update internship set territories = internship_territories(teacher_id, host_school_id)
        where host_school_id = new.id or teacher_id in (select id from teacher where school_id = new.id);
    return null;
end $$;
create trigger internship_follows_school after update of territories on school
    for each row when (new.territories <> old.territories) execute function internship_follows_school();

create function internship_follows_names() returns trigger language plpgsql as $$
begin
    update internship set host_search = internship_host_names(host_school_id, host_organisation, provider_id)
        where case tg_table_name when 'school' then host_school_id else provider_id end = new.id;
    return null;
end $$;
create trigger internship_follows_names after update of name_kk, name_ru, name_en on school for each row
    when ((new.name_kk, new.name_ru, new.name_en) is distinct from (old.name_kk, old.name_ru, old.name_en))
    execute function internship_follows_names();
create trigger internship_follows_names after update of name_kk, name_ru, name_en on provider for each row
    when ((new.name_kk, new.name_ru, new.name_en) is distinct from (old.name_kk, old.name_ru, old.name_en))
    execute function internship_follows_names();

-- Nobody plans anything for a teacher who is being erased at the same moment.
create function internship_is_of_somebody() returns trigger language plpgsql as $$
begin
    perform from teacher where id = new.teacher_id for share;
    if exists (select from teacher where id = new.teacher_id and erased_at is not null) then
        raise exception 'new row for relation "internship" violates check constraint "enrolment_names_a_person"'
            using errcode = 'check_violation', constraint = 'enrolment_names_a_person', table = 'internship';
    end if;
    return new;
end $$;
create trigger internship_is_of_somebody before insert on internship for each row execute function internship_is_of_somebody();

create function internship_is_of_internship_run() returns trigger language plpgsql as $$
begin
    if not exists (select from course_run join course on course.id = course_run.course_id
            where course_run.id = new.course_run_id and course.format = 'INTERNSHIP') then
        raise exception 'new row for relation "internship" violates check constraint "internship_run_format"'
            using errcode = 'check_violation', constraint = 'internship_run_format', table = 'internship';
    end if;
    return new;
end $$;
create trigger internship_is_of_internship_run before insert or update of course_run_id on internship
    for each row when (new.course_run_id is not null) execute function internship_is_of_internship_run();

-- The second belt of completion.
create function internship_may_complete() returns trigger language plpgsql as $$
begin
    if (select count(*) from internship_evaluation where internship_id = new.id) < 2
            or exists (select from internship_task where internship_id = new.id and required and status = 'OPEN')
            or (select coalesce(sum(hours), 0) from internship_diary_entry where internship_id = new.id) * 100
                < new.diary_share_percent * new.hours then
        raise exception 'new row for relation "internship" violates check constraint "internship_is_complete"'
            using errcode = 'check_violation', constraint = 'internship_is_complete', table = 'internship';
    end if;
    return new;
end $$;
create trigger internship_may_complete before insert or update of status on internship
    for each row when (new.status = 'COMPLETED') execute function internship_may_complete();

-- What an internship was is settled when it ends: only erasing goes on.
create function internship_is_under_way() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'text' - 'version' = to_jsonb(old) - 'text' - 'version' then
        return new;
    end if;
    if not exists (select from internship where id = new.internship_id and status = 'RUNNING') then
        raise exception 'new row for relation "%" violates check constraint "internship_under_way"', tg_table_name
            using errcode = 'check_violation', constraint = 'internship_under_way', table = tg_table_name;
    end if;
    return new;
end $$;
create trigger internship_is_under_way before insert or update on internship_diary_entry
    for each row execute function internship_is_under_way();
create trigger internship_is_under_way before insert or update on internship_evaluation
    for each row execute function internship_is_under_way();

-- Tasks and days lie within the internship, whatever the order in which both change.
create function internship_spans_its_parts() returns trigger language plpgsql as $$
declare
    whole uuid := case tg_table_name when 'internship' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'internship_id')::uuid end;
begin
    if exists (
            select from internship i join internship_task t on t.internship_id = i.id
            where i.id = whole and t.due_on not between i.starts_on and i.ends_on
            union all
            select from internship i join internship_diary_entry d on d.internship_id = i.id
            where i.id = whole and d.day not between i.starts_on and i.ends_on) then
        raise exception 'new row for relation "internship" violates check constraint "internship_spans_its_parts"'
            using errcode = 'check_violation', constraint = 'internship_spans_its_parts', table = 'internship';
    end if;
    return null;
end $$;
create constraint trigger internship_spans_its_parts after insert or update of starts_on, ends_on on internship
    deferrable initially deferred for each row execute function internship_spans_its_parts();
create constraint trigger internship_spans_its_parts after insert or update of due_on on internship_task
    deferrable initially deferred for each row execute function internship_spans_its_parts();
create constraint trigger internship_spans_its_parts after insert or update of day on internship_diary_entry
    deferrable initially deferred for each row execute function internship_spans_its_parts();

-- Nothing here is deleted but what was planned or noted by mistake: what ends keeps its history.
revoke delete, truncate on internship, internship_evaluation from "${application}";
revoke truncate on internship_task, internship_diary_entry from "${application}";
