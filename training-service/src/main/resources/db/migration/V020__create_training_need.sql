-- What a teacher completed and when: what training needs count from.
create view teacher_training as
    select teacher_id, ended_on from enrolment where status = 'COMPLETED' and ended_on is not null
    union all
    select teacher_id, ends_on from internship where status = 'COMPLETED';

create view teacher_last_training as
    select teacher_id, max(ended_on) as ended_on from teacher_training group by teacher_id;

create index enrolment_completed on enrolment (teacher_id, ended_on) where status = 'COMPLETED';

-- After how many months somebody is due again; from its day on, until a later rule. One for a position goes before one for everybody.
create table training_need_rule (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    effective_from date not null
        constraint training_need_rule_from check (effective_from between date '1900-01-01' and date '2200-12-31'),
    position text,
    months integer not null constraint training_need_rule_months check (months between 1 and 240),
    basis text not null
);
create unique index training_need_rule_once on training_need_rule (effective_from, position) nulls not distinct;

insert into training_need_rule (id, version, created_at, effective_from, months, basis)
values ('01900000-0000-7000-8000-000000000036', 0, now(), date '1900-01-01', 36, 'Закон РК «О статусе педагога», ст. 7 и 15');

-- There is a rule for everybody on every day.
create function training_need_rule_remains() returns trigger language plpgsql as $$
begin
    if old.effective_from = date '1900-01-01' and old.position is null
            and (tg_op = 'DELETE' or new.effective_from <> old.effective_from or new.position is not null) then
        raise exception 'row of relation "training_need_rule" violates check constraint "training_need_rule_first"'
            using errcode = 'check_violation', constraint = 'training_need_rule_first', table = 'training_need_rule';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger training_need_rule_remains before update or delete on training_need_rule
    for each row execute function training_need_rule_remains();

create function training_months(of_position text, on_day date) returns integer
    language sql stable
    return (select months from training_need_rule
            where effective_from <= on_day and (position is null or position = of_position)
            order by position is null, effective_from desc limit 1);

-- When a teacher is due, by the day that is asked for: a row for each time in which school, last training and rule stay the same. What
-- is asked for any day is read from here; triggers keep it.
create table training_need (
    id uuid primary key,
    teacher_id uuid not null references teacher,
    school_id uuid not null,
    territories text[] not null,
    position text not null,
    subjects text[] not null,
    -- The last day of the course or internship completed last; nothing before the first one.
    trained_on date,
    -- Who was never trained is due since the first day at a school.
    due_on date not null,
    valid_from date not null,
    valid_until date not null,
    -- Whether it had passed when it was derived. What is asked for today and later is found among the others.
    past boolean not null,
    region text generated always as (territories[1]) stored
);
create index training_need_teacher on training_need (teacher_id);
create index training_need_school on training_need (school_id, due_on, id) where not past;
create index training_need_school_past on training_need (school_id) where past;
create index training_need_due on training_need (due_on, id) where not past;
create index training_need_position on training_need (position, due_on, id) where not past;
create index training_need_region on training_need (region, due_on, id) where not past;
create index training_need_territories on training_need using gin (territories) with (fastupdate = off) where not past;
create index training_need_subjects on training_need using gin (subjects) with (fastupdate = off) where not past;
-- Figures of the whole country are counted in this index alone.
create index training_need_figures on training_need (region) include (due_on, trained_on, valid_from, valid_until, subjects)
    where not past;

create function training_needs_of(teachers uuid[]) returns table (
    id uuid, teacher_id uuid, school_id uuid, territories text[], "position" text, subjects text[], trained_on date, due_on date,
    valid_from date, valid_until date, past boolean)
