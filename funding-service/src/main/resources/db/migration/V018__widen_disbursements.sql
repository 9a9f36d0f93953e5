-- The whole life of a disbursement: to a supplier against a commitment or to a school as an advance; one approval or two, evidence of
-- conditions frozen with them; paid in one payment or several, returned by the bank, withdrawn.

-- Disbursements of earlier versions were to suppliers, without a commitment; they live on.
drop trigger keep_disbursement_life on disbursement;
drop trigger check_disbursement on disbursement;
alter table disbursement
    add column before_commitments  boolean     not null default false,
    add column payee_kind          text        not null default 'SUPPLIER' check (payee_kind in ('SUPPLIER', 'SCHOOL')),
    add column commitment_id       uuid,
    add column milestone           int         check (milestone > 0),
    add column purpose_code        text        check (purpose_code ~ '^[0-9]{3}$'),
    add column recipient_name_kk   text        check (length(recipient_name_kk) between 1 and 300),
    add column recipient_name_ru   text        check (length(recipient_name_ru) between 1 and 300),
    add column recipient_bin       text        check (is_bin(recipient_bin)),
    add column recipient_iban      text        check (is_kz_iban(recipient_iban)),
    add column recipient_bic       text        check (recipient_bic ~ '^[A-Z]{4}KZ[A-Z0-9]{2}$'),
    add column recipient_kbe       text        check (recipient_kbe ~ '^[12][1-9]$'),
    add column acquit_by           date,
    add column actual_payer_name   text        check (length(actual_payer_name) between 1 and 300),
    add column actual_payer_bin    text        check (is_bin(actual_payer_bin)),
    add column actual_payee_name   text        check (length(actual_payee_name) between 1 and 300),
    add column actual_payee_bin    text        check (is_bin(actual_payee_bin)),
    add column submissions         int         not null default 0 check (submissions >= 0),
    add column approvals_needed    int         check (approvals_needed between 1 and 2),
    add column approvals_given     int         not null default 0,
    add column paid_tiyn           bigint      not null default 0,
    add column order_id            uuid,
    add column order_failure       text        check (length(order_failure) <= 1000),
    add column withdrawal_asked_by text,
    add column withdrawal_asked_at timestamptz,
    add column withdrawal_reason   text        check (length(withdrawal_reason) <= 1000),
    add column withdrawn_by        text,
    add column withdrawn_at        timestamptz,
    alter column supplier_id drop not null;
alter table disbursement alter column payee_kind drop default, alter column before_commitments drop default;
update disbursement
set before_commitments = true,
    submissions = case when content_hash is null then 0 else 1 end,
    approvals_needed = case when content_hash is null then null else 1 end,
    approvals_given = case when status in ('APPROVED', 'PAID') then 1 else 0 end,
    paid_tiyn = case when status = 'PAID' then amount_tiyn else 0 end;

-- Each approval of each submission. Those of a submission that an edit voided stay on record.
create table disbursement_approval (
    id              uuid        primary key,
    disbursement_id uuid        not null references disbursement,
    submission      int         not null check (submission > 0),
    position        int         not null check (position between 1 and 2),
    person          text        not null,
    approved_at     timestamptz not null,
    approved_on     date        not null,
    content_hash    text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    constraint disbursement_approval_in_turn unique (disbursement_id, submission, position),
    constraint disbursement_approved_by_two unique (disbursement_id, submission, person)
);
insert into disbursement_approval
select uuidv7(), id, 1, 1, decided_by, decided_at, decided_on, content_hash
from disbursement where status in ('APPROVED', 'PAID');

-- What has to hold before it is approved.
create table disbursement_condition (
    disbursement_id uuid          not null references disbursement,
    position        int           not null check (position > 0),
    type            text          not null check (type in ('EQUIPMENT_ACCEPTED_SHARE', 'ATTENDANCE_SHARE')),
    minimum_percent numeric(5, 2) not null check (minimum_percent > 0 and minimum_percent <= 100),
    course_run_id   uuid,
    primary key (disbursement_id, position),
    constraint disbursement_condition_course_run check ((type = 'ATTENDANCE_SHARE') = (course_run_id is not null))
);

-- What an approver saw of a condition.
create table disbursement_evidence (
    approval_id  uuid        not null references disbursement_approval,
    position     int         not null check (position > 0),
    numerator    bigint      not null check (numerator >= 0),
    denominator  bigint      not null check (denominator > 0),
    percent      numeric     not null,
    source_event text        not null,
    observed_at  timestamptz not null,
    primary key (approval_id, position)
);

