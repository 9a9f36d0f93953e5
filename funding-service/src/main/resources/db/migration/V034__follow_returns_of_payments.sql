-- The return of a payment has an id of its own, which its entry names.

-- At commit a record and its entry say the same, line by line.
create or replace function check_entry_of() returns trigger language plpgsql as $$
declare
    agrees boolean;
begin
    case tg_table_name
        when 'disbursement' then
            select entry_moves('DISBURSEMENT_APPROVED', new.id, 'payables', array_agg(budget_line_id), array_agg(-amount_tiyn))
            into agrees from disbursement_line where disbursement_id = new.id;
        when 'payment' then
            select entry_moves('DISBURSEMENT_PAID', new.id, 'disbursed-budget', array_agg(budget_line_id), array_agg(amount_tiyn))
               and entry_moves('DISBURSEMENT_PAID', new.id, bank, array_agg(budget_line_id), array_agg(-amount_tiyn))
               and (new.return_id is null
                    or entry_moves('PAYMENT_RETURNED', new.return_id, bank, array_agg(budget_line_id), array_agg(amount_tiyn)))
            into agrees
            from payment_line, coalesce((select 'bank-' || lower(iban) from bank_account where id = new.bank_account_id), 'bank') as bank
            where payment_id = new.id group by bank;
        when 'acquittal' then
            select entry_moves('ACQUITTED', new.id, case new.kind when 'ACCEPTANCE_ACT' then 'prepayments' else 'advances' end,
                               array_agg(budget_line_id), array_agg(-amount_tiyn))
            into agrees from acquittal_line where acquittal_id = new.id;
        when 'money_return' then
            select entry_moves('MONEY_RETURNED', new.id, 'available-budget', array_agg(budget_line_id), array_agg(amount_tiyn))
               and entry_moves('MONEY_RETURNED', new.id, bank, array_agg(budget_line_id), array_agg(amount_tiyn))
            into agrees
            from money_return_line, (select 'bank-' || lower(iban) from bank_account where id = new.bank_account_id) as account (bank)
            where return_id = new.id group by bank;
        when 'commitment_amendment' then
            select entry_moves('COMMITMENT_AMENDED', new.id, 'encumbrance', array_agg(budget_line_id), array_agg(change_tiyn))
            into agrees from commitment_amendment_line where amendment_id = new.id;
    end case;
    if agrees is not true then
        raise exception '% % is not in the ledger as it says', tg_table_name, new.id
            using errcode = 'check_violation', constraint = tg_table_name || '_in_the_ledger', table = tg_table_name;
    end if;
    return null;
end $$;
