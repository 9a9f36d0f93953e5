-- A supervisor who is a teacher here is named by reference, and shown by the name the teacher has; others by a plain text. Either can be
-- erased: what document asked for it stays, and nobody is named.
alter table internship add column supervisor_teacher_id uuid references teacher;
alter table internship add column supervisor_erasure_basis text;
alter table internship add constraint internship_supervisor_once
    check (num_nonnulls(supervisor, supervisor_teacher_id, supervisor_erasure_basis) <= 1);
alter table internship add constraint internship_supervisor_other check (supervisor_teacher_id <> teacher_id);
alter table internship drop constraint internship_ready;
-- Law on Teacher Status, art. 6: teachers are not drawn into events that have no host and no basis.
alter table internship add constraint internship_ready check (status in ('PLANNED', 'CANCELLED')
    or (basis_title is not null and num_nonnulls(supervisor, supervisor_teacher_id, supervisor_erasure_basis) = 1));
create index internship_supervisor on internship (supervisor_teacher_id, starts_on, id) where supervisor_teacher_id is not null;

-- Nobody whose personal data is erased is named as a supervisor. The lock keeps an erasure under way from being overtaken.
create function internship_supervisor_is_a_person() returns trigger language plpgsql as $$
begin
    if (select erased_at from teacher where id = new.supervisor_teacher_id for share) is not null then
        raise exception 'new row for relation "internship" violates check constraint "enrolment_names_a_person"'
            using errcode = 'check_violation', constraint = 'enrolment_names_a_person', table = 'internship';
    end if;
    return new;
end $$;
create trigger internship_supervisor_is_a_person before insert or update of supervisor_teacher_id on internship
    for each row when (new.supervisor_teacher_id is not null) execute function internship_supervisor_is_a_person();