-- What left the bank. Payments of earlier versions have the id of their disbursement, which their entries name, and no bank account.
create table payment (
    id                uuid        primary key,
    disbursement_id   uuid        not null references disbursement,
    amount_tiyn       bigint      not null check (amount_tiyn > 0),
    paid_on           date        not null,
    bank_account_id   uuid        references bank_account,
    bank_reference    text        not null check (length(bank_reference) between 1 and 35),
    statement_line_id uuid,
    order_id          uuid,
    recorded_by       text        not null,
    recorded_at       timestamptz not null,
    returned_on       date,
    return_reason     text        check (length(return_reason) between 1 and 1000),
    returned_by       text,
    returned_at       timestamptz,
    constraint payment_return_complete check (num_nonnulls(returned_on, return_reason, returned_by, returned_at) in (0, 4)),
    constraint payment_not_in_future check (paid_on <= (recorded_at at time zone 'Asia/Almaty')::date),
    constraint payment_return_dates_in_order
        check (returned_on >= paid_on and returned_on <= (returned_at at time zone 'Asia/Almaty')::date)
);
create index payment_disbursement on payment (disbursement_id);
create index payment_statement_line on payment (statement_line_id) where statement_line_id is not null;
create index payment_order_id on payment (order_id) where order_id is not null;
-- One line of a statement may pay several disbursements; a person records a reference once.
create unique index payment_bank_reference_unique on payment (bank_account_id, bank_reference) nulls not distinct
    where statement_line_id is null;

create table payment_line (
    payment_id     uuid   not null references payment,
    budget_line_id uuid   not null references budget_line,
    amount_tiyn    bigint not null check (amount_tiyn > 0),
    primary key (payment_id, budget_line_id)
);

insert into payment
select id, id, amount_tiyn, paid_on, null, bank_reference, null, null, paid_by, paid_at from disbursement where status = 'PAID';
insert into payment_line
select disbursement_id, budget_line_id, amount_tiyn
from disbursement_line where disbursement_id in (select id from disbursement where status = 'PAID');

alter table disbursement
    drop constraint disbursement_status_check,
    drop constraint disbursement_decision_complete,
    drop constraint disbursement_basis_kind_check,
    drop column bank_reference,
    drop column paid_on,
    drop column paid_by,
    drop column paid_at,
    add constraint disbursement_status_check check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ORDERED', 'PAID', 'ACQUITTED',
                                                               'REJECTED', 'CANCELLED', 'RETURNED')),
    add constraint disbursement_basis_kind_check check (basis_kind in ('CONTRACT', 'INVOICE', 'AGREEMENT')),
    add constraint disbursement_payee_named check (case payee_kind
        when 'SUPPLIER' then supplier_id is not null and acquit_by is null and num_nonnulls(
            recipient_name_kk, recipient_name_ru, recipient_bin, recipient_iban, recipient_bic, recipient_kbe) = 0
        else supplier_id is null and commitment_id is null and not before_commitments and num_nonnulls(
            recipient_name_kk, recipient_name_ru, recipient_bin, recipient_iban, recipient_bic, recipient_kbe) = 6 end),
    add constraint disbursement_milestone_of_commitment check (milestone is null or commitment_id is not null),
    add constraint disbursement_actual_payer_complete check ((actual_payer_name is null) = (actual_payer_bin is null)),
    add constraint disbursement_actual_payee_complete check ((actual_payee_name is null) = (actual_payee_bin is null)),
    add constraint disbursement_approvals_fixed check ((approvals_needed is null) = (content_hash is null)),
    add constraint disbursement_approvals_given check (case
        when status in ('DRAFT', 'SUBMITTED', 'REJECTED', 'CANCELLED') and withdrawn_by is null
            then approvals_given >= 0 and approvals_given < coalesce(approvals_needed, 1)
        else approvals_given = approvals_needed end),
    add constraint disbursement_decision_complete check (
        num_nonnulls(decided_by, decided_at, decided_on)
        = case when status in ('DRAFT', 'SUBMITTED') or status = 'CANCELLED' and withdrawn_by is null then 0 else 3 end),
    add constraint disbursement_not_overpaid check (paid_tiyn between 0 and amount_tiyn),
    add constraint disbursement_paid_by_status check (case
        when status in ('PAID', 'ACQUITTED') then paid_tiyn = amount_tiyn
        when status in ('APPROVED', 'ORDERED', 'RETURNED') then paid_tiyn < amount_tiyn
        else paid_tiyn = 0 end),
    add constraint disbursement_ordered_by check ((status = 'ORDERED') = (order_id is not null)),
    add constraint disbursement_withdrawal_complete check (
        num_nonnulls(withdrawal_asked_by, withdrawal_asked_at, withdrawal_reason) in (0, 3)
        and num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2)),
    add constraint disbursement_withdrawal_status check (
        (withdrawal_asked_by is null or status in ('APPROVED', 'RETURNED', 'CANCELLED'))
        and (withdrawn_by is null or status = 'CANCELLED' and withdrawal_asked_by is not null)),
    add constraint disbursement_withdrawal_asked_by_maker check (withdrawal_asked_by = any (makers)),
    add constraint disbursement_withdrawn_by_another check (withdrawn_by is null or not withdrawn_by = any (makers));
