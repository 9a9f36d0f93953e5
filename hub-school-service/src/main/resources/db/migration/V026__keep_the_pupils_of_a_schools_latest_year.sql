-- The pupils of a school in the latest year it has numbers of, pre-school left out: the review of the underfilled status compares them with
-- the thresholds, of one school after the other. They follow from the enrolment, and only the trigger below writes them.
create table school_pupils (
    school_id   uuid primary key references school on delete cascade,
    school_year int  not null,
    pupils      int  not null check (pupils >= 0)
);
revoke insert, update, delete, truncate on school_pupils from ${application};

-- Rows are locked in one order before the enrolment is read: of two that change it together, the second sees what the first has done.
create function count_pupils(counted uuid[]) returns void
    language plpgsql security definer set search_path from current as $$
begin
    insert into school_pupils
    select distinct school_id, 0, 0 from school_enrolment where school_id = any (counted) and grade > 0 order by 1
    on conflict do nothing;
    perform from school_pupils where school_id = any (counted) order by school_id for update;
    delete from school_pupils p where school_id = any (counted)
        and not exists (select from school_enrolment e where e.school_id = p.school_id and grade > 0);
    update school_pupils p set school_year = latest.school_year, pupils = latest.pupils
    from (select distinct on (school_id) school_id, school_year, sum(pupils) as pupils
          from school_enrolment where school_id = any (counted) and grade > 0
          group by school_id, school_year order by school_id, school_year desc) as latest
    where p.school_id = latest.school_id;
end $$;
revoke execute on function count_pupils from public;

create function enrolment_counts_pupils() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    case tg_op
        when 'INSERT' then perform count_pupils(array(select distinct school_id from new_row));
        when 'DELETE' then perform count_pupils(array(select distinct school_id from old_row));
        else perform count_pupils(array(select school_id from new_row union select school_id from old_row));
    end case;
    return null;
end $$;
create trigger enrolment_counts_pupils_added after insert on school_enrolment
    referencing new table as new_row for each statement execute function enrolment_counts_pupils();
create trigger enrolment_counts_pupils_changed after update on school_enrolment
    referencing new table as new_row old table as old_row for each statement execute function enrolment_counts_pupils();
create trigger enrolment_counts_pupils_removed after delete on school_enrolment
    referencing old table as old_row for each statement execute function enrolment_counts_pupils();

insert into school_pupils
select distinct on (school_id) school_id, school_year, sum(pupils)
from school_enrolment where grade > 0 group by school_id, school_year order by school_id, school_year desc;

create or replace view underfilled_review as
select school.id, school.code, school.name_kk, school.name_ru, school.name_en, school.territory, school.level, school.underfilled,
    latest.school_year, latest.pupils, threshold.id as threshold_id, threshold.pupils_at_most, threshold.basis,
    threshold.effective_from, threshold.effective_until, school.territories, school.region
from school
join school_pupils as latest on latest.school_id = school.id
join (
    select *, lead(effective_from) over (partition by level order by effective_from) as effective_until
    from underfilled_threshold) as threshold
    on threshold.level = school.level and (latest.pupils <= threshold.pupils_at_most) <> school.underfilled
where school.status = 'ACTIVE';
