-- A receipt costs less of the database. PostgreSQL reads each check constraint of a table from its text whenever a statement writes
-- to it: the thirteen of a contribution took longer than the rest of its update. Their rules, under their names, are now those of the
-- triggers that keep contributions and receipts, which are compiled once. Nothing is deleted here: a reference that was there stays there.

alter table contribution
    drop constraint contribution_code_check, drop constraint contribution_amount_tiyn_check,
    drop constraint contribution_received_tiyn_check, drop constraint contribution_released_tiyn_check,
    drop constraint contribution_agreement_number_check, drop constraint contribution_makers_check,
    drop constraint contribution_release_reason_check, drop constraint contribution_pledged_before,
    drop constraint contribution_not_exceeded, drop constraint contribution_released_wholly, drop constraint contribution_status,
    drop constraint contribution_release_complete, drop constraint contribution_released_by_another;

-- What was pledged stays; a contribution whose rest was released stays as it is; and each adds up.
create or replace function keep_contribution() returns trigger language plpgsql as $$
declare
    broken text := case
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
begin
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
drop trigger keep_contribution on contribution;
create trigger keep_contribution before insert or update on contribution for each row execute function keep_contribution();

-- At commit the receipts add up to what the contribution says, and the pledge and its release are in the ledger.
create or replace function check_contribution() returns trigger language plpgsql as $$
begin
    if (select received_tiyn from contribution where id = new.id)
       is distinct from (select coalesce(sum(amount_tiyn), 0) from contribution_receipt
                         where contribution_id = new.id and reversed_on is null) then
        raise exception 'the receipts of contribution % do not add up to what it says', new.id
            using errcode = 'check_violation', constraint = 'contribution_receipts_add_up', table = 'contribution';
    end if;
    if tg_op = 'UPDATE' then
        if new.id = old.id and new.released_tiyn = 0 then
            return null;
        end if;
    end if;
    if not exists (select from entry where cause_type = 'CONTRIBUTION_PLEDGED' and cause_id = new.id)
       or new.released_tiyn > 0
          and not exists (select from entry where cause_type = 'CONTRIBUTION_RELEASED' and cause_id = new.id) then
        raise exception 'contribution % is not in the ledger as it says', new.id
            using errcode = 'check_violation', constraint = 'contribution_in_the_ledger', table = 'contribution';
    end if;
    return null;
end $$;

alter table contribution_receipt
    drop constraint contribution_receipt_contribution_id_fkey, drop constraint contribution_receipt_amount_tiyn_check,
    drop constraint contribution_receipt_bank_reference_check, drop constraint contribution_receipt_reversal_reason_check,
    drop constraint contribution_receipt_received_before, drop constraint contribution_receipt_reversal_complete,
    drop constraint contribution_receipt_reversed_later;

-- What a receipt refers to is there, and it came from the pledge to today. What is recorded stays, but may be reversed.
create or replace function keep_receipt() returns trigger language plpgsql as $$
declare
    pledged date;
    account_known boolean;
    broken text := case
        when new.amount_tiyn not between 1 and 1000000000000000 then 'contribution_receipt_amount_tiyn_check'
        when length(new.bank_reference) not between 1 and 35 then 'contribution_receipt_bank_reference_check'
        when length(new.reversal_reason) not between 1 and 1000 then 'contribution_receipt_reversal_reason_check'
        when new.received_on > (new.recorded_at at time zone 'Asia/Almaty')::date then 'contribution_receipt_received_before'
        when num_nonnulls(new.reversed_on, new.reversed_by, new.reversal_reason) not in (0, 3)
            then 'contribution_receipt_reversal_complete'
        when new.reversed_on < new.received_on then 'contribution_receipt_reversed_later'
    end;
begin
    if tg_op = 'UPDATE' then
        if old.reversed_on is not null
           or to_jsonb(old) - '{reversed_on,reversed_by,reversal_reason}'::text[]
              is distinct from to_jsonb(new) - '{reversed_on,reversed_by,reversal_reason}'::text[] then
            broken := 'contribution_receipt_kept';
        end if;
    else
        select (select pledged_on from contribution where id = new.contribution_id),
               exists (select from bank_account where id = new.bank_account_id)
        into pledged, account_known;
        if pledged is null or not account_known then
            raise exception 'receipt % is of a contribution or on a bank account that is not there', new.id
                using errcode = 'foreign_key_violation', table = 'contribution_receipt',
                      constraint = case when pledged is null then 'contribution_receipt_contribution_id_fkey'
                                        else 'contribution_receipt_bank_account' end;
        end if;
        if new.received_on < pledged then
            broken := 'contribution_receipt_after_pledge';
        end if;
    end if;
    if broken is not null then
        raise exception 'receipt % may not become this: %', new.id, broken
            using errcode = 'check_violation', constraint = broken, table = 'contribution_receipt';
    end if;
    return new;
end $$;

-- At commit the receipt is part of what its contribution says, and it is in the ledger, undone there exactly if it is reversed.
create or replace function check_receipt() returns trigger language plpgsql as $$
declare
    adds_up boolean;
    entered boolean;
begin
    select c.received_tiyn = (select coalesce(sum(r.amount_tiyn), 0) from contribution_receipt r
                              where r.contribution_id = c.id and r.reversed_on is null),
           exists (select from contribution_receipt r
                   join entry e on e.cause_type = 'CONTRIBUTION_RECEIVED' and e.cause_id = r.id
                   where r.id = new.id and (r.reversed_on is not null) = exists (select from entry where reverses_id = e.id))
    into adds_up, entered from contribution c where c.id = new.contribution_id;
    if adds_up is not true then
        raise exception 'the receipts of contribution % do not add up to what it says', new.contribution_id
            using errcode = 'check_violation', constraint = 'contribution_receipts_add_up', table = 'contribution';
    end if;
    if not entered then
        raise exception 'receipt % is not in the ledger as it says', new.id
            using errcode = 'check_violation', constraint = 'contribution_in_the_ledger', table = 'contribution';
    end if;
    return null;
end $$;
drop function receipts_add_up;
