-- The last number given to a partnership recorded in a year: PA-2026-0001, PA-2026-0002 …
create table partnership_number (
    year integer primary key check (year between 2000 and 9999),
    last integer not null check (last > 0)
);

-- Schools, universities, ministries and companies, at home and abroad, that work together.
create table partnership (
    id                uuid primary key,
    version           bigint not null,
    code              text not null constraint partnership_code_key unique check (code ~ '^PA-[0-9]{4}-[0-9]{4,}$'),
    kind              text not null check (kind in (
        'SCHOOL_COOPERATION', 'UNIVERSITY_PATRONAGE', 'KNOWLEDGE_EXCHANGE', 'BILATERAL_PROGRAMME')),
    -- The title.
    name_kk           text collate "kk-x-icu" not null check (name_kk ~ '\S'),
    name_ru           text collate "ru-x-icu" not null check (name_ru ~ '\S'),
    name_en           text collate "en-x-icu",
    -- The district under the patronage of a university.
    territory         text references territory (code),
    areas             text[] not null,
    other_area        text,
    -- A date as exactly as it is known: of a month or a year the first day stands for it.
    since             date,
    since_precision   text check (since_precision in ('DAY', 'MONTH', 'YEAR')),
    note              text,
    status            text not null check (status in ('DRAFT', 'SIGNED', 'ENDED')),
    ended_on          date,
    end_reason        text,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    name_search       text not null generated always as (searchable_name(name_kk, name_ru, name_en)) stored,
    constraint partnership_areas check (areas <@ array[
        'TEACHER_EXCHANGE', 'STUDENT_EXCHANGE', 'DIGITAL_LEARNING', 'STEM', 'ENVIRONMENT', 'DEBATE',
        'HISTORY_AND_NATIONAL_PROJECTS', 'RESEARCH', 'SCHOLARSHIPS', 'PROFESSIONAL_DEVELOPMENT', 'CULTURAL_EXCHANGE',
        'BILINGUAL_CURRICULA', 'OTHER']),
    constraint partnership_other_area_is_named check ((other_area is not null) = ('OTHER' = any (areas))),
    constraint partnership_of_a_territory check ((kind = 'UNIVERSITY_PATRONAGE') = (territory is not null)),
    constraint partnership_since check (
        num_nulls(since, since_precision) in (0, 2)
        and (since_precision = 'DAY' or extract(day from since) = 1)
        and (since_precision <> 'YEAR' or extract(month from since) = 1)),
    constraint partnership_ended_with_reason check (
        (status = 'ENDED') = (ended_on is not null) and (status = 'ENDED') = (end_reason is not null))
);

create index partnership_code on partnership (code, id);
create index partnership_name_ru on partnership (name_ru, id);
create index partnership_name_kk on partnership (name_kk, id);
create index partnership_created on partnership (created_at desc, id desc);
create index partnership_kind on partnership (kind, code, id);
create index partnership_territory on partnership (territory) where territory is not null;
create index partnership_areas on partnership using gin (areas);
create index partnership_name_search on partnership using gin (name_search gin_trgm_ops) with (fastupdate = off);

-- Who takes part, from one day to another where that is known.
create table partnership_party (
    id             uuid primary key,
    version        bigint not null,
    partnership_id uuid not null references partnership (id),
    position       integer not null check (position >= 0),
    kind           text not null check (kind in ('SCHOOL', 'UNIVERSITY', 'MINISTRY', 'COMPANY', 'ORGANISATION')),
    school_id      uuid references school (id),
    -- A party abroad may have a name in one language only; a school of the registry has its name there.
    name_kk        text collate "kk-x-icu" check (name_kk ~ '\S'),
    name_ru        text collate "ru-x-icu" check (name_ru ~ '\S'),
    name_en        text collate "en-x-icu" check (name_en ~ '\S'),
    country        text not null check (country ~ '^[A-Z]{2}$'),
    bin            text check (bin ~ '^[0-9]{4}[4-6][0-9]{7}$'),
    signatory      boolean not null,
    role           text,
    starts_on      date,
    ends_on        date,
    -- The party this one took the place of when its school was merged or split.
    succeeds       uuid references partnership_party (id),
    name_search    text not null generated always as (
        searchable_name(coalesce(name_kk, ''), coalesce(name_ru, ''), name_en)) stored,
    constraint partnership_party_of_its_partnership unique (partnership_id, id),
    constraint partnership_party_named_once check (
        (school_id is null) = (num_nonnulls(name_kk, name_ru, name_en) > 0)),
    constraint partnership_party_at_home_named_in_both check (
        country <> 'KZ' or school_id is not null or num_nulls(name_kk, name_ru) = 0),
    constraint partnership_party_registry_school check (
        school_id is null or (kind = 'SCHOOL' and country = 'KZ' and bin is null)),
    constraint partnership_party_bin_at_home check (bin is null or country = 'KZ'),
    -- The day before the first where a party never took its place.
    constraint partnership_party_dates_in_order check (ends_on >= starts_on - 1),
    constraint partnership_party_once_at_a_time exclude using gist (
        partnership_id with =, school_id with =, daterange(starts_on, ends_on + 1, '[)') with &&)
);

