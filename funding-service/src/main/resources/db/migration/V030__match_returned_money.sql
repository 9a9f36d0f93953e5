-- Money that schools and suppliers give back is matched with lines of bank statements. What a match recorded is undone by reversing it, and
-- a line says why it was not matched by itself.

-- Whether an entry with this cause was undone, and whether there is one that was not.
create function is_reversed(cause text, caused_by uuid) returns boolean language sql stable as $$
    select exists (select from entry e join entry reversal on reversal.reverses_id = e.id
                   where e.cause_type = cause and e.cause_id = caused_by)
$$;
create function stands(cause text, caused_by uuid) returns boolean language sql stable as $$
    select exists (select from entry where cause_type = cause and cause_id = caused_by) and not is_reversed(cause, caused_by)
$$;

-- Payments ------------------------------------------------------------------------------------------------------------------------

-- A payment no longer stands because the bank sent it back, which has an id of its own and can itself be undone; or because it was never
-- made, and was recorded by mistake.
alter table payment add column return_id uuid, add column mistaken boolean not null default false;
alter table payment disable trigger user;
update payment set return_id = id where returned_on is not null;
alter table payment enable trigger user;
alter table payment
    add constraint payment_return_named check (case when returned_on is null then return_id is null and not mistaken
                                                    else (return_id is null) = mistaken end);

-- Money leaves by the hand of a person who took no other part. Once recorded a payment stays; the bank may send it back, or it was a
-- mistake; that the bank sent it back may be a mistake, too.
create or replace function keep_payments() returns trigger language plpgsql as $$
declare
    paid disbursement;
begin
    select * into paid from disbursement where id = new.disbursement_id;
    if tg_op = 'UPDATE' then
        if old.mistaken or old.returned_on is not null and new.returned_on is not null
           or (to_jsonb(old) - '{returned_on,return_reason,returned_by,returned_at,return_id,mistaken}'::text[])
              is distinct from (to_jsonb(new) - '{returned_on,return_reason,returned_by,returned_at,return_id,mistaken}'::text[]) then
            raise exception 'payment % stays as it is', old.id
                using errcode = 'check_violation', constraint = 'payment_kept', table = 'payment';
        end if;
        return new;
    end if;
    if new.recorded_by = any (paid.makers) or new.recorded_by = paid.decided_by or exists
       (select from disbursement_approval
        where disbursement_id = paid.id and submission = paid.submissions and person = new.recorded_by) then
        raise exception 'disbursement % is paid by another person', paid.id
            using errcode = 'check_violation', constraint = 'disbursement_paid_by_another', table = 'payment';
    end if;
    if paid.status not in ('APPROVED', 'ORDERED', 'RETURNED') or paid.withdrawal_asked_by is not null then
        raise exception 'disbursement % is not to be paid', paid.id
            using errcode = 'check_violation', constraint = 'payment_of_an_approved', table = 'payment';
    end if;
    if new.paid_on < paid.decided_on then
        raise exception 'payment % lies before the approval', new.id
            using errcode = 'check_violation', constraint = 'disbursement_dates_in_order', table = 'payment';
    end if;
    if new.returned_on is not null or new.bank_account_id is null then
        raise exception 'payment % leaves a bank account', new.id
            using errcode = 'check_violation', constraint = 'payment_from_an_account', table = 'payment';
    end if;
    return new;
end $$;

