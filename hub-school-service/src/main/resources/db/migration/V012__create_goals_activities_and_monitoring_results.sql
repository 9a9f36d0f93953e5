-- Reorganisations of mentored schools. A mentorship that had not begun moves to the other school whole and remembers the school it was
-- agreed for; one that runs ends, and the mentorship that goes on in its place says which it continues.
alter table mentorship
    add column continues_id     uuid references mentorship (id),
    add column school_before_id uuid references school (id),
    add constraint mentorship_parties unique (id, hub_school_id, school_id);

create index mentorship_continues on mentorship (continues_id) where continues_id is not null;

-- The hub school stays. The mentored school changes only as a reorganisation does it, which leaves the school before in the row; the new
-- one is checked like that of a new mentorship.
create or replace function mentorship_keeps_its_parties() returns trigger language plpgsql as $$
begin
    if new.hub_school_id <> old.hub_school_id or new.school_before_id is not distinct from old.school_before_id then
        raise exception 'violates check constraint "mentorship_keeps_its_parties"'
            using errcode = 'check_violation', constraint = 'mentorship_keeps_its_parties';
    end if;
    return new;
end $$;

create trigger mentorship_moves before update on mentorship for each row
    when (new.school_id <> old.school_id) execute function mentorship_is_possible();

-- School subjects.
create domain school_subject as text check (value in (
    'PRESCHOOL', 'PRIMARY', 'KAZAKH_LANGUAGE', 'KAZAKH_LITERATURE', 'RUSSIAN_LANGUAGE', 'RUSSIAN_LITERATURE', 'ENGLISH',
    'FOREIGN_LANGUAGE', 'NATIVE_LANGUAGE', 'MATHEMATICS', 'COMPUTER_SCIENCE', 'ROBOTICS', 'SCIENCE', 'PHYSICS', 'CHEMISTRY', 'BIOLOGY',
    'GEOGRAPHY', 'HISTORY', 'LAW', 'ENTREPRENEURSHIP', 'ART', 'MUSIC', 'TECHNOLOGY', 'PHYSICAL_EDUCATION', 'MILITARY_TRAINING',
    'SPECIAL_EDUCATION', 'OTHER'));

-- What a mentorship is to reach.
create table mentorship_goal (
    id             uuid primary key,
    version        bigint not null,
    mentorship_id  uuid not null constraint mentorship_goal_of_mentorship references mentorship (id),
    area           text not null check (area in (
        'LEARNING_OUTCOMES', 'TEACHING', 'SCHOOL_LEADERSHIP', 'DIGITAL_LEARNING', 'EXTRACURRICULAR', 'CAREER_GUIDANCE', 'OTHER')),
    subject        school_subject,
    text           text not null check (text ~ '\S'),
    measure        text check (measure ~ '\S'),
    baseline       numeric(12, 2),
    target         numeric(12, 2),
    reached        numeric(12, 2),
    due_on         date not null,
    status         text not null check (status in ('OPEN', 'REACHED', 'DROPPED')),
    closed_on      date,
    closing_note   text check (closing_note ~ '\S'),
    created_at     timestamptz not null,
    constraint mentorship_goal_measured check (measure is not null or num_nonnulls(baseline, target, reached) = 0),
    constraint mentorship_goal_closed check ((status = 'OPEN') = (closed_on is null) and (status <> 'DROPPED' or closing_note is not null))
);

create index mentorship_goal_due on mentorship_goal (mentorship_id, due_on, id);
create index mentorship_goal_status on mentorship_goal (status, due_on, id);

