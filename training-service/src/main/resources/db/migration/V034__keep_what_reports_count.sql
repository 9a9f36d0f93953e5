-- What the figures of the training report are made of, a row each: parts taken in training that ended, and certificates that are valid.
-- A person counts at the school where the teacher worked on the day, or else at the one recorded for the time nearest to it: what happens
-- later changes no figure of the past. Triggers keep these rows; nothing of them is recorded here alone.
create table report_row (
    -- Of the enrolment, internship or certificate.
    id uuid primary key,
    kind text not null constraint report_row_kind check (kind in ('enrolment', 'internship', 'certificate')),
    teacher_id uuid not null,
    -- None where nothing is recorded of where the teacher worked.
    school_id uuid,
    territories text[] not null,
    course_run_id uuid,
    provider_id uuid,
    format text not null,
    day date not null,
    hours integer not null,
    completed boolean not null,
    certified boolean not null generated always as (kind = 'certificate') stored
);

-- The same as before, by comparing rows: the index that keeps the times of a teacher apart would be taken for equal teachers, and reads
-- ten times as much as the one in the order of the days.
create or replace function school_of_teacher(of_teacher uuid, on_day date) returns uuid
    language sql stable
    return (select school_id from teacher_employment
            where (teacher_id, starts_on) between (of_teacher, date '-infinity') and (of_teacher, date 'infinity')
            order by greatest(starts_on - on_day, on_day - coalesce(ends_on, date '9999-12-31'), 0), starts_on limit 1);

create view report_row_derived as
    select outcome.id, outcome.kind, outcome.teacher_id, school.id as school_id, coalesce(school.territories, '{}') as territories,
        outcome.course_run_id, outcome.provider_id, outcome.format, outcome.day, outcome.hours, outcome.completed
    from (
        select enrolment.id, 'enrolment' as kind, teacher_id, course_run_id, enrolment.provider_id, course.format, ended_on as day,
            case enrolment.status when 'COMPLETED' then course.hours else 0 end as hours, enrolment.status = 'COMPLETED' as completed
        from enrolment join course on course.id = enrolment.course_id
        where ended_on is not null
        union all
        -- An internship within a course run is the part taken in the run.
        select id, 'internship', teacher_id, course_run_id, provider_id, 'INTERNSHIP', ends_on,
            case status when 'COMPLETED' then hours else 0 end, status = 'COMPLETED'
        from internship
        where status in ('COMPLETED', 'FAILED') and not exists (
            select from enrolment
            where enrolment.course_run_id = internship.course_run_id and enrolment.teacher_id = internship.teacher_id
                and (enrolment.status = 'COMPLETED' or enrolment.status = 'FAILED' and internship.status = 'FAILED'))
        union all
        select id, 'certificate', teacher_id, course_run_id, provider_id, format, issued_on, hours, true
        from certificate where status = 'VALID'
    ) outcome
    left join school on school.id = school_of_teacher(outcome.teacher_id, outcome.day);

insert into report_row (id, kind, teacher_id, school_id, territories, course_run_id, provider_id, format, day, hours, completed)
    select * from report_row_derived order by day, id;

-- With which hub a school is, or was, and from when to when: as its own, or mentored by it.
create view hub_attachment as
    select id as hub_id, school_id, coalesce(joined_on, date '-infinity') as starts_on, coalesce(left_on, date 'infinity') as ends_on
    from hub_school where not removed
    union all
    select hub_school_id, school_id, starts_on, coalesce(ends_on, date 'infinity') from mentorship where not removed;

-- A page of anything is read in its order; a report of a period or a place reads its rows alone. Below the districts the schools are few.
create index report_row_teacher on report_row (teacher_id);
create index report_row_day on report_row (certified, day, id);
create index report_row_region on report_row ((territories[1]), certified, day, id);
create index report_row_district on report_row ((territories[2]), certified, day, id);
create index report_row_school on report_row (school_id, certified, day, id);
create index report_row_provider on report_row (provider_id, certified, day, id);
analyze report_row;

-- Reports read nothing else any more.
drop index enrolment_ended;
drop index enrolment_teacher_ended;
drop index internship_ended;
drop index certificate_reported;
drop index school_territories;

-- One change of a teacher after the other, so that none overlooks where the other puts somebody. Whoever changes a course or a school
-- waits for all of them, and they for him.
create function report_rows_derive(of_ids uuid[]) returns void language plpgsql as $$
begin
    lock table report_row in row exclusive mode;
    delete from report_row where id = any(of_ids);
    insert into report_row (id, kind, teacher_id, school_id, territories, course_run_id, provider_id, format, day, hours, completed)
        select * from report_row_derived where id = any(of_ids);