create index disbursement_order on disbursement (order_id) where order_id is not null;
create index disbursement_commitment on disbursement (commitment_id) where commitment_id is not null;

-- A disbursement goes through its life in one direction, and what was submitted stays as it was submitted.
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
         ('APPROVED', 'RETURNED'), ('PAID', 'RETURNED'),
         ('APPROVED', 'CANCELLED'), ('RETURNED', 'CANCELLED'), ('PAID', 'ACQUITTED')) then
        raise exception 'disbursement % cannot go from % to %', old.id, old.status, new.status
            using errcode = 'check_violation', constraint = 'disbursement_life', table = 'disbursement';
    end if;
    if old.status <> 'DRAFT' and new.status <> 'DRAFT' and (to_jsonb(old) - moving) is distinct from (to_jsonb(new) - moving) then
        raise exception 'disbursement % was submitted and stays as it is', old.id
            using errcode = 'check_violation', constraint = 'disbursement_submitted', table = 'disbursement';
    end if;
    if old.status in ('ACQUITTED', 'REJECTED', 'CANCELLED')
       and to_jsonb(old) - 'version' is distinct from to_jsonb(new) - 'version' then
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
create trigger keep_disbursement_life before update on disbursement
    for each row execute function keep_disbursement_life();

-- Approvals are given in turn, to what is submitted, by another person than its makers. They, their evidence and payments stay.
create function keep_approvals() returns trigger language plpgsql as $$
declare
    approved disbursement;
begin
    select * into approved from disbursement where id = new.disbursement_id;
    if new.person = any (approved.makers) then
        raise exception 'disbursement % is approved by another person than its makers', approved.id
            using errcode = 'check_violation', constraint = 'disbursement_approved_by_another', table = 'disbursement_approval';
    end if;
    if approved.status <> 'SUBMITTED' or new.submission <> approved.submissions or new.position > approved.approvals_needed
       or new.content_hash <> approved.content_hash
       or new.position <> 1 + (select count(*) from disbursement_approval
                               where disbursement_id = new.disbursement_id and submission = new.submission) then
        raise exception 'disbursement % does not take this approval', approved.id
            using errcode = 'check_violation', constraint = 'disbursement_approval_in_turn', table = 'disbursement_approval';
    end if;
    return new;
end $$;
create trigger keep_approvals before insert on disbursement_approval for each row execute function keep_approvals();

create trigger keep_submitted_conditions before insert or update or delete on disbursement_condition
    for each row execute function keep_submitted_lines();
create or replace function keep_submitted_lines() returns trigger language plpgsql as $$
declare
    owner uuid;
begin
    if tg_op = 'DELETE' then owner := old.disbursement_id; else owner := new.disbursement_id; end if;
    if (select status from disbursement where id = owner) <> 'DRAFT' then
        raise exception 'disbursement % is not a draft', owner
            using errcode = 'check_violation', constraint = 'disbursement_line_of_a_draft', table = tg_table_name;
    end if;
    if tg_op = 'DELETE' then return old; else return new; end if;
end $$;

-- Money leaves by the hand of a person who took no other part. Once recorded a payment stays; the bank may send it back, once.
create function keep_payments() returns trigger language plpgsql as $$
declare
    paid disbursement;
begin
    select * into paid from disbursement where id = new.disbursement_id;
    if tg_op = 'UPDATE' then
        if old.returned_on is not null
           or (to_jsonb(old) - '{returned_on,return_reason,returned_by,returned_at}'::text[])
              is distinct from (to_jsonb(new) - '{returned_on,return_reason,returned_by,returned_at}'::text[]) then
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
create trigger keep_payments before insert or update on payment for each row execute function keep_payments();

-- At commit the lines add up to the amount, payments to what is paid, approvals to what was needed, and what the status says is in the
-- ledger.
create or replace function check_disbursement() returns trigger language plpgsql as $$
declare
    checked uuid;
    found_now disbursement;
    approved boolean;
