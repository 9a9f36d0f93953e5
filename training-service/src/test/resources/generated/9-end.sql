do $$
declare
    one record;
begin
    for one in select * from postponed loop
        execute one.definition;
    end loop;
end $$;
set session_replication_role = default;
