-- Contracts that encumber budget lines. Who may do what, and when, stands here a second time.

-- The last number given to a commitment of a year: codes have no gaps.
create table commitment_number (
    year int primary key,
    last int not null check (last > 0)
);

create table commitment (
    id               uuid        primary key,
    code             text        not null constraint commitment_code_unique unique check (code ~ '^K-[0-9]{4}-[0-9]{6,}$'),
    grant_id         uuid        not null references grants,
    supplier_id      uuid        not null references supplier,
    contract_number  text        not null check (length(contract_number) between 1 and 100),
    contract_date    date        not null,
    signed_on        date        not null,
    ends_on          date,
    subject          text        not null check (length(subject) between 1 and 500),
    purpose_code     text        check (purpose_code ~ '^[0-9]{3}$'),
    amount_tiyn      bigint      not null check (amount_tiyn >= 0), -- what it takes now
    status           text        not null
        check (status in ('DRAFT', 'SUBMITTED', 'ACTIVE', 'CLOSED', 'REJECTED', 'CANCELLED')),
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
    unique (id, grant_id),
    constraint commitment_dates_in_order check (ends_on is null or ends_on >= signed_on),
    constraint commitment_dates_past check (
        contract_date <= (edited_at at time zone 'Asia/Almaty')::date and signed_on <= (edited_at at time zone 'Asia/Almaty')::date),
    constraint commitment_submission_complete check (num_nonnulls(submitted_by, submitted_at, content_hash) in (0, 3)),
    constraint commitment_submitted_first check (status in ('DRAFT', 'CANCELLED') or content_hash is not null),
    constraint commitment_decision_complete check (
        num_nonnulls(decided_by, decided_at, decided_on)
        = case when status in ('ACTIVE', 'CLOSED', 'REJECTED') then 3 else 0 end),
    constraint commitment_approved_by_another check (decided_by is null or not decided_by = any (makers))
);
-- A contract stands once; one that was rejected or withdrawn may be drawn up again.
create unique index commitment_contract_unique on commitment (supplier_id, contract_number, contract_date)
    where status not in ('REJECTED', 'CANCELLED');
create index commitment_grant on commitment (grant_id, created_at, id);
create index commitment_supplier on commitment (supplier_id, created_at, id);
create index commitment_created on commitment (created_at, id);
create index commitment_amount on commitment (amount_tiyn, id);
create index commitment_ends on commitment (ends_on, id) where status = 'ACTIVE';

create table commitment_line (
    commitment_id  uuid   not null,
    grant_id       uuid   not null,
    budget_line_id uuid   not null,
    signed_tiyn    bigint not null check (signed_tiyn between 0 and 1000000000000000),
    amended_tiyn   bigint not null check (amended_tiyn between -1000000000000000 and 1000000000000000),
    released_tiyn  bigint not null check (released_tiyn between 0 and 1000000000000000),
    drawn_tiyn     bigint not null constraint commitment_draws_not_negative check (drawn_tiyn >= 0),
    amount_tiyn    bigint not null generated always as (signed_tiyn + amended_tiyn - released_tiyn) stored,
    primary key (commitment_id, budget_line_id),
    foreign key (commitment_id, grant_id) references commitment (id, grant_id),
    foreign key (budget_line_id, grant_id) references budget_line (id, grant_id),
    constraint commitment_not_exceeded check (drawn_tiyn <= signed_tiyn + amended_tiyn - released_tiyn)
);
create index commitment_line_budget on commitment_line (budget_line_id);

create table commitment_milestone (
    commitment_id uuid   not null references commitment,
    number        int    not null check (number > 0),
    title         text   not null check (length(title) between 1 and 300),
    due_on        date   not null,
    amount_tiyn   bigint not null check (amount_tiyn between 1 and 1000000000000000),
    reached_on    date,
    reached_by    text,
    reached_at    timestamptz,
    replaced_by   int, -- number of the amendment that put others in its place
    primary key (commitment_id, number),
    constraint commitment_milestone_reached_complete check (num_nonnulls(reached_on, reached_by, reached_at) in (0, 3)),
    constraint commitment_milestone_reached_past
        check (reached_on is null or reached_on <= (reached_at at time zone 'Asia/Almaty')::date),
    constraint commitment_milestone_reached_stays check (replaced_by is null or reached_on is null)
);
create index commitment_milestone_due on commitment_milestone (due_on) where reached_on is null and replaced_by is null;

