-- Contracts change: amendments approved by another person, and what is not needed goes back to the budget.

create table commitment_amendment (
    id               uuid        primary key,
    commitment_id    uuid        not null references commitment,
    number           int         not null check (number > 0),
    document_number  text        not null check (length(document_number) between 1 and 100),
    document_date    date        not null,
    reason           text        not null check (length(reason) between 1 and 1000),
    ends_on          date,       -- the contract's new last day, if it changes
    status           text        not null check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'CANCELLED')),
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
    unique (id, commitment_id),
    constraint commitment_amendment_number_unique unique (commitment_id, number),
    constraint commitment_amendment_date_past check (document_date <= (edited_at at time zone 'Asia/Almaty')::date),
    constraint commitment_amendment_submission_complete check (num_nonnulls(submitted_by, submitted_at, content_hash) in (0, 3)),
    constraint commitment_amendment_submitted_first check (status in ('DRAFT', 'CANCELLED') or content_hash is not null),
    constraint commitment_amendment_decision_complete check (
        num_nonnulls(decided_by, decided_at, decided_on) = case when status in ('APPROVED', 'REJECTED') then 3 else 0 end),
    constraint commitment_amendment_approved_by_another check (decided_by is null or not decided_by = any (makers))
);

create table commitment_amendment_line (
    amendment_id   uuid   not null,
    commitment_id  uuid   not null,
    grant_id       uuid   not null,
    budget_line_id uuid   not null,
    change_tiyn    bigint not null check (change_tiyn <> 0 and abs(change_tiyn) <= 1000000000000000),
    primary key (amendment_id, budget_line_id),
    foreign key (amendment_id, commitment_id) references commitment_amendment (id, commitment_id),
    foreign key (commitment_id, grant_id) references commitment (id, grant_id),
    foreign key (budget_line_id, grant_id) references budget_line (id, grant_id)
);

create table commitment_amendment_milestone (
    amendment_id uuid   not null references commitment_amendment,
    position     int    not null check (position >= 0),
    title        text   not null check (length(title) between 1 and 300),
    due_on       date   not null,
    amount_tiyn  bigint not null check (amount_tiyn between 1 and 1000000000000000),
    primary key (amendment_id, position)
);

-- What went back to the budget. The reason is missing where a disbursement was withdrawn after its commitment had been closed.
create table commitment_release (
    id            uuid        primary key,
    commitment_id uuid        not null references commitment,
    amount_tiyn   bigint      not null check (amount_tiyn >= 0),
    reason        text        check (length(reason) between 1 and 1000),
    released_on   date        not null,
    released_by   text        not null,
    released_at   timestamptz not null
);
create index commitment_release_commitment on commitment_release (commitment_id);
create trigger refuse_change before update or delete on commitment_release for each row execute function refuse_change();
create trigger refuse_truncate before truncate on commitment_release for each statement execute function refuse_change();

-- What one person prepares and another decides goes through its life in one direction, and stays as it was submitted.
-- The trigger's arguments are the status of the yes, and columns that the event itself sets.
create function keep_review() returns trigger language plpgsql as $$
declare
    kept text[] := array['status', 'decided_by', 'decided_at', 'decided_on', 'decision_reason', 'version'] || tg_argv[1:];
