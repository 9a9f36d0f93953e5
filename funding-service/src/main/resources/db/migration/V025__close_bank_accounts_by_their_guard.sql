-- A bank account that is closed takes no entries: its guard says so, and who records locks that anyhow. Closing waits for those who are
-- recording, and then knows that the account is empty.
drop trigger keep_bank_account_open on posting;
drop function keep_bank_account_open;

drop trigger check_closed_bank_account on bank_account;
create or replace function check_closed_bank_account() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    update bank_balance set open = false where account_code = 'bank-' || lower(new.iban);
    if (select sum(balance_tiyn) from bank_balance where account_code = 'bank-' || lower(new.iban)) <> 0 then
        raise exception 'bank account % is closed with money in it', new.id
            using errcode = 'check_violation', constraint = 'bank_account_empty', table = 'bank_account';
    end if;
    return null;
end $$;
create trigger check_closed_bank_account after update on bank_account
    for each row when (old.status = 'OPEN' and new.status = 'CLOSED') execute function check_closed_bank_account();
