-- The events of the whole life of money, and a bank account of the chart per IBAN.

alter table entry drop constraint entry_cause_type_check;
alter table entry add constraint entry_cause_type check (cause_type in (
    'CONTRIBUTION_PLEDGED', 'CONTRIBUTION_RELEASED', 'CONTRIBUTION_RECEIVED', 'BUDGET_APPROVED', 'BUDGET_REVISED',
    'COMMITMENT_SIGNED', 'COMMITMENT_AMENDED', 'COMMITMENT_RELEASED', 'DISBURSEMENT_APPROVED', 'DISBURSEMENT_PAID',
    'PAYMENT_RETURNED', 'ACQUITTED', 'MONEY_RETURNED', 'GRANT_CLOSED', 'REVERSAL'));

-- Adds the account of an IBAN to the chart, once, and returns its code. The application adds accounts in no other way.
create function open_bank_account(iban text, name_kk text, name_ru text, name_en text) returns text
    language plpgsql security definer set search_path from current as $$
begin
    if is_kz_iban(iban) is not true then
        raise exception 'no account of the chart for IBAN %', iban
            using errcode = 'check_violation', constraint = 'account_iban', table = 'account';
    end if;
    insert into account (code, kind, budgetary, name_kk, name_ru, name_en)
    values ('bank-' || lower(iban), 'BANK', false, name_kk, name_ru, coalesce(name_en, name_ru))
    on conflict (code) do nothing;
    return 'bank-' || lower(iban);
end $$;
