-- What the application could still get around by statements of its own: lines added to what was recorded, settings that reach back,
-- money to an account for which nobody vouched, and records that say other amounts than their entries.

-- Lines and evidence come with what they belong to, in one transaction.
create function come_together() returns trigger language plpgsql as $$
declare
    together boolean;
begin
    execute format('select exists (select from %I where id = $1 and xmin = pg_current_xact_id()::xid)', tg_argv[0])
        into together using (to_jsonb(new) ->> tg_argv[1])::uuid;
    if not together then
        raise exception 'a row of % comes with its %', tg_table_name, tg_argv[0]
            using errcode = 'check_violation', constraint = tg_table_name || '_with_its_' || tg_argv[0], table = tg_table_name;
    end if;
    return new;
end $$;
create trigger come_together before insert on payment_line for each row execute function come_together('payment', 'payment_id');
create trigger come_together before insert on money_return_line for each row execute function come_together('money_return', 'return_id');
create trigger come_together before insert on disbursement_evidence
    for each row execute function come_together('disbursement_approval', 'approval_id');

-- Settings take effect today at the earliest.
create function refuse_reaching_back() returns trigger language plpgsql as $$
begin
    if new.effective_from < (now() at time zone 'Asia/Almaty')::date then
        raise exception '% % takes effect in the past', tg_table_name, new.id
            using errcode = 'check_violation', constraint = tg_table_name || '_not_reaching_back', table = tg_table_name;
    end if;
    return new;
end $$;
create trigger refuse_reaching_back before insert on approval_limit for each row execute function refuse_reaching_back();
create trigger refuse_reaching_back before insert on acquittal_term for each row execute function refuse_reaching_back();
create trigger refuse_reaching_back before insert on supplier_watch_period for each row execute function refuse_reaching_back();

-- A supplier is paid to an account that a second person confirmed, whatever became of the supplier since the approval.
create function require_confirmed_payee() returns trigger language plpgsql as $$
begin
    if exists (select from disbursement d
               where d.id = new.disbursement_id and d.payee_kind = 'SUPPLIER' and not exists (
                   select from supplier_bank_details a
                   where (a.supplier_id, a.iban, a.bic) = (d.supplier_id, d.payee_iban, d.payee_bic) and a.confirmed_by is not null)) then
        raise exception 'disbursement % goes to an account that nobody confirmed', new.disbursement_id
            using errcode = 'check_violation', constraint = 'payment_to_confirmed_account', table = 'payment';
    end if;
    return new;
end $$;
create trigger require_confirmed_payee before insert on payment for each row execute function require_confirmed_payee();

-- At commit a contract is drawn from by what was approved and not withdrawn, whoever says so.
create function check_drawn_line() returns trigger language plpgsql as $$
begin
    if (select drawn_tiyn from commitment_line where (commitment_id, budget_line_id) = (new.commitment_id, new.budget_line_id)) <> (
        select coalesce(sum(l.amount_tiyn), 0) from disbursement d join disbursement_line l on l.disbursement_id = d.id
        where d.commitment_id = new.commitment_id and l.budget_line_id = new.budget_line_id
          and d.decided_by is not null and d.status <> 'REJECTED' and d.withdrawn_by is null) then
        raise exception 'what is drawn from commitment % is not what was approved', new.commitment_id
            using errcode = 'check_violation', constraint = 'commitment_drawn_by_disbursements', table = 'commitment_line';
    end if;
    return null;
end $$;
create constraint trigger check_drawn_line after update on commitment_line
    deferrable initially deferred for each row when (old.drawn_tiyn <> new.drawn_tiyn) execute function check_drawn_line();

-- What is ordered is in an order.
alter table disbursement add constraint disbursement_order foreign key (order_id) references payment_order;
alter table payment add constraint payment_order foreign key (order_id) references payment_order;

-- Whether the entry of a cause moves these amounts on the account, by budget line, and no others.
create function entry_moves(cause text, caused_by uuid, account text, lines uuid[], amounts bigint[]) returns boolean
    language sql stable as $$
    select not exists (
        select from (select p.budget_line_id as line, sum(p.amount_tiyn) as tiyn
                     from entry e join posting p on p.entry_id = e.id
                     where e.cause_type = cause and e.cause_id = caused_by and p.account_code = account
                     group by p.budget_line_id) moved
        full join unnest(lines, amounts) as said (line, tiyn) using (line)
        where moved.tiyn is distinct from said.tiyn)
$$;

-- At commit a record and its entry say the same, line by line.
create function check_entry_of() returns trigger language plpgsql as $$
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
               and (new.returned_on is null
                    or entry_moves('PAYMENT_RETURNED', new.id, bank, array_agg(budget_line_id), array_agg(amount_tiyn)))
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
create constraint trigger check_entry_of after update on disbursement
    deferrable initially deferred for each row
    when (old.status = 'SUBMITTED' and new.status = 'APPROVED') execute function check_entry_of();
create constraint trigger check_entry_of after insert or update on payment
    deferrable initially deferred for each row execute function check_entry_of();
create constraint trigger check_entry_of after update on acquittal
    deferrable initially deferred for each row when (old.status = 'SUBMITTED' and new.status = 'ACCEPTED') execute function check_entry_of();
create constraint trigger check_entry_of after insert on money_return
    deferrable initially deferred for each row execute function check_entry_of();
create constraint trigger check_entry_of after update on commitment_amendment
    deferrable initially deferred for each row when (old.status = 'SUBMITTED' and new.status = 'APPROVED') execute function check_entry_of();