-- At commit a payment is in the ledger as it stands, its lines add up, and no line of its disbursement is paid more than was approved.
create or replace function check_payment() returns trigger language plpgsql as $$
begin
    if new.amount_tiyn is distinct from (select sum(amount_tiyn) from payment_line where payment_id = new.id) then
        raise exception 'the lines of payment % do not add up to its amount', new.id
            using errcode = 'check_violation', constraint = 'payment_lines_add_up', table = 'payment';
    end if;
    if exists (select from payment_line l join payment p on p.id = l.payment_id and p.returned_on is null
               left join disbursement_line a
                   on a.disbursement_id = p.disbursement_id and a.budget_line_id = l.budget_line_id
               where p.disbursement_id = new.disbursement_id
               group by l.budget_line_id, a.amount_tiyn having (sum(l.amount_tiyn) <= a.amount_tiyn) is not true) then
        raise exception 'payment % takes more of a line than was approved', new.id
            using errcode = 'check_violation', constraint = 'payment_within_lines', table = 'payment';
    end if;
    if not exists (select from entry where cause_type = 'DISBURSEMENT_PAID' and cause_id = new.id)
       or exists (select from payment p where p.id = new.id
                  and (p.mistaken <> is_reversed('DISBURSEMENT_PAID', p.id)
                       or p.return_id is not null and not stands('PAYMENT_RETURNED', p.return_id)
                       or tg_op = 'UPDATE' and old.return_id is distinct from p.return_id and stands('PAYMENT_RETURNED', old.return_id))) then
        raise exception 'payment % is not in the ledger', new.id
            using errcode = 'check_violation', constraint = 'payment_in_the_ledger', table = 'payment';
    end if;
    return null;
end $$;

-- What was paid, returned or accounted for by mistake is undone: then it stands where it stood before.
create or replace function keep_disbursement_life() returns trigger language plpgsql as $$
declare
    moving text[] := '{status,approvals_given,decided_by,decided_at,decided_on,decision_reason,paid_tiyn,order_id,order_failure,
                       withdrawal_asked_by,withdrawal_asked_at,withdrawal_reason,withdrawn_by,withdrawn_at,version}';
