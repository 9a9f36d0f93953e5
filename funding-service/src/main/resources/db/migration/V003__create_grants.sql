-- Grants and their budget lines.

-- The last number given to a grant of a year: codes have no gaps.
create table grant_number (
    year int primary key,
    last int not null check (last > 0)
);

create table grants (
    id                  uuid        primary key,
    code                text        not null constraint grant_code_unique unique check (code ~ '^G-[0-9]{4}-[0-9]{4,}$'),
    funder_id           uuid        not null references funder,
    hub_school_id       uuid        not null references hub_school,
    ceiling_tiyn        bigint      not null check (ceiling_tiyn between 1 and 1000000000000000),
    ceiling_approximate boolean     not null,
    ceiling_source      text        check (length(ceiling_source) <= 1000),
    starts_on           date        not null,
    ends_on             date        not null,
    status              text        not null check (status in ('DRAFT', 'SUBMITTED', 'ACTIVE', 'REJECTED', 'CANCELLED')),
    makers              text[]      not null check (cardinality(makers) > 0),
    submitted_by        text,
    submitted_at        timestamptz,
    decided_by          text,
    decided_at          timestamptz,
    decision_reason     text        check (length(decision_reason) <= 1000),
    created_at          timestamptz not null,
    edited_at           timestamptz not null,
    version             bigint      not null,
    constraint grant_period_in_order check (starts_on <= ends_on),
    constraint grant_submission_complete check ((submitted_by is null) = (submitted_at is null)),
    constraint grant_decision_complete
        check ((decided_by is not null and decided_at is not null) = (status in ('ACTIVE', 'REJECTED'))),
    constraint grant_submitted_before_decided check (status in ('DRAFT', 'CANCELLED') or submitted_by is not null),
    constraint grant_approved_by_another check (not (decided_by = any (makers)) or decided_by is null)
);
create index grants_funder on grants (funder_id);
create index grants_hub_school on grants (hub_school_id);
create index grants_created on grants (created_at, id);
create index grants_status on grants (status);

create table budget_line (
    id          uuid   primary key,
    grant_id    uuid   not null references grants,
    number      int    not null check (number > 0),
    category    text   not null
        check (category in ('EQUIPMENT', 'RENOVATION', 'TRAINING', 'METHODOLOGY', 'COMMUNITY', 'ADMINISTRATION')),
    title       text   check (length(title) between 1 and 300),
    amount_tiyn bigint not null check (amount_tiyn between 1 and 1000000000000000),
    constraint budget_line_number_unique unique (grant_id, number) deferrable initially deferred,
    constraint budget_line_title_unique unique nulls not distinct (grant_id, category, title) deferrable initially deferred,
    unique (id, grant_id)
);

-- Lines change while the grant is a draft, and never afterwards.
create function keep_decided_lines() returns trigger language plpgsql as $$
declare
    line budget_line;
begin
    if tg_op = 'DELETE' then line := old; else line := new; end if;
    if (select status from grants where id = line.grant_id) <> 'DRAFT' then
        raise exception 'budget line % belongs to a grant that is not a draft', line.id
            using errcode = 'check_violation', constraint = 'budget_line_of_a_draft', table = 'budget_line';
    end if;
    return line;
end $$;
create trigger keep_decided_lines before insert or update or delete on budget_line
    for each row execute function keep_decided_lines();

-- The lines of a grant never add up to more than its ceiling.
create function check_ceiling() returns trigger language plpgsql as $$
declare
    checked uuid;
begin
    if tg_table_name = 'grants' then checked := new.id; else checked := new.grant_id; end if;
    if (select coalesce(sum(amount_tiyn), 0) from budget_line where grant_id = checked)
       > (select ceiling_tiyn from grants where id = checked) then
        raise exception 'the lines of grant % exceed its ceiling', checked
            using errcode = 'check_violation', constraint = 'grant_ceiling', table = 'grants';
    end if;
    return null;
end $$;
create constraint trigger check_ceiling after insert or update on budget_line
    deferrable initially deferred for each row execute function check_ceiling();
create constraint trigger check_ceiling after insert or update on grants
    deferrable initially deferred for each row execute function check_ceiling();

-- A grant goes through its life in one direction; once decided it stays as it is.
create function keep_grant_life() returns trigger language plpgsql as $$
begin
    if old.status <> new.status and (old.status, new.status) not in
        (('DRAFT', 'SUBMITTED'), ('DRAFT', 'CANCELLED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'CANCELLED'),
         ('SUBMITTED', 'ACTIVE'), ('SUBMITTED', 'REJECTED')) then
        raise exception 'grant % cannot go from % to %', old.id, old.status, new.status
            using errcode = 'check_violation', constraint = 'grant_life', table = 'grants';
    end if;
    if old.status in ('ACTIVE', 'REJECTED', 'CANCELLED')
       and to_jsonb(old) - 'version' is distinct from to_jsonb(new) - 'version' then
        raise exception 'grant % is decided and stays as it is', old.id
            using errcode = 'check_violation', constraint = 'grant_decided', table = 'grants';
    end if;
    if not old.makers <@ new.makers then
        raise exception 'a maker of grant % cannot be removed', old.id
            using errcode = 'check_violation', constraint = 'grant_makers_kept', table = 'grants';
    end if;
    return new;
end $$;
create trigger keep_grant_life before update on grants for each row execute function keep_grant_life();

revoke delete, truncate on grants, grant_number from ${application};
revoke truncate on budget_line from ${application};
