-- The results framework of the programme: indicators of its five tasks.
create table indicator_number (
    task text primary key check (task in (
        'TEACHING_TECHNOLOGY', 'EQUIPMENT', 'EXPERIENCE_TRANSFER', 'COMMUNITY_CENTRE', 'VALUES_OF_CARE')),
    last integer not null check (last > 0)
);

-- Whether a value can be one of its unit.
create function indicator_value_fits(unit text, value numeric) returns boolean
    language sql immutable parallel safe
    return case unit
        when 'PERCENT' then value between 0 and 100
        when 'COUNT' then value >= 0 and value = trunc(value)
        else value >= 0 end;

create table indicator (
    id              uuid primary key,
    version         bigint not null,
    -- I-2.01: the first indicator of the second task.
    code            text not null constraint indicator_code_key unique check (code ~ '^I-[1-5][.][0-9]{2,}$'),
    task            text not null references indicator_number (task),
    name_kk         text collate "kk-x-icu" not null check (name_kk ~ '\S'),
    name_ru         text collate "ru-x-icu" not null check (name_ru ~ '\S'),
    name_en         text collate "en-x-icu",
    definition      text,
    unit            text not null check (unit in ('PERCENT', 'COUNT', 'HOURS', 'SCORE', 'RATIO')),
    direction       text not null check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')),
    scope           text not null check (scope in ('PROGRAMME', 'HUB_SCHOOL')),
    kind            text not null check (kind in ('MEASURED', 'DERIVED')),
    -- How a derived one is computed.
    derivation      text constraint indicator_derivation_key unique check (derivation in (
        'TEACHING_GAP_COVERAGE', 'READINESS', 'MENTORING_COVERAGE', 'MENTORING_ACTIVITIES_HELD', 'COMMUNITY_EVENTS_HELD',
        'VALUES_EVENTS_HELD')),
    baseline_value  numeric(16, 4),
    baseline_on     date,
    baseline_source text check (baseline_source ~ '\S'),
    created_at      timestamptz not null,
    name_search     text not null generated always as (searchable_name(name_kk, name_ru, name_en)) stored,
    constraint indicator_derived check ((kind = 'DERIVED') = (derivation is not null)),
    constraint indicator_baseline check (
        num_nulls(baseline_value, baseline_on, baseline_source) in (0, 3)
        and indicator_value_fits(unit, baseline_value))
);

create index indicator_code on indicator (code, id);
create index indicator_name_ru on indicator (name_ru, id);
create index indicator_name_kk on indicator (name_kk, id);
create index indicator_created on indicator (created_at desc, id desc);
create index indicator_name_search on indicator using gin (name_search gin_trgm_ops) with (fastupdate = off);

-- What is to be reached by the end of a year.
create table indicator_target (
    indicator_id uuid not null references indicator (id),
    year         integer not null check (year between 2000 and 2100),
    value        numeric(16, 4) not null,
    primary key (indicator_id, year)
);

create table indicator_measurement (
    id            uuid primary key,
    version       bigint not null,
    indicator_id  uuid not null references indicator (id),
    hub_school_id uuid references hub_school (id),
    measured_on   date not null,
    value         numeric(16, 4) not null,
    source        text not null check (source ~ '\S'),
    measured_by   text,
    note          text,
    created_at    timestamptz not null,
    constraint indicator_measurement_once_a_day unique nulls not distinct (indicator_id, hub_school_id, measured_on)
);

create index indicator_measurement_latest on indicator_measurement (indicator_id, measured_on, id);
create index indicator_measurement_measured on indicator_measurement (measured_on, id);
create index indicator_measurement_created on indicator_measurement (created_at desc, id desc);
create index indicator_measurement_hub_school on indicator_measurement (hub_school_id, measured_on, id) where hub_school_id is not null;

-- A measurement suits its indicator: measured and not derived, of a hub school or of the programme, in the unit.
create function indicator_measurement_suits() returns trigger language plpgsql as $$
declare
    measured indicator;
begin
    select * into measured from indicator where id = new.indicator_id for share;
    if measured.kind = 'DERIVED' then
        raise exception 'violates check constraint "indicator_is_measured"'
            using errcode = 'check_violation', constraint = 'indicator_is_measured';
    end if;
    if (measured.scope = 'HUB_SCHOOL') <> (new.hub_school_id is not null) then
        raise exception 'violates check constraint "indicator_measurement_in_scope"'
            using errcode = 'check_violation', constraint = 'indicator_measurement_in_scope';
    end if;
    if not indicator_value_fits(measured.unit, new.value) then
        raise exception 'violates check constraint "indicator_value_fits": % is not of unit %', new.value, measured.unit
            using errcode = 'check_violation', constraint = 'indicator_value_fits';
    end if;
    return new;
end $$;

create trigger indicator_measurement_suits before insert or update on indicator_measurement
    for each row execute function indicator_measurement_suits();

-- Targets are values of the unit. Checked at the end, because unit and targets may change together.
create function indicator_targets_fit() returns trigger language plpgsql as $$
declare
    checked uuid := case when tg_table_name = 'indicator' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'indicator_id' end;
begin
    if exists (select from indicator join indicator_target on indicator_id = id
               where id = checked and not indicator_value_fits(unit, value)) then
        raise exception 'violates check constraint "indicator_value_fits"'
            using errcode = 'check_violation', constraint = 'indicator_value_fits';
    end if;
    return null;
end $$;

