-- Revisions of approved budgets, every version of a budget, and the end of a grant.

-- Revisions ------------------------------------------------------------------------------------------------------------------------

create table budget_revision (
    id               uuid        primary key,
    grant_id         uuid        not null references grants,
    number           int         not null check (number > 0),
    reason           text        not null check (length(reason) between 1 and 1000),
    ceiling_tiyn     bigint      check (ceiling_tiyn between 1 and 1000000000000000),
    agreement_number text        check (length(agreement_number) between 1 and 100),
    agreement_date   date,
    status           text        not null check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    makers           text[]      not null check (cardinality(makers) > 0),
    content_hash     text        check (content_hash ~ '^[0-9a-f]{64}$'),
    submitted_by     text,
    submitted_at     timestamptz,
    decided_by       text,
    decided_at       timestamptz,
    decided_on       date,
    decision_reason  text        check (length(decision_reason) <= 1000),
    created_at       timestamptz not null,
    edited_at        timestamptz not null,
    version          bigint      not null,
    constraint budget_revision_number_unique unique (grant_id, number),
    constraint budget_revision_agreement_complete check ((agreement_number is null) = (agreement_date is null)),
    constraint budget_revision_ceiling_agreed check (ceiling_tiyn is null or agreement_number is not null),
    constraint budget_revision_submission_complete check (num_nonnulls(submitted_by, submitted_at, content_hash) in (0, 3)),
    constraint budget_revision_submitted_first check (status in ('DRAFT', 'WITHDRAWN') or content_hash is not null),
    constraint budget_revision_decision_complete check (
        num_nonnulls(decided_by, decided_at, decided_on) = case when status in ('APPROVED', 'REJECTED') then 3 else 0 end),
    constraint budget_revision_approved_by_another check (decided_by is null or not decided_by = any (makers))
);
create unique index budget_revision_one_open on budget_revision (grant_id) where status in ('DRAFT', 'SUBMITTED');

-- What it adds to lines or takes from them, and the lines it adds; those keep their ids when they enter the budget.
create table budget_revision_change (
    revision_id    uuid   not null references budget_revision,
    grant_id       uuid   not null,
    budget_line_id uuid   not null,
    amount_tiyn    bigint not null check (amount_tiyn <> 0 and abs(amount_tiyn) <= 1000000000000000),
    primary key (revision_id, budget_line_id),
    foreign key (budget_line_id, grant_id) references budget_line (id, grant_id)
);
create table budget_revision_line (
    revision_id uuid   not null references budget_revision,
    position    int    not null check (position > 0),
    line_id     uuid   not null,
    category    text   not null
        check (category in ('EQUIPMENT', 'RENOVATION', 'TRAINING', 'METHODOLOGY', 'COMMUNITY', 'ADMINISTRATION')),
    code        text   check (code ~ '^[0-9]{1,3}(\.[0-9]{1,3}){0,3}$'),
    title       text   check (length(title) between 1 and 300),
    funder_id   uuid   not null references funder,
    amount_tiyn bigint not null check (amount_tiyn between 1 and 1000000000000000),
    primary key (revision_id, position)
);

create function revision_changes(revision uuid) returns table (id uuid, amount bigint) language sql stable as $$
    select budget_line_id, amount_tiyn from budget_revision_change where revision_id = revision
    union all select line_id, amount_tiyn from budget_revision_line where revision_id = revision
$$;

-- What a revision changes is edited while it is a draft.
create function keep_submitted_changes() returns trigger language plpgsql as $$
declare
    changed uuid;
begin
    if tg_op = 'DELETE' then changed := old.revision_id; else changed := new.revision_id; end if;
    if (select status from budget_revision where id = changed) <> 'DRAFT' then
        raise exception 'budget revision % is not a draft', changed
            using errcode = 'check_violation', constraint = 'budget_revision_change_of_a_draft', table = tg_table_name;
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;
create trigger keep_submitted_changes before insert or update or delete on budget_revision_change
    for each row execute function keep_submitted_changes();
create trigger keep_submitted_changes before insert or update or delete on budget_revision_line
    for each row execute function keep_submitted_changes();

-- A revision goes through its life in one direction, and what was submitted stays as it was submitted. Only the budget of an active
-- grant is revised.
create function keep_revision_life() returns trigger language plpgsql as $$
declare
    decision constant text[] := '{status,decided_by,decided_at,decided_on,decision_reason,version}';