begin
    if tg_table_name = 'disbursement' then checked := new.id;
    elsif tg_op = 'DELETE' then checked := old.disbursement_id;
    else checked := new.disbursement_id; end if;
    select * into found_now from disbursement where id = checked;
    approved := found_now.decided_by is not null and found_now.status <> 'REJECTED';
    if found_now.amount_tiyn is distinct from
       (select sum(amount_tiyn) from disbursement_line where disbursement_id = checked) then
        raise exception 'the lines of disbursement % do not add up to its amount', checked
            using errcode = 'check_violation', constraint = 'disbursement_lines_add_up', table = 'disbursement';
    end if;
    if found_now.paid_tiyn <>
       (select coalesce(sum(amount_tiyn), 0) from payment where disbursement_id = checked and returned_on is null) then
        raise exception 'the payments of disbursement % do not add up', checked
            using errcode = 'check_violation', constraint = 'disbursement_payments_add_up', table = 'disbursement';
    end if;
    if found_now.content_hash is not null and found_now.approvals_given <> (
        select count(*) from disbursement_approval where disbursement_id = checked and submission = found_now.submissions) then
        raise exception 'disbursement % has other approvals than are counted', checked
            using errcode = 'check_violation', constraint = 'disbursement_approvals_add_up', table = 'disbursement';
    end if;
    if approved and exists (
        select from disbursement_approval a join disbursement_condition c using (disbursement_id)
        left join disbursement_evidence e on e.approval_id = a.id and e.position = c.position
        where a.disbursement_id = checked and a.submission = found_now.submissions
          and (e.numerator::numeric * 100 >= c.minimum_percent * e.denominator) is not true) then
        raise exception 'a condition of disbursement % is not met', checked
            using errcode = 'check_violation', constraint = 'disbursement_conditions_met', table = 'disbursement';
    end if;
    if approved and not exists (select from entry where cause_type = 'DISBURSEMENT_APPROVED' and cause_id = checked)
       or found_now.withdrawn_by is not null and not exists
       (select from entry reversal join entry undone on undone.id = reversal.reverses_id
        where undone.cause_type = 'DISBURSEMENT_APPROVED' and undone.cause_id = checked) then
        raise exception 'disbursement % is % and not in the ledger', checked, found_now.status
            using errcode = 'check_violation', constraint = 'disbursement_in_the_ledger', table = 'disbursement';
    end if;
    return null;
end $$;
create constraint trigger check_disbursement after insert or update on disbursement
    deferrable initially deferred for each row execute function check_disbursement();
create constraint trigger check_disbursement after insert or update on payment
    deferrable initially deferred for each row execute function check_disbursement();

-- At commit a payment is in the ledger, its lines add up, and no line of its disbursement is paid more than was approved.
create function check_payment() returns trigger language plpgsql as $$
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
       or new.returned_on is not null and not exists
       (select from entry where cause_type = 'PAYMENT_RETURNED' and cause_id = new.id) then
        raise exception 'payment % is not in the ledger', new.id
            using errcode = 'check_violation', constraint = 'payment_in_the_ledger', table = 'payment';
    end if;
    return null;
end $$;
create constraint trigger check_payment after insert or update on payment
    deferrable initially deferred for each row execute function check_payment();

-- Above the amount in force on the day of its submission, a disbursement needs two approvals; before the first limit, one.
create table approval_limit (
    id             uuid        primary key,
    effective_from date        not null constraint approval_limit_once_a_day unique,
    amount_tiyn    bigint      not null check (amount_tiyn between 1 and 1000000000000000),
    basis          text        not null check (basis ~ '\S' and length(basis) <= 500),
    created_at     timestamptz not null,
    version        bigint      not null
);
create function keep_approval_limit() returns trigger language plpgsql as $$
begin
    if old.effective_from <= (now() at time zone 'Asia/Almaty')::date then
        raise exception 'approval limit % is in force', old.id
            using errcode = 'check_violation', constraint = 'approval_limit_in_force', table = 'approval_limit';
    end if;
    return old;
end $$;
create trigger keep_approval_limit before delete on approval_limit
    for each row execute function keep_approval_limit();

-- The approvals a submission needs are those of the limit in force.
create function fix_approvals_needed() returns trigger language plpgsql as $$
begin
    if (new.approvals_needed = 2) is distinct from coalesce(new.amount_tiyn > (
        select amount_tiyn from approval_limit
        where effective_from <= (new.submitted_at at time zone 'Asia/Almaty')::date
        order by effective_from desc limit 1), false) then
        raise exception 'disbursement % does not need % approvals', new.id, new.approvals_needed
            using errcode = 'check_violation', constraint = 'disbursement_approvals_needed', table = 'disbursement';
    end if;
    return new;
end $$;
create trigger fix_approvals_needed before update on disbursement
    for each row when (old.status = 'DRAFT' and new.status = 'SUBMITTED') execute function fix_approvals_needed();

revoke update, delete, truncate on disbursement_approval, disbursement_evidence, payment_line from ${application};
revoke update, truncate on approval_limit from ${application};
revoke delete, truncate on payment from ${application};
revoke truncate on disbursement_condition from ${application};