-- What hub school and mentored school do together. Both schools stand in the row, so that a list of either reads one index.
create table mentoring_activity (
    id             uuid primary key,
    version        bigint not null,
    mentorship_id  uuid not null,
    hub_school_id  uuid not null,
    school_id      uuid not null,
    type           text not null check (type in (
        'VISIT', 'JOINT_LESSON', 'REMOTE_LESSON', 'SESSION_CLASSES', 'METHODOLOGICAL_DAY', 'MASTER_CLASS', 'SEMINAR', 'CONSULTATION',
        'OLYMPIAD_PREPARATION', 'CAREER_GUIDANCE', 'EXTRACURRICULAR', 'INTERIM_ATTESTATION', 'FINAL_ATTESTATION', 'OTHER')),
    status         text not null check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    held_on        date not null,
    -- The last day of what takes several.
    held_until     date,
    mode           text not null check (mode in ('IN_PERSON', 'ONLINE', 'HYBRID')),
    topic          text not null check (topic ~ '\S'),
    subject        school_subject,
    host           text not null check (host in ('HUB_SCHOOL', 'MENTORED_SCHOOL', 'OTHER_PLACE')),
    place          text check (place ~ '\S'),
    basis          text not null check (basis ~ '\S'),
    duration_hours numeric(6, 2) check (duration_hours > 0),
    outcome        text check (outcome ~ '\S'),
    cancel_reason  text check (cancel_reason ~ '\S'),
    -- The mentorship it was recorded for, where a reorganisation moved or cancelled it.
    moved_from_id  uuid,
    created_at     timestamptz not null,
    -- KATO codes of both schools, from the regions down.
    territories    text[] not null,
    topic_search   text not null generated always as (' ' || searchable(topic)) stored,
    constraint mentoring_activity_of_mentorship foreign key (mentorship_id, hub_school_id, school_id)
        references mentorship (id, hub_school_id, school_id) on update cascade,
    constraint mentoring_activity_dates_in_order check (held_until >= held_on),
    constraint mentoring_activity_cancelled check ((status = 'CANCELLED') = (cancel_reason is not null)),
    constraint mentoring_activity_outcome check (outcome is null or status = 'HELD'),
    constraint mentoring_activity_place check (host <> 'OTHER_PLACE' or place is not null)
);

create index mentoring_activity_mentorship on mentoring_activity (mentorship_id, held_on, id);
create index mentoring_activity_held on mentoring_activity (held_on, id);
create index mentoring_activity_created on mentoring_activity (created_at, id);
create index mentoring_activity_hub_school on mentoring_activity (hub_school_id, held_on, id);
create index mentoring_activity_school on mentoring_activity (school_id, held_on, id);
create index mentoring_activity_type on mentoring_activity (type, held_on, id);
create index mentoring_activity_status on mentoring_activity (status, held_on, id);
create index mentoring_activity_territories on mentoring_activity using gin (territories) with (fastupdate = off);
create index mentoring_activity_topic on mentoring_activity using gin (topic_search gin_trgm_ops) with (fastupdate = off);

-- Who took part, by role; how many of them came from either school, where that is known.
create table mentoring_activity_participants (
    activity_id   uuid not null references mentoring_activity (id) on delete cascade,
    role          text not null check (role in ('PUPILS', 'TEACHERS', 'ADMINISTRATORS', 'PARENTS', 'METHODOLOGISTS', 'OTHERS')),
    count         integer not null check (count between 1 and 100000),
    from_hub      integer check (from_hub >= 0),
    from_mentored integer check (from_mentored >= 0),
    primary key (activity_id, role),
    constraint mentoring_activity_participants_add_up
        check (coalesce(from_hub, 0)::bigint + coalesce(from_mentored, 0) <= count)
);

-- An activity lies within its mentorship. Looked at when the transaction ends: a reorganisation moves activities and mentorships together.
create function mentoring_activity_within_mentorship() returns trigger language plpgsql as $$
begin
    if exists (
        select from mentoring_activity activity join mentorship on mentorship.id = activity.mentorship_id
        where activity.id = new.id and activity.status <> 'CANCELLED'
          and not daterange(activity.held_on, coalesce(activity.held_until, activity.held_on), '[]') <@ mentorship.period
        for share of mentorship) then
        raise exception 'violates check constraint "mentoring_activity_within_mentorship"'
            using errcode = 'check_violation', constraint = 'mentoring_activity_within_mentorship';
    end if;
    return null;
end $$;

create constraint trigger mentoring_activity_within_mentorship after insert or update on mentoring_activity
    deferrable initially deferred for each row execute function mentoring_activity_within_mentorship();

create function mentorship_spans_its_activities() returns trigger language plpgsql as $$
begin
    if exists (
        select from mentoring_activity activity join mentorship on mentorship.id = activity.mentorship_id
        where mentorship.id = new.id and activity.status <> 'CANCELLED'
          and not daterange(activity.held_on, coalesce(activity.held_until, activity.held_on), '[]') <@ mentorship.period) then
        raise exception 'violates check constraint "mentorship_spans_its_activities"'
            using errcode = 'check_violation', constraint = 'mentorship_spans_its_activities';
    end if;
    return null;
