-- What the service has to be quick at: ${teachers} teachers in ${schools} schools, ${runs} course runs with 25 enrolments and six
-- sessions each. Run by a superuser: no trigger and no foreign key is checked, rows agree with each other by construction, and indexes of
-- the largest tables are made when they are full. The same numbers make the same data.
set session_replication_role = replica;
set work_mem = '256MB';
set maintenance_work_mem = '512MB';

-- Ids by kind and number, in the order of the numbers.
create function pg_temp.id(kind integer, number bigint) returns uuid language sql immutable
    return cast('0198c5a0-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(number), 12, '0') as uuid);

create temp table postponed as
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    where indrelid in ('enrolment'::regclass, 'attendance'::regclass, 'certificate'::regclass, 'training_need'::regclass, 'teacher'::regclass,
        'internship'::regclass)
        and not exists (select from pg_constraint where conindid = indexrelid);
create temp table postponed_constraint as
    select conrelid::regclass::text as relation, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'x';
do $$
declare
    one record;
begin
    for one in select * from postponed loop
        execute 'drop index ' || one.name;
    end loop;
    for one in select * from postponed_constraint loop
        execute format('alter table %s drop constraint %I', one.relation, one.name);
    end loop;
end $$;
