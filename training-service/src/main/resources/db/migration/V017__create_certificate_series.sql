create sequence certificate_series_number;

-- How a provider's certificates are numbered and who signs them.
create table certificate_series (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    provider_id uuid not null constraint certificate_series_provider unique references provider,
    -- The first part of every number, so it stays once a number was given.
    code text not null constraint certificate_series_code unique
        constraint certificate_series_code_form check (code ~ '^[A-Z][A-Z0-9]{1,9}$'),
    signatory_name text constraint certificate_series_signatory_name check (length(signatory_name) between 1 and 200),
    signatory_title_kk text constraint certificate_series_signatory_title_kk check (length(signatory_title_kk) between 1 and 300),
    signatory_title_ru text constraint certificate_series_signatory_title_ru check (length(signatory_title_ru) between 1 and 300),
    constraint certificate_series_signatory
        check (num_nonnulls(signatory_name, signatory_title_kk, signatory_title_ru) in (0, 3))
);

-- The last number given, per provider and year. Whoever gives one holds this row until the end of the transaction, so
-- that numbers have no gaps: what is rolled back takes its number back.
create table certificate_counter (
    provider_id uuid not null references provider,
    year integer not null,
    last integer not null constraint certificate_counter_last check (last between 1 and 999999),
    primary key (provider_id, year)
);

revoke delete, truncate on certificate_series, certificate_counter from "${application}";