language sql stable as $$
    with trained as (
        select distinct teacher_training.teacher_id, ended_on
        from unnest(teachers) asked (id) join teacher_training on teacher_training.teacher_id = asked.id
    ), begun as (
        select teacher_employment.teacher_id, min(starts_on) as day
        from unnest(teachers) asked (id) join teacher_employment on teacher_employment.teacher_id = asked.id
        group by 1
    ), term as (
        select begun.teacher_id, cast(null as date) as trained_on, day as term_from from begun
        where not exists (select from trained where trained.teacher_id = begun.teacher_id and ended_on <= day)
        union all
        select trained.teacher_id, ended_on, ended_on from trained
    ), dated as (
        select term.*, coalesce(lead(term_from) over (partition by term.teacher_id order by term_from) - 1, date '9999-12-31') as term_until
        from term
    ), rule as (
        select held.position, effective_from, training_months(held.position, effective_from) as months,
            coalesce(lead(effective_from) over (partition by held.position order by effective_from) - 1, date '9999-12-31') as effective_until
        from (select distinct teacher.position from unnest(teachers) asked (id) join teacher on teacher.id = asked.id) held
        join (select distinct rule.effective_from, rule.position from training_need_rule rule) day
            on day.position is null or day.position = held.position
        group by held.position, effective_from
    ), part as (
        select teacher.id as teacher_id, employment.school_id, teacher.position, teacher.subjects, dated.trained_on,
            case when dated.trained_on is null then term_from
                else (dated.trained_on + months * interval '1 month')::date end as due_on,
            greatest(employment.starts_on, term_from, effective_from) as valid_from,
            least(employment.ends_on, term_until, effective_until, (erased_at at time zone 'Asia/Almaty')::date - 1) as valid_until
        from unnest(teachers) asked (id)
        join teacher on teacher.id = asked.id
        join teacher_employment employment on employment.teacher_id = teacher.id
        join dated on dated.teacher_id = teacher.id
        join rule on rule.position = teacher.position
    )
    select cast(md5(part.teacher_id::text || part.school_id || part.valid_from) as uuid), part.teacher_id, part.school_id,
        school.territories, part.position, part.subjects, part.trained_on, part.due_on, part.valid_from, part.valid_until,
        part.valid_until < (now() at time zone 'Asia/Almaty')::date - 1
    from part join school on school.id = part.school_id
    where part.valid_from <= part.valid_until
$$;

-- One change of a teacher after the other. Whoever changes a rule waits for all of them, and they for him.
create function training_need_derive(of_teacher uuid) returns void language plpgsql as $$
begin
    lock table training_need in row exclusive mode;
    perform from teacher where teacher.id = of_teacher for no key update;
    delete from training_need where teacher_id = of_teacher;
    insert into training_need (id, teacher_id, school_id, territories, position, subjects, trained_on, due_on, valid_from, valid_until, past)
        select * from training_needs_of(array[of_teacher]);
end $$;

create function training_need_follows_teacher() returns trigger language plpgsql as $$
begin
    perform training_need_derive(new.id);
    return null;
end $$;
create trigger training_need_follows_teacher after update of position, subjects, erased_at on teacher for each row
    when ((old.position, old.subjects, old.erased_at) is distinct from (new.position, new.subjects, new.erased_at))
    execute function training_need_follows_teacher();

create function training_need_follows() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform training_need_derive(old.teacher_id);
    end if;
    if tg_op = 'INSERT' or tg_op = 'UPDATE' and new.teacher_id <> old.teacher_id then
        perform training_need_derive(new.teacher_id);
    end if;
    return null;
end $$;
create trigger training_need_follows after insert or update or delete on teacher_employment
    for each row execute function training_need_follows();
create trigger training_need_follows after update on enrolment
    for each row when ((old.status = 'COMPLETED' or new.status = 'COMPLETED')
        and (old.status, old.ended_on, old.teacher_id) is distinct from (new.status, new.ended_on, new.teacher_id))
    execute function training_need_follows();
create trigger training_need_follows_new after insert on enrolment
    for each row when (new.status = 'COMPLETED') execute function training_need_follows();
create trigger training_need_follows after update on internship
    for each row when ((old.status = 'COMPLETED' or new.status = 'COMPLETED')
        and (old.status, old.ends_on, old.teacher_id) is distinct from (new.status, new.ends_on, new.teacher_id))
    execute function training_need_follows();
create trigger training_need_follows_new after insert on internship
    for each row when (new.status = 'COMPLETED') execute function training_need_follows();

create function training_need_follows_school() returns trigger language plpgsql as $$
begin
    update training_need set territories = new.territories where school_id = new.id;
    return null;
end $$;
create trigger training_need_follows_school after update of territories on school
    for each row when (old.territories <> new.territories) execute function training_need_follows_school();

-- A rule changes what is asked for its first day and later, for its position or for everybody.
create function training_need_derive_since(day date, of_position text) returns void language plpgsql as $$
declare
    concerned uuid[];
begin
    lock table training_need in share row exclusive mode;
    delete from training_need where valid_until >= day - 1 and (of_position is null or position = of_position);
    select array_agg(id) into concerned from teacher where of_position is null or position = of_position;
    insert into training_need (id, teacher_id, school_id, territories, position, subjects, trained_on, due_on, valid_from, valid_until, past)
        select * from training_needs_of(concerned) derived where derived.valid_until >= day - 1;
end $$;

create function training_need_follows_rule() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform training_need_derive_since(old.effective_from, old.position);
    end if;
    if tg_op = 'INSERT' or tg_op = 'UPDATE' and (new.effective_from, new.position) is distinct from (old.effective_from, old.position) then
        perform training_need_derive_since(new.effective_from, new.position);
    end if;
    return null;
end $$;
create trigger training_need_follows_rule after insert or update or delete on training_need_rule
    for each row execute function training_need_follows_rule();

select training_need_derive_since(date '1900-01-01', null);

revoke truncate on training_need, training_need_rule from "${application}";
