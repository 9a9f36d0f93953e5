-- What the bank is asked to pay: a batch of approved disbursements. Once exported it stays as it is; only what becomes of its items is
-- added.

create table payment_order_number (
    year int primary key,
    last int not null check (last > 0)
);

create table payment_order (
    id                  uuid        primary key,
    code                text        not null constraint payment_order_code_unique unique check (code ~ '^PO-[0-9]{4}-[0-9]{6,}$'),
    bank_account_id     uuid        not null references bank_account,
    value_date          date        not null,
    status              text        not null check (status in ('DRAFT', 'EXPORTED', 'SETTLED', 'CANCELLED')),
    last_number         int         not null check (last_number >= 0),
    item_count          int         not null check (item_count between 0 and 500),
    open_count          int         not null check (open_count between 0 and item_count),
    amount_tiyn         bigint      not null check (amount_tiyn >= 0),
    exported_by         text,
    exported_at         timestamptz,
    cancellation_reason text        check (length(cancellation_reason) between 1 and 1000),
    created_at          timestamptz not null,
    version             bigint      not null,
    constraint payment_order_export_complete check (
        num_nonnulls(exported_by, exported_at) = case when status in ('EXPORTED', 'SETTLED') then 2 else 0 end),
    constraint payment_order_cancelled_with_reason check ((status = 'CANCELLED') = (cancellation_reason is not null)),
    constraint payment_order_settled check (case status
        when 'SETTLED' then open_count = 0
        when 'EXPORTED' then open_count > 0
        when 'CANCELLED' then open_count = 0
        else open_count = item_count end),
    constraint payment_order_value_date_not_past check (value_date >= (created_at at time zone 'Asia/Almaty')::date
        and (exported_at is null or value_date >= (exported_at at time zone 'Asia/Almaty')::date))
);
create index payment_order_created on payment_order (created_at, id);
create index payment_order_status on payment_order (status, created_at, id);
create index payment_order_account on payment_order (bank_account_id, created_at, id);

-- A copy of what was approved: an order says forever whom it paid, what, and where.
create table payment_order_item (
    id                uuid        primary key,
    order_id          uuid        not null references payment_order,
    number            int         not null check (number > 0),
    reference         text        not null constraint payment_order_item_reference_unique unique check (reference ~ '^[A-Z0-9-]{1,35}$'),
    disbursement_id   uuid        not null references disbursement,
    amount_tiyn       bigint      not null check (amount_tiyn between 1 and 1000000000000000),
    purpose_code      text        not null check (purpose_code ~ '^[0-9]{3}$'),
    purpose           text        not null check (length(purpose) between 1 and 500),
    payee_name_kk     text        not null,
    payee_name_ru     text        not null,
    payee_bin         text        not null check (payee_bin ~ '^[0-9]{12}$'),
    payee_iban        text        not null check (is_kz_iban(payee_iban)),
    payee_bic         text        not null check (payee_bic ~ '^[A-Z]{4}KZ[A-Z0-9]{2}$'),
    payee_kbe         text        not null check (payee_kbe ~ '^[12][1-9]$'),
    payee_country     text        check (payee_country ~ '^[A-Z]{2}$'),
    actual_payer_name text,
    actual_payer_bin  text        check (actual_payer_bin ~ '^[0-9]{12}$'),
    actual_payee_name text,
    actual_payee_bin  text        check (actual_payee_bin ~ '^[0-9]{12}$'),
    status            text        not null check (status in ('ORDERED', 'PAID', 'FAILED', 'CANCELLED')),
    added_by          text        not null,
    failure_reason    text        check (length(failure_reason) between 1 and 1000),
    failed_by         text,
    failed_at         timestamptz,
    created_at        timestamptz not null,
    version           bigint      not null,
    constraint payment_order_item_number_unique unique (order_id, number),
    constraint payment_order_item_country_of_non_residents check (payee_country is null or payee_kbe like '2%'),
    constraint payment_order_item_actual_payer_complete check ((actual_payer_name is null) = (actual_payer_bin is null)),
    constraint payment_order_item_actual_payee_complete check ((actual_payee_name is null) = (actual_payee_bin is null)),
    constraint payment_order_item_failure_complete check (
        num_nonnulls(failure_reason, failed_by, failed_at) = case when status = 'FAILED' then 3 else 0 end)
);
-- A disbursement is in one live order at most.
create unique index payment_order_item_live on payment_order_item (disbursement_id) where status = 'ORDERED';
create index payment_order_item_disbursement on payment_order_item (disbursement_id);
create index payment_order_item_payee on payment_order_item (payee_iban) where status = 'ORDERED';

