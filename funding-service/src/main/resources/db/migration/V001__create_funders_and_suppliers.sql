-- Who gives and who is paid. Rules stand here a second time, beside the types.

-- Check digits of an IBAN: the first four characters go to the end, letters count from A = 10, the whole leaves 1 by 97 (ISO 13616).
create function is_kz_iban(iban text) returns boolean
    language sql immutable strict
    return iban ~ '^KZ[0-9]{5}[A-Z0-9]{13}$'
       and (select string_agg(case when c ~ '[A-Z]' then (ascii(c) - 55)::text else c end, '' order by i)::numeric % 97 = 1
            from string_to_table(substr(iban, 5) || substr(iban, 1, 4), null) with ordinality as t (c, i));

-- Check digit of a BIN: weights 1 to 11; where that leaves 10, weights 3 to 11, 1, 2. Its fifth digit is 4, 5 or 6.
create function is_bin(bin text) returns boolean
    language sql immutable strict
    return bin ~ '^[0-9]{2}(0[1-9]|1[0-2])[4-6][0-9]{7}$'
       and (select case when sum(d * i) % 11 < 10 then sum(d * i) % 11 else sum(d * ((i + 1) % 11 + 1)) % 11 end
            from (select substr(bin, i, 1)::int as d, i from generate_series(1, 11) as i) as digits)
           = substr(bin, 12, 1)::int;

create table funder (
    id         uuid        primary key,
    name_kk    text        collate "kk-x-icu" not null check (length(name_kk) between 1 and 300),
    name_ru    text        collate "ru-x-icu" not null check (length(name_ru) between 1 and 300),
    name_en    text        collate "en-x-icu" check (length(name_en) <= 300),
    bin        text        not null constraint funder_bin_unique unique check (is_bin(bin)),
    iban       text        constraint funder_iban_unique unique check (is_kz_iban(iban)),
    bic        text        check (bic ~ '^[A-Z]{4}KZ[A-Z0-9]{2}$'),
    created_at timestamptz not null,
    version    bigint      not null,
    name_search text       not null generated always as (searchable_name(name_kk, name_ru, name_en)) stored,
    constraint funder_account_complete check ((iban is null) = (bic is null))
);
create index funder_name_ru on funder (name_ru, id);
create index funder_name_kk on funder (name_kk, id);
create index funder_name_search on funder using gin (name_search gin_trgm_ops);

create table supplier (
    id         uuid        primary key,
    name_kk    text        collate "kk-x-icu" not null check (length(name_kk) between 1 and 300),
    name_ru    text        collate "ru-x-icu" not null check (length(name_ru) between 1 and 300),
    name_en    text        collate "en-x-icu" check (length(name_en) <= 300),
    bin        text        not null constraint supplier_bin_unique unique check (is_bin(bin)),
    iban       text        not null constraint supplier_iban_unique unique check (is_kz_iban(iban)),
    bic        text        not null check (bic ~ '^[A-Z]{4}KZ[A-Z0-9]{2}$'),
    details_by text        not null, -- who last set the name or the BIN
    account_by text        not null, -- who last set the account
    created_at timestamptz not null,
    version    bigint      not null,
    name_search text       not null generated always as (searchable_name(name_kk, name_ru, name_en)) stored
);
create index supplier_name_ru on supplier (name_ru, id);
create index supplier_name_kk on supplier (name_kk, id);
create index supplier_name_search on supplier using gin (name_search gin_trgm_ops);

revoke delete, truncate on funder, supplier from ${application};
