-- Recording a receipt costs less of the database: what an update leaves as it was is not examined again, and what a receipt refers to is
-- looked up once, with what is looked up at commit anyway. In a transaction each expression is prepared anew, and each index opened anew,
-- which is most of what they cost. The rules, and their names, are those of V056.

-- What was pledged stays; a contribution whose rest was released stays as it is; and each adds up. Most updates say what came in, and
-- nothing else: they are told by putting back what they changed.
create or replace function keep_contribution() returns trigger language plpgsql as $$
declare
    broken text;
    before contribution;
begin
    if tg_op = 'UPDATE' then
        before := new;
        before.received_tiyn := old.received_tiyn;
        before.status := old.status;
        before.version := old.version;
        if before *= old and new.released_tiyn = 0 and new.received_tiyn between 0 and new.amount_tiyn
           and new.status = (case new.received_tiyn when 0 then 'PLEDGED' when new.amount_tiyn then 'RECEIVED' else 'RECEIVING' end) then
            return new;
        end if;
    end if;
    broken := case
        when new.code !~ '^C-[0-9]{4}-[0-9]{6,}$' then 'contribution_code_check'
        when new.amount_tiyn not between 1 and 1000000000000000 then 'contribution_amount_tiyn_check'
        when new.received_tiyn < 0 then 'contribution_received_tiyn_check'
        when new.released_tiyn < 0 then 'contribution_released_tiyn_check'
        when length(new.agreement_number) not between 1 and 100 then 'contribution_agreement_number_check'
        when cardinality(new.makers) = 0 then 'contribution_makers_check'
        when length(new.release_reason) not between 1 and 1000 then 'contribution_release_reason_check'
        when new.pledged_on > (new.created_at at time zone 'Asia/Almaty')::date then 'contribution_pledged_before'
        when new.received_tiyn + new.released_tiyn > new.amount_tiyn then 'contribution_not_exceeded'
        when new.released_tiyn > 0 and new.received_tiyn + new.released_tiyn < new.amount_tiyn then 'contribution_released_wholly'
        when new.status <> case when new.released_tiyn > 0 then 'RELEASED'
                                when new.received_tiyn = 0 then 'PLEDGED'
                                when new.received_tiyn < new.amount_tiyn then 'RECEIVING'
                                else 'RECEIVED' end then 'contribution_status'
        when num_nonnulls(new.released_on, new.released_by, new.release_reason)
             <> case when new.released_tiyn > 0 then 3 else 0 end then 'contribution_release_complete'
        when new.released_by = any (new.makers) then 'contribution_released_by_another'
    end;
    if tg_op = 'UPDATE' then
        if (old.code, old.funder_id, old.grant_id, old.amount_tiyn, old.pledged_on, old.created_at)
           is distinct from (new.code, new.funder_id, new.grant_id, new.amount_tiyn, new.pledged_on, new.created_at)
           or old.status = 'RELEASED' and to_jsonb(old) - 'version' is distinct from to_jsonb(new) - 'version'
           or not old.makers <@ new.makers then
            broken := 'contribution_kept';
        end if;
    end if;
    if broken is not null then
        raise exception 'contribution % may not become this: %', new.id, broken
            using errcode = 'check_violation', constraint = broken, table = 'contribution';
    end if;
    return new;
end $$;

-- A receipt is of an amount and came by today. What is recorded stays, but may be reversed.
create or replace function keep_receipt() returns trigger language plpgsql as $$
declare
    broken text;
begin
    if tg_op = 'INSERT' then
        if new.amount_tiyn between 1 and 1000000000000000 and length(new.bank_reference) between 1 and 35
           and new.received_on <= (new.recorded_at at time zone 'Asia/Almaty')::date
           and num_nulls(new.reversed_on, new.reversed_by, new.reversal_reason) = 3 then
            return new;
        end if;
    end if;
    broken := case
        when new.amount_tiyn not between 1 and 1000000000000000 then 'contribution_receipt_amount_tiyn_check'
        when length(new.bank_reference) not between 1 and 35 then 'contribution_receipt_bank_reference_check'
        when length(new.reversal_reason) not between 1 and 1000 then 'contribution_receipt_reversal_reason_check'
        when new.received_on > (new.recorded_at at time zone 'Asia/Almaty')::date then 'contribution_receipt_received_before'
        when num_nonnulls(new.reversed_on, new.reversed_by, new.reversal_reason) not in (0, 3)
            then 'contribution_receipt_reversal_complete'
        when new.reversed_on < new.received_on then 'contribution_receipt_reversed_later'
    end;
    if tg_op = 'UPDATE' then
        if old.reversed_on is not null
           or to_jsonb(old) - '{reversed_on,reversed_by,reversal_reason}'::text[]
              is distinct from to_jsonb(new) - '{reversed_on,reversed_by,reversal_reason}'::text[] then
            broken := 'contribution_receipt_kept';
        end if;
    end if;
    if broken is not null then
        raise exception 'receipt % may not become this: %', new.id, broken
            using errcode = 'check_violation', constraint = broken, table = 'contribution_receipt';
    end if;
    return new;
end $$;

-- At commit what the receipt refers to is there, it did not come before the pledge, it is part of what its contribution says, and it is in
-- the ledger, undone there exactly if it is reversed.
create or replace function check_receipt() returns trigger language plpgsql as $$
declare
    there boolean;
    pledged_before boolean;
    adds_up boolean;
    entered boolean;
begin
    select exists (select from bank_account where id = new.bank_account_id), c.pledged_on <= new.received_on,
           c.received_tiyn = (select coalesce(sum(r.amount_tiyn), 0) from contribution_receipt r
                              where r.contribution_id = c.id and r.reversed_on is null),
           exists (select from contribution_receipt r
                   join entry e on e.cause_type = 'CONTRIBUTION_RECEIVED' and e.cause_id = r.id
                   where r.id = new.id and (r.reversed_on is not null) = exists (select from entry where reverses_id = e.id))
    into there, pledged_before, adds_up, entered from contribution c where c.id = new.contribution_id;
    if there and pledged_before and adds_up and entered then
        return null;
    end if;
    if there is null then
        raise exception 'receipt % is of a contribution that is not there', new.id
            using errcode = 'foreign_key_violation', constraint = 'contribution_receipt_contribution_id_fkey',
                  table = 'contribution_receipt';
    elsif not there then
        raise exception 'receipt % is on a bank account that is not there', new.id
            using errcode = 'foreign_key_violation', constraint = 'contribution_receipt_bank_account', table = 'contribution_receipt';
    elsif not pledged_before then
        raise exception 'receipt % came before the pledge', new.id
            using errcode = 'check_violation', constraint = 'contribution_receipt_after_pledge', table = 'contribution_receipt';
    elsif not adds_up then
        raise exception 'the receipts of contribution % do not add up to what it says', new.contribution_id
            using errcode = 'check_violation', constraint = 'contribution_receipts_add_up', table = 'contribution';
    else
        raise exception 'receipt % is not in the ledger as it says', new.id
            using errcode = 'check_violation', constraint = 'contribution_in_the_ledger', table = 'contribution';
    end if;
end $$;
