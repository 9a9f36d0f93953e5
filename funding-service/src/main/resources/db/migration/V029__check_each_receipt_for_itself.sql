-- A receipt is checked for itself when it is recorded or reversed, not with all receipts of its contribution; and those who record money
-- of one bank account at once do not gather as lockers of its row.

-- Whether the receipts of a contribution that stand are what it says.
create function receipts_add_up(checked uuid) returns boolean
    language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    return (select received_tiyn from contribution where id = checked)
         = (select coalesce(sum(amount_tiyn), 0) from contribution_receipt
            where contribution_id = checked and reversed_on is null);
end $$;

-- At commit the receipts add up to what the contribution says, and the pledge and its release are in the ledger.
create or replace function check_contribution() returns trigger language plpgsql as $$
begin
    if receipts_add_up(new.id) is not true then
        raise exception 'the receipts of contribution % do not add up to what it says', new.id
            using errcode = 'check_violation', constraint = 'contribution_receipts_add_up', table = 'contribution';
    end if;
    if not exists (select from entry where cause_type = 'CONTRIBUTION_PLEDGED' and cause_id = new.id)
       or new.released_tiyn > 0
          and not exists (select from entry where cause_type = 'CONTRIBUTION_RELEASED' and cause_id = new.id) then
        raise exception 'contribution % is not in the ledger as it says', new.id
            using errcode = 'check_violation', constraint = 'contribution_in_the_ledger', table = 'contribution';
    end if;
    return null;
end $$;

-- At commit the receipt is part of what its contribution says, and it is in the ledger, undone there exactly if it is reversed.
create function check_receipt() returns trigger language plpgsql as $$
begin
    if receipts_add_up(new.contribution_id) is not true then
        raise exception 'the receipts of contribution % do not add up to what it says', new.contribution_id
            using errcode = 'check_violation', constraint = 'contribution_receipts_add_up', table = 'contribution';
    end if;
    if not exists (
        select from contribution_receipt r
        join entry e on e.cause_type = 'CONTRIBUTION_RECEIVED' and e.cause_id = r.id
        where r.id = new.id and (r.reversed_on is not null) = exists (select from entry where reverses_id = e.id)) then
        raise exception 'receipt % is not in the ledger as it says', new.id
            using errcode = 'check_violation', constraint = 'contribution_in_the_ledger', table = 'contribution';
    end if;
    return null;
end $$;
drop trigger check_contribution on contribution_receipt;
create constraint trigger check_receipt after insert or update on contribution_receipt
    deferrable initially deferred for each row execute function check_receipt();

-- Bank accounts are never deleted: that one is there needs to be seen once, and not to be locked.
alter table contribution_receipt drop constraint contribution_receipt_bank_account_id_fkey;
create or replace function keep_receipt() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.reversed_on is not null
           or to_jsonb(old) - '{reversed_on,reversed_by,reversal_reason}'::text[]
              is distinct from to_jsonb(new) - '{reversed_on,reversed_by,reversal_reason}'::text[] then
            raise exception 'receipt % stays as it is', old.id
                using errcode = 'check_violation', constraint = 'contribution_receipt_kept', table = 'contribution_receipt';
        end if;
        return new;
    end if;
    if not exists (select from bank_account where id = new.bank_account_id) then
        raise exception 'receipt % is on a bank account that is not there', new.id
            using errcode = 'foreign_key_violation', constraint = 'contribution_receipt_bank_account',
                  table = 'contribution_receipt';
    end if;
    if new.received_on < (select pledged_on from contribution where id = new.contribution_id) then
        raise exception 'receipt % came before the pledge', new.id
            using errcode = 'check_violation', constraint = 'contribution_receipt_after_pledge', table = 'contribution_receipt';
    end if;
    return new;
end $$;

-- Each receipt changes its contribution: that row finds room on its page, and keeps its place in the indexes.
alter table contribution set (fillfactor = 70);
