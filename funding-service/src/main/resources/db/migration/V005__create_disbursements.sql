-- Money leaving the fund. Who may do what, and when, stands here a second time.

create sequence disbursement_number;

create table disbursement (
    id               uuid        primary key,
    code             text        not null constraint disbursement_code_unique unique check (code ~ '^D-[0-9]{4}-[0-9]{6,}$'),
    grant_id         uuid        not null references grants,
    supplier_id      uuid        not null references supplier,
    amount_tiyn      bigint      not null check (amount_tiyn > 0),
    purpose          text        not null check (length(purpose) between 1 and 500),
    basis_kind       text        not null check (basis_kind in ('CONTRACT', 'INVOICE')),
    basis_number     text        not null check (length(basis_number) between 1 and 100),
    basis_date       date        not null,
    status           text        not null
        check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'PAID', 'REJECTED', 'CANCELLED')),
    makers           text[]      not null check (cardinality(makers) > 0),
    payee_name_kk    text,
    payee_name_ru    text,
    payee_bin        text,
    payee_iban       text,
    payee_bic        text,
    content_hash     text        check (content_hash ~ '^[0-9a-f]{64}$'),
    submitted_by     text,
    submitted_at     timestamptz,
    decided_by       text,
    decided_at       timestamptz,
    decided_on       date,
    decision_reason  text        check (length(decision_reason) <= 1000),
    bank_reference   text        constraint disbursement_bank_reference_unique unique
        check (length(bank_reference) between 1 and 35),
    paid_on          date,
    paid_by          text,
    paid_at          timestamptz,
    created_at       timestamptz not null,
    edited_at        timestamptz not null,
    version          bigint      not null,
    constraint disbursement_submission_complete check (
        num_nonnulls(submitted_by, submitted_at, content_hash, payee_name_kk, payee_name_ru, payee_bin, payee_iban, payee_bic)
        in (0, 8)),
    constraint disbursement_submitted_first check (status in ('DRAFT', 'CANCELLED') or content_hash is not null),
    constraint disbursement_decision_complete check (
        num_nonnulls(decided_by, decided_at, decided_on)
        = case when status in ('APPROVED', 'PAID', 'REJECTED') then 3 else 0 end),
    constraint disbursement_payment_complete check (
        num_nonnulls(bank_reference, paid_on, paid_by, paid_at) = case when status = 'PAID' then 4 else 0 end),
    constraint disbursement_approved_by_another check (decided_by is null or not decided_by = any (makers)),
    constraint disbursement_paid_by_another
        check (paid_by is null or (paid_by <> decided_by and not paid_by = any (makers))),
    constraint disbursement_dates_in_order check (
        paid_on is null or (paid_on >= decided_on and paid_on <= (paid_at at time zone 'Asia/Almaty')::date))
);
create index disbursement_grant on disbursement (grant_id);
create index disbursement_supplier on disbursement (supplier_id);
create index disbursement_created on disbursement (created_at, id);
create index disbursement_status on disbursement (status, id);

create table disbursement_line (
    disbursement_id uuid   not null references disbursement,
    grant_id        uuid   not null,
    budget_line_id  uuid   not null,
    amount_tiyn     bigint not null check (amount_tiyn between 1 and 1000000000000000),
    primary key (disbursement_id, budget_line_id),
    foreign key (budget_line_id, grant_id) references budget_line (id, grant_id)
);
create index disbursement_line_budget on disbursement_line (budget_line_id);

-- Lines change while the disbursement is a draft, and never afterwards.
create function keep_submitted_lines() returns trigger language plpgsql as $$
declare
    line disbursement_line;
begin
    if tg_op = 'DELETE' then line := old; else line := new; end if;
    if (select status from disbursement where id = line.disbursement_id) <> 'DRAFT' then
        raise exception 'disbursement % is not a draft', line.disbursement_id
            using errcode = 'check_violation', constraint = 'disbursement_line_of_a_draft', table = 'disbursement_line';
    end if;
    return line;
end $$;
create trigger keep_submitted_lines before insert or update or delete on disbursement_line
    for each row execute function keep_submitted_lines();

