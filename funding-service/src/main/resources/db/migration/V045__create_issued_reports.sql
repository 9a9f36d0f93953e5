-- Reports as they were issued: numbered without gaps in each year, never changed and never deleted.

create table issued_report (
    id           uuid        primary key,
    year         int         not null,
    sequence     int         not null check (sequence > 0),
    previous     int         generated always as (nullif(sequence - 1, 0)) stored,
    number       text        not null generated always as
        ('IR-' || year::text || '-' || lpad(sequence::text, greatest(6, length(sequence::text)), '0')) stored,
    kind         text        not null check (kind in
        ('BUDGET_EXECUTION', 'DISBURSEMENT_REGISTER', 'COMMITMENTS', 'ADVANCES', 'CONTRIBUTIONS', 'SUPPLIER_STATEMENT', 'GENERAL_JOURNAL',
         'ACCOUNT_STATEMENT', 'TRIAL_BALANCE', 'AUDIT_TRAIL', 'PERIOD_EXCEPTIONS')),
    format       text        not null check (format in ('JSON', 'CSV', 'XLSX', 'PDF')),
    language     text        not null check (language in ('KK', 'RU', 'EN')),
    parameters   text        not null check (jsonb_typeof(parameters::jsonb) = 'object'),
    effective_at date        not null,
    known_at     timestamptz not null,
    entries      bigint      not null check (entries >= 0),
    tree_size    bigint      not null references checkpoint,
    file_name    text        not null check (file_name <> ''),
    media_type   text        not null check (media_type <> ''),
    bytes        bigint      not null check (bytes between 1 and 1073741824),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    note         text        not null,
    issued_by    text        not null check (issued_by <> '' and issued_by !~ '[[:cntrl:]]'),
    issued_at    timestamptz not null,
    stored_in    xid8        not null default pg_current_xact_id(),
    constraint issued_report_number_unique unique (number),
    constraint issued_report_in_turn unique (year, sequence),
    -- A number is there only if the one before it is.
    constraint issued_report_without_gap foreign key (year, previous) references issued_report (year, sequence),
    constraint issued_report_of_its_year check (year = extract(year from issued_at at time zone 'Asia/Almaty')),
    constraint issued_report_of_the_past check (known_at <= issued_at),
    constraint issued_report_sealed check (entries <= tree_size),
    constraint issued_report_note_is_its check (
        split_part(note, E'\n', 2) = 'number ' || number and split_part(note, E'\n', 3) = 'sha256 ' || sha256)
);
create index issued_report_issued on issued_report (issued_at, id);
create index issued_report_kind on issued_report (kind, issued_at, id);
create index issued_report_hash on issued_report (sha256);

-- The bytes, as those of documents.
create table issued_report_chunk (
    report_id uuid  not null references issued_report,
    number    int   not null check (number >= 0),
    content   bytea not null,
    primary key (report_id, number)
);
alter table issued_report_chunk alter column content set storage external;

create function start_issued_report() returns trigger language plpgsql as $$
begin
    new.stored_in := pg_current_xact_id();
    return new;
end $$;
create trigger start_issued_report before insert on issued_report for each row execute function start_issued_report();

-- A chunk comes with its report, in one transaction, and is as long as its place asks.
create function check_issued_report_chunk() returns trigger language plpgsql as $$
declare
    expected bigint;
begin
    select least(262144, bytes - new.number * 262144::bigint) into expected
    from issued_report where id = new.report_id and stored_in = pg_current_xact_id();
    if octet_length(new.content) is distinct from expected then
        raise exception 'chunk % of issued report % is not expected', new.number, new.report_id
            using errcode = 'check_violation', constraint = 'issued_report_chunk_expected', table = 'issued_report_chunk';
    end if;
    return new;
end $$;
create trigger check_issued_report_chunk before insert on issued_report_chunk
    for each row execute function check_issued_report_chunk();

-- At commit the chunks are complete. Up to 20 MiB they are put together, and must hash to what the report says; larger ones would not fit
-- into the memory of the server: who downloads one, compares.
create function check_issued_report() returns trigger language plpgsql as $$
begin
    if new.bytes <> (select coalesce(sum(octet_length(content)), 0) from issued_report_chunk where report_id = new.id)
       or new.bytes <= 20971520 and new.sha256 is distinct from
          (select encode(sha256(string_agg(content, ''::bytea order by number)), 'hex') from issued_report_chunk where report_id = new.id) then
        raise exception 'issued report % is not stored as it was drawn', new.number
            using errcode = 'check_violation', constraint = 'issued_report_whole', table = 'issued_report';
    end if;
    return null;
end $$;
create constraint trigger check_issued_report after insert on issued_report
    deferrable initially deferred for each row execute function check_issued_report();

create function keep_issued_report() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: issued reports stay as they are', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end $$;
create trigger keep_issued_report before update or delete on issued_report for each row execute function keep_issued_report();
create trigger keep_issued_report before update or delete on issued_report_chunk for each row execute function keep_issued_report();
create trigger keep_all before truncate on issued_report for each statement execute function keep_issued_report();
create trigger keep_all before truncate on issued_report_chunk for each statement execute function keep_issued_report();

revoke update, delete, truncate on issued_report, issued_report_chunk from ${application};
