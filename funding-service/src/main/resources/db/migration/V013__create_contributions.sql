-- What funders pledge and pay.

create table contribution_number (
    year int primary key,
    last int not null check (last > 0)
);

create table contribution (
    id               uuid        primary key,
    code             text        not null constraint contribution_code_unique unique check (code ~ '^C-[0-9]{4}-[0-9]{6,}$'),
    funder_id        uuid        not null references funder,
    grant_id         uuid        references grants,
    amount_tiyn      bigint      not null check (amount_tiyn between 1 and 1000000000000000),
    received_tiyn    bigint      not null check (received_tiyn >= 0),
    released_tiyn    bigint      not null check (released_tiyn >= 0),
    status           text        not null,
    pledged_on       date        not null,
    agreement_number text        not null check (length(agreement_number) between 1 and 100),
    agreement_date   date        not null,
    makers           text[]      not null check (cardinality(makers) > 0),
    released_on      date,
    released_by      text,
    release_reason   text        check (length(release_reason) between 1 and 1000),
    created_at       timestamptz not null,
    version          bigint      not null,
    constraint contribution_pledged_before check (pledged_on <= (created_at at time zone 'Asia/Almaty')::date),
    constraint contribution_not_exceeded check (received_tiyn + released_tiyn <= amount_tiyn),
    constraint contribution_released_wholly check (released_tiyn = 0 or received_tiyn + released_tiyn = amount_tiyn),
    constraint contribution_status check (status = case
        when released_tiyn > 0 then 'RELEASED'
        when received_tiyn = 0 then 'PLEDGED'
        when received_tiyn < amount_tiyn then 'RECEIVING'
        else 'RECEIVED' end),
    constraint contribution_release_complete check (
        num_nonnulls(released_on, released_by, release_reason) = case when released_tiyn > 0 then 3 else 0 end),
    constraint contribution_released_by_another check (released_by is null or not released_by = any (makers))
);
create index contribution_funder on contribution (funder_id, code);
create index contribution_grant on contribution (grant_id, code) where grant_id is not null;
create index contribution_created on contribution (created_at, id);
create index contribution_pledged on contribution (pledged_on, id);
create index contribution_amount on contribution (amount_tiyn, id);
create index contribution_status on contribution (status, code);

create table contribution_receipt (
    id                uuid        primary key,
    contribution_id   uuid        not null references contribution,
    amount_tiyn       bigint      not null check (amount_tiyn between 1 and 1000000000000000),
    received_on       date        not null,
    bank_account_id   uuid        not null references bank_account,
    bank_reference    text        not null check (length(bank_reference) between 1 and 35),
    statement_line_id uuid,
    recorded_by       text        not null,
    recorded_at       timestamptz not null,
    reversed_on       date,
    reversed_by       text,
    reversal_reason   text        check (length(reversal_reason) between 1 and 1000),
    constraint contribution_receipt_received_before check (received_on <= (recorded_at at time zone 'Asia/Almaty')::date),
    constraint contribution_receipt_reversal_complete check (num_nonnulls(reversed_on, reversed_by, reversal_reason) in (0, 3)),
    constraint contribution_receipt_reversed_later check (reversed_on >= received_on)
);
create index contribution_receipt_contribution on contribution_receipt (contribution_id, recorded_at);
-- What was reversed can be entered again.
create unique index contribution_receipt_reference_unique on contribution_receipt (bank_account_id, bank_reference)
    where reversed_on is null;

-- What was pledged stays; a contribution whose rest was released stays as it is.
create function keep_contribution() returns trigger language plpgsql as $$
begin
    if (old.code, old.funder_id, old.grant_id, old.amount_tiyn, old.pledged_on, old.created_at)
       is distinct from (new.code, new.funder_id, new.grant_id, new.amount_tiyn, new.pledged_on, new.created_at)
       or old.status = 'RELEASED' and to_jsonb(old) - 'version' is distinct from to_jsonb(new) - 'version'
       or not old.makers <@ new.makers then
        raise exception 'contribution % stays as it is', old.id
            using errcode = 'check_violation', constraint = 'contribution_kept', table = 'contribution';
    end if;
    return new;
end $$;
create trigger keep_contribution before update on contribution for each row execute function keep_contribution();

create function keep_receipt() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.reversed_on is not null
       or to_jsonb(old) - '{reversed_on,reversed_by,reversal_reason}'::text[]
          is distinct from to_jsonb(new) - '{reversed_on,reversed_by,reversal_reason}'::text[]) then
        raise exception 'receipt % stays as it is', old.id
            using errcode = 'check_violation', constraint = 'contribution_receipt_kept', table = 'contribution_receipt';
    end if;
    if tg_op = 'INSERT' and new.received_on < (select pledged_on from contribution where id = new.contribution_id) then
        raise exception 'receipt % came before the pledge', new.id
            using errcode = 'check_violation', constraint = 'contribution_receipt_after_pledge', table = 'contribution_receipt';
    end if;
    return new;
end $$;
create trigger keep_receipt before insert or update on contribution_receipt for each row execute function keep_receipt();

-- At commit the receipts add up to what the contribution says, and everything is in the ledger.
create function check_contribution() returns trigger language plpgsql as $$
declare
    checked uuid;
    found_now contribution;
begin
    if tg_table_name = 'contribution' then checked := new.id; else checked := new.contribution_id; end if;
    select * into found_now from contribution where id = checked;
    if found_now.received_tiyn <> (select coalesce(sum(amount_tiyn), 0) from contribution_receipt
                                   where contribution_id = checked and reversed_on is null) then
        raise exception 'the receipts of contribution % do not add up to what it says', checked
            using errcode = 'check_violation', constraint = 'contribution_receipts_add_up', table = 'contribution';
    end if;
    if not exists (select from entry where cause_type = 'CONTRIBUTION_PLEDGED' and cause_id = checked)
       or found_now.released_tiyn > 0
          and not exists (select from entry where cause_type = 'CONTRIBUTION_RELEASED' and cause_id = checked)
       or exists (select from contribution_receipt r
                  left join entry e on e.cause_type = 'CONTRIBUTION_RECEIVED' and e.cause_id = r.id
                  left join entry reversal on reversal.reverses_id = e.id
                  where r.contribution_id = checked
                    and (e.id is null or (r.reversed_on is null) <> (reversal.id is null))) then
        raise exception 'contribution % is not in the ledger as it says', checked
            using errcode = 'check_violation', constraint = 'contribution_in_the_ledger', table = 'contribution';
    end if;
    return null;
end $$;
create constraint trigger check_contribution after insert or update on contribution
    deferrable initially deferred for each row execute function check_contribution();
create constraint trigger check_contribution after insert or update on contribution_receipt
    deferrable initially deferred for each row execute function check_contribution();

revoke delete, truncate on contribution, contribution_receipt, contribution_number from ${application};
