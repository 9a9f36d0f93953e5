-- The status of an underfilled school, dated, so that it can be asked for any day (Education Law, art. 1, 58).
create table underfilled_period (
    id         uuid primary key,
    version    bigint not null,
    school_id  uuid not null references school (id),
    starts_on  date not null,
    -- The last day; none while the status lasts.
    ends_on    date,
    period     daterange not null generated always as (daterange(starts_on, ends_on, '[]')) stored,
    -- The document that assigns the status, and the one that ends it.
    basis      text not null check (basis ~ '\S'),
    end_basis  text check (end_basis ~ '\S'),
    created_at timestamptz not null,
    constraint underfilled_period_dates_in_order check (ends_on >= starts_on),
    constraint underfilled_period_end_with_basis check (end_basis is null or ends_on is not null),
    constraint underfilled_period_once_at_a_time exclude using gist (school_id with =, period with &&)
);

create index underfilled_period_school on underfilled_period (school_id, starts_on, id);
create index underfilled_period_period on underfilled_period using gist (period);
create unique index underfilled_period_open on underfilled_period (school_id) where ends_on is null;

insert into underfilled_period (id, version, school_id, starts_on, basis, created_at)
select uuidv7(), 0, id, underfilled_since, underfilled_basis, now() from school where underfilled;

insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
select uuidv7(), 'underfilled-period', id, 'CREATED', 'system', 'system', now(), jsonb_build_object(
    'id', id, 'schoolId', school_id, 'since', starts_on, 'basis', basis, 'version', version)
from underfilled_period;

-- What a school says of its status is its open period; whatever is written last in a transaction has to agree.
create function school_underfilled_as_dated() returns trigger language plpgsql as $$
declare
    asked uuid;
begin
    if tg_table_name = 'school' then
        asked := new.id;
    elsif tg_op = 'DELETE' then
        asked := old.school_id;
    else
        asked := new.school_id;
    end if;
    if exists (
            select from school left join underfilled_period on school_id = school.id and ends_on is null
            where school.id = asked
                and (underfilled, underfilled_since, underfilled_basis)
                    is distinct from (underfilled_period.id is not null, starts_on, basis)) then
        raise exception 'violates check constraint "school_underfilled_as_dated"'
            using errcode = 'check_violation', constraint = 'school_underfilled_as_dated';
    end if;
    return null;
end $$;

create constraint trigger school_underfilled_as_dated after insert or update on school
    deferrable initially deferred for each row execute function school_underfilled_as_dated();

create constraint trigger underfilled_period_as_the_school_says after insert or update or delete on underfilled_period
    deferrable initially deferred for each row execute function school_underfilled_as_dated();

-- From which number of pupils down a school of a level counts as small. It decides nothing: it only makes schools show up for review.
create table underfilled_threshold (
    id             uuid primary key,
    version        bigint not null,
    level          text not null check (level in ('PRIMARY', 'BASIC', 'GENERAL_SECONDARY')),
    effective_from date not null,
    pupils_at_most integer not null check (pupils_at_most between 1 and 2000),
    basis          text not null check (basis ~ '\S'),
    created_at     timestamptz not null,
    constraint underfilled_threshold_once_a_day unique (level, effective_from)
);

create index underfilled_threshold_from on underfilled_threshold (effective_from desc, id desc);
create index underfilled_threshold_level on underfilled_threshold (level, effective_from desc, id desc);

insert into underfilled_threshold (id, version, level, effective_from, pupils_at_most, basis, created_at)
select uuidv7(), 0, level, '2000-01-01', pupils,
    'Общеизвестная практика, не норма закона: другие источники называют 40/100/280. Заменить при появлении документа.', now()
from (values ('PRIMARY', 40), ('BASIC', 80), ('GENERAL_SECONDARY', 180)) as usual (level, pupils);

insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
select uuidv7(), 'underfilled-threshold', id, 'CREATED', 'system', 'system', now(), jsonb_build_object(
    'id', id, 'level', level, 'effectiveFrom', effective_from, 'pupilsAtMost', pupils_at_most, 'basis', basis,
    'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'version', version)
from underfilled_threshold;

-- Schools whose pupils of grades 1 and up, in the latest year that is recorded, suggest another status than they have; once for each
-- threshold of their level, with the time in which it applies.
create view underfilled_review as
select school.id, school.code, school.name_kk, school.name_ru, school.name_en, school.territory, school.level, school.underfilled,
    latest.school_year, latest.pupils, threshold.id as threshold_id, threshold.pupils_at_most, threshold.basis,
    threshold.effective_from, threshold.effective_until
from school
cross join lateral (
    select school_year, sum(pupils)::integer as pupils
    from school_enrolment
    where school_id = school.id and grade > 0
    group by school_year
    order by school_year desc
    limit 1) as latest
join (
    select *, lead(effective_from) over (partition by level order by effective_from) as effective_until
    from underfilled_threshold) as threshold
    on threshold.level = school.level and (latest.pupils <= threshold.pupils_at_most) <> school.underfilled
where school.status = 'ACTIVE';