-- Lines are drawn up in a draft. Later they are amended, released and drawn from, and keep what was signed.
create function keep_commitment_lines() returns trigger language plpgsql as $$
declare
    line commitment_line;
    stage text;
begin
    if tg_op = 'DELETE' then line := old; else line := new; end if;
    stage := (select status from commitment where id = line.commitment_id);
    if stage = 'DRAFT' and (tg_op = 'DELETE' or (line.amended_tiyn, line.released_tiyn, line.drawn_tiyn) = (0, 0, 0))
       or stage = 'ACTIVE' and tg_op = 'INSERT' and line.signed_tiyn = 0
       or stage in ('ACTIVE', 'CLOSED') and tg_op = 'UPDATE'
          and (old.commitment_id, old.grant_id, old.budget_line_id, old.signed_tiyn)
              = (new.commitment_id, new.grant_id, new.budget_line_id, new.signed_tiyn) then
        return line;
    end if;
    raise exception 'a line of commitment % cannot be changed so: it is %', line.commitment_id, stage
        using errcode = 'check_violation', constraint = 'commitment_line_of_a_draft', table = 'commitment_line';
end $$;
create trigger keep_commitment_lines before insert or update or delete on commitment_line
    for each row execute function keep_commitment_lines();

-- Milestones are drawn up in a draft. Of a signed contract they are reached or replaced, once, and others are added.
create function keep_commitment_milestones() returns trigger language plpgsql as $$
declare
    step commitment_milestone;
    stage text;
begin
    if tg_op = 'DELETE' then step := old; else step := new; end if;
    stage := (select status from commitment where id = step.commitment_id);
    if stage = 'DRAFT' and (tg_op = 'DELETE' or num_nonnulls(step.reached_on, step.replaced_by) = 0)
       or stage = 'ACTIVE' and tg_op = 'INSERT' and num_nonnulls(step.reached_on, step.replaced_by) = 0
       or stage = 'ACTIVE' and tg_op = 'UPDATE' and num_nonnulls(old.reached_on, old.replaced_by) = 0
          and to_jsonb(old) - '{reached_on,reached_by,reached_at,replaced_by}'::text[]
              = to_jsonb(new) - '{reached_on,reached_by,reached_at,replaced_by}'::text[] then
        return step;
    end if;
    raise exception 'a milestone of commitment % cannot be changed so: it is %', step.commitment_id, stage
        using errcode = 'check_violation', constraint = 'commitment_milestone_kept', table = 'commitment_milestone';
end $$;
create trigger keep_commitment_milestones before insert or update or delete on commitment_milestone
    for each row execute function keep_commitment_milestones();

