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
