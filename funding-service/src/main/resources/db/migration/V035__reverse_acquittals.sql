-- An acceptance that was a mistake is reversed, by a person who neither made nor accepted it; the money is outstanding again.

alter table acquittal
    add column reversed_on     date,
    add column reversed_by     text,
    add column reversed_at     timestamptz,
    add column reversal_reason text check (length(reversal_reason) between 1 and 1000),
    drop constraint acquittal_status_check,
    drop constraint acquittal_decision_complete,
    add constraint acquittal_status_check check (
        status in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'REJECTED', 'CANCELLED', 'REVERSED')),
    add constraint acquittal_decision_complete check (
        num_nonnulls(decided_by, decided_at, decided_on)
        = case when status in ('ACCEPTED', 'REJECTED', 'REVERSED') then 3 else 0 end),
    add constraint acquittal_reversal_complete check (
        num_nonnulls(reversed_on, reversed_by, reversed_at, reversal_reason) = case status when 'REVERSED' then 4 else 0 end),
    add constraint acquittal_reversed_later check (reversed_on >= decided_on),
    add constraint acquittal_reversed_by_another check (
        reversed_by is null or reversed_by <> decided_by and not reversed_by = any (makers));

drop trigger keep_review on acquittal;
create trigger keep_review before update on acquittal for each row
    when (old.status <> 'REVERSED' and new.status <> 'REVERSED') execute function keep_review('ACCEPTED');

-- What is accepted is reversed once, and nothing else of it changes. A grant that was closed rests on what was accepted: the share lock
-- keeps it from being closed meanwhile.
create function keep_reversed_acquittal() returns trigger language plpgsql as $$
declare
    moving text[] := '{status,reversed_on,reversed_by,reversed_at,reversal_reason,version}';
begin
    if old.status <> 'ACCEPTED' or new.status <> 'REVERSED' then
        raise exception 'acquittal % cannot go from % to %', old.id, old.status, new.status
            using errcode = 'check_violation', constraint = 'acquittal_life', table = 'acquittal';
    end if;
    if to_jsonb(old) - moving is distinct from to_jsonb(new) - moving then
        raise exception 'acquittal % was accepted and stays as it is', old.id
            using errcode = 'check_violation', constraint = 'acquittal_finished', table = 'acquittal';
    end if;
    if (select g.status from grants g join disbursement d on d.grant_id = g.id where d.id = new.disbursement_id for share of g) = 'CLOSED' then
        raise exception 'the grant of acquittal % is closed', old.id
            using errcode = 'check_violation', constraint = 'grant_open', table = 'acquittal';
    end if;
    return new;
end $$;
create trigger keep_reversed_acquittal before update on acquittal for each row
    when (old.status = 'REVERSED' or new.status = 'REVERSED') execute function keep_reversed_acquittal();

-- At commit the lines of an acquittal add up, what is accepted is in the ledger as it stands, and of no line more is accounted for than
-- was paid.
create or replace function check_acquittal() returns trigger language plpgsql as $$
declare
    found_now acquittal;
begin
    select * into found_now from acquittal where id = new.id;
    if found_now.amount_tiyn is distinct from (select sum(amount_tiyn) from acquittal_line where acquittal_id = new.id) then
        raise exception 'the lines of acquittal % do not add up to its amount', new.id
            using errcode = 'check_violation', constraint = 'acquittal_lines_add_up', table = 'acquittal';
    end if;
    if found_now.status not in ('ACCEPTED', 'REVERSED') then return null; end if;
    if not (case found_now.status when 'ACCEPTED' then stands('ACQUITTED', new.id) else is_reversed('ACQUITTED', new.id) end) then
        raise exception 'acquittal % is not in the ledger', new.id
            using errcode = 'check_violation', constraint = 'acquittal_in_the_ledger', table = 'acquittal';
    end if;
    perform check_settlement(new.disbursement_id);
    if found_now.status = 'REVERSED' and exists (
        select from disbursement_settlement s join disbursement d on d.id = s.disbursement_id
        where d.id = new.disbursement_id and d.status = 'ACQUITTED' and acquitted_tiyn + returned_tiyn <> s.paid_tiyn) then
        raise exception 'disbursement % is not accounted for', new.disbursement_id
            using errcode = 'check_violation', constraint = 'disbursement_acquitted_wholly', table = 'disbursement';
    end if;
    return null;
end $$;
