-- Which hub schools could mentor the underfilled schools that nobody mentors: a plan, solved exactly, with its proof.
create table mentorship_proposal (
    id                      uuid primary key,
    version                 bigint not null,
    -- Whose schools it places, and whose hub schools take them; the whole country where there is none.
    territory               text references territory (code),
    hub_territory           text references territory (code),
    starts_on               date not null,
    ends_on                 date,
    max_kilometres          integer check (max_kilometres between 1 and 5000),
    note                    text,
    status                  text not null check (status in ('PROPOSED', 'ACCEPTED', 'DISCARDED')),
    hubs                    integer not null check (hubs >= 0),
    hubs_without_location   integer not null check (hubs_without_location between 0 and hubs),
    free_places             integer not null check (free_places >= 0),
    schools                 integer not null check (schools >= 0),
    placed                  integer not null check (placed between 0 and free_places),
    no_location             integer not null check (no_location >= 0),
    no_hub_for_language     integer not null check (no_hub_for_language >= 0),
    no_hub_within_limit     integer not null check (no_hub_within_limit >= 0),
    no_capacity             integer not null check (no_capacity >= 0),
    total_metres            bigint not null check (total_metres >= 0),
    penalty_metres          bigint not null,
    -- The value of the dual programme: no plan costs less, and this one costs exactly that.
    bound                   numeric(30) not null,
    solver                  text not null,
    basis                   text check (basis ~ '\S'),
    discard_reason          text check (discard_reason ~ '\S'),
    decided_at              timestamptz,
    created_at              timestamptz not null,
    constraint mentorship_proposal_dates_in_order check (ends_on >= starts_on),
    constraint mentorship_proposal_counts_every_school check (
        schools = placed + no_location + no_hub_for_language + no_hub_within_limit + no_capacity),
    constraint mentorship_proposal_places_before_it_shortens check (penalty_metres > total_metres),
    constraint mentorship_proposal_proved check (bound = penalty_metres::numeric * (schools - placed) + total_metres),
    constraint mentorship_proposal_decided check (
        (status = 'PROPOSED') = (decided_at is null)
        and (status = 'DISCARDED') = (discard_reason is not null)
        and (basis is null or status = 'ACCEPTED'))
);

create index mentorship_proposal_created on mentorship_proposal (created_at desc, id desc);
create index mentorship_proposal_starts on mentorship_proposal (starts_on desc, id desc);
create index mentorship_proposal_status on mentorship_proposal (status, created_at desc, id desc);
create index mentorship_proposal_territory on mentorship_proposal (territory, created_at desc, id desc);

-- The hub schools that had a free place, as the solver saw them, and the price of a place there.
create table mentorship_proposal_hub (
    id            uuid primary key,
    proposal_id   uuid not null references mentorship_proposal (id),
    hub_school_id uuid not null references hub_school (id),
    latitude      double precision not null,
    longitude     double precision not null,
    languages     text[] not null,
    free_places   integer not null check (free_places > 0),
    placed        integer not null,
    price_metres  bigint not null check (price_metres >= 0),
    constraint mentorship_proposal_hub_once unique (proposal_id, hub_school_id),
    constraint mentorship_proposal_hub_within_its_places check (placed between 0 and free_places),
    -- Complementary slackness: a place that is left costs nothing.
    constraint mentorship_proposal_hub_priced_when_full check (price_metres = 0 or placed = free_places)
);

create index mentorship_proposal_hub_proposal on mentorship_proposal_hub (proposal_id, id);

-- The schools, as the solver saw them: placed at a hub school, or not placed for a reason.
create table mentorship_proposal_school (
    id                uuid primary key,
    proposal_id       uuid not null references mentorship_proposal (id),
    school_id         uuid not null references school (id),
    hub_school_id     uuid references hub_school (id),
    metres            integer check (metres >= 0),
    common_languages  text[] not null,
    languages_unknown boolean not null,
    reason            text check (reason in ('NO_LOCATION', 'NO_HUB_FOR_LANGUAGE', 'NO_HUB_WITHIN_LIMIT', 'NO_CAPACITY')),
    latitude          double precision,
    longitude         double precision,
    languages         text[] not null,
    -- Hub schools that may not take it whatever the distance: its own, or those it has met in the same period.
    excluded_hubs     uuid[] not null,
    value_metres      bigint not null,
    -- What the acceptance began.
    mentorship_id     uuid,
    constraint mentorship_proposal_school_once unique (proposal_id, school_id),
    constraint mentorship_proposal_school_placed_or_not check (
        (hub_school_id is null) = (reason is not null) and (hub_school_id is null) = (metres is null)
        and (mentorship_id is null or hub_school_id is not null)),
    constraint mentorship_proposal_school_location check (
        num_nulls(latitude, longitude) in (0, 2) and (hub_school_id is null or latitude is not null))
);

create index mentorship_proposal_school_proposal on mentorship_proposal_school (proposal_id, id);
create index mentorship_proposal_school_metres on mentorship_proposal_school (proposal_id, metres, id) where hub_school_id is not null;
create index mentorship_proposal_school_hub on mentorship_proposal_school (proposal_id, hub_school_id, metres, id);
create index mentorship_proposal_school_reason on mentorship_proposal_school (proposal_id, id) where reason is not null;

-- A plan and its proof stay as they were made; it is decided on once.
revoke update, delete on mentorship_proposal, mentorship_proposal_hub, mentorship_proposal_school from ${application};
grant update (version, status, basis, discard_reason, decided_at) on mentorship_proposal to ${application};
grant update (mentorship_id) on mentorship_proposal_school to ${application};

create function mentorship_proposal_is_decided_once() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "mentorship_proposal_is_decided_once"'
        using errcode = 'check_violation', constraint = 'mentorship_proposal_is_decided_once';
end $$;

create trigger mentorship_proposal_is_decided_once before update on mentorship_proposal for each row
    when (old.status <> 'PROPOSED') execute function mentorship_proposal_is_decided_once();
