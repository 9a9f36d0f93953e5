-- The rules of contributions and receipts cost less. They are those of V013 and V029; what an update leaves as it was is not looked for
-- again, and what is looked for is asked in few statements, since beginning one is most of what it costs.

-- At commit the receipts add up to what the contribution says, and the pledge and its release are in the ledger.
create or replace function check_contribution() returns trigger language plpgsql as $$
begin
    if receipts_add_up(new.id) is not true then
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

-- Before a receipt is written: what it refers to is there, and it did not come before the pledge. What is recorded stays, but may be reversed.
create or replace function keep_receipt() returns trigger language plpgsql as $$
declare
    pledged date;
    account_known boolean;
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
    select (select pledged_on from contribution where id = new.contribution_id),
           exists (select from bank_account where id = new.bank_account_id)
    into pledged, account_known;
    if not account_known then
        raise exception 'receipt % is on a bank account that is not there', new.id
            using errcode = 'foreign_key_violation', constraint = 'contribution_receipt_bank_account',
                  table = 'contribution_receipt';
    end if;
    if new.received_on < pledged then
        raise exception 'receipt % came before the pledge', new.id
            using errcode = 'check_violation', constraint = 'contribution_receipt_after_pledge', table = 'contribution_receipt';
    end if;
    return new;
end $$;
