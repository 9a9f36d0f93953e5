-- Documents of the money's records: added, superseded by newer ones, never changed and never deleted.

-- Whether a record is there. Some kinds of records are created by later migrations.
create function document_owner_exists(owner_type text, owner_id uuid) returns boolean language plpgsql stable as $$
declare
    owners regclass := to_regclass(case owner_type when 'GRANT' then 'grants' else lower(owner_type) end);
    found_one boolean;
begin
    if owners is null then
        return false;
    end if;
    execute format('select exists (select from %s where id = $1)', owners) into found_one using owner_id;
    return found_one;
end $$;

create table document (
    id            uuid        primary key,
    owner_type    text        not null
        check (owner_type in ('GRANT', 'COMMITMENT', 'DISBURSEMENT', 'ACQUITTAL', 'CONTRIBUTION', 'BUDGET_REVISION')),
    owner_id      uuid        not null,
    kind          text        not null check (kind in
        ('AGREEMENT', 'CONTRACT', 'AMENDMENT', 'INVOICE', 'ACT_OF_ACCEPTANCE', 'EXPENSE_REPORT', 'BASIS', 'OTHER')),
    file_name     text        not null check (length(file_name) between 1 and 200 and file_name !~ '[/\\[:cntrl:]]'),
    media_type    text        not null check (media_type in
        ('application/pdf', 'image/png', 'image/jpeg', 'image/tiff', 'application/xml', 'application/pkcs7-signature',
         'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
         'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
    bytes         bigint      not null check (bytes between 1 and 20971520),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    supersedes_id uuid        constraint document_superseded_once unique check (supersedes_id <> id),
    uploaded_by   text        not null check (uploaded_by <> ''),
    uploaded_at   timestamptz not null,
    stored_in     xid8        not null default pg_current_xact_id(),
    unique (id, owner_type, owner_id, kind),
    constraint document_supersedes_its_like foreign key (supersedes_id, owner_type, owner_id, kind)
        references document (id, owner_type, owner_id, kind)
);
create index document_owner on document (owner_id, uploaded_at, id);
create index document_owner_type on document (owner_type, uploaded_at, id);
create index document_kind on document (kind, uploaded_at, id);
create index document_uploaded on document (uploaded_at, id);

-- The bytes, in rows of 256 KiB each but the last. They are compressed already, as most documents are.
create table document_chunk (
    document_id uuid  not null references document,
    number      int   not null check (number >= 0),
    content     bytea not null,
    primary key (document_id, number)
);
alter table document_chunk alter column content set storage external;

create function check_document_owner() returns trigger language plpgsql as $$
begin
    new.stored_in := pg_current_xact_id();
    if not document_owner_exists(new.owner_type, new.owner_id) then
        raise exception 'there is no % %', new.owner_type, new.owner_id
            using errcode = 'foreign_key_violation', constraint = 'document_owner_exists', table = 'document';
    end if;
    return new;
end $$;
create trigger check_document_owner before insert on document for each row execute function check_document_owner();

-- A chunk comes with its document, in one transaction, and is as long as its place asks.
create function check_document_chunk() returns trigger language plpgsql as $$
declare
    expected bigint;
begin
    select least(262144, bytes - new.number * 262144::bigint) into expected
    from document where id = new.document_id and stored_in = pg_current_xact_id();
    if octet_length(new.content) is distinct from expected then
        raise exception 'chunk % of document % is not expected', new.number, new.document_id
            using errcode = 'check_violation', constraint = 'document_chunk_expected', table = 'document_chunk';
    end if;
    return new;
end $$;
create trigger check_document_chunk before insert on document_chunk
    for each row execute function check_document_chunk();

-- At commit the chunks are complete and hash to what the document says. One at a time: the bytes are put together for it.
create function check_document() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('document.check', 0));
    if new.sha256 is distinct from
       (select encode(sha256(string_agg(content, ''::bytea order by number)), 'hex')
        from document_chunk where document_id = new.id) then
        raise exception 'document % is not stored as it was sent', new.id
            using errcode = 'check_violation', constraint = 'document_whole', table = 'document';
    end if;
    return null;
end $$;
create constraint trigger check_document after insert on document
    deferrable initially deferred for each row execute function check_document();

create function keep_document() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: documents stay as they are', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end $$;
create trigger keep_document before update or delete on document for each row execute function keep_document();
create trigger keep_document before update or delete on document_chunk for each row execute function keep_document();
create trigger keep_all before truncate on document for each statement execute function keep_document();
create trigger keep_all before truncate on document_chunk for each statement execute function keep_document();

-- Which kind of document a step asks for, or no longer asks for, from a day on.
create table required_document (
    id             uuid        primary key,
    step           text        not null check (step in
        ('GRANT_SUBMIT', 'COMMITMENT_SUBMIT', 'DISBURSEMENT_SUBMIT_SUPPLIER', 'DISBURSEMENT_SUBMIT_SCHOOL',
         'ACQUITTAL_SUBMIT_ACCEPTANCE', 'ACQUITTAL_SUBMIT_EXPENSE')),
    kind           text        not null check (kind in
        ('AGREEMENT', 'CONTRACT', 'AMENDMENT', 'INVOICE', 'ACT_OF_ACCEPTANCE', 'EXPENSE_REPORT', 'BASIS', 'OTHER')),
    required       boolean     not null,
    effective_from date        not null,
    basis          text        not null check (basis ~ '\S' and length(basis) <= 500),
    created_at     timestamptz not null,
    version        bigint      not null,
    constraint required_document_once_a_day unique (step, kind, effective_from),
    constraint required_document_not_reaching_back check (effective_from >= (created_at at time zone 'Asia/Almaty')::date)
);
create index required_document_from on required_document (effective_from desc, id desc);

-- What an installation that is already at work has begun is finished without them: they apply from the first day of the second month
-- after this migration, and an administrator moves that day by a requirement of another day.
insert into required_document (id, step, kind, required, effective_from, basis, created_at, version)
select uuidv7(), step, kind, true, date_trunc('month', now() at time zone 'Asia/Almaty')::date + interval '2 months',
    'Установлено при вводе хранения документов; день начала меняет администратор.', now(), 0
from (values ('COMMITMENT_SUBMIT', 'CONTRACT'), ('DISBURSEMENT_SUBMIT_SUPPLIER', 'INVOICE'),
             ('ACQUITTAL_SUBMIT_ACCEPTANCE', 'ACT_OF_ACCEPTANCE'), ('ACQUITTAL_SUBMIT_EXPENSE', 'EXPENSE_REPORT')) as usual (step, kind);

insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
select uuidv7(), 'required-document', id, 'CREATED', 'system', 'system', now(), jsonb_build_object(
    'id', id, 'step', step, 'kind', kind, 'required', required, 'effectiveFrom', effective_from, 'basis', basis,
    'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'version', version)
from required_document;

-- A requirement in force stays as it is: a later one takes its place.
create function keep_required_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or old.effective_from <= (now() at time zone 'Asia/Almaty')::date then
        raise exception 'the requirement of % for % from % stays as it is', old.kind, old.step, old.effective_from
            using errcode = 'check_violation', constraint = 'required_document_in_force', table = 'required_document';
    end if;
    return old;
end $$;
create trigger keep_required_document before update or delete on required_document
    for each row execute function keep_required_document();

revoke update, delete, truncate on document, document_chunk from ${application};
revoke update, truncate on required_document from ${application};
