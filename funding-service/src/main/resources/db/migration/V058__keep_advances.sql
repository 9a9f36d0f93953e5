-- What is outstanding is kept, disbursement by disbursement, so that a list of what is due costs the page and not all that was ever paid.
-- It is derived: `advance_derived` says what it has to be, and every event that moves it brings it there in its own transaction.

alter view advance rename to advance_derived;

create table advance (
    id               uuid   primary key references disbursement,
    code             text   not null,
    grant_id         uuid   not null,
    hub_school_id    uuid   not null,
    supplier_id      uuid,
    payee_kind       text   not null,
    paid_tiyn        bigint not null,
    acquitted_tiyn   bigint not null,
    returned_tiyn    bigint not null,
    outstanding_tiyn bigint not null check (outstanding_tiyn > 0),
    paid_on          date   not null,
    due_on           date   not null
);
insert into advance select * from advance_derived;
create index advance_due on advance (due_on, id);
create index advance_code on advance (code, id);
create index advance_outstanding on advance (outstanding_tiyn desc, id desc);
create index advance_grant on advance (grant_id, due_on, id);
create index advance_hub_school on advance (hub_school_id, due_on, id);
create index advance_supplier on advance (supplier_id, due_on, id) where supplier_id is not null;
revoke insert, update, delete, truncate on advance from ${application};

-- Who looks has the disbursement to themselves.
create function note_advance(noted uuid) returns void
    language plpgsql security definer set search_path from current as $$
begin
    perform from disbursement where id = noted for no key update;
    insert into advance select * from advance_derived where id = noted
    on conflict (id) do update
    set (paid_tiyn, acquitted_tiyn, returned_tiyn, outstanding_tiyn, paid_on, due_on)
        = (excluded.paid_tiyn, excluded.acquitted_tiyn, excluded.returned_tiyn, excluded.outstanding_tiyn, excluded.paid_on, excluded.due_on);
    if not found then
        delete from advance where id = noted;
    end if;
end $$;
revoke execute on function note_advance from public;

create function note_disbursement() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    perform note_advance(new.id);
    return null;
end $$;
create function note_settlement() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    perform note_advance(new.disbursement_id);
    return null;
end $$;

-- At commit: the lines of what moves it have come by then.
create constraint trigger note_advance after update on disbursement deferrable initially deferred
    for each row when ((old.paid_tiyn, old.status = 'ACQUITTED') is distinct from (new.paid_tiyn, new.status = 'ACQUITTED'))
    execute function note_disbursement();
create constraint trigger note_advance after update on acquittal deferrable initially deferred
    for each row when ((old.status = 'ACCEPTED') is distinct from (new.status = 'ACCEPTED')) execute function note_settlement();
create constraint trigger note_advance after insert or update on money_return deferrable initially deferred
    for each row execute function note_settlement();

-- A term that is set today is that of what was paid today.
create function note_term() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    perform note_advance(id) from advance where paid_on >= new.effective_from;
    return null;
end $$;
create trigger note_term after insert on acquittal_term for each row execute function note_term();
