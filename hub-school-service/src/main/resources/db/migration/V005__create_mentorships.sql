-- A hub school mentors an underfilled school.
create table mentorship (
    id            uuid primary key,
    version       bigint not null,
    hub_school_id uuid not null references hub_school (id),
    school_id     uuid not null references school (id),
    starts_on     date not null,
    -- The last day; none while the end is open.
    ends_on       date,
    period        daterange not null generated always as (daterange(starts_on, ends_on, '[]')) stored,
    basis         text,
    note          text,
    end_reason    text,
    created_at    timestamptz not null,
    constraint mentorship_dates_in_order check (ends_on >= starts_on),
    constraint mentorship_once_at_a_time exclude using gist (hub_school_id with =, school_id with =, period with &&)
);

create index mentorship_hub_school on mentorship (hub_school_id, starts_on, id);
create index mentorship_school on mentorship (school_id, starts_on, id);
create index mentorship_starts on mentorship (starts_on, id);
create index mentorship_created on mentorship (created_at desc, id desc);
create index mentorship_period on mentorship using gist (period);

-- What begins or grows is checked against the hub school, locked for it, and the mentored school.
create function mentorship_is_possible() returns trigger language plpgsql as $$
declare
    hub      hub_school;
    mentored school;
    -- Generated columns are not known yet before a row is written.
    asked    daterange := daterange(new.starts_on, new.ends_on, '[]');
    peak     bigint;
begin
    select * into hub from hub_school where id = new.hub_school_id for no key update;
    select * into mentored from school where id = new.school_id for share;
    if hub.school_id = mentored.id then
        raise exception 'violates check constraint "mentorship_of_another_school"'
            using errcode = 'check_violation', constraint = 'mentorship_of_another_school';
    end if;
    if hub.status in ('COMPLETED', 'WITHDRAWN') then
        raise exception 'violates check constraint "mentorship_by_a_live_hub"'
            using errcode = 'check_violation', constraint = 'mentorship_by_a_live_hub';
    end if;
    if mentored.status <> 'ACTIVE' or not mentored.underfilled then
        raise exception 'violates check constraint "mentorship_of_an_underfilled_school"'
            using errcode = 'check_violation', constraint = 'mentorship_of_an_underfilled_school';
    end if;
    -- How many the hub mentors changes only where one begins: the peak is on the first day or on such a day.
    select max(load) into peak
    from (select count(*) as load
          from (select new.starts_on as day
                union
                select starts_on from mentorship where hub_school_id = new.hub_school_id and starts_on <@ asked) as days
          join mentorship other on other.hub_school_id = new.hub_school_id and other.id <> new.id and days.day <@ other.period
          group by days.day) as loads;
    if coalesce(peak, 0) + 1 > hub.mentoring_capacity then
        raise exception 'violates check constraint "mentorship_within_capacity": % of %', peak + 1, hub.mentoring_capacity
            using errcode = 'check_violation', constraint = 'mentorship_within_capacity';
    end if;
    return new;
end $$;

create trigger mentorship_begins before insert on mentorship for each row execute function mentorship_is_possible();

create trigger mentorship_grows before update on mentorship for each row
    when (new.starts_on < old.starts_on or coalesce(new.ends_on, 'infinity') > coalesce(old.ends_on, 'infinity'))
    execute function mentorship_is_possible();

-- Who is mentored by whom does not change: that is another mentorship.
create function mentorship_keeps_its_parties() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "mentorship_keeps_its_parties"'
        using errcode = 'check_violation', constraint = 'mentorship_keeps_its_parties';
end $$;

create trigger mentorship_keeps_its_parties before update on mentorship for each row
    when (new.hub_school_id <> old.hub_school_id or new.school_id <> old.school_id)
    execute function mentorship_keeps_its_parties();

-- No hub school leaves the programme, and no school closes, under a mentorship that goes on.
create function hub_school_leaves() returns trigger language plpgsql as $$
begin
    if exists (select from mentorship where hub_school_id = new.hub_school_id and (ends_on is null or ends_on > new.effective_on)) then
        raise exception 'violates check constraint "hub_school_still_mentors"'
            using errcode = 'check_violation', constraint = 'hub_school_still_mentors';
    end if;
    return new;
end $$;

create trigger hub_school_leaves before insert on hub_school_transition for each row
    when (new.status in ('COMPLETED', 'WITHDRAWN')) execute function hub_school_leaves();

create function school_closes_unmentored() returns trigger language plpgsql as $$
begin
    if exists (select from mentorship where school_id = new.id and (ends_on is null or ends_on > new.closed_on)) then
        raise exception 'violates check constraint "school_still_mentored"'
            using errcode = 'check_violation', constraint = 'school_still_mentored';
    end if;
    return new;
end $$;

create trigger school_closes_unmentored before update on school for each row
    when (old.status = 'ACTIVE' and new.status = 'CLOSED') execute function school_closes_unmentored();
