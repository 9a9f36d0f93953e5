-- Grants of several funders: each co-funder bears its amount of the ceiling, the lead funder (grants.funder_id) the rest. Every budget
-- line is money of one of them. A grant also says its phase of the programme, its conditions and its agreement.

alter table grants
    add column phase            text check (length(phase) between 1 and 200),
    add column agreement_number text check (length(agreement_number) between 1 and 100),
    add column agreement_date   date,
    add constraint grant_agreement_complete check ((agreement_number is null) = (agreement_date is null));

create table grant_co_funder (
    grant_id    uuid   not null references grants,
    number      int    not null check (number > 0),
    funder_id   uuid   not null references funder,
    amount_tiyn bigint not null check (amount_tiyn between 1 and 1000000000000000),
    primary key (grant_id, number),
    constraint grant_co_funder_once unique (grant_id, funder_id) deferrable initially deferred
);
create index grant_co_funder_funder on grant_co_funder (funder_id);

create table grant_condition (
    grant_id uuid not null references grants,
    number   int  not null check (number > 0),
    text     text not null check (length(text) between 1 and 2000),
    primary key (grant_id, number)
);

alter table budget_line
    add column code      text check (code ~ '^[0-9]{1,3}(\.[0-9]{1,3}){0,3}$'),
    add column funder_id uuid references funder;
alter table budget_line disable trigger user;
update budget_line l set funder_id = g.funder_id from grants g where g.id = l.grant_id;
alter table budget_line enable trigger user;
alter table budget_line
    alter column funder_id set not null,
    drop constraint budget_line_title_unique,
    add constraint budget_line_title_unique
        unique nulls not distinct (grant_id, category, title, funder_id) deferrable initially deferred,
    add constraint budget_line_code_unique unique (grant_id, code) deferrable initially deferred;
create index budget_line_funder on budget_line (funder_id);

-- Funders and conditions change while the grant is a draft, and never afterwards.
create function keep_decided_terms() returns trigger language plpgsql as $$
declare
    changed uuid;
begin
    if tg_op = 'DELETE' then changed := old.grant_id; else changed := new.grant_id; end if;
    if (select status from grants where id = changed) <> 'DRAFT' then
        raise exception 'the terms of grant % are fixed: it is not a draft', changed
            using errcode = 'check_violation', constraint = 'grant_terms_of_a_draft', table = tg_table_name;
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;
create trigger keep_decided_terms before insert or update or delete on grant_co_funder
    for each row execute function keep_decided_terms();
create trigger keep_decided_terms before insert or update or delete on grant_condition
    for each row execute function keep_decided_terms();

-- The lines of a grant never add up to more than its ceiling, and those of a funder to no more than its share.
create or replace function check_ceiling() returns trigger language plpgsql as $$
declare
    checked uuid;
    ceiling bigint;
    co_funded bigint;
begin
    if tg_table_name = 'grants' then checked := new.id;
    elsif tg_op = 'DELETE' then checked := old.grant_id;
    else checked := new.grant_id; end if;
    ceiling := (select ceiling_tiyn from grants where id = checked);
    co_funded := (select coalesce(sum(amount_tiyn), 0) from grant_co_funder where grant_id = checked);
    if (select coalesce(sum(amount_tiyn), 0) from budget_line where grant_id = checked) > ceiling then
        raise exception 'the lines of grant % exceed its ceiling', checked
            using errcode = 'check_violation', constraint = 'grant_ceiling', table = 'grants';
    end if;
    if co_funded >= ceiling
       or exists (select from grant_co_funder c join grants g on g.id = c.grant_id
                  where g.id = checked and c.funder_id = g.funder_id) then
        raise exception 'the co-funders of grant % leave nothing to its lead funder', checked
            using errcode = 'check_violation', constraint = 'grant_lead_bears_the_rest', table = 'grant_co_funder';
    end if;
    if exists (
        select from (select funder_id, sum(amount_tiyn) as planned from budget_line where grant_id = checked group by funder_id) l
        left join (select funder_id, amount_tiyn as share from grant_co_funder where grant_id = checked
                   union all select funder_id, ceiling - co_funded from grants where id = checked) s using (funder_id)
        where l.planned > coalesce(s.share, 0)) then
        raise exception 'lines of grant % exceed the share of their funder', checked
            using errcode = 'check_violation', constraint = 'grant_funder_share', table = 'budget_line';
    end if;
    return null;
end $$;
create constraint trigger check_ceiling after insert or update or delete on grant_co_funder
    deferrable initially deferred for each row execute function check_ceiling();

-- Remembers whom the postings on a line are about, once they are known to be there, the line to be of that grant, and its money of that
-- funder.
create or replace function acquainted(
    guard budget_line_balance, entry_id uuid,
    funders uuid[], grantees uuid[], hub_schools uuid[], lines uuid[], suppliers uuid[]) returns budget_line_balance language plpgsql as $$
begin
    for i in 1 .. cardinality(lines) loop
        if lines[i] = guard.budget_line_id then
            if grantees[i] is distinct from guard.grant_id
               or funders[i] is distinct from guard.funder_id
                  and not exists (select from budget_line l where l.id = lines[i] and l.funder_id = funders[i]) then
                raise exception 'entry % refers to what is not there: budget line % of the grant and the funder', entry_id, lines[i]
                    using errcode = 'foreign_key_violation', constraint = 'posting_reference', table = 'posting';
            end if;
            if (funders[i], hub_schools[i], suppliers[i]) is distinct from (guard.funder_id, guard.hub_school_id, guard.supplier_id) then
                perform require_references(entry_id, null, hub_schools[i], suppliers[i], null);
                guard.funder_id := funders[i];
                guard.hub_school_id := hub_schools[i];
                guard.supplier_id := suppliers[i];
            end if;
        end if;
    end loop;
    update budget_line_balance
    set funder_id = guard.funder_id, hub_school_id = guard.hub_school_id, supplier_id = guard.supplier_id
    where budget_line_id = guard.budget_line_id;
    return guard;
end $$;

revoke truncate on grant_co_funder, grant_condition from ${application};