-- Whether the person drew up, edited, submitted or approved the disbursement.
create function takes_part_in_disbursement(person text, checked uuid) returns boolean language sql stable as $$
    select exists (select from disbursement where id = checked and (person = any (makers) or person = decided_by))
        or exists (select from disbursement_approval a join disbursement d on d.id = a.disbursement_id
                   where d.id = checked and a.submission = d.submissions and a.person = takes_part_in_disbursement.person)
$$;

-- An order goes through its life in one direction. Nothing changes of one that left the draft but its state.
create function keep_payment_order() returns trigger language plpgsql as $$
begin
    if old.status <> new.status and (old.status, new.status) not in
        (('DRAFT', 'EXPORTED'), ('DRAFT', 'CANCELLED'), ('EXPORTED', 'SETTLED')) then
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
create trigger keep_payment_order before update on payment_order for each row execute function keep_payment_order();
create trigger start_as_draft before insert on payment_order for each row execute function start_as_draft();

-- Items come and go while the order is a draft; what an item says never changes, and its state moves on once.
create function keep_payment_order_item() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.status <> 'ORDERED' or to_jsonb(old) - '{status,failure_reason,failed_by,failed_at,version}'::text[]
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
create trigger keep_payment_order_item before insert or update or delete on payment_order_item
    for each row execute function keep_payment_order_item();

-- At commit an order's counts are those of its items, and a live item's disbursement is ordered by it.
create function check_payment_order() returns trigger language plpgsql as $$
declare
    checked uuid;
    found_now payment_order;
begin
    if tg_table_name = 'payment_order' then checked := new.id;
    elsif tg_op = 'DELETE' then checked := old.order_id;
    else checked := new.order_id; end if;
    select * into found_now from payment_order where id = checked;
    if (found_now.item_count, found_now.open_count, found_now.amount_tiyn) is distinct from
       (select (count(*)::int, (count(*) filter (where status = 'ORDERED'))::int, coalesce(sum(amount_tiyn), 0)::bigint)
        from payment_order_item where order_id = checked) then
        raise exception 'the items of payment order % do not add up', checked
            using errcode = 'check_violation', constraint = 'payment_order_adds_up', table = 'payment_order';
    end if;
    if exists (select from payment_order_item where order_id = checked and case found_now.status
                   when 'DRAFT' then status <> 'ORDERED'
                   when 'CANCELLED' then status <> 'CANCELLED'
                   else status = 'CANCELLED' end) then
        raise exception 'the items of payment order % are not as it is', checked
            using errcode = 'check_violation', constraint = 'payment_order_items_follow', table = 'payment_order';
    end if;
    return null;
end $$;
create constraint trigger check_payment_order after insert or update on payment_order
    deferrable initially deferred for each row execute function check_payment_order();

create constraint trigger check_payment_order after insert or update or delete on payment_order_item
    deferrable initially deferred for each row execute function check_payment_order();

create function check_payment_order_item() returns trigger language plpgsql as $$
begin
    if new.status = 'ORDERED' and not exists
       (select from disbursement where id = new.disbursement_id and status = 'ORDERED' and order_id = new.order_id)
       or new.status = 'PAID' and new.amount_tiyn >
       (select coalesce(sum(amount_tiyn), 0) from payment where disbursement_id = new.disbursement_id and order_id = new.order_id) then
        raise exception 'item % of a payment order does not fit its disbursement', new.id
            using errcode = 'check_violation', constraint = 'payment_order_item_fits', table = 'payment_order_item';
    end if;
    return null;
end $$;
create constraint trigger check_payment_order_item after insert or update on payment_order_item
    deferrable initially deferred for each row execute function check_payment_order_item();

revoke delete, truncate on payment_order from ${application};
revoke truncate on payment_order_item from ${application};