begin
    if old.status <> new.status and (old.status, new.status) not in
        (('DRAFT', 'SUBMITTED'), ('DRAFT', 'CANCELLED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'CANCELLED'),
         ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED'),
         ('APPROVED', 'ORDERED'), ('ORDERED', 'APPROVED'), ('RETURNED', 'ORDERED'),
         ('APPROVED', 'PAID'), ('ORDERED', 'PAID'), ('RETURNED', 'PAID'),
         ('APPROVED', 'RETURNED'), ('PAID', 'RETURNED'), ('RETURNED', 'APPROVED'), ('PAID', 'APPROVED'),
         ('APPROVED', 'CANCELLED'), ('RETURNED', 'CANCELLED'), ('PAID', 'ACQUITTED'),
         ('ACQUITTED', 'PAID')) then
        raise exception 'disbursement % cannot go from % to %', old.id, old.status, new.status
            using errcode = 'check_violation', constraint = 'disbursement_life', table = 'disbursement';
    end if;
    if old.status <> 'DRAFT' and new.status <> 'DRAFT' and (to_jsonb(old) - moving) is distinct from (to_jsonb(new) - moving) then
        raise exception 'disbursement % was submitted and stays as it is', old.id
            using errcode = 'check_violation', constraint = 'disbursement_submitted', table = 'disbursement';
    end if;
    if old.status in ('ACQUITTED', 'REJECTED', 'CANCELLED')
       and to_jsonb(old) - '{status,version}'::text[] is distinct from to_jsonb(new) - '{status,version}'::text[] then
        raise exception 'disbursement % is finished and stays as it is', old.id
            using errcode = 'check_violation', constraint = 'disbursement_finished', table = 'disbursement';
    end if;
    if old.decided_by is not null and (old.decided_by, old.decided_at, old.decided_on)
        is distinct from (new.decided_by, new.decided_at, new.decided_on) then
        raise exception 'the decision on disbursement % stays as it is', old.id
            using errcode = 'check_violation', constraint = 'disbursement_decision_kept', table = 'disbursement';
    end if;
    if old.decided_by is not null and old.status <> new.status and new.status = 'CANCELLED' and new.withdrawn_by is null then
        raise exception 'disbursement % is decided; another person withdraws it', old.id
            using errcode = 'check_violation', constraint = 'disbursement_withdrawn_by_another', table = 'disbursement';
    end if;
    if not old.makers <@ new.makers then
        raise exception 'a maker of disbursement % cannot be removed', old.id
            using errcode = 'check_violation', constraint = 'disbursement_makers_kept', table = 'disbursement';
    end if;
    if new.submissions <> old.submissions + (old.status = 'DRAFT' and new.status = 'SUBMITTED')::int then
        raise exception 'the submissions of disbursement % are counted', old.id
            using errcode = 'check_violation', constraint = 'disbursement_submissions_counted', table = 'disbursement';
    end if;
    if new.before_commitments and not old.before_commitments then
        raise exception 'disbursement % is not one of earlier versions', old.id
            using errcode = 'check_violation', constraint = 'disbursement_before_commitments', table = 'disbursement';
    end if;
    return new;
end $$;

-- An item is the bank's to pay again if its payment was a mistake.
create or replace function keep_payment_order_item() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (old.status, new.status) not in (('ORDERED', 'ORDERED'), ('ORDERED', 'PAID'), ('ORDERED', 'FAILED'),
                                            ('ORDERED', 'CANCELLED'), ('PAID', 'ORDERED'))
           or to_jsonb(old) - '{status,failure_reason,failed_by,failed_at,version}'::text[]
           is distinct from to_jsonb(new) - '{status,failure_reason,failed_by,failed_at,version}'::text[] then
            raise exception 'item % of a payment order stays as it is', old.id
                using errcode = 'check_violation', constraint = 'payment_order_item_kept', table = 'payment_order_item';
        end if;
        return new;
    end if;
    if (select status from payment_order where id = case tg_op when 'INSERT' then new.order_id else old.order_id end) <> 'DRAFT' then
        raise exception 'the payment order is not a draft'
            using errcode = 'check_violation', constraint = 'payment_order_frozen', table = 'payment_order_item';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if new.status <> 'ORDERED' or takes_part_in_disbursement(new.added_by, new.disbursement_id) then
        raise exception 'disbursement % is ordered by a person who took part in it', new.disbursement_id
            using errcode = 'check_violation', constraint = 'payment_order_by_another', table = 'payment_order_item';
    end if;
    return new;
end $$;

create or replace function keep_payment_order() returns trigger language plpgsql as $$
begin
    if old.status <> new.status and (old.status, new.status) not in
        (('DRAFT', 'EXPORTED'), ('DRAFT', 'CANCELLED'), ('EXPORTED', 'SETTLED'), ('SETTLED', 'EXPORTED')) then
        raise exception 'payment order % cannot go from % to %', old.id, old.status, new.status
            using errcode = 'check_violation', constraint = 'payment_order_life', table = 'payment_order';
    end if;
    if old.status <> 'DRAFT' and to_jsonb(old) - '{status,open_count,version}'::text[]
       is distinct from to_jsonb(new) - '{status,open_count,version}'::text[] or old.code <> new.code then
        raise exception 'payment order % stays as it is', old.id
            using errcode = 'check_violation', constraint = 'payment_order_frozen', table = 'payment_order';
    end if;
    if new.status = 'EXPORTED' and old.status = 'DRAFT' and exists (
        select from payment_order_item where order_id = new.id and takes_part_in_disbursement(new.exported_by, disbursement_id)) then
        raise exception 'payment order % is exported by a person who took part in it', old.id
            using errcode = 'check_violation', constraint = 'payment_order_by_another', table = 'payment_order';
    end if;
    return new;
end $$;

-- Returns of money ----------------------------------------------------------------------------------------------------------------

alter table money_return
    add column reversed_on     date,
    add column reversed_by     text,
    add column reversal_reason text check (length(reversal_reason) between 1 and 1000),
    add constraint money_return_statement_line foreign key (statement_line_id) references bank_statement_line,
    add constraint money_return_reversal_complete check (num_nonnulls(reversed_on, reversed_by, reversal_reason) in (0, 3)),
    add constraint money_return_reversed_later check (reversed_on >= received_on);
create index money_return_statement_line on money_return (statement_line_id) where statement_line_id is not null;
create index money_return_received on money_return (bank_account_id, received_on) where statement_line_id is null and reversed_on is null;
-- What was reversed can be entered again.
drop index money_return_reference_unique;
create unique index money_return_reference_unique on money_return (bank_account_id, bank_reference)
    where statement_line_id is null and reversed_on is null;

drop trigger refuse_change on money_return;
create function keep_money_return() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.reversed_on is not null
       or to_jsonb(old) - '{reversed_on,reversed_by,reversal_reason}'::text[]
          is distinct from to_jsonb(new) - '{reversed_on,reversed_by,reversal_reason}'::text[] then
        raise exception 'return % stays as it is', old.id
            using errcode = 'check_violation', constraint = 'money_return_kept', table = 'money_return';
    end if;
    return new;
end $$;
create trigger keep_money_return before update or delete on money_return for each row execute function keep_money_return();
grant update (reversed_on, reversed_by, reversal_reason) on money_return to ${application};

create or replace view disbursement_settlement as
    select disbursement_id, budget_line_id, sum(paid)::bigint as paid_tiyn, sum(acquitted)::bigint as acquitted_tiyn,
           sum(returned)::bigint as returned_tiyn
    from (select p.disbursement_id, l.budget_line_id, l.amount_tiyn as paid, 0 as acquitted, 0 as returned
          from payment p join payment_line l on l.payment_id = p.id where p.returned_on is null
          union all
          select a.disbursement_id, l.budget_line_id, 0, l.amount_tiyn, 0
          from acquittal a join acquittal_line l on l.acquittal_id = a.id where a.status = 'ACCEPTED'
          union all
          select r.disbursement_id, l.budget_line_id, 0, 0, l.amount_tiyn
          from money_return r join money_return_line l on l.return_id = r.id where r.reversed_on is null) movement
    group by disbursement_id, budget_line_id;

-- At commit the lines of a return add up, it is in the ledger as it stands, and of no line more is accounted for than was paid.
drop trigger check_acquittal on money_return;
create function check_money_return() returns trigger language plpgsql as $$
begin
    if new.amount_tiyn is distinct from (select sum(amount_tiyn) from money_return_line where return_id = new.id) then
        raise exception 'the lines of return % do not add up to its amount', new.id
            using errcode = 'check_violation', constraint = 'money_return_lines_add_up', table = 'money_return';
    end if;
    if not exists (select from money_return r where r.id = new.id and case when r.reversed_on is null
                   then stands('MONEY_RETURNED', r.id) else is_reversed('MONEY_RETURNED', r.id) end) then
        raise exception 'return % is not in the ledger', new.id
            using errcode = 'check_violation', constraint = 'money_return_in_the_ledger', table = 'money_return';
    end if;
    perform check_settlement(new.disbursement_id);
    if tg_op = 'UPDATE' and exists (
        select from disbursement_settlement s join disbursement d on d.id = s.disbursement_id
        where d.id = new.disbursement_id and d.status = 'ACQUITTED' and acquitted_tiyn + returned_tiyn <> s.paid_tiyn) then
        raise exception 'disbursement % is not accounted for', new.disbursement_id
            using errcode = 'check_violation', constraint = 'disbursement_acquitted_wholly', table = 'disbursement';
    end if;
    return null;
end $$;
create constraint trigger check_money_return after insert or update on money_return
    deferrable initially deferred for each row execute function check_money_return();

-- A disbursement that was accounted for is outstanding again only if something of it is.
create function check_outstanding_again() returns trigger language plpgsql as $$
begin
    if (select status from disbursement where id = new.id) = 'PAID' and not exists (
        select from disbursement_settlement
        where disbursement_id = new.id and acquitted_tiyn + returned_tiyn <> paid_tiyn) then
        raise exception 'disbursement % is accounted for', new.id
            using errcode = 'check_violation', constraint = 'disbursement_outstanding_again', table = 'disbursement';
    end if;
    return null;
end $$;
create constraint trigger check_outstanding_again after update on disbursement
    deferrable initially deferred for each row when (old.status = 'ACQUITTED' and new.status = 'PAID')
    execute function check_outstanding_again();

-- Matches -------------------------------------------------------------------------------------------------------------------------

alter table bank_statement_match
    drop constraint bank_statement_match_kind,
    add constraint bank_statement_match_kind check ((kind, cause_type) in (
        ('DISBURSEMENT', 'DISBURSEMENT_PAID'), ('PAYMENT', 'DISBURSEMENT_PAID'),
        ('RETURNED_PAYMENT', 'PAYMENT_RETURNED'), ('PAYMENT_RETURN', 'PAYMENT_RETURNED'),
        ('CONTRIBUTION', 'CONTRIBUTION_RECEIVED'), ('RECEIPT', 'CONTRIBUTION_RECEIVED'),
        ('ADVANCE', 'MONEY_RETURNED'), ('MONEY_RETURN', 'MONEY_RETURNED')));

-- How much of what this caused lines show.
create function matched_tiyn(cause text, caused_by uuid) returns bigint language sql stable as $$
    select coalesce(sum(amount_tiyn), 0)::bigint from bank_statement_match
    where cause_type = cause and cause_id = caused_by and undone_by is null
$$;

-- At commit no line shows what was undone.
create function check_unmatched() returns trigger language plpgsql as $$
begin
    if exists (select from bank_statement_match where cause_type = tg_argv[0] and cause_id = new.id and undone_by is null) then
        raise exception '% % is matched with a line of a bank statement', tg_table_name, new.id
            using errcode = 'check_violation', constraint = 'undone_unmatched', table = tg_table_name;
    end if;
    return null;
end $$;
create constraint trigger check_unmatched after update on contribution_receipt
    deferrable initially deferred for each row when (new.reversed_on is not null) execute function check_unmatched('CONTRIBUTION_RECEIVED');
create constraint trigger check_unmatched after update on money_return
    deferrable initially deferred for each row when (new.reversed_on is not null) execute function check_unmatched('MONEY_RETURNED');
create constraint trigger check_unmatched after update on payment
    deferrable initially deferred for each row when (new.mistaken) execute function check_unmatched('DISBURSEMENT_PAID');
create index payment_return on payment (return_id) where return_id is not null;

-- Payees, whose money comes back.
create index disbursement_outstanding_bin on disbursement (payee_bin) where paid_tiyn > 0 and status <> 'ACQUITTED';

-- Why a line was not matched by itself, as far as anybody tried since it was last unmatched.
alter table bank_statement_line
    add column hindrance    text check (hindrance in (
        'POSSIBLE_DUPLICATE', 'NOTHING_FITS', 'NOTHING_CERTAIN', 'SEVERAL_FIT', 'INVOLVED', 'REFUSED', 'TAKEN_BACK')),
    add column refusal_code text,
    add column refusal_kk   text,
    add column refusal_ru   text,
    add column refusal_en   text,
    add constraint bank_statement_line_hindrance check (hindrance is null or status = 'UNMATCHED'),
    add constraint bank_statement_line_refusal check (
        num_nonnulls(refusal_code, refusal_kk, refusal_ru, refusal_en) = case when hindrance = 'REFUSED' then 4 else 0 end);
create index bank_statement_line_hindrance on bank_statement_line (hindrance, booked_on, id) where hindrance is not null;
create or replace function keep_bank_statement_line() returns trigger language plpgsql as $$
declare
    moving text[] := '{status,matched_tiyn,repeats_id,decision_reason,decided_by,decided_at,hindrance,refusal_code,refusal_kk,
                       refusal_ru,refusal_en,version}';
begin
    if tg_op = 'UPDATE' and to_jsonb(old) - moving is distinct from to_jsonb(new) - moving
       or new.repeats_id is not null and (tg_op = 'INSERT' or new.repeats_id is distinct from old.repeats_id)
          and not exists (select from bank_statement_line e
                          where e.id = new.repeats_id and e.statement_id <> new.statement_id
                            and (e.bank_account_id, e.booked_on, e.direction, e.amount_tiyn)
                                = (new.bank_account_id, new.booked_on, new.direction, new.amount_tiyn)) then
        raise exception 'line % of a bank statement stays as it is', new.id
            using errcode = 'check_violation', constraint = 'bank_statement_line_kept', table = 'bank_statement_line';
    end if;
    return new;
end $$;

-- Who records several entries in one transaction holds all they touch before the first, in the order in which everybody takes them: budget
-- lines, then the parts of bank accounts. Entries on their own take them one by one in the same order, and nobody waits in a circle.
create function lock_guards(lines uuid[], banks text[]) returns void
    language plpgsql security definer set search_path from current as $$
begin
    perform from budget_line_balance where budget_line_id = any (lines) order by budget_line_id for update;
    perform from bank_balance where account_code = any (banks) order by account_code, part for update;
end $$;
