-- What is not paid of an approved disbursement, and no longer needed, is released: a maker asks, another person than those who made or
-- paid it decides. What was paid stays, and goes on to its acquittal.

alter table entry drop constraint entry_cause_type;
alter table entry add constraint entry_cause_type check (cause_type in (
    'CONTRIBUTION_PLEDGED', 'CONTRIBUTION_RELEASED', 'CONTRIBUTION_RECEIVED', 'BUDGET_APPROVED', 'BUDGET_REVISED',
    'COMMITMENT_SIGNED', 'COMMITMENT_AMENDED', 'COMMITMENT_RELEASED', 'DISBURSEMENT_APPROVED', 'DISBURSEMENT_RELEASED',
    'DISBURSEMENT_PAID', 'PAYMENT_RETURNED', 'ACQUITTED', 'MONEY_RETURNED', 'GRANT_CLOSED', 'REVERSAL'));

create table disbursement_release (
    id              uuid        primary key,
    disbursement_id uuid        not null references disbursement,
    amount_tiyn     bigint      not null check (amount_tiyn > 0),
    asked_by        text        not null,
    asked_at        timestamptz not null,
    reason          text        not null check (length(reason) between 1 and 1000),
    released_on     date        not null,
    released_by     text        not null,
    released_at     timestamptz not null
);
create index disbursement_release_disbursement on disbursement_release (disbursement_id);

create table disbursement_release_line (
    release_id     uuid   not null references disbursement_release,
    budget_line_id uuid   not null references budget_line,
    amount_tiyn    bigint not null check (amount_tiyn > 0),
    primary key (release_id, budget_line_id)
);

create function released_tiyn(disbursement uuid, line uuid) returns bigint language sql stable as $$
    select coalesce(sum(l.amount_tiyn), 0)::bigint
    from disbursement_release r join disbursement_release_line l on l.release_id = r.id
    where r.disbursement_id = disbursement and l.budget_line_id = line
$$;

alter table disbursement
    add column released_tiyn bigint not null default 0 check (released_tiyn >= 0),
    drop constraint disbursement_not_overpaid,
    drop constraint disbursement_paid_by_status,
    add constraint disbursement_not_overpaid check (paid_tiyn between 0 and amount_tiyn - released_tiyn),
    add constraint disbursement_paid_by_status check (case
        when status in ('PAID', 'ACQUITTED') then paid_tiyn > 0 and paid_tiyn = amount_tiyn - released_tiyn
        when status in ('APPROVED', 'ORDERED', 'RETURNED') then paid_tiyn < amount_tiyn - released_tiyn
        else paid_tiyn = 0 end);

create or replace function keep_disbursement_life() returns trigger language plpgsql as $$
declare
    moving text[] := '{status,approvals_given,decided_by,decided_at,decided_on,decision_reason,paid_tiyn,released_tiyn,order_id,order_failure,
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

-- A release is what a maker asked for, by another person who paid nothing of it. It stays.
create function keep_disbursement_release() returns trigger language plpgsql as $$
declare
    released disbursement;
begin
    select * into released from disbursement where id = new.disbursement_id;
    if released.status not in ('APPROVED', 'RETURNED')
       or (released.withdrawal_asked_by, released.withdrawal_asked_at, released.withdrawal_reason)
          is distinct from (new.asked_by, new.asked_at, new.reason) then
        raise exception 'nobody asked to release the rest of disbursement %', released.id
            using errcode = 'check_violation', constraint = 'disbursement_release_asked_for', table = 'disbursement_release';
    end if;
    if new.released_by = any (released.makers) or exists (
        select from payment where disbursement_id = released.id and recorded_by = new.released_by) then
        raise exception 'the rest of disbursement % is released by another person', released.id
            using errcode = 'check_violation', constraint = 'disbursement_released_by_another', table = 'disbursement_release';
    end if;
    return new;
end $$;
create trigger keep_disbursement_release before insert on disbursement_release
    for each row execute function keep_disbursement_release();
create trigger refuse_change before update or delete on disbursement_release for each row execute function refuse_change();
create trigger refuse_change before update or delete on disbursement_release_line for each row execute function refuse_change();
create trigger refuse_truncate before truncate on disbursement_release for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on disbursement_release_line for each statement execute function refuse_change();
create trigger come_together before insert on disbursement_release_line
    for each row execute function come_together('disbursement_release', 'release_id');

-- At commit the lines of a release add up, it is in the ledger as they say, and of no line more is paid and released than was approved.
create function check_disbursement_release() returns trigger language plpgsql as $$
declare
    agrees boolean;
begin
    select sum(amount_tiyn) = new.amount_tiyn
       and entry_moves('DISBURSEMENT_RELEASED', new.id, 'payables', array_agg(budget_line_id), array_agg(amount_tiyn))
    into agrees from disbursement_release_line where release_id = new.id;
    if agrees is not true then
        raise exception 'release % is not in the ledger as it says', new.id
            using errcode = 'check_violation', constraint = 'disbursement_release_in_the_ledger', table = 'disbursement_release';
    end if;
    if exists (
        select from disbursement_release_line l
        left join disbursement_line a on a.disbursement_id = new.disbursement_id and a.budget_line_id = l.budget_line_id
        where l.release_id = new.id
          and (released_tiyn(new.disbursement_id, l.budget_line_id) + (
                   select coalesce(sum(paid.amount_tiyn), 0) from payment p join payment_line paid on paid.payment_id = p.id
                   where p.disbursement_id = new.disbursement_id and p.returned_on is null and paid.budget_line_id = l.budget_line_id)
               <= a.amount_tiyn) is not true) then
        raise exception 'release % takes more of a line than is not paid', new.id
            using errcode = 'check_violation', constraint = 'disbursement_release_within_lines', table = 'disbursement_release';
    end if;
    return null;
