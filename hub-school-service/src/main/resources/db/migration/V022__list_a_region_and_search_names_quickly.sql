-- The schools of a whole region are listed in the order of their names without looking at those of others.
alter table school add column region text not null generated always as (territories[1]) stored;
create index school_region on school (region, name_ru, id);

-- The words of a searchable name that tell schools apart, each once: comparing names costs by their length, and what every school is
-- called ("general secondary school named after …") says nothing. Null where nothing is left.
do $$
begin
    execute format(
        'create function distinctive(words text) returns text language plpgsql immutable parallel safe as $body$
        begin
            return (select string_agg(word, '' '' order by place)
                from (select word, min(place) as place
                    from unnest(string_to_array(words, '' '')) with ordinality as named (word, place)
                    where word <> '''' and word <> all (%L)
                    group by word) as kept);
        end $body$',
        array(
            select searchable(word)
            from unnest(array[
                'мектеп', 'мектебі', 'мектептің', 'жалпы', 'орта', 'негізгі', 'бастауыш', 'білім', 'беретін', 'атындағы', 'коммуналдық',
                'мемлекеттік', 'мекемесі', 'кмм', 'школа', 'школы', 'общеобразовательная', 'средняя', 'основная', 'начальная', 'имени', 'им',
                'коммунальное', 'государственное', 'учреждение', 'кгу', 'school', 'general', 'secondary', 'basic', 'primary',
                'comprehensive', 'named', 'after', 'no']) as word));
end $$;

alter table school add column name_words text not null generated always as (
    coalesce(distinctive(searchable_name(name_kk, name_ru, name_en) || ' ' || searchable(former_names)), '')) stored;
create index school_name_words on school using gin (name_words gin_trgm_ops) with (fastupdate = off);

-- As name_matches, but similar are only the distinctive words. Stable, so that it is inlined.
create function name_or_words_match(name text, words text, q text) returns boolean
    language sql stable parallel safe
    return name like '% ' || searchable(q) || '%' or words %> distinctive(searchable(q));

-- The review shows the region as well.
create or replace view underfilled_review as
select school.id, school.code, school.name_kk, school.name_ru, school.name_en, school.territory, school.level, school.underfilled,
    latest.school_year, latest.pupils, threshold.id as threshold_id, threshold.pupils_at_most, threshold.basis,
    threshold.effective_from, threshold.effective_until, school.territories, school.region
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

-- Few codes vanish.
create index territory_vanished on territory (code, id) where vanished_on is not null;