-- A disbursement goes through its life in one direction, and what was submitted stays as it was submitted.
create function keep_disbursement_life() returns trigger language plpgsql as $$
begin
    if old.status <> new.status and (old.status, new.status) not in
        (('DRAFT', 'SUBMITTED'), ('DRAFT', 'CANCELLED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'CANCELLED'),
         ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED'), ('APPROVED', 'PAID')) then
        raise exception 'disbursement % cannot go from % to %', old.id, old.status, new.status
            using errcode = 'check_violation', constraint = 'disbursement_life', table = 'disbursement';
    end if;
    if old.status <> 'DRAFT' and new.status <> 'DRAFT'
       and (to_jsonb(old) - '{status,decided_by,decided_at,decided_on,decision_reason,bank_reference,paid_on,paid_by,paid_at,version}'::text[])
           is distinct from
           (to_jsonb(new) - '{status,decided_by,decided_at,decided_on,decision_reason,bank_reference,paid_on,paid_by,paid_at,version}'::text[])
    then
        raise exception 'disbursement % was submitted and stays as it is', old.id
            using errcode = 'check_violation', constraint = 'disbursement_submitted', table = 'disbursement';
    end if;
    if old.status in ('PAID', 'REJECTED', 'CANCELLED')
       and to_jsonb(old) - 'version' is distinct from to_jsonb(new) - 'version' then
        raise exception 'disbursement % is finished and stays as it is', old.id
            using errcode = 'check_violation', constraint = 'disbursement_finished', table = 'disbursement';
    end if;
    if old.decided_by is not null and (old.decided_by, old.decided_at, old.decided_on)
        is distinct from (new.decided_by, new.decided_at, new.decided_on) then
        raise exception 'the decision on disbursement % stays as it is', old.id
            using errcode = 'check_violation', constraint = 'disbursement_decision_kept', table = 'disbursement';
    end if;
    if not old.makers <@ new.makers then
        raise exception 'a maker of disbursement % cannot be removed', old.id
            using errcode = 'check_violation', constraint = 'disbursement_makers_kept', table = 'disbursement';
    end if;
    return new;
end $$;
create trigger keep_disbursement_life before update on disbursement
    for each row execute function keep_disbursement_life();

-- A disbursement is drawn up before it is anything else.
create function start_as_draft() returns trigger language plpgsql as $$
begin
    if new.status <> 'DRAFT' then
        raise exception '% % does not begin as a draft', tg_table_name, new.id
            using errcode = 'check_violation', constraint = tg_table_name || '_starts_as_draft', table = tg_table_name;
    end if;
    return new;
end $$;
create trigger start_as_draft before insert on disbursement for each row execute function start_as_draft();
create trigger start_as_draft before insert on grants for each row execute function start_as_draft();

-- At commit the lines add up to the amount, and what the status says is in the ledger.
create function check_disbursement() returns trigger language plpgsql as $$
declare
    checked uuid;
    found_now disbursement;
begin
    if tg_table_name = 'disbursement' then checked := new.id;
    elsif tg_op = 'DELETE' then checked := old.disbursement_id;
    else checked := new.disbursement_id; end if;
    select * into found_now from disbursement where id = checked;
    if found_now.amount_tiyn is distinct from
       (select sum(amount_tiyn) from disbursement_line where disbursement_id = checked) then
        raise exception 'the lines of disbursement % do not add up to its amount', checked
            using errcode = 'check_violation', constraint = 'disbursement_lines_add_up', table = 'disbursement';
    end if;
    if found_now.status in ('APPROVED', 'PAID') and not exists
       (select from entry where cause_type = 'DISBURSEMENT_APPROVED' and cause_id = checked)
       or found_now.status = 'PAID' and not exists
       (select from entry where cause_type = 'DISBURSEMENT_PAID' and cause_id = checked) then
        raise exception 'disbursement % is % and not in the ledger', checked, found_now.status
            using errcode = 'check_violation', constraint = 'disbursement_in_the_ledger', table = 'disbursement';
    end if;
    return null;
end $$;
create constraint trigger check_disbursement after insert or update on disbursement
    deferrable initially deferred for each row execute function check_disbursement();
create constraint trigger check_disbursement after insert or update or delete on disbursement_line
    deferrable initially deferred for each row execute function check_disbursement();

-- At commit an active grant's budget is in the ledger.
create function check_active_grant() returns trigger language plpgsql as $$
begin
    if new.status = 'ACTIVE' and not exists
       (select from entry where cause_type = 'BUDGET_APPROVED' and cause_id = new.id) then
        raise exception 'grant % is active and its budget is not in the ledger', new.id
            using errcode = 'check_violation', constraint = 'grant_in_the_ledger', table = 'grants';
    end if;
    return null;
end $$;
create constraint trigger check_active_grant after update on grants
    deferrable initially deferred for each row execute function check_active_grant();

revoke delete, truncate on disbursement from ${application};
revoke truncate on disbursement_line from ${application};