create index partnership_party_position on partnership_party (partnership_id, position);
create index partnership_party_school on partnership_party (school_id, partnership_id);
create index partnership_party_country on partnership_party (country, partnership_id);
create index partnership_party_succeeds on partnership_party (succeeds) where succeeds is not null;
create index partnership_party_name_search on partnership_party using gin (name_search gin_trgm_ops) with (fastupdate = off);

-- What was signed: first the partnership itself, then each renewal.
create table partnership_term (
    partnership_id      uuid not null references partnership (id),
    position            integer not null check (position >= 0),
    agreed_on           date not null,
    agreed_on_precision text not null check (agreed_on_precision in ('DAY', 'MONTH', 'YEAR')),
    place               text,
    document            text not null check (document ~ '\S'),
    valid_from          date not null,
    -- The last day; none while the end is open.
    valid_until         date,
    period              daterange not null generated always as (daterange(valid_from, valid_until, '[]')) stored,
    primary key (partnership_id, position),
    constraint partnership_term_dates_in_order check (valid_until >= valid_from),
    constraint partnership_term_agreed_on check (
        (agreed_on_precision = 'DAY' or extract(day from agreed_on) = 1)
        and (agreed_on_precision <> 'YEAR' or extract(month from agreed_on) = 1)),
    constraint partnership_terms_follow_each_other exclude using gist (partnership_id with =, period with &&)
);

-- What was signed stays.
revoke update on partnership_term from ${application};

create function partnership_term_stays() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "partnership_term_stays"'
        using errcode = 'check_violation', constraint = 'partnership_term_stays';
end $$;

create trigger partnership_term_stays before delete on partnership_term for each row execute function partnership_term_stays();

-- Each kind has the parties that make it one. Checked at the end of a transaction, when all of them are there.
create function partnership_has_its_parties() returns trigger language plpgsql as $$
declare
    checked uuid := case when tg_table_name = 'partnership' then to_jsonb(new) ->> 'id'
                         else to_jsonb(coalesce(new, old)) ->> 'partnership_id' end;
    asked   text := (select kind from partnership where id = checked);
begin
    if not (select case asked
                when 'SCHOOL_COOPERATION' then count(*) filter (where kind = 'SCHOOL') >= 2
                when 'UNIVERSITY_PATRONAGE' then count(*) filter (where kind = 'UNIVERSITY') = 1
                when 'KNOWLEDGE_EXCHANGE' then count(*) >= 2
                when 'BILATERAL_PROGRAMME' then count(distinct country) filter (where kind = 'MINISTRY') >= 2
                else true end
            from partnership_party where partnership_id = checked) then
        raise exception 'violates check constraint "partnership_has_its_parties": %', asked
            using errcode = 'check_violation', constraint = 'partnership_has_its_parties';
    end if;
    return null;
end $$;

create constraint trigger partnership_has_its_parties after insert or update of kind on partnership
    deferrable initially deferred for each row execute function partnership_has_its_parties();
create constraint trigger partnership_has_its_parties after insert or update or delete on partnership_party
    deferrable initially deferred for each row execute function partnership_has_its_parties();

-- A university takes a district under its patronage.
create function partnership_of_a_district() returns trigger language plpgsql as $$
begin
    if (select level from territory where code = new.territory) <> 'DISTRICT' then
        raise exception 'violates check constraint "partnership_of_a_district"'
            using errcode = 'check_violation', constraint = 'partnership_of_a_district';
    end if;
    return new;