create constraint trigger indicator_targets_fit after update of unit on indicator
    deferrable initially deferred for each row execute function indicator_targets_fit();
create constraint trigger indicator_targets_fit after insert or update on indicator_target
    deferrable initially deferred for each row execute function indicator_targets_fit();

-- What an indicator is does not change once it was measured, and never where the system computes it.
create function indicator_keeps_its_nature() returns trigger language plpgsql as $$
begin
    if old.kind = 'DERIVED' or new.kind <> old.kind or new.task <> old.task
            or exists (select from indicator_measurement where indicator_id = new.id) then
        raise exception 'violates check constraint "indicator_keeps_its_nature"'
            using errcode = 'check_violation', constraint = 'indicator_keeps_its_nature';
    end if;
    return new;
end $$;

create trigger indicator_keeps_its_nature before update on indicator for each row
    when ((new.task, new.unit, new.direction, new.scope, new.kind, new.derivation)
        is distinct from (old.task, old.unit, old.direction, old.scope, old.kind, old.derivation))
    execute function indicator_keeps_its_nature();

create function indicator_built_in_stays() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "indicator_built_in_stays"'
        using errcode = 'check_violation', constraint = 'indicator_built_in_stays';
end $$;

create trigger indicator_built_in_stays before delete on indicator for each row
    when (old.kind = 'DERIVED') execute function indicator_built_in_stays();

-- What the system computes itself.
insert into indicator_number (task, last) values
    ('TEACHING_TECHNOLOGY', 1), ('EQUIPMENT', 1), ('EXPERIENCE_TRANSFER', 2), ('COMMUNITY_CENTRE', 1), ('VALUES_OF_CARE', 1);

insert into indicator (
    id, version, code, task, name_kk, name_ru, name_en, definition, unit, direction, scope, kind, derivation, created_at)
select uuidv7(), 0, code, task, name_kk, name_ru, name_en, definition, unit, 'HIGHER_IS_BETTER', scope, 'DERIVED', derivation,
    date_trunc('second', now())
from (values
    ('I-1.01', 'TEACHING_TECHNOLOGY', 'Қашықтан жабылған сағаттардың үлесі', 'Доля часов, закрытых дистанционно',
        'Share of lacking hours taught remotely',
        'Сол күні мұғалімі жоқ пәндердің аптасына сағатынан қашықтан сабақтар жапқаны, пайызбен. · Из часов в неделю по предметам без учителя на этот день — закрытые дистанционными занятиями, в процентах.',
        'PERCENT', 'PROGRAMME', 'TEACHING_GAP_COVERAGE'),
    ('I-2.01', 'EQUIPMENT', 'Тірек мектептердің жабдықталуы', 'Готовность опорных школ', 'Readiness of hub schools',
        'Жабдықталып жатқан, жұмыс істейтін және аяқтаған тірек мектептердің дайындығының орташа мәні. · Среднее готовности опорных школ, которые оснащаются, работают или завершили программу.',
        'PERCENT', 'HUB_SCHOOL', 'READINESS'),
    ('I-3.01', 'EXPERIENCE_TRANSFER', 'Тәлімгері бар шағын жинақты мектептердің үлесі', 'Доля малокомплектных школ под шефством',
        'Share of underfilled schools with a hub',
        'Сол күні шағын жинақты мектептердің тірек мектеп тәлімгер болғандары, пайызбен. · Малокомплектные школы, над которыми в этот день шефствовала опорная школа, в процентах от всех малокомплектных.',
        'PERCENT', 'PROGRAMME', 'MENTORING_COVERAGE'),
    ('I-3.02', 'EXPERIENCE_TRANSFER', 'Өткізілген тәлімгерлік іс-шаралар', 'Проведённые мероприятия шефства', 'Mentoring activities held',
        'Күнтізбелік жылдың басынан сол күнге дейін өткізілгені. · Проведённые с начала календарного года по этот день.',
        'COUNT', 'PROGRAMME', 'MENTORING_ACTIVITIES_HELD'),
    ('I-4.01', 'COMMUNITY_CENTRE', 'Ауыл үшін өткізілген іс-шаралар', 'Проведённые мероприятия для села', 'Community events held',
        'Мектептерде күнтізбелік жылдың басынан сол күнге дейін өткізілгені. · Проведённые школами с начала календарного года по этот день.',
        'COUNT', 'PROGRAMME', 'COMMUNITY_EVENTS_HELD'),
    ('I-5.01', 'VALUES_OF_CARE', 'Жауапкершілік пен қамқорлыққа баулитын іс-шаралар', 'Мероприятия, воспитывающие ответственность и заботу',
        'Events that foster responsibility or care',
        'Солардың ішінде жауапкершілік не қамқорлық құндылықтарына баулитындары. · Из них те, что воспитывают ответственность или заботу.',
        'COUNT', 'PROGRAMME', 'VALUES_EVENTS_HELD')
) as built_in (code, task, name_kk, name_ru, name_en, definition, unit, scope, derivation)
order by code;

insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
select uuidv7(), 'indicator', id, 'CREATED', 'system', 'system', now(), jsonb_build_object(
    'id', id,
    'code', code,
    'task', task,
    'name', jsonb_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en),
    'definition', definition,
    'unit', unit,
    'direction', direction,
    'scope', scope,
    'kind', kind,
    'derivation', derivation,
    'targets', '[]'::jsonb,
    'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'version', version)
from indicator
order by code;
