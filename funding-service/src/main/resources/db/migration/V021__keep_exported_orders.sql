-- What was exported, byte by byte: the message for the bank and the paper. It never changes.

create table payment_order_file (
    order_id uuid  not null references payment_order,
    kind     text  not null check (kind in ('PAIN_001', 'PDF')),
    content  bytea not null check (length(content) > 0),
    sha256   text  not null,
    primary key (order_id, kind),
    constraint payment_order_file_hash check (sha256 = encode(sha256(content), 'hex'))
);

create function keep_payment_order_files() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' or (select status from payment_order where id = new.order_id) <> 'DRAFT' then
        raise exception 'what was exported stays as it is'
            using errcode = 'check_violation', constraint = 'payment_order_frozen', table = 'payment_order_file';
    end if;
    return new;
end $$;
create trigger keep_payment_order_files before insert or update or delete on payment_order_file
    for each row execute function keep_payment_order_files();

-- At commit an exported order has its message and its paper, and no other has.
create function check_payment_order_files() returns trigger language plpgsql as $$
declare
    checked uuid;
begin
    if tg_table_name = 'payment_order' then checked := new.id; else checked := new.order_id; end if;
    if (select count(*) from payment_order_file where order_id = checked) <>
       (select case when status in ('EXPORTED', 'SETTLED') then 2 else 0 end from payment_order where id = checked) then
        raise exception 'payment order % is not with its files', checked
            using errcode = 'check_violation', constraint = 'payment_order_exported_whole', table = 'payment_order';
    end if;
    return null;
end $$;
create constraint trigger check_payment_order_files after insert on payment_order_file
    deferrable initially deferred for each row execute function check_payment_order_files();
create constraint trigger check_payment_order_files after insert or update on payment_order
    deferrable initially deferred for each row execute function check_payment_order_files();

revoke update, delete, truncate on payment_order_file from ${application};
