-- Reference lists of payments. A code that a later list lacks is marked; nothing is removed.

create table payment_purpose (
    id          uuid        primary key,
    code        text        not null constraint payment_purpose_code_unique unique check (code ~ '^[0-9]{3}$'),
    name_kk     text        collate "kk-x-icu" not null check (length(name_kk) between 1 and 300),
    name_ru     text        collate "ru-x-icu" not null check (length(name_ru) between 1 and 300),
    name_en     text        collate "en-x-icu" check (length(name_en) <= 300),
    vanished_on date,
    created_at  timestamptz not null,
    version     bigint      not null
);
create index payment_purpose_name_ru on payment_purpose (name_ru, id);
create index payment_purpose_name_kk on payment_purpose (name_kk, id);

create table economic_sector (
    id          uuid        primary key,
    code        text        not null constraint economic_sector_code_unique unique check (code ~ '^[1-9]$'),
    name_kk     text        collate "kk-x-icu" not null check (length(name_kk) between 1 and 300),
    name_ru     text        collate "ru-x-icu" not null check (length(name_ru) between 1 and 300),
    name_en     text        collate "en-x-icu" check (length(name_en) <= 300),
    vanished_on date,
    created_at  timestamptz not null,
    version     bigint      not null
);

create table bank (
    id          uuid        primary key,
    code        text        not null constraint bank_code_unique unique check (code ~ '^[A-Z]{4}KZ[A-Z0-9]{2}$'),
    iban_code   text        not null check (iban_code ~ '^[0-9]{3}$'),
    name_kk     text        collate "kk-x-icu" not null check (length(name_kk) between 1 and 300),
    name_ru     text        collate "ru-x-icu" not null check (length(name_ru) between 1 and 300),
    name_en     text        collate "en-x-icu" check (length(name_en) <= 300),
    vanished_on date,
    created_at  timestamptz not null,
    version     bigint      not null
);

insert into payment_purpose (id, code, name_kk, name_ru, name_en, created_at, version)
select uuidv7(), code, kk, ru, en, now(), 0 from (values
    ('119', 'Өзге де өтеусіз аударымдар', 'Прочие безвозмездные переводы', 'Other transfers without consideration'),
    ('710', 'Тауарлар үшін төлем', 'Платежи за товары', 'Payments for goods'),
    ('851', 'Көрсетілген қызметтер үшін төлем', 'Платежи за услуги', 'Payments for services')) as seen (code, kk, ru, en);

insert into economic_sector (id, code, name_kk, name_ru, name_en, created_at, version)
select uuidv7(), code, kk, ru, en, now(), 0 from (values
    ('1', 'Орталық үкімет', 'Центральное правительство', 'Central government'),
    ('2', 'Өңірлік және жергілікті басқару органдары', 'Региональные и местные органы управления',
     'Regional and local government'),
    ('3', 'Ұлттық банк', 'Национальный Банк', 'National Bank'),
    ('4', 'Басқа депозиттік ұйымдар', 'Другие депозитные организации', 'Other depository organisations'),
    ('5', 'Басқа қаржы ұйымдары', 'Другие финансовые организации', 'Other financial organisations'),
    ('6', 'Мемлекеттік қаржылық емес ұйымдар', 'Государственные нефинансовые организации', 'State non-financial organisations'),
    ('7', 'Мемлекеттік емес қаржылық емес ұйымдар', 'Негосударственные нефинансовые организации',
     'Private non-financial organisations'),
    ('8', 'Үй шаруашылықтарына қызмет көрсететін коммерциялық емес ұйымдар',
     'Некоммерческие организации, обслуживающие домашние хозяйства', 'Non-profit organisations serving households'),
    ('9', 'Үй шаруашылықтары', 'Домашние хозяйства', 'Households')) as usual (code, kk, ru, en);

insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
select uuidv7(), type, id, 'CREATED', 'system', 'system', now(), jsonb_build_object(
    'id', id, 'code', code, 'name', jsonb_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en), 'vanishedOn', null,
    'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'version', version)
from (select 'payment-purpose' as type, * from payment_purpose union all select 'economic-sector', * from economic_sector) as seed;

revoke delete, truncate on payment_purpose, economic_sector, bank from ${application};

-- Once there is a list of banks, a new account's BIC and the digits of the bank in its IBAN are those of one bank of the list.
create function require_fitting_bank() returns trigger language plpgsql as $$
begin
    if new.iban is not null and (tg_op = 'INSERT' or (old.iban, old.bic) is distinct from (new.iban, new.bic))
       and exists (select from bank where vanished_on is null)
       and not exists (select from bank
                       where code = new.bic and iban_code = substr(new.iban, 5, 3) and vanished_on is null) then
        raise exception 'no bank of the list has BIC % and IBANs like %', new.bic, new.iban
            using errcode = 'check_violation', constraint = 'bank_fits', table = tg_table_name;
    end if;
    return new;
end $$;
create trigger require_fitting_bank before insert or update of iban, bic on bank_account
    for each row execute function require_fitting_bank();
create trigger require_fitting_bank before insert or update of iban, bic on funder
    for each row execute function require_fitting_bank();
create trigger require_fitting_bank before insert or update of iban, bic on supplier
    for each row execute function require_fitting_bank();

-- КОд and КБе: residency, then a sector of the list.
alter table bank_account
    add column kod_sector text generated always as (substr(kod, 2, 1)) stored references economic_sector (code);