end $$;
create constraint trigger check_disbursement_release after insert on disbursement_release
    deferrable initially deferred for each row execute function check_disbursement_release();

-- Who released the rest took part: another person pays.
create or replace function takes_part_in_disbursement(person text, checked uuid) returns boolean language sql stable as $$
    select exists (select from disbursement where id = checked and (person = any (makers) or person = decided_by))
        or exists (select from disbursement_approval a join disbursement d on d.id = a.disbursement_id
                   where d.id = checked and a.submission = d.submissions and a.person = takes_part_in_disbursement.person)
        or exists (select from disbursement_release where disbursement_id = checked and released_by = person)
$$;
create or replace function takes_part_in_payment(person text, checked uuid) returns boolean language sql stable as $$
    select takes_part_in_disbursement(person, checked)
$$;
create function refuse_payment_by_releaser() returns trigger language plpgsql as $$
begin
    if exists (select from disbursement_release where disbursement_id = new.disbursement_id and released_by = new.recorded_by) then
        raise exception 'disbursement % is paid by another person', new.disbursement_id
            using errcode = 'check_violation', constraint = 'disbursement_paid_by_another', table = 'payment';
    end if;
    return new;
end $$;
create trigger refuse_payment_by_releaser before insert on payment for each row execute function refuse_payment_by_releaser();

-- At commit the lines add up to the amount, payments to what is paid, releases to what is released, approvals to what was needed, and what
-- the status says is in the ledger: what was withdrawn is reversed, or released in parts.
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
    if found_now.released_tiyn <> (select coalesce(sum(amount_tiyn), 0) from disbursement_release where disbursement_id = checked) then
        raise exception 'what was released of disbursement % does not add up', checked
            using errcode = 'check_violation', constraint = 'disbursement_releases_add_up', table = 'disbursement';
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
       or found_now.withdrawn_by is not null and found_now.released_tiyn <> found_now.amount_tiyn and not exists
       (select from entry reversal join entry undone on undone.id = reversal.reverses_id
        where undone.cause_type = 'DISBURSEMENT_APPROVED' and undone.cause_id = checked) then
        raise exception 'disbursement % is % and not in the ledger', checked, found_now.status
            using errcode = 'check_violation', constraint = 'disbursement_in_the_ledger', table = 'disbursement';
    end if;
    return null;
end $$;

-- At commit a payment is in the ledger as it stands, its lines add up, and no line of its disbursement is paid more than was approved and
-- not released.
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
               group by l.budget_line_id, a.amount_tiyn
               having (sum(l.amount_tiyn) <= a.amount_tiyn - released_tiyn(new.disbursement_id, l.budget_line_id)) is not true) then
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

-- At commit a contract is drawn from by what was approved, and neither withdrawn nor released.
create function drawn_by_disbursements(contract uuid, line uuid) returns bigint language sql stable as $$
    select coalesce(sum(l.amount_tiyn - case d.released_tiyn when 0 then 0 else released_tiyn(d.id, line) end), 0)::bigint
    from disbursement d join disbursement_line l on l.disbursement_id = d.id
    where d.commitment_id = contract and l.budget_line_id = line
      and d.decided_by is not null and d.status <> 'REJECTED' and d.withdrawn_by is null
$$;
create or replace function check_drawn_line() returns trigger language plpgsql as $$
begin
    if (select drawn_tiyn from commitment_line where (commitment_id, budget_line_id) = (new.commitment_id, new.budget_line_id))
       <> drawn_by_disbursements(new.commitment_id, new.budget_line_id) then
        raise exception 'what is drawn from commitment % is not what was approved', new.commitment_id
            using errcode = 'check_violation', constraint = 'commitment_drawn_by_disbursements', table = 'commitment_line';
    end if;
    return null;
end $$;
create or replace function check_drawn() returns trigger language plpgsql as $$
begin
    if exists (
        select from disbursement_line l
        left join commitment_line c on c.commitment_id = new.commitment_id and c.budget_line_id = l.budget_line_id
        where l.disbursement_id = new.id and c.budget_line_id is null) then
        raise exception 'disbursement % takes from a line that its commitment does not have', new.id
            using errcode = 'check_violation', constraint = 'disbursement_line_of_commitment', table = 'disbursement';
    end if;
    if exists (
        select from commitment_line c
        where c.commitment_id = new.commitment_id and c.drawn_tiyn <> drawn_by_disbursements(c.commitment_id, c.budget_line_id)) then
        raise exception 'what is drawn from commitment % is not what was approved', new.commitment_id
            using errcode = 'check_violation', constraint = 'commitment_drawn_by_disbursements', table = 'commitment_line';
    end if;
    return null;
end $$;

revoke update, delete, truncate on disbursement_release, disbursement_release_line from ${application};
