-- Who recorded a number, and why one whose check digit does not fit was taken all the same.
alter table teacher_iin add column recorded_by_name text;
alter table teacher_iin add column checksum_overridden boolean not null default false;
alter table teacher_iin add column override_reason text;
alter table teacher_iin add constraint teacher_iin_override check (checksum_overridden = (override_reason is not null));

create index teacher_iin_teacher on teacher_iin (teacher_id, recorded_at);
-- What is not yet sealed with the current key, and how much there is of each.
create index teacher_iin_key on teacher_iin (key_id, id);

-- Numbers go with the erasure of a teacher's personal data, and only then.
grant delete on teacher_iin to "${application}";

create function teacher_iin_goes_by_erasure() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from teacher where id = old.teacher_id and erased_at is not null) then
        raise exception 'deletion from relation "teacher_iin" violates check constraint "teacher_iin_goes_by_erasure"'
            using errcode = 'check_violation', constraint = 'teacher_iin_goes_by_erasure', table = 'teacher_iin';
    end if;
    return old;
end $$;
create trigger teacher_iin_goes_by_erasure before delete on teacher_iin
    for each row execute function teacher_iin_goes_by_erasure();
