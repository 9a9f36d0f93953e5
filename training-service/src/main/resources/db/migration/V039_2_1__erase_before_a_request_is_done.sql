-- A request for erasure is done once the teacher is erased, which an erasure does in the same transaction. What was completed before
-- stays as it is.
create function personal_data_request_is_done() returns trigger language plpgsql as $$
begin
    if exists (select from teacher where id = new.teacher_id and erased_at is null) then
        raise exception 'new row for relation "personal_data_request" violates check constraint "personal_data_request_erasure"'
            using errcode = 'check_violation', constraint = 'personal_data_request_erasure', table = 'personal_data_request';
    end if;
    return null;
end $$;
create constraint trigger personal_data_request_is_done after insert or update of status on personal_data_request
    deferrable initially deferred for each row when (new.kind = 'ERASURE' and new.status = 'DONE')
    execute function personal_data_request_is_done();