-- A commitment goes through its life in one direction, and what was submitted stays as it was submitted.
create function keep_commitment_life() returns trigger language plpgsql as $$
begin
    if old.status <> new.status and (old.status, new.status) not in
        (('DRAFT', 'SUBMITTED'), ('DRAFT', 'CANCELLED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'CANCELLED'),
         ('SUBMITTED', 'ACTIVE'), ('SUBMITTED', 'REJECTED'), ('ACTIVE', 'CLOSED')) then
        raise exception 'commitment % cannot go from % to %', old.id, old.status, new.status
            using errcode = 'check_violation', constraint = 'commitment_life', table = 'commitment';
    end if;
    if old.status <> 'DRAFT' and new.status <> 'DRAFT'
       and (to_jsonb(old) - '{status,decided_by,decided_at,decided_on,decision_reason,amount_tiyn,ends_on,version}'::text[])
           is distinct from
           (to_jsonb(new) - '{status,decided_by,decided_at,decided_on,decision_reason,amount_tiyn,ends_on,version}'::text[])
       or old.status = 'SUBMITTED' and new.status <> 'DRAFT'
          and (old.amount_tiyn, old.ends_on) is distinct from (new.amount_tiyn, new.ends_on) then
        raise exception 'commitment % was submitted and stays as it is', old.id
            using errcode = 'check_violation', constraint = 'commitment_submitted', table = 'commitment';
    end if;
    if old.status in ('REJECTED', 'CANCELLED') and to_jsonb(old) - 'version' is distinct from to_jsonb(new) - 'version' then
        raise exception 'commitment % is finished and stays as it is', old.id
            using errcode = 'check_violation', constraint = 'commitment_finished', table = 'commitment';
    end if;
    if old.decided_by is not null and (old.decided_by, old.decided_at, old.decided_on, old.decision_reason)
        is distinct from (new.decided_by, new.decided_at, new.decided_on, new.decision_reason) then
        raise exception 'the decision on commitment % stays as it is', old.id
            using errcode = 'check_violation', constraint = 'commitment_decision_kept', table = 'commitment';
    end if;
    if not old.makers <@ new.makers then
        raise exception 'a maker of commitment % cannot be removed', old.id
            using errcode = 'check_violation', constraint = 'commitment_makers_kept', table = 'commitment';
    end if;
    return new;
end $$;
create trigger keep_commitment_life before update on commitment for each row execute function keep_commitment_life();
create trigger start_as_draft before insert on commitment for each row execute function start_as_draft();

-- At commit lines and milestones add up, a closed commitment has nothing left, and what the status says is in the ledger.
create function check_commitment() returns trigger language plpgsql as $$
declare
    checked uuid;
    found_now commitment;
    lines record;
    steps bigint;
begin
    if tg_table_name = 'commitment' then checked := new.id;
    elsif tg_op = 'DELETE' then checked := old.commitment_id;
    else checked := new.commitment_id; end if;
    select * into found_now from commitment where id = checked;
    select coalesce(sum(amount_tiyn), 0) as amount, coalesce(sum(drawn_tiyn), 0) as drawn, coalesce(sum(signed_tiyn), 0) as signed
        into lines from commitment_line where commitment_id = checked;
    if found_now.amount_tiyn <> lines.amount or lines.signed = 0 then
        raise exception 'the lines of commitment % do not add up to its amount', checked
            using errcode = 'check_violation', constraint = 'commitment_lines_add_up', table = 'commitment';
    end if;
    steps := (select sum(amount_tiyn) from commitment_milestone where commitment_id = checked and replaced_by is null);
    if found_now.status in ('DRAFT', 'SUBMITTED', 'ACTIVE') and steps <> lines.amount then
        raise exception 'the milestones of commitment % do not add up to its amount', checked
            using errcode = 'check_violation', constraint = 'commitment_milestones_add_up', table = 'commitment';
    end if;
    if found_now.status = 'CLOSED' and lines.amount <> lines.drawn then
        raise exception 'commitment % is closed and has something left', checked
            using errcode = 'check_violation', constraint = 'commitment_closed_empty', table = 'commitment';
    end if;
    if found_now.status in ('ACTIVE', 'CLOSED') and not exists
       (select from entry where cause_type = 'COMMITMENT_SIGNED' and cause_id = checked) then
        raise exception 'commitment % is % and not in the ledger', checked, found_now.status
            using errcode = 'check_violation', constraint = 'commitment_in_the_ledger', table = 'commitment';
    end if;
    return null;
end $$;
create constraint trigger check_commitment after insert or update on commitment
    deferrable initially deferred for each row execute function check_commitment();
create constraint trigger check_commitment after insert or update or delete on commitment_line
    deferrable initially deferred for each row execute function check_commitment();
create constraint trigger check_commitment after insert or update or delete on commitment_milestone
    deferrable initially deferred for each row execute function check_commitment();

revoke delete, truncate on commitment, commitment_number from ${application};
revoke truncate on commitment_line, commitment_milestone from ${application};
