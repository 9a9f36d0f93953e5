-- A teacher who was trained passes it on to teachers of other schools, on behalf of a hub school.
create table cascade_training (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    hub_school_id uuid not null references hub_school,
    trainer_id uuid not null references teacher,
    held_on date not null constraint cascade_held_on check (held_on between date '1991-01-01' and date '2200-12-31'),
    -- Domain rule: hours of training are whole, 1 to 500.
    hours integer not null constraint cascade_hours check (hours between 1 and 500),
    course_id uuid references course,
    topic text,
    host_school_id uuid not null references school,
    -- Law on Teacher Status, art. 6: teachers are not drawn into events that have no host and no basis.
    basis text not null,
    -- When it was recorded or corrected last, participants included.
    stated_at timestamptz not null,
    status text not null constraint cascade_status check (status in ('RECORDED', 'CANCELLED')),
    cancellation_reason text,
    -- Derived: 0 for a teacher of the hub who was trained by then, one more than in the training taken part in otherwise; nothing where
    -- neither is recorded.
    trainer_generation integer constraint cascade_trainer_generation check (trainer_generation >= 0),
    -- Derived: of the hub, the host school and the schools of those who took part; coordinators of each act on the cascade.
    territories text[] not null default '{}',
    constraint cascade_content check (num_nonnulls(course_id, topic) > 0),
    constraint cascade_cancellation check ((status = 'CANCELLED') = (cancellation_reason is not null))
);
create index cascade_held on cascade_training (held_on, id);
create index cascade_created on cascade_training (created_at, id);
create index cascade_hub on cascade_training (hub_school_id, held_on, id);
create index cascade_trainer on cascade_training (trainer_id, held_on, id);
create index cascade_host on cascade_training (host_school_id, held_on, id);
create index cascade_course on cascade_training (course_id, held_on, id);
create index cascade_territories on cascade_training using gin (territories) with (fastupdate = off);

create table cascade_participant (
    cascade_id uuid not null references cascade_training,
    teacher_id uuid not null references teacher,
    -- Why it counts where no mentorship links the hub and the school. The text goes with the erasure of the teacher, what it says stays.
    linked_by_reason boolean not null,
    link_reason text,
    -- Derived: where the teacher worked on the day, and in which region.
    school_id uuid,
    region text,
    -- Derived: the mentorship that linked the hub and the school on the day.
    mentorship_id uuid,
    -- Derived: one more than the trainer's.
    generation integer constraint cascade_participant_generation check (generation >= 1),
    -- Derived: whether it was not cancelled, the trainer was trained, and a mentorship or a reason links the two.
    counted boolean not null default false,
    constraint cascade_participant_reason check (link_reason is null or linked_by_reason),
    primary key (cascade_id, teacher_id)
);
create index cascade_participant_teacher on cascade_participant (teacher_id, cascade_id);
create index cascade_participant_school on cascade_participant (school_id, cascade_id);

-- Nobody trains himself.
create function cascade_has_two_sides() returns trigger language plpgsql as $$
begin
    if exists (select from cascade_training training join cascade_participant participant on participant.cascade_id = training.id
            where training.id = coalesce(to_jsonb(new) ->> 'cascade_id', to_jsonb(new) ->> 'id')::uuid
                and participant.teacher_id = training.trainer_id) then
        raise exception 'new row for relation "%" violates check constraint "cascade_two_sides"', tg_table_name
            using errcode = 'check_violation', constraint = 'cascade_two_sides', table = tg_table_name;
    end if;
    return null;
end $$;
create constraint trigger cascade_has_two_sides after insert or update of trainer_id on cascade_training
    deferrable initially deferred for each row execute function cascade_has_two_sides();
create constraint trigger cascade_has_two_sides after insert or update on cascade_participant
    deferrable initially deferred for each row execute function cascade_has_two_sides();

-- Where a teacher worked on a day: as recorded, or else as recorded for the time nearest to it.
create function school_of_teacher(of_teacher uuid, on_day date) returns uuid
    language sql stable
    return (select school_id from teacher_employment
            where teacher_id = of_teacher
            order by greatest(starts_on - on_day, on_day - coalesce(ends_on, date '9999-12-31'), 0), starts_on limit 1);

-- Derives everything that follows from the cascades of a hub: schools, links, generations. A generation comes only from a training on an
-- earlier day, so one pass by day settles it whatever the order of recording, and no circle can arise.
create function cascade_derive(of_hub uuid) returns void language plpgsql as $$
declare
    day date;
