-- Since when a hub reached a teacher: a row for each school and generation, whatever the number of cascades. It counts from its first day.
create table cascade_reached (
    hub_school_id uuid not null references hub_school,
    teacher_id uuid not null references teacher,
    school_id uuid,
    region text,
    generation integer not null,
    first_on date not null
);
create unique index cascade_reached_once on cascade_reached (hub_school_id, teacher_id, school_id, generation)
    include (region, first_on) nulls not distinct;

alter function cascade_derive(uuid) rename to cascade_derive_generations;

-- Derives everything that follows from the cascades of a hub.
create function cascade_derive(of_hub uuid) returns void language plpgsql as $$
begin
    perform cascade_derive_generations(of_hub);
    with reached as materialized (
        select participant.teacher_id, participant.school_id, min(participant.region) as region, participant.generation,
            min(training.held_on) as first_on
        from cascade_training training join cascade_participant participant on participant.cascade_id = training.id
        where training.hub_school_id = of_hub and participant.counted
        group by 1, 2, 4
    ), gone as (
        delete from cascade_reached known
        where hub_school_id = of_hub and not exists (select from reached
            where reached.teacher_id = known.teacher_id and reached.school_id is not distinct from known.school_id
                and reached.generation = known.generation)
    )
    insert into cascade_reached as known (hub_school_id, teacher_id, school_id, region, generation, first_on)
    select of_hub, teacher_id, school_id, region, generation, first_on from reached
    on conflict (hub_school_id, teacher_id, school_id, generation) do update
    set region = excluded.region, first_on = excluded.first_on
    where (known.region, known.first_on) is distinct from (excluded.region, excluded.first_on);
end $$;

insert into cascade_reached (hub_school_id, teacher_id, school_id, region, generation, first_on)
select training.hub_school_id, participant.teacher_id, participant.school_id, min(participant.region), participant.generation,
    min(training.held_on)
from cascade_training training join cascade_participant participant on participant.cascade_id = training.id
where participant.counted
group by 1, 2, 3, 5;
analyze cascade_reached;

revoke truncate on cascade_reached from "${application}";
