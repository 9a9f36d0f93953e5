-- The last number given to a hub school nominated in a year: H-2026-0001, H-2026-0002 …
create table hub_school_number (
    year integer primary key check (year between 2000 and 9999),
    last integer not null check (last > 0)
);

-- A school in the programme.
create table hub_school (
    id                 uuid primary key,
    version            bigint not null,
    code               text not null constraint hub_school_code_key unique check (code ~ '^H-[0-9]{4}-[0-9]{4,}$'),
    school_id          uuid not null references school (id),
    cohort             text not null check (cohort ~ '\S'),
    mentoring_capacity integer not null check (mentoring_capacity between 0 and 100),
    status             text not null check (status in ('NOMINATED', 'SELECTED', 'EQUIPPING', 'OPERATING', 'COMPLETED', 'WITHDRAWN')),
    published_figures  jsonb not null check (jsonb_typeof(published_figures) = 'array'),
    created_at         timestamptz not null
);

create unique index hub_school_one_live_per_school on hub_school (school_id) where status not in ('COMPLETED', 'WITHDRAWN');
create index hub_school_school on hub_school (school_id);
create index hub_school_code on hub_school (code, id);
create index hub_school_created on hub_school (created_at desc, id desc);
create index hub_school_status on hub_school (status, code, id);
create index hub_school_cohort on hub_school (cohort, code, id);

-- The life of a hub school, one row a step.
create table hub_school_transition (
    hub_school_id uuid not null references hub_school (id),
    position      integer not null check (position >= 0),
    status        text not null,
    effective_on  date not null,
    reason        text,
    primary key (hub_school_id, position),
    constraint hub_school_withdrawn_with_reason check (status <> 'WITHDRAWN' or reason ~ '\S')
);

revoke delete on hub_school from ${application};
revoke update, delete on hub_school_transition from ${application};

-- Only an active school enters the programme.
create function hub_school_enters() returns trigger language plpgsql as $$
begin
    if (select status from school where id = new.school_id for share) <> 'ACTIVE' then
        raise exception 'violates check constraint "hub_school_of_an_active_school"'
            using errcode = 'check_violation', constraint = 'hub_school_of_an_active_school';
    end if;
    return new;
end $$;

create trigger hub_school_enters before insert on hub_school for each row execute function hub_school_enters();

-- Steps follow the lifecycle, one after another, and never go back in time.
create function hub_school_step() returns trigger language plpgsql as $$
declare
    previous hub_school_transition;
begin
    select * into previous from hub_school_transition where hub_school_id = new.hub_school_id order by position desc limit 1;
    if not coalesce(new.position = previous.position + 1 and case new.status
            when 'SELECTED' then previous.status = 'NOMINATED'
            when 'EQUIPPING' then previous.status = 'SELECTED'
            when 'OPERATING' then previous.status = 'EQUIPPING'
            when 'COMPLETED' then previous.status = 'OPERATING'
            when 'WITHDRAWN' then previous.status not in ('COMPLETED', 'WITHDRAWN')
            end, new.position = 0 and new.status = 'NOMINATED') then
        raise exception 'violates check constraint "hub_school_lifecycle": % does not follow %', new.status, previous.status
            using errcode = 'check_violation', constraint = 'hub_school_lifecycle';
    end if;
    if new.effective_on < previous.effective_on then
        raise exception 'violates check constraint "hub_school_dates_in_order": % is before %', new.effective_on, previous.effective_on
            using errcode = 'check_violation', constraint = 'hub_school_dates_in_order';
    end if;
    return new;
end $$;

create trigger hub_school_step before insert on hub_school_transition for each row execute function hub_school_step();

-- The status of a hub school is that of its last step.
create function hub_school_status_is_its_last_step() returns trigger language plpgsql as $$
begin
    if new.status is distinct from
            (select status from hub_school_transition where hub_school_id = new.id order by position desc limit 1) then
        raise exception 'violates check constraint "hub_school_status_is_its_last_step"'
            using errcode = 'check_violation', constraint = 'hub_school_status_is_its_last_step';
    end if;
    return null;
end $$;

create constraint trigger hub_school_status_is_its_last_step after insert or update on hub_school
    deferrable initially deferred for each row execute function hub_school_status_is_its_last_step();

-- A school does not close while it is in the programme.
create function school_closes() returns trigger language plpgsql as $$
begin
    if exists (select from hub_school where school_id = new.id and status not in ('COMPLETED', 'WITHDRAWN')) then
        raise exception 'violates check constraint "school_in_programme"'
            using errcode = 'check_violation', constraint = 'school_in_programme';
    end if;
    return new;
end $$;

create trigger school_closes before update on school for each row
    when (old.status = 'ACTIVE' and new.status = 'CLOSED') execute function school_closes();