begin
    perform pg_advisory_xact_lock(hashtextextended('tirek.cascade.' || of_hub, 0));
    with found as (
        select participant.cascade_id, participant.teacher_id, stood.school_id, school.territories[1] as region, (
            select mentorship.id from mentorship
            where mentorship.hub_school_id = of_hub and not mentorship.removed
                and mentorship.school_id in (select schools_continuing(stood.school_id))
                and mentorship.starts_on <= training.held_on and (mentorship.ends_on is null or mentorship.ends_on >= training.held_on)
            order by mentorship.starts_on, mentorship.id limit 1) as mentorship_id
        from cascade_training training
        join cascade_participant participant on participant.cascade_id = training.id
        cross join lateral (select school_of_teacher(participant.teacher_id, training.held_on) as school_id) stood
        left join school on school.id = stood.school_id
        where training.hub_school_id = of_hub
    )
    update cascade_participant participant
    set school_id = found.school_id, region = found.region, mentorship_id = found.mentorship_id
    from found
    where participant.cascade_id = found.cascade_id and participant.teacher_id = found.teacher_id
        and (participant.school_id, participant.region, participant.mentorship_id)
            is distinct from (found.school_id, found.region, found.mentorship_id);
    for day in select distinct held_on from cascade_training where hub_school_id = of_hub order by held_on loop
        with derived as (
            select training.id, case
                when school_of_teacher(training.trainer_id, day) in (select schools_continuing(hub_school.school_id))
                    and exists (select from teacher_training
                        where teacher_training.teacher_id = training.trainer_id and teacher_training.ended_on <= day) then 0
                else (select min(earlier.generation) from cascade_participant earlier
                    join cascade_training before on before.id = earlier.cascade_id
                    where earlier.teacher_id = training.trainer_id and before.hub_school_id = of_hub and before.status = 'RECORDED'
                        and before.held_on < day)
                end as generation
            from cascade_training training join hub_school on hub_school.id = training.hub_school_id
            where training.hub_school_id = of_hub and training.held_on = day
        )
        update cascade_training training set trainer_generation = derived.generation
        from derived where training.id = derived.id and training.trainer_generation is distinct from derived.generation;
        update cascade_participant participant
        set generation = training.trainer_generation + 1,
            counted = training.status = 'RECORDED' and training.trainer_generation is not null
                and (participant.mentorship_id is not null or participant.linked_by_reason)
        from cascade_training training
        where training.id = participant.cascade_id and training.hub_school_id = of_hub and training.held_on = day
            and (participant.generation, participant.counted) is distinct from (training.trainer_generation + 1,
                training.status = 'RECORDED' and training.trainer_generation is not null
                    and (participant.mentorship_id is not null or participant.linked_by_reason));
    end loop;
    update cascade_training training set territories = derived.territories
    from (
        select involved.id, coalesce(array_agg(distinct kato order by kato), '{}') as territories
        from (
            select id, host_school_id as school_id from cascade_training where hub_school_id = of_hub
            union
            select cascade_training.id, hub_school.school_id from cascade_training
            join hub_school on hub_school.id = cascade_training.hub_school_id where hub_school_id = of_hub
            union
            select cascade_training.id, cascade_participant.school_id from cascade_training
            join cascade_participant on cascade_participant.cascade_id = cascade_training.id where hub_school_id = of_hub
        ) involved
        join school_territory on school_territory.school_id = involved.school_id
        group by involved.id
    ) derived
    where training.id = derived.id and training.territories <> derived.territories;
end $$;

-- Hubs are taken in one order, so that two changes do not wait for each other.
create function cascade_follows_teacher() returns trigger language plpgsql as $$
declare
    concerned uuid := case when tg_op = 'DELETE' then old.teacher_id else new.teacher_id end;
begin
    -- Whoever records a cascade holds its teachers, so that neither overlooks the other.
    perform from teacher where id = concerned for no key update;
    perform cascade_derive(hub) from (
        select hub_school_id from cascade_training where trainer_id = concerned
        union
        select training.hub_school_id from cascade_training training
        join cascade_participant participant on participant.cascade_id = training.id where participant.teacher_id = concerned
        order by 1) as concerned_hub (hub);
    return null;
end $$;
create trigger cascade_follows_teacher after insert or update or delete on teacher_employment
    for each row execute function cascade_follows_teacher();
create trigger cascade_follows_teacher after update on enrolment
    for each row when ((old.status = 'COMPLETED' or new.status = 'COMPLETED')
        and (old.status, old.ended_on) is distinct from (new.status, new.ended_on))
    execute function cascade_follows_teacher();
create trigger cascade_follows_new after insert on enrolment
    for each row when (new.status = 'COMPLETED') execute function cascade_follows_teacher();
create trigger cascade_follows_teacher after update on internship
    for each row when ((old.status = 'COMPLETED' or new.status = 'COMPLETED')
        and (old.status, old.ends_on) is distinct from (new.status, new.ends_on))
    execute function cascade_follows_teacher();
create trigger cascade_follows_new after insert on internship
    for each row when (new.status = 'COMPLETED') execute function cascade_follows_teacher();

create function cascade_follows_mentorship() returns trigger language plpgsql as $$
begin
    if exists (select from cascade_training where hub_school_id = new.hub_school_id) then
        perform cascade_derive(new.hub_school_id);
    end if;
    if tg_op = 'UPDATE' and old.hub_school_id <> new.hub_school_id then
        perform cascade_derive(old.hub_school_id);
    end if;
    return null;
end $$;
create trigger cascade_follows_mentorship after insert or update on mentorship
    for each row execute function cascade_follows_mentorship();

create function cascade_follows_hub() returns trigger language plpgsql as $$
begin
    perform cascade_derive(new.id);
    return null;
end $$;
create trigger cascade_follows_hub after update of school_id on hub_school
    for each row when (old.school_id <> new.school_id) execute function cascade_follows_hub();

create function cascade_follows_school() returns trigger language plpgsql as $$
declare
    concerned uuid := (to_jsonb(new) ->> case tg_table_name when 'school' then 'id' else 'school_id' end)::uuid;
begin
    perform cascade_derive(hub) from (
        select training.hub_school_id from cascade_training training
        join cascade_participant participant on participant.cascade_id = training.id where participant.school_id = concerned
        union
        select training.hub_school_id from cascade_training training
        join hub_school on hub_school.id = training.hub_school_id where hub_school.school_id = concerned
        union
        select hub_school_id from cascade_training where host_school_id = concerned
        order by 1) as concerned_hub (hub);
    return null;
end $$;
create trigger cascade_follows_school after insert on school_successor
    for each row execute function cascade_follows_school();
create trigger cascade_follows_school after update of territories on school
    for each row when (old.territories <> new.territories) execute function cascade_follows_school();

-- Nothing here is deleted: a cascade that was recorded by mistake is cancelled. Participants are corrected.
revoke delete, truncate on cascade_training from "${application}";
revoke truncate on cascade_participant from "${application}";
