-- A function of one SQL expression is read anew by every query that calls it; one in PL/pgSQL is kept by the connection. What it answers is the
-- same.
do $$
begin
    execute format(
        'create or replace function searchable(words text) returns text language plpgsql immutable parallel safe as %L',
        'begin ' || pg_get_function_sqlbody('searchable'::regproc) || '; end');
end $$;
