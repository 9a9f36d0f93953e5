-- The official files of the classifier are imported: codes are added, and marked when they vanish; none is removed.
grant insert on territory to ${application};

alter table territory add column vanished_on date;

comment on column territory.checked is 'whether the code was seen in the official classifier: that of 18 June 2026, or an imported file';

-- The kinds of objects that the files at hand did not have.
alter table territory alter column level set expression as (
    case type
        when 'REGION' then 'REGION'
        when 'CITY_OF_REPUBLICAN_SIGNIFICANCE' then 'REGION'
        when 'DISTRICT' then 'DISTRICT'
        when 'CITY_ADMINISTRATION' then 'DISTRICT'
        when 'CITY_DISTRICT' then 'DISTRICT'
        when 'TOWN_ADMINISTRATION' then 'OKRUG'
        when 'TOWNSHIP_ADMINISTRATION' then 'OKRUG'
        when 'RURAL_OKRUG' then 'OKRUG'
        when 'TOWN' then 'SETTLEMENT'
        when 'TOWNSHIP' then 'SETTLEMENT'
        when 'VILLAGE' then 'SETTLEMENT'
        when 'STATION' then 'SETTLEMENT'
        when 'SIDING' then 'SETTLEMENT'
    end);

-- A school is not put where there is nothing any more; one that is there stays.
create function school_in_a_present_territory() returns trigger language plpgsql as $$
begin
    if (select vanished_on from territory where code = new.territory for share) is not null then
        raise exception 'violates check constraint "school_in_a_present_territory"'
            using errcode = 'check_violation', constraint = 'school_in_a_present_territory';
    end if;
    return new;
end $$;

create trigger school_is_put before insert on school for each row execute function school_in_a_present_territory();

create trigger school_is_moved before update on school for each row
    when (new.territory <> old.territory) execute function school_in_a_present_territory();
