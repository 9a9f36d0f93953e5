-- Files bring many teachers and applications at once: what follows from a new employment or enrolment is derived once for each statement,
-- not once for each row.

-- One change of a teacher after the other. Whoever changes a rule waits for all of them, and they for him.
create function training_needs_derive(of_teachers uuid[]) returns void language plpgsql as $$
begin
    lock table training_need in row exclusive mode;
    perform from teacher where teacher.id = any(of_teachers) order by teacher.id for no key update;
    delete from training_need where teacher_id = any(of_teachers);
    insert into training_need (id, teacher_id, school_id, territories, position, subjects, trained_on, due_on, valid_from, valid_until, past)
        select * from training_needs_of(of_teachers);
end $$;

create or replace function training_need_derive(of_teacher uuid) returns void language plpgsql as $$
begin
    perform training_needs_derive(array[of_teacher]);
end $$;

create function training_need_follows_new_employments() returns trigger language plpgsql as $$
begin
    perform training_needs_derive(array(select distinct teacher_id from added));
    return null;
end $$;
drop trigger training_need_follows on teacher_employment;
create trigger training_need_follows after update or delete on teacher_employment
    for each row execute function training_need_follows();
create trigger training_need_follows_new after insert on teacher_employment
    referencing new table as added for each statement execute function training_need_follows_new_employments();

-- Hubs are taken in one order, so that two changes do not wait for each other.
create function cascade_follows_new_employments() returns trigger language plpgsql as $$
declare
    concerned uuid[] := array(select distinct teacher_id from added);
begin
    -- Whoever records a cascade holds its teachers, so that neither overlooks the other.
    perform from teacher where id = any(concerned) order by id for no key update;
    perform cascade_derive(hub) from (
        select hub_school_id from cascade_training where trainer_id = any(concerned)
        union
        select training.hub_school_id from cascade_training training
        join cascade_participant participant on participant.cascade_id = training.id where participant.teacher_id = any(concerned)
        order by 1) as concerned_hub (hub);
    return null;
end $$;
drop trigger cascade_follows_teacher on teacher_employment;
create trigger cascade_follows_teacher after update or delete on teacher_employment
    for each row execute function cascade_follows_teacher();
create trigger cascade_follows_new after insert on teacher_employment
    referencing new table as added for each statement execute function cascade_follows_new_employments();

create function course_run_counts_its_new_places() returns trigger language plpgsql as $$
begin
    update course_run set places_taken = places_taken + counted.places
    from (select course_run_id, count(*)::integer as places from added where holds_place(status) group by course_run_id) counted
    where course_run.id = counted.course_run_id;
    return null;
end $$;
drop trigger course_run_counts_its_new_places on enrolment;
create trigger course_run_counts_its_new_places after insert on enrolment
    referencing new table as added for each statement execute function course_run_counts_its_new_places();

-- What is looked up for each row is found by keys, whatever they are: one plan serves all, and costs more to make than to run.
alter function training_needs_derive(uuid[]) set plan_cache_mode = force_generic_plan;
alter function cascade_follows_new_employments() set plan_cache_mode = force_generic_plan;
alter function enrolment_is_possible() set plan_cache_mode = force_generic_plan;
alter function enrolment_knows_its_run() set plan_cache_mode = force_generic_plan;
alter function enrolment_names_a_person() set plan_cache_mode = force_generic_plan;
alter function clashing_run(uuid, uuid) set plan_cache_mode = force_generic_plan;
