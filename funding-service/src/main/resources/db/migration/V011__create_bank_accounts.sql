-- The fund's own accounts at banks. Each is an account of the ledger's chart.

create table bank_account (
    id              uuid        primary key,
    iban            text        not null constraint bank_account_iban_unique unique check (is_kz_iban(iban)),
    bic             text        not null check (bic ~ '^[A-Z]{4}KZ[A-Z0-9]{2}$'),
    holder_name_kk  text        collate "kk-x-icu" not null check (length(holder_name_kk) between 1 and 300),
    holder_name_ru  text        collate "ru-x-icu" not null check (length(holder_name_ru) between 1 and 300),
    holder_name_en  text        collate "en-x-icu" check (length(holder_name_en) <= 300),
    holder_bin      text        not null check (is_bin(holder_bin)),
    kod             text        not null check (kod ~ '^[12][1-9]$'),
    status          text        not null check (status in ('OPEN', 'CLOSED')),
    opened_on       date        not null,
    closed_on       date,
    created_at      timestamptz not null,
    version         bigint      not null,
    constraint bank_account_opened_before check (opened_on <= (created_at at time zone 'Asia/Almaty')::date),
    constraint bank_account_closing_complete check ((status = 'CLOSED') = (closed_on is not null)),
    constraint bank_account_dates_in_order check (closed_on >= opened_on)
);
create index bank_account_created on bank_account (created_at, id);

-- An account keeps its number, bank and holder; once closed it stays as it is. Only an empty one is closed: who is posting to it holds
-- its row (see below), so that the balance is final when it is read.
create function keep_bank_account() returns trigger language plpgsql as $$
begin
    if old.status = 'CLOSED' and to_jsonb(old) - 'version' is distinct from to_jsonb(new) - 'version'
       or (old.iban, old.bic, old.holder_bin, old.kod, old.opened_on, old.created_at)
          is distinct from (new.iban, new.bic, new.holder_bin, new.kod, new.opened_on, new.created_at) then
        raise exception 'bank account % stays as it is', old.id
            using errcode = 'check_violation', constraint = 'bank_account_kept', table = 'bank_account';
    end if;
    return new;
end $$;
create trigger keep_bank_account before update on bank_account for each row execute function keep_bank_account();

create function check_closed_bank_account() returns trigger language plpgsql as $$
begin
    if (select sum(amount_tiyn) from posting where account_code = 'bank-' || lower(new.iban)) <> 0 then
        raise exception 'bank account % is closed with money in it', new.id
            using errcode = 'check_violation', constraint = 'bank_account_empty', table = 'bank_account';
    end if;
    return null;
end $$;
create constraint trigger check_closed_bank_account after update on bank_account
    deferrable initially deferred for each row
    when (old.status = 'OPEN' and new.status = 'CLOSED') execute function check_closed_bank_account();

-- Nothing is posted to a closed account. The share lock keeps it open until the posting's transaction ends.
create function keep_bank_account_open() returns trigger language plpgsql as $$
begin
    if (select status from bank_account where iban = upper(substr(new.account_code, 6)) for share) = 'CLOSED' then
        raise exception 'bank account % is closed', new.account_code
            using errcode = 'check_violation', constraint = 'bank_account_open', table = 'posting';
    end if;
    return null;
end $$;
create trigger keep_bank_account_open after insert on posting
    for each row when (new.account_code like 'bank-%') execute function keep_bank_account_open();

revoke delete, truncate on bank_account from ${application};
