-- A bank account is reconciled from what is outstanding on it, not from all its postings. An event is what caused an entry, with its
-- reversal. It is outstanding from the first day on which either the ledger or a line of a statement has it to the day from which both have
-- all of it. One job keeps that behind everybody else; what it has not come to yet is read one by one, so that its lag makes reconciliation
-- slower, never wrong.

create table bank_outstanding (
    account_code text      not null,
    cause_type   text      not null,
    cause_id     uuid      not null,
    days         daterange not null check (not isempty(days)),
    primary key (cause_type, cause_id, account_code)
);
create index bank_outstanding_days on bank_outstanding using gist (account_code, days);

-- Events whose matches changed since the job looked.
create table bank_event_changed (
    id         bigint generated always as identity primary key,
    cause_type text   not null,
    cause_id   uuid   not null
);

-- The last entry that the job has come to.
create table bank_events_through (
    only_row    boolean     primary key default true check (only_row),
    sequence    bigint      not null,
    recorded_at timestamptz not null
);
insert into bank_events_through values (true, 0, '-infinity');

create function note_bank_event() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    insert into bank_event_changed (cause_type, cause_id) values (new.cause_type, new.cause_id);
    return null;
end $$;
create trigger note_bank_event after insert or update on bank_statement_match
    for each row execute function note_bank_event();

-- What an event moved on bank accounts, and when; and what lines of them show of it, from the day on which line and entry are both there.
create function bank_event_moves(cause text, caused_by uuid)
    returns table (account_code text, first_day date, day date, amount_tiyn numeric) language sql stable
    begin atomic
        select p.account_code, e.effective_on, e.effective_on, p.amount_tiyn
        from entry original join entry e on e.id = original.id join posting p on p.entry_id = e.id
        where original.cause_type = cause and original.cause_id = caused_by and p.account_code like 'bank-%'
        union all
        select p.account_code, e.effective_on, e.effective_on, p.amount_tiyn
        from entry original join entry e on e.reverses_id = original.id join posting p on p.entry_id = e.id
        where original.cause_type = cause and original.cause_id = caused_by and p.account_code like 'bank-%'
        union all
        select 'bank-' || lower(a.iban), least(l.booked_on, e.effective_on), greatest(l.booked_on, e.effective_on),
               case l.direction when 'IN' then -m.amount_tiyn else m.amount_tiyn end
        from entry e join bank_statement_match m using (cause_type, cause_id)
        join bank_statement_line l on l.id = m.line_id join bank_account a on a.id = l.bank_account_id
        where e.cause_type = cause and e.cause_id = caused_by and m.undone_by is null;
    end;

-- Comes to at most `most` further entries and to all events whose matches changed. It answers how many entries; null if somebody else is at
-- it. Nobody waits for it, and it waits for nobody.
create function fold_bank_events(most int) returns int
    language plpgsql security definer set search_path from current as $$
declare
    begun bigint;
    upto  bigint;
    types text[];
    ids   uuid[];
begin
    if not pg_try_advisory_xact_lock(3, 0) then
        return null;
    end if;
    select sequence into begun from bank_events_through;
    upto := least(begun + most, (select coalesce(max(sequence), 0) from entry_sequence));
    with changed as (delete from bank_event_changed returning cause_type, cause_id),
    recorded as (
        select coalesce(undone.cause_type, e.cause_type) as cause_type, coalesce(undone.cause_id, e.cause_id) as cause_id
        from entry_sequence s join entry e on e.id = s.entry_id left join entry undone on undone.id = e.reverses_id
        cross join lateral (select from posting p where p.entry_id = e.id and p.account_code like 'bank-%' limit 1) moving
        where s.sequence > begun and s.sequence <= upto)
    select array_agg(cause_type), array_agg(cause_id) into types, ids
    from (select * from changed union select * from recorded) events;
    if ids is null and upto = begun then
        return 0;
    end if;
    update bank_events_through set sequence = upto,
        recorded_at = coalesce((select e.recorded_at from entry_sequence s join entry e on e.id = s.entry_id where s.sequence = upto), recorded_at);
    delete from bank_outstanding b using unnest(types, ids) as e (cause_type, cause_id)
    where b.cause_type = e.cause_type and b.cause_id = e.cause_id;
    insert into bank_outstanding
    select m.account_code, e.cause_type, e.cause_id,
           daterange(min(m.first_day), case sum(m.amount_tiyn) when 0 then max(m.day) end)
    from unnest(types, ids) as e (cause_type, cause_id) cross join lateral bank_event_moves(e.cause_type, e.cause_id) m
    group by m.account_code, e.cause_type, e.cause_id
    having sum(m.amount_tiyn) <> 0 or min(m.first_day) < max(m.day);
    return upto - begun;
end $$;

revoke insert, update, delete, truncate on bank_outstanding, bank_event_changed, bank_events_through from ${application};
