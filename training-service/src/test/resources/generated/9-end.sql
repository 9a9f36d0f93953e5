do $$
declare
    one record;
begin
    for one in select * from postponed loop
        execute one.definition;
    end loop;
    for one in select * from postponed_constraint loop
        execute format('alter table %s add constraint %I %s', one.relation, one.name, one.definition);
    end loop;
end $$;
set session_replication_role = default;

insert into training_need_change (number, region, district, position, subjects, trained, due_on, valid_from, valid_until)
select count(*), territories[1], coalesce(territories[2], territories[1]), position, subjects, trained_on is not null, due_on, valid_from,
       valid_until
from training_need group by 2, 3, 4, 5, 6, 7, 8, 9;
select training_need_add_up(2147483647);

insert into cascade_reached (hub_school_id, teacher_id, school_id, region, generation, first_on)
select hub_school_id, teacher_id, school_id, min(region), generation, min(held_on)
from cascade_training training join cascade_participant participant on participant.cascade_id = training.id where counted
group by 1, 2, 3, 5;

insert into teacher_word
select distinct word from teacher, unnest(string_to_array(name_search, ' ')) as word where word <> '';

insert into report_row (id, kind, teacher_id, school_id, territories, course_run_id, provider_id, format, day, hours, completed)
select * from report_row_derived order by day, id;
