-- The day on which a hub school leaves or a school closes is the first one without it: what needs it ends before.
create or replace function hub_school_leaves() returns trigger language plpgsql as $$
begin
    if exists (select from mentorship
               where hub_school_id = new.hub_school_id and (ends_on is null or ends_on >= new.effective_on)) then
        raise exception 'violates check constraint "hub_school_still_mentors"'
            using errcode = 'check_violation', constraint = 'hub_school_still_mentors';
    end if;
    return new;
end $$;

create or replace function school_closes_unmentored() returns trigger language plpgsql as $$
begin
    if exists (select from mentorship where school_id = new.id and (ends_on is null or ends_on >= new.closed_on)) then
        raise exception 'violates check constraint "school_still_mentored"'
            using errcode = 'check_violation', constraint = 'school_still_mentored';
    end if;
    return new;
end $$;

create or replace function hub_school_leaves_its_classes() returns trigger language plpgsql as $$
begin
    if exists (select from remote_class
               where hub_school_id = new.hub_school_id and (ends_on is null or ends_on >= new.effective_on)) then
        raise exception 'violates check constraint "hub_school_still_teaches"'
            using errcode = 'check_violation', constraint = 'hub_school_still_teaches';
    end if;
    return new;
end $$;

-- What was called off with its school is planned again where the closing is taken back.
alter table community_event
    add column cancelled_with_school boolean not null default false,
    add constraint community_event_cancelled_with_school check (not cancelled_with_school or status = 'CANCELLED');

update community_event set cancelled_with_school = true
where status = 'CANCELLED' and cancel_reason = 'Мектеп жабылды / Школа закрыта';

drop trigger community_event_lifecycle on community_event;

create trigger community_event_lifecycle before update on community_event for each row
    when (old.status <> 'PLANNED' and new.status <> old.status
          and not (old.cancelled_with_school and new.status = 'PLANNED'))
    execute function community_event_lifecycle();
