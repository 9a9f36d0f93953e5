-- Schools name the territories they stand in, from the region down, so that a list of a territory reads the school alone. They follow a
-- school that moves and a territory that comes to lie elsewhere.
alter table school add column territories text[];

update school set territories = territory.path from territory where territory.code = school.territory;
-- What changed is already said by the dates the rows have: nothing deferred has to be looked at again.
set constraints all immediate;
alter table school alter column territories set not null;

create index school_territories on school using gin (territories) with (fastupdate = off);

create function school_stands_in_territories() returns trigger language plpgsql as $$
begin
    new.territories := (select path from territory where code = new.territory);
    return new;
end $$;

create trigger school_stands_in_territories before insert or update of territory on school
    for each row execute function school_stands_in_territories();

create function school_follows_territory() returns trigger language plpgsql as $$
begin
    update school set territories = new.path where territory = new.code;
    return null;
end $$;

create trigger school_follows_territory after update on territory for each row
    when (old.path <> new.path) execute function school_follows_territory();

-- The review shows it as well.
create or replace view underfilled_review as
select school.id, school.code, school.name_kk, school.name_ru, school.name_en, school.territory, school.level, school.underfilled,
    latest.school_year, latest.pupils, threshold.id as threshold_id, threshold.pupils_at_most, threshold.basis,
    threshold.effective_from, threshold.effective_until, school.territories
from school
cross join lateral (
    select school_year, sum(pupils)::integer as pupils
    from school_enrolment
    where school_id = school.id and grade > 0
    group by school_year
    order by school_year desc
    limit 1) as latest
join (
    select *, lead(effective_from) over (partition by level order by effective_from) as effective_until
    from underfilled_threshold) as threshold
    on threshold.level = school.level and (latest.pupils <= threshold.pupils_at_most) <> school.underfilled
where school.status = 'ACTIVE';