end $$;

create trigger partnership_of_a_district before insert or update of territory on partnership for each row
    when (new.territory is not null) execute function partnership_of_a_district();

-- A partnership is drafted, signed, ended; what is not a draft was signed.
create function partnership_lifecycle() returns trigger language plpgsql as $$
begin
    if (old.status, new.status) not in (('DRAFT', 'SIGNED'), ('SIGNED', 'ENDED')) then
        raise exception 'violates check constraint "partnership_lifecycle": % does not follow %', new.status, old.status
            using errcode = 'check_violation', constraint = 'partnership_lifecycle';
    end if;
    return new;
end $$;

create trigger partnership_lifecycle before update on partnership for each row
    when (new.status <> old.status) execute function partnership_lifecycle();

create function partnership_is_signed() returns trigger language plpgsql as $$
begin
    if (select status <> 'DRAFT' from partnership where id = new.id)
            <> exists (select from partnership_term where partnership_id = new.id) then
        raise exception 'violates check constraint "partnership_is_signed"'
            using errcode = 'check_violation', constraint = 'partnership_is_signed';
    end if;
    return null;
end $$;

create constraint trigger partnership_is_signed after insert or update of status on partnership
    deferrable initially deferred for each row execute function partnership_is_signed();

-- What partners do together.
create table partnership_event (
    id             uuid primary key,
    version        bigint not null,
    partnership_id uuid not null references partnership (id),
    -- The title.
    name_kk        text collate "kk-x-icu" not null check (name_kk ~ '\S'),
    name_ru        text collate "ru-x-icu" not null check (name_ru ~ '\S'),
    name_en        text collate "en-x-icu",
    -- As exactly as it is known; none where no source names it.
    starts_on      date,
    precision      text check (precision in ('DAY', 'MONTH', 'YEAR')),
    ends_on        date,
    -- What lists are ordered by: events without a date come last.
    listed_on      date not null generated always as (coalesce(starts_on, '9999-12-31')) stored,
    mode           text not null check (mode in ('IN_PERSON', 'ONLINE', 'HYBRID')),
    host_party_id  uuid not null,
    place          text,
    country        text check (country ~ '^[A-Z]{2}$'),
    institutions   integer check (institutions between 1 and 100000),
    basis          text not null check (basis ~ '\S'),
    note           text,
    status         text not null check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    cancel_reason  text,
    created_at     timestamptz not null,
    constraint partnership_event_hosted_by_a_party
        foreign key (partnership_id, host_party_id) references partnership_party (partnership_id, id),
    constraint partnership_event_date check (
        num_nulls(starts_on, precision) in (0, 2)
        and (precision = 'DAY' or extract(day from starts_on) = 1)
        and (precision <> 'YEAR' or extract(month from starts_on) = 1)),
    constraint partnership_event_dates_in_order check (
        ends_on is null or (precision is not distinct from 'DAY' and ends_on >= starts_on)),
    constraint partnership_event_cancelled_with_reason check ((status = 'CANCELLED') = (cancel_reason is not null))
);

create index partnership_event_partnership on partnership_event (partnership_id, listed_on, id);
create index partnership_event_listed on partnership_event (listed_on, id);
create index partnership_event_created on partnership_event (created_at desc, id desc);
create index partnership_event_host on partnership_event (host_party_id);

-- Who of a party took part; a number that is not known is missing.
create table partnership_event_participants (
    event_id uuid not null references partnership_event (id),
    party_id uuid not null references partnership_party (id),
    pupils   integer check (pupils between 0 and 1000000),
    teachers integer check (teachers between 0 and 1000000),
    others   integer check (others between 0 and 1000000),
    primary key (event_id, party_id)
);

create index partnership_event_participants_party on partnership_event_participants (party_id);

create function partnership_event_of_its_parties() returns trigger language plpgsql as $$
begin
    if not exists (select from partnership_event event join partnership_party party using (partnership_id)
                   where event.id = new.event_id and party.id = new.party_id) then
        raise exception 'violates check constraint "partnership_event_of_its_parties"'
            using errcode = 'check_violation', constraint = 'partnership_event_of_its_parties';
    end if;
    return new;
end $$;

create trigger partnership_event_of_its_parties before insert or update on partnership_event_participants
    for each row execute function partnership_event_of_its_parties();
