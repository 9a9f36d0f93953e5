-- What funders and hub schools are called can change, and open data of a cut calls them what they were called then. A state is what was
-- known of one from an instant on, until the next.

create table funder_state (
    funder_id uuid        not null references funder,
    known_at  timestamptz not null default clock_timestamp(),
    name_kk   text        not null,
    name_ru   text        not null,
    name_en   text,
    bin       text        not null,
    primary key (funder_id, known_at)
);
create table hub_school_state (
    hub_school_id uuid        not null references hub_school,
    known_at      timestamptz not null default clock_timestamp(),
    code          text        not null,
    name_kk       text        not null,
    name_ru       text        not null,
    name_en       text,
    territory     text        not null,
    primary key (hub_school_id, known_at)
);
create index funder_state_known on funder_state (known_at);
create index hub_school_state_known on hub_school_state (known_at);

insert into funder_state select id, '-infinity', name_kk, name_ru, name_en, bin from funder;
insert into hub_school_state select id, '-infinity', code, name_kk, name_ru, name_en, territory from hub_school;

create function remember_funder() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    insert into funder_state (funder_id, name_kk, name_ru, name_en, bin)
    values (new.id, new.name_kk, new.name_ru, new.name_en, new.bin);
    return null;
end $$;
create trigger remember_first after insert on funder for each row execute function remember_funder();
create trigger remember_change after update on funder for each row
    when ((old.name_kk, old.name_ru, old.name_en, old.bin) is distinct from (new.name_kk, new.name_ru, new.name_en, new.bin))
    execute function remember_funder();

create function remember_hub_school() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    insert into hub_school_state (hub_school_id, code, name_kk, name_ru, name_en, territory)
    values (new.id, new.code, new.name_kk, new.name_ru, new.name_en, new.territory);
    return null;
end $$;
create trigger remember_first after insert on hub_school for each row execute function remember_hub_school();
create trigger remember_change after update on hub_school for each row
    when ((old.code, old.name_kk, old.name_ru, old.name_en, old.territory)
          is distinct from (new.code, new.name_kk, new.name_ru, new.name_en, new.territory))
    execute function remember_hub_school();

-- The transactions that are naming, and have perhaps stamped states nobody else sees yet.
create function naming_now() returns setof text language sql volatile as $$
    select virtualtransaction from pg_locks
    where locktype = 'relation' and relation in ('funder_state'::regclass, 'hub_school_state'::regclass)
      and mode = 'RowExclusiveLock' and granted
      and database = (select oid from pg_database where datname = current_database())
$$;

create trigger refuse_change before update or delete on funder_state for each row execute function refuse_change();
create trigger refuse_change before update or delete on hub_school_state for each row execute function refuse_change();
revoke insert, update, delete, truncate on funder_state, hub_school_state from ${application};
