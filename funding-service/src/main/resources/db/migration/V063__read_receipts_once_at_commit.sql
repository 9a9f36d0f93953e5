-- At commit the receipts of a contribution are read once for both questions: what they add up to, and whether this one is reversed.
create or replace function check_receipt() returns trigger language plpgsql as $$
declare
    there boolean;
    pledged_before boolean;
    adds_up boolean;
    entered boolean;
begin
    select exists (select from bank_account where id = new.bank_account_id), c.pledged_on <= new.received_on,
           c.received_tiyn = receipts.standing,
           exists (select from entry e
                   where e.cause_type = 'CONTRIBUTION_RECEIVED' and e.cause_id = new.id
                     and receipts.reversed = exists (select from entry where reverses_id = e.id))
    into there, pledged_before, adds_up, entered
    from contribution c
    cross join lateral (
        select coalesce(sum(amount_tiyn) filter (where reversed_on is null), 0) as standing,
               bool_or(reversed_on is not null) filter (where id = new.id) as reversed
        from contribution_receipt where contribution_id = c.id) receipts
    where c.id = new.contribution_id;
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
