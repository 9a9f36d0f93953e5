-- A rule that was stated, corrected or taken back holds for a teacher once his needs are derived from it, some teachers after the other.
-- These wait for it: what is asked for them is answered by the rules before.
create table training_need_outstanding (
    teacher_id uuid primary key
);

-- Of a teacher only what changes is written.
create function training_need_derive(teachers uuid[]) returns void language sql as $$
    with derived as materialized (
        select * from training_needs_of(teachers)
    ), gone as (
        delete from training_need need
        where need.teacher_id = any(teachers) and not exists (select from derived where derived.id = need.id)
    )
    insert into training_need as need
        (id, teacher_id, school_id, territories, position, subjects, trained_on, due_on, valid_from, valid_until, past)
    select id, teacher_id, school_id, territories, position, subjects, trained_on, due_on, valid_from, valid_until, past from derived
    on conflict (id) do update
    set territories = excluded.territories, position = excluded.position, subjects = excluded.subjects, trained_on = excluded.trained_on,
        due_on = excluded.due_on, valid_until = excluded.valid_until, past = excluded.past
    where (need.territories, need.position, need.subjects, need.trained_on, need.due_on, need.valid_until, need.past) is distinct from
        (excluded.territories, excluded.position, excluded.subjects, excluded.trained_on, excluded.due_on, excluded.valid_until,
            excluded.past);
$$;

create or replace function training_need_derive(of_teacher uuid) returns void language plpgsql as $$
begin
    lock table training_need in row exclusive mode;
    perform from teacher where teacher.id = of_teacher for no key update;
    perform training_need_derive(array[of_teacher]);
    delete from training_need_outstanding where teacher_id = of_teacher;
end $$;

-- Derives some of those who wait. One at a time, and whoever is being changed is left for later, so that it waits for no teacher.
create function training_need_derive_some(most integer) returns integer language plpgsql as $$
declare
    taken uuid[];
begin
    if not pg_try_advisory_xact_lock(hashtextextended('tirek.training_need.derive', 0)) then
        return 0;
    end if;
    lock table training_need in row exclusive mode;
    select array_agg(id) into taken from (
        select teacher.id from training_need_outstanding outstanding join teacher on teacher.id = outstanding.teacher_id
        order by outstanding.teacher_id limit most for no key update of teacher skip locked) as free;
    perform training_need_derive(taken) where taken is not null;
    delete from training_need_outstanding where teacher_id = any(taken);
    return coalesce(cardinality(taken), 0);
end $$;

-- It waits for those who are deriving by the rules before, and they for it: nobody is overlooked.
create or replace function training_need_follows_rule() returns trigger language plpgsql as $$
begin
    lock table training_need in share row exclusive mode;
    insert into training_need_outstanding
        select id from teacher
        where tg_op <> 'INSERT' and (old.position is null or position = old.position)
            or tg_op <> 'DELETE' and (new.position is null or position = new.position)
        order by id
    on conflict do nothing;
    return null;
end $$;

drop function training_need_derive_since(date, text);

revoke truncate on training_need_outstanding from "${application}";
