-- Rules that were missing: pledges to grants that have ended, documents of amendments, returns that a person reverses, and documents that
-- a new installation asks for.

-- Nobody pledges money for a grant that has ended or is being closed. The share lock keeps it from ending meanwhile.
create function refuse_pledge_to_ended_grant() returns trigger language plpgsql as $$
begin
    if (select status from grants where id = new.grant_id for share) in ('CLOSING', 'CLOSED', 'REJECTED', 'CANCELLED') then
        raise exception 'contribution % is pledged for grant %, which has ended', new.id, new.grant_id
            using errcode = 'check_violation', constraint = 'contribution_grant_open', table = 'contribution';
    end if;
    return new;
end $$;
create trigger refuse_pledge_to_ended_grant before insert on contribution
    for each row when (new.grant_id is not null) execute function refuse_pledge_to_ended_grant();

-- Amendments have documents, and may have to.
alter table document
    drop constraint document_owner_type_check,
    add constraint document_owner_type_check check (owner_type in
        ('GRANT', 'COMMITMENT', 'COMMITMENT_AMENDMENT', 'DISBURSEMENT', 'ACQUITTAL', 'CONTRIBUTION', 'BUDGET_REVISION'));
alter table required_document
    drop constraint required_document_step_check,
    add constraint required_document_step_check check (step in
        ('GRANT_SUBMIT', 'COMMITMENT_SUBMIT', 'AMENDMENT_SUBMIT', 'DISBURSEMENT_SUBMIT_SUPPLIER', 'DISBURSEMENT_SUBMIT_SCHOOL',
         'ACQUITTAL_SUBMIT_ACCEPTANCE', 'ACQUITTAL_SUBMIT_EXPENSE'));

-- A return has versions, as what a person acts on has.
alter table money_return add column version bigint not null default 0;
create or replace function keep_money_return() returns trigger language plpgsql as $$
declare
    moving constant text[] := '{reversed_on,reversed_by,reversal_reason,version}';
begin
    if tg_op = 'DELETE' or old.reversed_on is not null
       or to_jsonb(old) - moving is distinct from to_jsonb(new) - moving then
        raise exception 'return % stays as it is', old.id
            using errcode = 'check_violation', constraint = 'money_return_kept', table = 'money_return';
    end if;
    return new;
end $$;
grant update (version) on money_return to ${application};

-- At commit no line shows a return of a payment that was undone.
create function check_unmatched_return() returns trigger language plpgsql as $$
begin
    if exists (select from bank_statement_match
               where cause_type = 'PAYMENT_RETURNED' and cause_id = old.return_id and undone_by is null) then
        raise exception 'the return of payment % is matched with a line of a bank statement', old.id
            using errcode = 'check_violation', constraint = 'undone_unmatched', table = 'payment';
    end if;
    return null;
end $$;
create constraint trigger check_unmatched_return after update on payment
    deferrable initially deferred for each row
    when (old.return_id is not null and new.return_id is distinct from old.return_id) execute function check_unmatched_return();

-- Who took part in a disbursement otherwise than by paying it, as rows: who asks about many of them asks once.
create view disbursement_participant as
    select id as disbursement_id, unnest(makers) as person from disbursement
    union all
    select id, decided_by from disbursement where decided_by is not null
    union all
    select a.disbursement_id, a.person
    from disbursement_approval a join disbursement d on d.id = a.disbursement_id and d.submissions = a.submission
    union all
    select disbursement_id, released_by from disbursement_release;
create or replace function takes_part_in_disbursement(person text, checked uuid) returns boolean language sql stable as $$
    select exists (select from disbursement_participant p
                   where p.disbursement_id = checked and p.person = takes_part_in_disbursement.person)
$$;
drop function takes_part_in_payment;

-- An installation in which nothing has begun asks for documents from its first day: only what was begun before is finished without them.
create temporary table moved on commit drop as
select * from required_document
where effective_from > (now() at time zone 'Asia/Almaty')::date and not exists (select from grants);
delete from required_document where id in (select id from moved);
insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at)
select uuidv7(), 'required-document', id, 'DELETED', 'system', 'system', now() from moved;
update moved set id = uuidv7(), effective_from = (now() at time zone 'Asia/Almaty')::date, created_at = now(),
    basis = 'Установлено при вводе в действие: прилагаются с первого дня.';
insert into required_document select * from moved;
insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
select uuidv7(), 'required-document', id, 'CREATED', 'system', 'system', now(), jsonb_build_object(
    'id', id, 'step', step, 'kind', kind, 'required', required, 'effectiveFrom', effective_from, 'basis', basis,
    'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'version', version)
from moved;
