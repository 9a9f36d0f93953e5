-- Figures of training needs are sums over what began and ended until a day: kept for 7 days and for 364 days each, for the country, its
-- regions and their districts, so that a few thousand small rows tell of any day. Whoever changes a need only notes it (training_need_change)
-- and waits for nobody; the notes are added up later, and count from the moment they are written.
create table training_need_tally (
    -- 0 for the country, 1 for a region, 2 for a district.
    level smallint not null constraint training_need_tally_level check (level between 0 and 2),
    -- Nothing for all subjects; districts are kept for all subjects alone.
    subject text not null,
    -- How many days from the first one on.
    span smallint not null constraint training_need_tally_span check (span in (7, 364)),
    region text not null,
    first_day date not null,
    -- The region itself where a school lies in no district.
    district text not null,
    position text not null,
    -- By how much the figures of a day changed in these days.
    total integer not null,
    due integer not null,
    overdue integer not null,
    never integer not null,
    primary key (level, subject, span, region, first_day, district, position)
);

create table training_need_change (
    id bigint generated always as identity primary key,
    -- How many such needs there are more.
    number integer not null,
    region text not null,
    district text not null,
    position text not null,
    subjects text[] not null,
    trained boolean not null,
    due_on date not null,
    valid_from date not null,
    valid_until date not null
);

-- The first of the days that are kept together and hold a day.
create function training_need_span(day date, span integer) returns date language sql immutable parallel safe
    return day - ((day - date '2000-01-03') % span + span) % span;

-- Adds up the oldest notes. One at a time: whoever comes second leaves it to the first.
create function training_need_add_up(most integer) returns integer language plpgsql as $$
declare
    added integer;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('tirek.training_need.add_up', 0)) then
        return 0;
    end if;
    with noted as (
        delete from training_need_change where id in (select id from training_need_change order by id limit most) returning *
    ), step as (
        select region, district, position, subjects, day, sum(number * moved.total) as total, sum(number * moved.due) as due,
            sum(number * moved.overdue) as overdue, sum(number * moved.never) as never
        from noted cross join lateral (
            select valid_from as day, 1 as total, 0 as due, 0 as overdue, case when trained then 0 else 1 end as never
            union all
            select greatest(valid_from, due_on), 0, 1, 0, 0 where due_on <= valid_until
            union all
            select greatest(valid_from, due_on + 1), 0, 0, 1, 0 where due_on < valid_until
            union all
            select valid_until + 1, -1, case when due_on <= valid_until then -1 else 0 end,
                case when due_on < valid_until then -1 else 0 end, case when trained then 0 else -1 end
            where valid_until < date '9999-12-31') moved
        group by region, district, position, subjects, day
    ), told as (
        insert into training_need_tally as tally
            (level, subject, span, region, first_day, district, position, total, due, overdue, never)
        select level, subject, span, case when level > 0 then region else '' end, training_need_span(day, span),
            case when level > 1 then district else '' end, position, sum(total), sum(due), sum(overdue), sum(never)
        from step, (values (0), (1), (2)) as levels (level), (values (7), (364)) as spans (span),
            lateral (select '' union all select unnest(subjects) where level < 2) as of_subject (subject)
        group by 1, 2, 3, 4, 5, 6, 7
        on conflict (level, subject, span, region, first_day, district, position) do update
        set total = tally.total + excluded.total, due = tally.due + excluded.due, overdue = tally.overdue + excluded.overdue,
            never = tally.never + excluded.never
    )
    select count(*) into added from noted;
    return added;
end $$;

create function training_need_noted() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into training_need_change (number, region, district, position, subjects, trained, due_on, valid_from, valid_until)
        select -count(*), coalesce(territories[1], ''), coalesce(territories[2], territories[1], ''), position, subjects,
            trained_on is not null, due_on, valid_from, valid_until
        from gone group by 2, 3, 4, 5, 6, 7, 8, 9;
    end if;
    if tg_op <> 'DELETE' then
        insert into training_need_change (number, region, district, position, subjects, trained, due_on, valid_from, valid_until)
        select count(*), coalesce(territories[1], ''), coalesce(territories[2], territories[1], ''), position, subjects,
            trained_on is not null, due_on, valid_from, valid_until
        from come group by 2, 3, 4, 5, 6, 7, 8, 9;
    end if;
    return null;
end $$;
create trigger training_need_noted_new after insert on training_need referencing new table as come
    for each statement execute function training_need_noted();
create trigger training_need_noted after update on training_need referencing old table as gone new table as come
    for each statement execute function training_need_noted();
create trigger training_need_noted_old after delete on training_need referencing old table as gone
    for each statement execute function training_need_noted();

-- Of a day within 7 the figures are those of the day before the 7, and what began, ended or fell due since.
create index training_need_begins on training_need (valid_from);
create index training_need_ends on training_need (valid_until);
-- A list of a past day is read in this order, too.
create index training_need_falls_due on training_need (due_on, id, valid_from, valid_until, region);
drop index training_need_figures;
drop index training_need_school_past;
-- The teachers of a school are counted in its index alone.
drop index training_need_school;
create index training_need_school on training_need (school_id, due_on, id)
    include (valid_from, valid_until, teacher_id, trained_on, position) where not past;
drop index mentorship_hub;
create index mentorship_hub on mentorship (hub_school_id, starts_on) include (school_id, ends_on) where not removed;

insert into training_need_change (number, region, district, position, subjects, trained, due_on, valid_from, valid_until)
    select count(*), coalesce(territories[1], ''), coalesce(territories[2], territories[1], ''), position, subjects,
        trained_on is not null, due_on, valid_from, valid_until
    from training_need group by 2, 3, 4, 5, 6, 7, 8, 9;
select training_need_add_up(2147483647);
analyze training_need_tally;

revoke truncate on training_need_tally, training_need_change from "${application}";