end $$;

-- With a part taken in a run an internship within it counts no longer, or counts again.
create function report_row_derive_part(of_id uuid, of_teacher uuid, of_run uuid) returns void language plpgsql as $$
begin
    lock table report_row in row exclusive mode;
    perform from teacher where id = of_teacher for no key update;
    perform report_rows_derive(array(
        select of_id union select id from internship where teacher_id = of_teacher and course_run_id = of_run));
end $$;

create function report_row_follows_part() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.teacher_id, new.course_run_id) is distinct from (old.teacher_id, old.course_run_id) then
        perform report_row_derive_part(old.id, old.teacher_id, old.course_run_id);
    end if;
    perform report_row_derive_part(new.id, new.teacher_id, new.course_run_id);
    return null;
end $$;
create trigger report_row_follows after update on enrolment for each row
    when ((old.ended_on is not null or new.ended_on is not null)
        and (old.status, old.ended_on, old.teacher_id, old.course_run_id, old.course_id, old.provider_id)
            is distinct from (new.status, new.ended_on, new.teacher_id, new.course_run_id, new.course_id, new.provider_id))
    execute function report_row_follows_part();
create trigger report_row_follows_new after insert on enrolment for each row
    when (new.ended_on is not null) execute function report_row_follows_part();
create trigger report_row_follows after update on internship for each row
    when ((old.status in ('COMPLETED', 'FAILED') or new.status in ('COMPLETED', 'FAILED'))
        and (old.status, old.ends_on, old.hours, old.teacher_id, old.course_run_id, old.provider_id)
            is distinct from (new.status, new.ends_on, new.hours, new.teacher_id, new.course_run_id, new.provider_id))
    execute function report_row_follows_part();
create trigger report_row_follows_new after insert on internship for each row
    when (new.status in ('COMPLETED', 'FAILED')) execute function report_row_follows_part();

-- Whoever issues a certificate has the teacher locked.
create function report_row_follows_certificate() returns trigger language plpgsql as $$
begin
    perform report_rows_derive(array[new.id]);
    return null;
end $$;
create trigger report_row_follows after update on certificate for each row
    when (old.status <> new.status) execute function report_row_follows_certificate();
create trigger report_row_follows_new after insert on certificate for each row
    when (new.status = 'VALID') execute function report_row_follows_certificate();

create function report_rows_place(of_teachers uuid[]) returns void language plpgsql as $$
begin
    lock table report_row in row exclusive mode;
    perform from teacher where id = any(of_teachers) order by id for no key update;
    update report_row set school_id = school.id, territories = coalesce(school.territories, '{}')
    from report_row placed left join school on school.id = school_of_teacher(placed.teacher_id, placed.day)
    where placed.teacher_id = any(of_teachers) and report_row.id = placed.id and placed.school_id is distinct from school.id;
end $$;

create function report_row_follows_employment() returns trigger language plpgsql as $$
begin
    perform report_rows_place(array(
        select old.teacher_id union select new.teacher_id where tg_op = 'UPDATE'));
    return null;
end $$;
create trigger report_row_follows after update or delete on teacher_employment
    for each row execute function report_row_follows_employment();

create function report_row_follows_new_employments() returns trigger language plpgsql as $$
begin
    perform report_rows_place(array(select distinct teacher_id from added));
    return null;
end $$;
create trigger report_row_follows_new after insert on teacher_employment
    referencing new table as added for each statement execute function report_row_follows_new_employments();

create function report_row_follows_course() returns trigger language plpgsql as $$
begin
    lock table report_row in share row exclusive mode;
    update report_row set format = new.format, hours = case when completed then new.hours else 0 end
    from enrolment
    where enrolment.id = report_row.id and enrolment.course_id = new.id and enrolment.ended_on is not null;
    return null;
end $$;
create trigger report_row_follows after update of format, hours on course for each row
    when (old.format <> new.format or old.hours <> new.hours) execute function report_row_follows_course();

create function report_row_follows_school() returns trigger language plpgsql as $$
begin
    lock table report_row in share row exclusive mode;
    update report_row set territories = new.territories where school_id = new.id;
    return null;
end $$;
create trigger report_row_follows after update of territories on school for each row
    when (old.territories <> new.territories) execute function report_row_follows_school();

-- What is looked up for each row is found by keys, whatever they are: one plan serves all, and costs more to make than to run.
alter function report_rows_derive(uuid[]) set plan_cache_mode = force_generic_plan;
alter function report_row_derive_part(uuid, uuid, uuid) set plan_cache_mode = force_generic_plan;
alter function report_rows_place(uuid[]) set plan_cache_mode = force_generic_plan;

revoke truncate on report_row from "${application}";
