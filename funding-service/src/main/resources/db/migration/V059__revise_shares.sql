-- What co-funders bear is revised as the rest of a budget is: another person approves it, and every version keeps it.

alter table budget_revision
    add column shares_changed boolean not null default false,
    add constraint budget_revision_shares_agreed check (not shares_changed or agreement_number is not null);
alter table budget_revision alter column shares_changed drop default;

create table budget_revision_co_funder (
    revision_id uuid   not null references budget_revision,
    number      int    not null check (number > 0),
    funder_id   uuid   not null references funder,
    amount_tiyn bigint not null check (amount_tiyn between 1 and 1000000000000000),
    primary key (revision_id, number),
    constraint budget_revision_co_funder_once unique (revision_id, funder_id) deferrable initially deferred
);
create trigger keep_submitted_changes before insert or update or delete on budget_revision_co_funder
    for each row execute function keep_submitted_changes();
revoke truncate on budget_revision_co_funder from ${application};

create table budget_version_co_funder (
    version_id  uuid   not null references budget_version,
    number      int    not null check (number > 0),
    funder_id   uuid   not null references funder,
    amount_tiyn bigint not null check (amount_tiyn between 1 and 1000000000000000),
    primary key (version_id, number)
);
-- Shares of approved grants never changed so far.
insert into budget_version_co_funder
select v.id, c.number, c.funder_id, c.amount_tiyn from budget_version v join grant_co_funder c on c.grant_id = v.grant_id;
create trigger refuse_change before update or delete on budget_version_co_funder for each row execute function refuse_change();
revoke update, delete, truncate on budget_version_co_funder from ${application};

-- They change while the grant is a draft, and by versions of the budget of an active one; conditions stay with the draft.
create or replace function keep_decided_terms() returns trigger language plpgsql as $$
declare
    changed uuid;
    standing text;
begin
    if tg_op = 'DELETE' then changed := old.grant_id; else changed := new.grant_id; end if;
    standing := (select status from grants where id = changed);
    if standing <> 'DRAFT' and not (tg_table_name = 'grant_co_funder' and standing = 'ACTIVE') then
        raise exception 'the terms of grant % are fixed: it is not a draft', changed
            using errcode = 'check_violation', constraint = 'grant_terms_of_a_draft', table = tg_table_name;
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;

create function version_shares(version uuid) returns table (funder uuid, tiyn bigint) language sql stable as $$
    select funder_id, amount_tiyn from budget_version_co_funder where version_id = version
$$;

-- At commit the shares of an approved grant are those of its newest version, and these those of the version before, or those that the
-- approved revision says.
create function check_shares() returns trigger language plpgsql as $$
declare
    checked uuid;
    newest budget_version;
    before uuid;
    completed uuid;
begin
    case tg_table_name
        when 'grant_co_funder' then
            if tg_op = 'DELETE' then checked := old.grant_id; else checked := new.grant_id; end if;
        when 'budget_version' then checked := new.grant_id;
        when 'budget_version_co_funder' then
            completed := new.version_id;
            checked := (select grant_id from budget_version where id = completed);
    end case;
    if (select status from grants where id = checked) not in ('ACTIVE', 'CLOSING', 'CLOSED') then
        return null;
    end if;
    select * into newest from budget_version where grant_id = checked order by number desc limit 1;
    before := (select id from budget_version where grant_id = checked and number = newest.number - 1);
    if completed <> newest.id then
        raise exception 'budget version % is complete', completed
            using errcode = 'check_violation', constraint = 'budget_version_complete', table = tg_table_name;
    end if;
    if exists (select from (select funder_id as funder, amount_tiyn as tiyn from grant_co_funder where grant_id = checked) g
               full join version_shares(newest.id) v using (funder) where g.tiyn is distinct from v.tiyn)
       or before is not null and exists (
               select from version_shares(newest.id) v
               full join (select c.funder_id as funder, c.amount_tiyn as tiyn
                          from budget_revision r join budget_revision_co_funder c on c.revision_id = r.id
                          where r.id = newest.revision_id and r.shares_changed
                          union all
                          select b.funder, b.tiyn from budget_revision r, version_shares(before) b
                          where r.id = newest.revision_id and not r.shares_changed) said using (funder)
               where v.tiyn is distinct from said.tiyn) then
        raise exception 'the shares of grant % are not those of its newest version', checked
            using errcode = 'check_violation', constraint = 'grant_shares_of_its_newest_version', table = 'budget_version';
    end if;
    return null;
end $$;
create constraint trigger check_shares after insert or update or delete on grant_co_funder
    deferrable initially deferred for each row execute function check_shares();
create constraint trigger check_shares after insert on budget_version
    deferrable initially deferred for each row execute function check_shares();
create constraint trigger check_shares after insert on budget_version_co_funder
    deferrable initially deferred for each row execute function check_shares();
