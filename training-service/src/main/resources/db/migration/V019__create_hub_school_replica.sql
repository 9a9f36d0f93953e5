-- What training needs to know of hub schools and mentorships; the hub-school service owns them and its change feed fills these tables.
-- They refer to schools and to each other without foreign keys: what the owner published is taken in the order of its feed, and a replica
-- never halts over it.

-- The schools that stand in for one that was merged or split.
create table school_successor (
    school_id uuid not null references school on delete cascade,
    successor_id uuid not null,
    primary key (school_id, successor_id)
);

create index school_successor_of on school_successor (successor_id);

create table hub_school (
    id uuid primary key,
    school_id uuid not null,
    code text not null,
    cohort text,
    status text not null,
    -- When it came into the programme, and the day it left.
    joined_on date,
    left_on date,
    removed boolean not null
);
create index hub_school_school on hub_school (school_id);
create index hub_school_code on hub_school (code, id) where not removed;

-- The stages of the method at a hub school: the recorded days, or the planned ones of a stage that has not begun.
create table hub_school_stage (
    hub_school_id uuid not null references hub_school on delete cascade,
    stage text not null constraint hub_school_stage_name check (stage in ('MONITORING', 'INTENSIVE_TRAINING', 'SUPPORT')),
    starts_on date not null,
    -- The last day; null while it goes on.
    ends_on date,
    planned boolean not null,
    primary key (hub_school_id, stage)
);

create table mentorship (
    id uuid primary key,
    hub_school_id uuid not null,
    school_id uuid not null,
    starts_on date not null,
    -- The last day; null while the end is open.
    ends_on date,
    removed boolean not null
);
create index mentorship_hub on mentorship (hub_school_id, starts_on) where not removed;
create index mentorship_school on mentorship (school_id, starts_on) where not removed;

-- A school, and those that came to stand in for it, one reorganisation after the other.
create function schools_continuing(origin uuid) returns setof uuid
    language sql stable parallel safe as $$
    with recursive line (id) as (
        select origin
        union
        select s.successor_id from school_successor s join line on s.school_id = line.id
    ) select id from line
$$;

-- An installation that followed the feed so far has passed by its hub schools and mentorships. It reads the feed once more from the
-- beginning: what is applied twice becomes what it is.
delete from replica_cursor where feed = 'hub-schools';

-- Nothing here is deleted: what the owner takes away is marked.
revoke delete, truncate on hub_school, mentorship from "${application}";
