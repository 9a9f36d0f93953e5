-- Mentorships, remote classes and partnerships name the territories of their schools, as activities do, so that a list of a territory reads
-- one index or one order. They follow schools and territories that move. A partnership also names its parties, so that it is found by them.
create function remote_class_territories(class uuid, hub uuid) returns text[] language sql stable as $$
    select coalesce(array_agg(distinct kato order by kato), '{}')
    from school, unnest(school.territories) as kato
    where school.id in (
        select school_id from hub_school where id = hub
        union all
        select gap.school_id from remote_class_gap link join teaching_gap gap on gap.id = link.teaching_gap_id
        where link.remote_class_id = class)
$$;

create function partnership_territories(partnership uuid, district text) returns text[] language sql stable as $$
    select coalesce(array_agg(distinct kato order by kato), '{}')
    from (
        select unnest(path) as kato from territory where code = district
        union all
        select unnest(school.territories) from partnership_party party join school on school.id = party.school_id
        where party.partnership_id = partnership) as places
$$;

create function partnership_party_names(partnership uuid) returns text language sql stable as $$
    select coalesce(string_agg(coalesce(party.name_search, '') || coalesce(school.name_search, ''), '' order by party.position), '')
    from partnership_party party left join school on school.id = party.school_id
    where party.partnership_id = partnership
$$;

-- Only the partnership is searched.
drop index partnership_party_name_search;

alter table mentorship add column territories text[];
alter table remote_class add column territories text[];
alter table partnership
    add column territories text[],
    add column party_names text not null default '',
    add column party_words text not null generated always as (coalesce(distinctive(party_names), '')) stored;
update mentorship set territories = mentoring_territories(hub_school_id, school_id);
update remote_class set territories = remote_class_territories(id, hub_school_id);
update partnership set territories = partnership_territories(id, territory), party_names = partnership_party_names(id);
-- What changed is already said by the dates the rows have: nothing deferred has to be looked at again.
set constraints all immediate;
alter table mentorship alter column territories set not null;
alter table remote_class alter column territories set not null;
alter table partnership alter column territories set not null;

create index mentorship_territories on mentorship using gin (territories) with (fastupdate = off);
create index remote_class_territories on remote_class using gin (territories) with (fastupdate = off);
create index partnership_territories on partnership using gin (territories) with (fastupdate = off);

create index partnership_party_names on partnership using gin (party_names gin_trgm_ops) with (fastupdate = off);
create index partnership_party_words on partnership using gin (party_words gin_trgm_ops) with (fastupdate = off);

create trigger mentorship_stands_in_territories before insert or update of hub_school_id, school_id on mentorship
    for each row execute function mentoring_stands_in_territories();

create function remote_class_stands_in_territories() returns trigger language plpgsql as $$
begin
    new.territories := remote_class_territories(new.id, new.hub_school_id);
    return new;
end $$;

create trigger remote_class_stands_in_territories before insert or update of hub_school_id on remote_class
    for each row execute function remote_class_stands_in_territories();

create function partnership_stands_in_territories() returns trigger language plpgsql as $$
begin
    new.territories := partnership_territories(new.id, new.territory);
    return new;
end $$;

create trigger partnership_stands_in_territories before insert or update of territory on partnership
    for each row execute function partnership_stands_in_territories();

create function remote_class_follows_gaps() returns trigger language plpgsql as $$
begin
    update remote_class set territories = remote_class_territories(id, hub_school_id)
    where id = case tg_op when 'DELETE' then old.remote_class_id else new.remote_class_id end
      and territories <> remote_class_territories(id, hub_school_id);
    return null;
end $$;

create trigger remote_class_follows_gaps after insert or delete or update of teaching_gap_id on remote_class_gap
    for each row execute function remote_class_follows_gaps();

create function partnership_follows_parties() returns trigger language plpgsql as $$
begin
    update partnership set territories = partnership_territories(id, territory), party_names = partnership_party_names(id)
    where id = case tg_op when 'DELETE' then old.partnership_id else new.partnership_id end;
    return null;
end $$;

create trigger partnership_follows_parties after insert or delete or update on partnership_party
    for each row execute function partnership_follows_parties();

create function pairs_follow_school() returns trigger language plpgsql as $$
begin
    if old.territories <> new.territories then
        update mentorship set territories = mentoring_territories(hub_school_id, school_id)
        where school_id = new.id or hub_school_id in (select id from hub_school where school_id = new.id);
        update remote_class set territories = remote_class_territories(id, hub_school_id)
        where hub_school_id in (select id from hub_school where school_id = new.id)
           or id in (
               select link.remote_class_id from remote_class_gap link join teaching_gap gap on gap.id = link.teaching_gap_id
               where gap.school_id = new.id);
    end if;
    update partnership set territories = partnership_territories(id, territory), party_names = partnership_party_names(id)
    where id in (select partnership_id from partnership_party where school_id = new.id);
    return null;
end $$;

create trigger pairs_follow_school after update on school for each row
    when (old.territories <> new.territories or old.name_search <> new.name_search) execute function pairs_follow_school();

create function partnership_follows_territory() returns trigger language plpgsql as $$
begin
    update partnership set territories = partnership_territories(id, territory) where territory = new.code;
    return null;
end $$;

create trigger partnership_follows_territory after update on territory for each row
    when (old.path <> new.path) execute function partnership_follows_territory();

-- How many names are similar to a word is guessed well enough, and comparing samples costs more than the search.
alter table partnership alter column name_search set statistics 0;
alter table partnership alter column party_names set statistics 10;
alter table partnership alter column party_words set statistics 0;
alter table school alter column name_words set statistics 0;
