-- With each request concerning personal data the territories of the teacher, so that lists of a territory read the requests alone.
alter table personal_data_request add column territories text[];
update personal_data_request set territories = teacher.territories from teacher where teacher.id = personal_data_request.teacher_id;
alter table personal_data_request alter column territories set not null;

create index personal_data_request_territory_1 on personal_data_request ((territories[1]), due_on, id);
create index personal_data_request_territory_2 on personal_data_request ((territories[2]), due_on, id);
create index personal_data_request_territory_3 on personal_data_request ((territories[3]), due_on, id);
create index personal_data_request_territory_4 on personal_data_request ((territories[4]), due_on, id);

create function personal_data_request_stands_in_territories() returns trigger language plpgsql as $$
begin
    -- A teacher who does not exist is refused by the foreign key.
    new.territories := coalesce((select territories from teacher where id = new.teacher_id), '{}');
    return new;
end $$;
create trigger personal_data_request_stands_in_territories before insert on personal_data_request
    for each row execute function personal_data_request_stands_in_territories();

create function personal_data_request_follows_teacher() returns trigger language plpgsql as $$
begin
    update personal_data_request set territories = new.territories where teacher_id = new.id;
    return null;
end $$;
create trigger personal_data_request_follows_teacher after update on teacher for each row
    when (old.territories <> new.territories) execute function personal_data_request_follows_teacher();

-- The words of searchable names that tell hosts of internships apart, each once: comparing names costs by their length, and what every
-- school is called says nothing. Null where nothing is left.
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

alter table internship add column host_words text not null generated always as (coalesce(distinctive(host_search), '')) stored;
create index internship_host_words on internship using gin (host_words gin_trgm_ops) with (fastupdate = off);

-- As name_matches, but similar are only the distinctive words. Stable, so that it is inlined.
create function name_or_words_match(name text, words text, q text) returns boolean
    language sql stable parallel safe
    return name like '% ' || searchable(q) || '%' or words %> distinctive(searchable(q));

-- How many names are similar to a word is guessed well enough, and comparing samples costs more than the search; how many numbers have a
-- part is known only from many samples.
alter table internship alter column host_words set statistics 0;
alter table internship alter column host_search set statistics 10;
alter table certificate alter column number set statistics 1000;
analyze certificate (number);