begin
    if old.status <> new.status and (old.status, new.status) not in
        (('DRAFT', 'SUBMITTED'), ('DRAFT', 'CANCELLED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'CANCELLED'),
         ('SUBMITTED', 'REJECTED'), ('SUBMITTED', tg_argv[0])) then
        raise exception '% % cannot go from % to %', tg_table_name, old.id, old.status, new.status
            using errcode = 'check_violation', constraint = tg_table_name || '_life', table = tg_table_name;
    end if;
    if old.status <> 'DRAFT' and new.status <> 'DRAFT' and (to_jsonb(old) - kept) is distinct from (to_jsonb(new) - kept) then
        raise exception '% % was submitted and stays as it is', tg_table_name, old.id
            using errcode = 'check_violation', constraint = tg_table_name || '_submitted', table = tg_table_name;
    end if;
    if old.status in (tg_argv[0], 'REJECTED', 'CANCELLED')
       and to_jsonb(old) - 'version' is distinct from to_jsonb(new) - 'version' then
        raise exception '% % is finished and stays as it is', tg_table_name, old.id
            using errcode = 'check_violation', constraint = tg_table_name || '_finished', table = tg_table_name;
    end if;
    if not old.makers <@ new.makers then
        raise exception 'a maker of % % cannot be removed', tg_table_name, old.id
            using errcode = 'check_violation', constraint = tg_table_name || '_makers_kept', table = tg_table_name;
    end if;
    return new;
end $$;
create trigger keep_review before update on commitment_amendment for each row execute function keep_review('APPROVED');
create trigger start_as_draft before insert on commitment_amendment for each row execute function start_as_draft();

create function keep_amendment_rows() returns trigger language plpgsql as $$
declare
    amendment uuid := case when tg_op = 'DELETE' then old.amendment_id else new.amendment_id end;
begin
    if (select status from commitment_amendment where id = amendment) <> 'DRAFT' then
        raise exception 'amendment % is not a draft', amendment
            using errcode = 'check_violation', constraint = tg_table_name || '_of_a_draft', table = tg_table_name;
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;
create trigger keep_amendment_rows before insert or update or delete on commitment_amendment_line
    for each row execute function keep_amendment_rows();
create trigger keep_amendment_rows before insert or update or delete on commitment_amendment_milestone
    for each row execute function keep_amendment_rows();

-- At commit a signed commitment encumbers in the ledger exactly what its lines say.
create function check_commitment_ledger() returns trigger language plpgsql as $$
declare
    checked uuid;
begin
    if tg_table_name = 'commitment' then checked := new.id; else checked := new.commitment_id; end if;
    if exists (
        select from (
            select budget_line_id, amount_tiyn as tiyn, amended_tiyn as amended
            from commitment_line where commitment_id = checked and amount_tiyn + released_tiyn + drawn_tiyn <> 0) said
        full join (
            select p.budget_line_id, sum(p.amount_tiyn) as tiyn,
                   coalesce(sum(p.amount_tiyn) filter (where cause.type = 'COMMITMENT_AMENDED'), 0) as amended
            from (select 'COMMITMENT_SIGNED' as type, checked as id
                  union all select 'COMMITMENT_AMENDED', id from commitment_amendment
                            where commitment_id = checked and status = 'APPROVED'
                  union all select 'COMMITMENT_RELEASED', id from commitment_release where commitment_id = checked) cause
            join entry e on (e.cause_type, e.cause_id) = (cause.type, cause.id)
            join posting p on p.entry_id = e.id and p.account_code = 'encumbrance'
            group by p.budget_line_id) recorded using (budget_line_id)
        where coalesce(said.tiyn, 0) <> coalesce(recorded.tiyn, 0)
           or coalesce(said.amended, 0) <> coalesce(recorded.amended, 0))
       and (select status from commitment where id = checked) in ('ACTIVE', 'CLOSED') then
        raise exception 'commitment % says other amounts than the ledger', checked
            using errcode = 'check_violation', constraint = 'commitment_in_the_ledger', table = 'commitment';
    end if;
    return null;
end $$;
create constraint trigger check_commitment_ledger after insert or update on commitment
    deferrable initially deferred for each row execute function check_commitment_ledger();
create constraint trigger check_commitment_ledger after insert or update on commitment_line
    deferrable initially deferred for each row execute function check_commitment_ledger();
create constraint trigger check_commitment_ledger after update on commitment_amendment
    deferrable initially deferred for each row execute function check_commitment_ledger();
create constraint trigger check_commitment_ledger after insert on commitment_release
    deferrable initially deferred for each row execute function check_commitment_ledger();

-- At commit an amendment that changes amounts, and a release of any, is in the ledger by its own name.
create function check_commitment_change() returns trigger language plpgsql as $$
declare
    cause text := case when tg_table_name = 'commitment_release' then 'COMMITMENT_RELEASED' else 'COMMITMENT_AMENDED' end;
    moved bigint;
begin
    if tg_table_name = 'commitment_release' then
        moved := new.amount_tiyn;
    else
        if new.status <> 'APPROVED' then return null; end if;
        moved := (select count(*) from commitment_amendment_line where amendment_id = new.id);
    end if;
    if moved <> 0 and not exists (select from entry where cause_type = cause and cause_id = new.id) then
        raise exception '% % is not in the ledger', tg_table_name, new.id
            using errcode = 'check_violation', constraint = tg_table_name || '_in_the_ledger', table = tg_table_name;
    end if;
    return null;
end $$;
create constraint trigger check_commitment_change after update on commitment_amendment
    deferrable initially deferred for each row execute function check_commitment_change();
create constraint trigger check_commitment_change after insert on commitment_release
    deferrable initially deferred for each row execute function check_commitment_change();

revoke delete, truncate on commitment_amendment from ${application};
revoke truncate on commitment_amendment_line, commitment_amendment_milestone from ${application};
revoke update, delete, truncate on commitment_release from ${application};