begin
    if new.status in ('DRAFT', 'SUBMITTED', 'APPROVED') and (select status from grants where id = new.grant_id) <> 'ACTIVE' then
        raise exception 'grant % is not active: its budget is not revised', new.grant_id
            using errcode = 'check_violation', constraint = 'budget_revision_of_an_active_grant', table = 'budget_revision';
    end if;
    if tg_op = 'INSERT' then
        return new;
    end if;
    if old.status <> new.status and (old.status, new.status) not in
        (('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'WITHDRAWN'),
         ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED')) then
        raise exception 'budget revision % cannot go from % to %', old.id, old.status, new.status
            using errcode = 'check_violation', constraint = 'budget_revision_life', table = 'budget_revision';
    end if;
    if old.status in ('APPROVED', 'REJECTED', 'WITHDRAWN') and to_jsonb(old) - 'version' is distinct from to_jsonb(new) - 'version'
       or old.status <> 'DRAFT' and new.status <> 'DRAFT'
          and to_jsonb(old) - decision is distinct from to_jsonb(new) - decision
       or (old.grant_id, old.number) is distinct from (new.grant_id, new.number) then
        raise exception 'budget revision % was submitted and stays as it is', old.id
            using errcode = 'check_violation', constraint = 'budget_revision_submitted', table = 'budget_revision';
    end if;
    if not old.makers <@ new.makers then
        raise exception 'a maker of budget revision % cannot be removed', old.id
            using errcode = 'check_violation', constraint = 'budget_revision_makers_kept', table = 'budget_revision';
    end if;
    return new;
end $$;
create trigger keep_revision_life before insert or update on budget_revision
    for each row execute function keep_revision_life();
create trigger start_as_draft before insert on budget_revision for each row execute function start_as_draft();

revoke delete, truncate on budget_revision from ${application};
revoke truncate on budget_revision_change, budget_revision_line from ${application};

-- Versions -------------------------------------------------------------------------------------------------------------------------

-- The budget as approved is version 1; every approved revision makes one more.
create table budget_version (
    id           uuid        primary key,
    grant_id     uuid        not null references grants,
    number       int         not null check (number > 0),
    revision_id  uuid        constraint budget_version_revision_once unique references budget_revision,
    ceiling_tiyn bigint      not null,
    approved_by  text        not null,
    approved_at  timestamptz not null,
    constraint budget_version_number_unique unique (grant_id, number),
    constraint budget_version_first check ((number = 1) = (revision_id is null))
);
create table budget_version_line (
    version_id     uuid   not null references budget_version,
    grant_id       uuid   not null,
    budget_line_id uuid   not null,
    amount_tiyn    bigint not null check (amount_tiyn between 0 and 1000000000000000),
    primary key (version_id, budget_line_id),
    foreign key (budget_line_id, grant_id) references budget_line (id, grant_id)
);

-- A revision may leave a line nothing.
alter table budget_line
    drop constraint budget_line_amount_tiyn_check,
    add constraint budget_line_amount check (amount_tiyn between 0 and 1000000000000000);

-- The end of a grant ---------------------------------------------------------------------------------------------------------------

alter table grants disable trigger user;
alter table grants
    add column budget_version       int not null default 0 check (budget_version >= 0),
    add column closing_requested_by text,
    add column closing_requested_at timestamptz,
    add column closing_reason       text check (length(closing_reason) <= 1000),
    add column closed_by            text,
    add column closed_at            timestamptz,
    drop constraint grants_status_check,
    add constraint grant_status check (status in ('DRAFT', 'SUBMITTED', 'ACTIVE', 'CLOSING', 'CLOSED', 'REJECTED', 'CANCELLED')),
    drop constraint grant_decision_complete,
    add constraint grant_decision_complete check (
        (decided_by is not null and decided_at is not null) = (status in ('ACTIVE', 'CLOSING', 'CLOSED', 'REJECTED'))),
    add constraint grant_closing_complete check (
        num_nonnulls(closing_requested_by, closing_requested_at, closing_reason)
            = case when status in ('CLOSING', 'CLOSED') then 3 else 0 end
        and num_nonnulls(closed_by, closed_at) = case when status = 'CLOSED' then 2 else 0 end),
    add constraint grant_closed_by_another check (closed_by is null or closed_by <> closing_requested_by);
update grants set budget_version = 1 where status = 'ACTIVE';
alter table grants enable trigger user;

insert into budget_version (id, grant_id, number, ceiling_tiyn, approved_by, approved_at)
select gen_random_uuid(), id, 1, ceiling_tiyn, decided_by, decided_at from grants where status = 'ACTIVE';
insert into budget_version_line
select v.id, l.grant_id, l.id, l.amount_tiyn from budget_version v join budget_line l on l.grant_id = v.grant_id;

-- What a closed grant did not need, by the funder whose money it is.
create table grant_return (
    grant_id    uuid   not null references grants,
    funder_id   uuid   not null references funder,
    amount_tiyn bigint not null check (amount_tiyn > 0),
    primary key (grant_id, funder_id)
);

-- A grant goes through its life in one direction, but for a closing that is called off. Once decided, only its closing and its budget
-- move on, and the budget by versions alone.
create or replace function keep_grant_life() returns trigger language plpgsql as $$
declare
    going_on constant text[] := '{status,version,budget_version,ceiling_tiyn,ceiling_approximate,ceiling_source,'
        'closing_requested_by,closing_requested_at,closing_reason,closed_by,closed_at}';
begin
    if old.status <> new.status and (old.status, new.status) not in
        (('DRAFT', 'SUBMITTED'), ('DRAFT', 'CANCELLED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'CANCELLED'),
         ('SUBMITTED', 'ACTIVE'), ('SUBMITTED', 'REJECTED'), ('ACTIVE', 'CLOSING'), ('CLOSING', 'ACTIVE'), ('CLOSING', 'CLOSED')) then
        raise exception 'grant % cannot go from % to %', old.id, old.status, new.status
            using errcode = 'check_violation', constraint = 'grant_life', table = 'grants';
    end if;
    if old.status in ('REJECTED', 'CANCELLED', 'CLOSED') and to_jsonb(old) - 'version' is distinct from to_jsonb(new) - 'version'
       or old.status in ('ACTIVE', 'CLOSING') and (
           to_jsonb(old) - going_on is distinct from to_jsonb(new) - going_on
           or old.budget_version = new.budget_version
              and (old.ceiling_tiyn, old.ceiling_approximate, old.ceiling_source)
                  is distinct from (new.ceiling_tiyn, new.ceiling_approximate, new.ceiling_source)) then
        raise exception 'grant % is decided and stays as it is', old.id
            using errcode = 'check_violation', constraint = 'grant_decided', table = 'grants';
    end if;
    if not old.makers <@ new.makers then
        raise exception 'a maker of grant % cannot be removed', old.id
            using errcode = 'check_violation', constraint = 'grant_makers_kept', table = 'grants';
    end if;
    return new;
end $$;

-- Lines change while the grant is a draft. Afterwards revisions add lines and change amounts, and nothing else does (see below).
create or replace function keep_decided_lines() returns trigger language plpgsql as $$
declare
    line budget_line;
    standing text;
begin
    if tg_op = 'DELETE' then line := old; else line := new; end if;
    standing := (select status from grants where id = line.grant_id);
    if standing <> 'DRAFT' and (
        standing <> 'ACTIVE' or tg_op = 'DELETE'
        or tg_op = 'UPDATE' and to_jsonb(old) - 'amount_tiyn' is distinct from to_jsonb(new) - 'amount_tiyn') then
        raise exception 'budget line % belongs to a grant that is not a draft', line.id
            using errcode = 'check_violation', constraint = 'budget_line_of_a_draft', table = 'budget_line';
    end if;
    return line;
end $$;

-- At commit an approved budget is that of its newest version; the version is the one before it, moved by an entry of the ledger; and the
-- entry moves what the approved revision says.
create function check_budget_version() returns trigger language plpgsql as $$
declare
    checked uuid;
    standing grants;
    newest budget_version;
begin
    if tg_table_name = 'grants' then checked := new.id; else checked := new.grant_id; end if;
    select * into standing from grants where id = checked;
    if standing.status not in ('ACTIVE', 'CLOSING', 'CLOSED') then
        return null;
    end if;
    select * into newest from budget_version where grant_id = checked order by number desc limit 1;
    if newest.number is distinct from standing.budget_version
       or newest.ceiling_tiyn <> standing.ceiling_tiyn
       or exists (
           select from (select budget_line_id as id, amount_tiyn as amount from budget_version_line where version_id = newest.id) v
           full join (select id, amount_tiyn as amount from budget_line where grant_id = checked) l using (id)
           where v.amount is distinct from l.amount)
       or exists (
           select from (select budget_line_id as id, amount_tiyn as amount from budget_version_line where version_id = newest.id) v
           full join (select l.budget_line_id as id, l.amount_tiyn as amount
                      from budget_version_line l join budget_version b on b.id = l.version_id
                      where b.grant_id = checked and b.number = newest.number - 1) before using (id)
           full join (select p.budget_line_id as id, sum(p.amount_tiyn) as amount
                      from posting p join entry e on e.id = p.entry_id
                      where e.cause_type = case when newest.revision_id is null then 'BUDGET_APPROVED' else 'BUDGET_REVISED' end
                        and e.cause_id = coalesce(newest.revision_id, checked) and p.account_code = 'available-budget'
                      group by p.budget_line_id) moved using (id)
           full join (select id, amount from revision_changes(newest.revision_id)) revised using (id)
           where coalesce(v.amount, 0) <> coalesce(before.amount, 0) + coalesce(moved.amount, 0)
              or newest.revision_id is not null and moved.amount is distinct from revised.amount)
       or newest.revision_id is not null and not exists (
           select from budget_revision r where r.id = newest.revision_id and r.grant_id = checked and r.status = 'APPROVED'
             and newest.ceiling_tiyn = coalesce(r.ceiling_tiyn, (
                 select ceiling_tiyn from budget_version where grant_id = checked and number = newest.number - 1))) then
        raise exception 'the budget of grant % is not that of its newest version', checked
            using errcode = 'check_violation', constraint = 'budget_of_its_newest_version', table = 'budget_version';
    end if;
    return null;
end $$;
create constraint trigger check_budget_version after update on grants
    deferrable initially deferred for each row execute function check_budget_version();
create constraint trigger check_budget_version after insert or update on budget_line
    deferrable initially deferred for each row execute function check_budget_version();
create constraint trigger check_budget_version after insert on budget_version
    deferrable initially deferred for each row execute function check_budget_version();

-- An approved revision has made its version.
create function check_approved_revision() returns trigger language plpgsql as $$
begin
    if not exists (select from budget_version where revision_id = new.id and grant_id = new.grant_id) then
        raise exception 'budget revision % is approved and made no version', new.id
            using errcode = 'check_violation', constraint = 'budget_revision_makes_a_version', table = 'budget_revision';
    end if;
    return null;
end $$;
create constraint trigger check_approved_revision after update on budget_revision
    deferrable initially deferred for each row when (new.status = 'APPROVED') execute function check_approved_revision();

-- The lines of a version come with it, while its grant's row stands at the version before or at this one.
create function keep_version_lines() returns trigger language plpgsql as $$
begin
    if (select number from budget_version where id = new.version_id)
       < (select max(number) from budget_version where grant_id = new.grant_id)
       or (select grant_id from budget_version where id = new.version_id) <> new.grant_id then
        raise exception 'budget version % is complete', new.version_id
            using errcode = 'check_violation', constraint = 'budget_version_complete', table = 'budget_version_line';
    end if;
    return new;
end $$;
create trigger keep_version_lines before insert on budget_version_line for each row execute function keep_version_lines();
create constraint trigger check_budget_version after insert on budget_version_line
    deferrable initially deferred for each row execute function check_budget_version();

-- At commit a closed grant owes nothing, is owed nothing, and has given back what it did not need.
create function check_closed_grant() returns trigger language plpgsql as $$
declare
    checked uuid;
begin
    if tg_table_name = 'grants' then checked := new.id; else checked := new.grant_id; end if;
    if (select status from grants where id = checked) <> 'CLOSED' then
        raise exception 'grant % gives back nothing before it is closed', checked
            using errcode = 'check_violation', constraint = 'grant_return_of_a_closed_grant', table = 'grant_return';
    end if;
    if exists (select from budget_line_balance b join budget_line l on l.id = b.budget_line_id
               where l.grant_id = checked
                 and (b.committed_tiyn <> 0 or b.advances_tiyn <> 0 or b.prepayments_tiyn <> 0
                      or b.approved_tiyn + b.revision_tiyn <> b.disbursed_tiyn)) then
        raise exception 'grant % is closed with something open', checked
            using errcode = 'check_violation', constraint = 'grant_settled', table = 'grants';
    end if;
    if exists (
        select from (select funder_id, amount_tiyn as amount from grant_return where grant_id = checked) r
        full join (select p.funder_id, sum(p.amount_tiyn) as amount from posting p join entry e on e.id = p.entry_id
                   where e.cause_type = 'GRANT_CLOSED' and e.cause_id = checked and p.account_code = 'budget-revision'
                   group by p.funder_id) posted using (funder_id)
        where r.amount is distinct from posted.amount) then
        raise exception 'what grant % gives back is not what the ledger says', checked
            using errcode = 'check_violation', constraint = 'grant_return_in_the_ledger', table = 'grant_return';
    end if;
    return null;
end $$;
create constraint trigger check_closed_grant after update on grants
    deferrable initially deferred for each row
    when (old.status <> 'CLOSED' and new.status = 'CLOSED') execute function check_closed_grant();
create constraint trigger check_closed_grant after insert on grant_return
    deferrable initially deferred for each row execute function check_closed_grant();

-- Versions and returns are written once.
create trigger refuse_change before update or delete on budget_version for each row execute function refuse_change();
create trigger refuse_change before update or delete on budget_version_line for each row execute function refuse_change();
create trigger refuse_change before update or delete on grant_return for each row execute function refuse_change();
revoke update, delete, truncate on budget_version, budget_version_line, grant_return from ${application};