-- Suppliers of earlier versions are taken for private companies, or for individuals where they are joint sole proprietors. Their accounts
-- count as confirmed; when they were set is not known, so the last change of the supplier stands for it.
alter table supplier
    add column kbe                  text check (kbe ~ '^[12][1-9]$'),
    add column country              text check (country ~ '^[A-Z]{2}$' and country <> 'KZ'),
    add column account_at           timestamptz,
    add column account_confirmed_by text,
    add column account_confirmed_at timestamptz;
update supplier
set kbe = case substr(bin, 5, 1) when '5' then '27' when '6' then '19' else '17' end,
    account_at = coalesce((select max(recorded_at) from change
                           where resource_type = 'supplier' and resource_id = supplier.id), created_at),
    account_confirmed_by = case account_by when 'system' then 'upgrade' else 'system' end,
    account_confirmed_at = now();
alter table supplier
    alter column kbe set not null,
    alter column kbe set default '17',
    alter column account_at set not null,
    alter column account_at set default now(),
    add column kbe_sector text generated always as (substr(kbe, 2, 1)) stored references economic_sector (code),
    add constraint supplier_country_of_non_residents check (country is null or kbe like '2%'),
    add constraint supplier_confirmation_complete check ((account_confirmed_by is null) = (account_confirmed_at is null)),
    add constraint supplier_confirmed_by_another check (account_confirmed_by <> account_by);

-- Every account a supplier ever had. The trigger below writes it, nobody else.
create table supplier_bank_details (
    id           uuid        primary key,
    supplier_id  uuid        not null references supplier,
    number       int         not null check (number > 0),
    iban         text        not null check (is_kz_iban(iban)),
    bic          text        not null,
    set_by       text        not null,
    set_at       timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    unique (supplier_id, number),
    check (confirmed_by <> set_by),
    check ((confirmed_by is null) = (confirmed_at is null))
);
insert into supplier_bank_details
select uuidv7(), id, 1, iban, bic, account_by, account_at, account_confirmed_by, account_confirmed_at from supplier;

-- A new account comes unconfirmed. While it stays, who set it stays, and so does its confirmation once it is given.
create function keep_supplier_details() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or (old.iban, old.bic) is distinct from (new.iban, new.bic) then
        if new.account_confirmed_by is not null then
            raise exception 'the new account of supplier % is not confirmed', new.id
                using errcode = 'check_violation', constraint = 'supplier_details_confirmed_later', table = 'supplier';
        end if;
    elsif (old.account_by, old.account_at) is distinct from (new.account_by, new.account_at)
       or old.account_confirmed_by is not null
          and (old.account_confirmed_by, old.account_confirmed_at)
              is distinct from (new.account_confirmed_by, new.account_confirmed_at) then
        raise exception 'who set and confirmed the account of supplier % stays', new.id
            using errcode = 'check_violation', constraint = 'supplier_details_kept', table = 'supplier';
    end if;
    return new;
end $$;
create trigger keep_supplier_details before insert or update on supplier
    for each row execute function keep_supplier_details();

create function write_supplier_details() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    if tg_op = 'INSERT' or (old.iban, old.bic) is distinct from (new.iban, new.bic) then
        insert into supplier_bank_details (id, supplier_id, number, iban, bic, set_by, set_at)
        select uuidv7(), new.id, coalesce(max(number), 0) + 1, new.iban, new.bic, new.account_by, new.account_at
        from supplier_bank_details where supplier_id = new.id;
    elsif old.account_confirmed_by is distinct from new.account_confirmed_by then
        update supplier_bank_details
        set confirmed_by = new.account_confirmed_by, confirmed_at = new.account_confirmed_at
        where supplier_id = new.id
          and number = (select max(number) from supplier_bank_details where supplier_id = new.id);
    end if;
    return null;
end $$;
create trigger write_supplier_details after insert or update on supplier
    for each row execute function write_supplier_details();

revoke insert, update, delete, truncate on supplier_bank_details from ${application};

-- For how many days a changed account is shown as changed, from a day on.
create table supplier_watch_period (
    id             uuid        primary key,
    effective_from date        not null constraint supplier_watch_period_once_a_day unique,
    days           int         not null check (days between 0 and 3650),
    basis          text        not null check (basis ~ '\S' and length(basis) <= 500),
    created_at     timestamptz not null,
    version        bigint      not null
);

create function keep_watch_period() returns trigger language plpgsql as $$
begin
    if old.effective_from <= (now() at time zone 'Asia/Almaty')::date then
        raise exception 'watch period % is in force', old.id
            using errcode = 'check_violation', constraint = 'supplier_watch_period_in_force', table = 'supplier_watch_period';
    end if;
    return old;
end $$;
create trigger keep_watch_period before delete on supplier_watch_period
    for each row execute function keep_watch_period();

insert into supplier_watch_period (id, effective_from, days, basis, created_at, version)
values (uuidv7(), '2000-01-01', 30, 'Значение по умолчанию', now(), 0);
insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
select uuidv7(), 'supplier-watch-period', id, 'CREATED', 'system', 'system', now(), jsonb_build_object(
    'id', id, 'effectiveFrom', effective_from, 'days', days, 'basis', basis,
    'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'version', version)
from supplier_watch_period;

revoke update, truncate on supplier_watch_period from ${application};