end $$;

create constraint trigger mentorship_spans_its_activities after update on mentorship
    deferrable initially deferred for each row
    when (new.starts_on > old.starts_on or coalesce(new.ends_on, 'infinity') < coalesce(old.ends_on, 'infinity'))
    execute function mentorship_spans_its_activities();

-- What pupils of a mentored school knew when it was measured: when mentoring began, and at the end of each year.
create table monitoring_result (
    id              uuid primary key,
    version         bigint not null,
    mentorship_id   uuid not null,
    hub_school_id   uuid not null,
    school_id       uuid not null,
    -- The year it began in: 2025 is 2025/26.
    school_year     integer not null check (school_year between 2000 and 2100),
    stage           text not null check (stage in ('INCOMING', 'YEARLY')),
    grade           integer not null check (grade in (4, 8)),
    subject         school_subject not null,
    pupils          integer not null check (pupils between 1 and 10000),
    average_score   numeric(6, 2) not null check (average_score >= 0),
    score_max       numeric(6, 2) not null check (score_max > 0),
    quality_percent numeric(5, 2) check (quality_percent between 0 and 100),
    instrument      text not null check (instrument ~ '\S'),
    measured_on     date not null,
    note            text check (note ~ '\S'),
    created_at      timestamptz not null,
    -- KATO codes of both schools, from the regions down.
    territories     text[] not null,
    constraint monitoring_result_of_mentorship foreign key (mentorship_id, hub_school_id, school_id)
        references mentorship (id, hub_school_id, school_id) on update cascade,
    constraint monitoring_result_once unique (mentorship_id, school_year, grade, subject, stage),
    constraint monitoring_result_within_scale check (average_score <= score_max),
    constraint monitoring_result_in_school_year
        check (measured_on between make_date(school_year, 9, 1) and make_date(school_year + 1, 8, 31))
);

create index monitoring_result_mentorship on monitoring_result (mentorship_id, measured_on, id);
create index monitoring_result_measured on monitoring_result (measured_on, id);
create index monitoring_result_hub_school on monitoring_result (hub_school_id, measured_on, id);
create index monitoring_result_school on monitoring_result (school_id, measured_on, id);
create index monitoring_result_created on monitoring_result (created_at, id);
create index monitoring_result_year on monitoring_result (school_year, measured_on, id);
create index monitoring_result_territories on monitoring_result using gin (territories) with (fastupdate = off);

-- Rows name the territories of both schools themselves, so that a list of a territory reads one index or one order. They follow a school
-- that moves and a territory that comes to lie elsewhere.
create function mentoring_territories(hub uuid, mentored uuid) returns text[] language sql stable as $$
    select array_agg(distinct kato order by kato)
    from school join territory on territory.code = school.territory, unnest(territory.path) as kato
    where school.id in (mentored, (select school_id from hub_school where id = hub))
$$;

create function mentoring_stands_in_territories() returns trigger language plpgsql as $$
begin
    new.territories := mentoring_territories(new.hub_school_id, new.school_id);
    return new;
end $$;

create trigger mentoring_activity_stands_in_territories before insert or update of hub_school_id, school_id on mentoring_activity
    for each row execute function mentoring_stands_in_territories();
create trigger monitoring_result_stands_in_territories before insert or update of hub_school_id, school_id on monitoring_result
    for each row execute function mentoring_stands_in_territories();

create function mentoring_follows_school() returns trigger language plpgsql as $$
begin
    update mentoring_activity set territories = mentoring_territories(hub_school_id, school_id)
    where school_id = new.id or hub_school_id in (select id from hub_school where school_id = new.id);
    update monitoring_result set territories = mentoring_territories(hub_school_id, school_id)
    where school_id = new.id or hub_school_id in (select id from hub_school where school_id = new.id);
    return null;
end $$;

create trigger mentoring_follows_school after update on school for each row
    when (old.territory <> new.territory) execute function mentoring_follows_school();

create function mentoring_follows_territory() returns trigger language plpgsql as $$
begin
    update mentoring_activity set territories = mentoring_territories(hub_school_id, school_id) where territories @> array[new.code];
    update monitoring_result set territories = mentoring_territories(hub_school_id, school_id) where territories @> array[new.code];
    return null;
end $$;

create trigger mentoring_follows_territory after update on territory for each row
    when (old.path <> new.path) execute function mentoring_follows_territory();
