-- Whether a run takes one of these days: those of its sessions; without sessions all of its own if it is held in person, and none if it is
-- held by a link alone.
create function run_takes_days(run course_run, first_day date, last_day date) returns boolean language sql stable as $$
    select run.starts_on <= last_day and first_day <= run.ends_on and case
        when exists (select from course_run_session where course_run_id = run.id) then exists (
            select from course_run_session where course_run_id = run.id and day between first_day and last_day)
        else num_nonnulls(run.venue_school_id, run.venue_place) > 0
    end
$$;

-- The earliest internship of the teacher on days of the run that is no part of it. An internship takes whole days.
create function clashing_internship(of_run uuid, of_teacher uuid) returns uuid language sql stable as $$
    select internship.id
    from internship
    join course_run on course_run.id = of_run
    where internship.teacher_id = of_teacher and internship.status in ('PLANNED', 'RUNNING', 'COMPLETED')
        and internship.course_run_id is distinct from of_run and run_takes_days(course_run, internship.starts_on, internship.ends_on)
    order by internship.starts_on, internship.id
    limit 1
$$;

-- The runs in which the teacher has a place and which take one of these days, but the one that the internship is part of.
create function runs_during(of_teacher uuid, first_day date, last_day date, but uuid) returns setof uuid language sql stable as $$
    select course_run.id
    from enrolment
    join course_run on course_run.id = enrolment.course_run_id
    where enrolment.teacher_id = of_teacher and holds_place(enrolment.status) and course_run.status <> 'CANCELLED'
        and course_run.id is distinct from but and run_takes_days(course_run, first_day, last_day)
$$;

-- The second belt, as for two runs and for two internships. Whoever has both already keeps both.
create function enrolment_is_beside_internships() returns trigger language plpgsql as $$
begin
    if (tg_op = 'INSERT' or new.status in ('APPLIED', 'APPROVED') and old.status <> new.status)
            and clashing_internship(new.course_run_id, new.teacher_id) is not null then
        raise exception 'new row for relation "enrolment" violates check constraint "enrolment_clash"'
            using errcode = 'check_violation', constraint = 'enrolment_clash', table = 'enrolment';
    end if;
    return new;
end $$;
create trigger enrolment_is_beside_internships before insert or update of status on enrolment
    for each row execute function enrolment_is_beside_internships();

create function internship_is_beside_runs() returns trigger language plpgsql as $$
begin
    if (tg_op = 'INSERT' or (new.starts_on, new.ends_on, new.course_run_id) is distinct from (old.starts_on, old.ends_on, old.course_run_id))
            and new.status in ('PLANNED', 'RUNNING', 'COMPLETED')
            and exists (select from runs_during(new.teacher_id, new.starts_on, new.ends_on, new.course_run_id)) then
        raise exception 'new row for relation "internship" violates check constraint "internship_overlap"'
            using errcode = 'check_violation', constraint = 'internship_overlap', table = 'internship';
    end if;
    return new;
end $$;
create trigger internship_is_beside_runs before insert or update of starts_on, ends_on, course_run_id on internship
    for each row execute function internship_is_beside_runs();

-- What is looked up for each row is found by keys, whatever they are.
alter function clashing_internship(uuid, uuid) set plan_cache_mode = force_generic_plan;
alter function enrolment_is_beside_internships() set plan_cache_mode = force_generic_plan;
