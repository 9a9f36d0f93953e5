-- What the fund's banks say about its accounts: the files as they came, what they say, and which entries of the ledger it is about.

create table bank_statement_file (
    id          uuid        primary key,
    sha256      text        not null constraint bank_statement_file_once unique,
    format      text        not null check (format in ('CAMT_053', 'CLIENT_BANK_EXCHANGE')),
    content     bytea       not null,
    uploaded_by text        not null check (uploaded_by <> ''),
    uploaded_at timestamptz not null,
    constraint bank_statement_file_hash check (sha256 = encode(sha256(content), 'hex'))
);

create table bank_statement (
    id              uuid        primary key,
    file_id         uuid        not null references bank_statement_file,
    bank_account_id uuid        not null references bank_account,
    number          text        check (length(number) between 1 and 140),
    starts_on       date        not null,
    ends_on         date        not null,
    opening_tiyn    bigint      not null,
    in_tiyn         bigint      not null check (in_tiyn >= 0),
    out_tiyn        bigint      not null check (out_tiyn >= 0),
    closing_tiyn    bigint      not null,
    stated_in_tiyn  bigint,
    stated_out_tiyn bigint,
    line_count      int         not null check (line_count >= 0),
    repeated_count  int         not null check (repeated_count between 0 and line_count),
    uploaded_by     text        not null check (uploaded_by <> ''),
    uploaded_at     timestamptz not null,
    unique (id, bank_account_id),
    constraint bank_statement_adds_up check (opening_tiyn + in_tiyn - out_tiyn = closing_tiyn),
    constraint bank_statement_dates_in_order check (starts_on <= ends_on),
    constraint bank_statement_begun check (starts_on <= (uploaded_at at time zone 'Asia/Almaty')::date)
);
create index bank_statement_of_file on bank_statement (file_id);
create index bank_statement_account on bank_statement (bank_account_id, starts_on, id);
create index bank_statement_start on bank_statement (starts_on, id);
create index bank_statement_uploaded on bank_statement (uploaded_at, id);

create table bank_statement_line (
    id                uuid        primary key,
    statement_id      uuid        not null,
    bank_account_id   uuid        not null,
    position          int         not null check (position > 0),
    booked_on         date        not null,
    value_on          date,
    direction         text        not null check (direction in ('IN', 'OUT')),
    amount_tiyn       bigint      not null check (amount_tiyn > 0),
    counterparty_name text        check (length(counterparty_name) between 1 and 500),
    counterparty_bin  text        check (length(counterparty_bin) between 1 and 35),
    counterparty_iban text        check (length(counterparty_iban) between 1 and 35),
    counterparty_bic  text        check (length(counterparty_bic) between 1 and 35),
    purpose           text        check (length(purpose) between 1 and 2000),
    purpose_code      text        check (length(purpose_code) between 1 and 35),
    document_number   text        check (length(document_number) between 1 and 35),
    end_to_end_id     text        check (length(end_to_end_id) between 1 and 35),
    bank_reference    text        check (length(bank_reference) between 1 and 35),
    returned          boolean     not null,
    status            text        not null,
    matched_tiyn      bigint      not null,
    repeats_id        uuid        references bank_statement_line,
    doubts_id         uuid        references bank_statement_line,
    decision_reason   text        check (length(decision_reason) between 1 and 1000),
    decided_by        text,
    decided_at        timestamptz,
    created_at        timestamptz not null,
    version           bigint      not null,
    foreign key (statement_id, bank_account_id) references bank_statement (id, bank_account_id),
    constraint bank_statement_line_position unique (statement_id, position),
    -- One line is repeated at most once by another statement: what the bank booked twice stands twice.
    constraint bank_statement_line_repeated_once unique (repeats_id, statement_id),
    constraint bank_statement_line_not_exceeded check (matched_tiyn between 0 and amount_tiyn),
    constraint bank_statement_line_status check (case status
        when 'DUPLICATE' then matched_tiyn = 0 and repeats_id is not null
        when 'SET_ASIDE' then matched_tiyn = 0 and repeats_id is null and decision_reason is not null
        when 'UNMATCHED' then matched_tiyn = 0 and repeats_id is null
        when 'PARTLY_MATCHED' then matched_tiyn > 0 and matched_tiyn < amount_tiyn and repeats_id is null
        when 'MATCHED' then matched_tiyn = amount_tiyn and repeats_id is null
        else false end),
    constraint bank_statement_line_decision_complete check (num_nonnulls(decision_reason, decided_by, decided_at) in (0, 3))
);
create index bank_statement_line_booked on bank_statement_line (booked_on, id);
create index bank_statement_line_account on bank_statement_line (bank_account_id, booked_on, id);
create index bank_statement_line_status on bank_statement_line (status, booked_on, id);
create index bank_statement_line_open on bank_statement_line (bank_account_id, booked_on, id)
    where status in ('UNMATCHED', 'PARTLY_MATCHED', 'SET_ASIDE');
create index bank_statement_line_amount on bank_statement_line (amount_tiyn, id);
create index bank_statement_line_doubts on bank_statement_line (doubts_id) where doubts_id is not null;

-- What a line is about: an entry of the ledger, or a part of it.
create table bank_statement_match (
    id          uuid        primary key,
    line_id     uuid        not null references bank_statement_line,
    kind        text        not null,
    target_id   uuid        not null,
    cause_type  text        not null,
    cause_id    uuid        not null,
    amount_tiyn bigint      not null check (amount_tiyn > 0),
    automatic   boolean     not null,
    matched_by  text        not null check (matched_by <> ''),
    matched_at  timestamptz not null,
    undone_by   text,
    undone_at   timestamptz,
    undo_reason text        check (length(undo_reason) between 1 and 1000),
    foreign key (cause_type, cause_id) references entry (cause_type, cause_id),
    constraint bank_statement_match_kind check ((kind, cause_type) in (
        ('DISBURSEMENT', 'DISBURSEMENT_PAID'), ('PAYMENT', 'DISBURSEMENT_PAID'), ('RETURNED_PAYMENT', 'PAYMENT_RETURNED'),
        ('CONTRIBUTION', 'CONTRIBUTION_RECEIVED'), ('RECEIPT', 'CONTRIBUTION_RECEIVED'))),
    constraint bank_statement_match_undo_complete check (num_nonnulls(undone_by, undone_at, undo_reason) in (0, 3))
);
create index bank_statement_match_line on bank_statement_match (line_id);
create index bank_statement_match_cause on bank_statement_match (cause_type, cause_id) where undone_by is null;

-- A line stays as the bank wrote it; only what became of it changes.
create function keep_bank_statement_line() returns trigger language plpgsql as $$
declare
    moving text[] := '{status,matched_tiyn,repeats_id,decision_reason,decided_by,decided_at,version}';
begin
    if tg_op = 'UPDATE' and to_jsonb(old) - moving is distinct from to_jsonb(new) - moving
       or new.repeats_id is not null and (tg_op = 'INSERT' or new.repeats_id is distinct from old.repeats_id)
          and not exists (select from bank_statement_line e
                          where e.id = new.repeats_id and e.statement_id <> new.statement_id
                            and (e.bank_account_id, e.booked_on, e.direction, e.amount_tiyn)
                                = (new.bank_account_id, new.booked_on, new.direction, new.amount_tiyn)) then
        raise exception 'line % of a bank statement stays as it is', new.id
            using errcode = 'check_violation', constraint = 'bank_statement_line_kept', table = 'bank_statement_line';
    end if;
    return new;
end $$;
create trigger keep_bank_statement_line before insert or update on bank_statement_line
    for each row execute function keep_bank_statement_line();

-- Who matches the same entry waits, so that the sums below are final. A match is undone once and stays otherwise.
create function keep_bank_statement_match() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform pg_advisory_xact_lock(hashtextextended('bank-statement-match ' || new.cause_id, 0));
    elsif old.undone_by is not null or to_jsonb(old) - '{undone_by,undone_at,undo_reason}'::text[]
          is distinct from to_jsonb(new) - '{undone_by,undone_at,undo_reason}'::text[] then
        raise exception 'match % stays as it is', old.id
            using errcode = 'check_violation', constraint = 'bank_statement_match_kept', table = 'bank_statement_match';
    end if;
    return new;
end $$;
create trigger keep_bank_statement_match before insert or update on bank_statement_match
    for each row execute function keep_bank_statement_match();

-- At commit a line's matches add up to what it says, and no entry is matched with more than it moved on the line's account.
create function check_bank_statement_match() returns trigger language plpgsql as $$
declare
    line bank_statement_line;
begin
    select * into line from bank_statement_line where id = new.line_id;
    if line.matched_tiyn <> (select coalesce(sum(amount_tiyn), 0) from bank_statement_match
                             where line_id = line.id and undone_by is null) then
        raise exception 'the matches of line % do not add up', line.id
            using errcode = 'check_violation', constraint = 'bank_statement_matches_add_up', table = 'bank_statement_match';
    end if;
    if new.undone_by is null and (
        select sum(m.amount_tiyn * case l.direction when 'IN' then 1 else -1 end)
        from bank_statement_match m join bank_statement_line l on l.id = m.line_id
        where (m.cause_type, m.cause_id) = (new.cause_type, new.cause_id) and m.undone_by is null)
        not between (select least(0, sum(p.amount_tiyn)) from entry e join posting p on p.entry_id = e.id
                     join bank_account a on p.account_code = 'bank-' || lower(a.iban)
                     where e.cause_type = new.cause_type and e.cause_id = new.cause_id and a.id = line.bank_account_id)
        and (select greatest(0, sum(p.amount_tiyn)) from entry e join posting p on p.entry_id = e.id
             join bank_account a on p.account_code = 'bank-' || lower(a.iban)
             where e.cause_type = new.cause_type and e.cause_id = new.cause_id and a.id = line.bank_account_id) then
        raise exception 'entry % % is matched with more than it moved', new.cause_type, new.cause_id
            using errcode = 'check_violation', constraint = 'bank_statement_match_within_entry', table = 'bank_statement_match';
    end if;
    return null;
end $$;
create constraint trigger check_bank_statement_match after insert or update on bank_statement_match
    deferrable initially deferred for each row execute function check_bank_statement_match();

create function check_bank_statement_line() returns trigger language plpgsql as $$
begin
    if new.matched_tiyn <> (select coalesce(sum(amount_tiyn), 0) from bank_statement_match
                            where line_id = new.id and undone_by is null)
       and new.version = (select version from bank_statement_line where id = new.id) then
        raise exception 'the matches of line % do not add up', new.id
            using errcode = 'check_violation', constraint = 'bank_statement_matches_add_up', table = 'bank_statement_line';
    end if;
    return null;
end $$;
create constraint trigger check_bank_statement_line after update on bank_statement_line
    deferrable initially deferred for each row execute function check_bank_statement_line();

-- What the account should open with by the statements that begin earlier; null where there is none.
create function expected_opening(account uuid, first_day date) returns bigint language sql stable as $$
    select s.opening_tiyn + coalesce((
        select sum(case l.direction when 'IN' then l.amount_tiyn else -l.amount_tiyn end)
        from bank_statement_line l where l.statement_id = s.id and l.booked_on < first_day), 0)::bigint
    from bank_statement s where s.bank_account_id = account and s.starts_on < first_day
    order by s.ends_on desc, s.starts_on desc, s.id desc limit 1
$$;

-- How many other statements of the account speak of the same days.
create function overlapping_statements(account uuid, statement uuid, first_day date, last_day date) returns bigint
    language sql stable as $$
    select count(*) from bank_statement s
    where s.bank_account_id = account and s.id <> statement and s.starts_on <= last_day and s.ends_on >= first_day
$$;

-- One line of a statement may be several receipts; a person records a reference once.
drop index contribution_receipt_reference_unique;
create unique index contribution_receipt_reference_unique on contribution_receipt (bank_account_id, bank_reference)
    where reversed_on is null and statement_line_id is null;
alter table contribution_receipt
    add constraint contribution_receipt_statement_line foreign key (statement_line_id) references bank_statement_line;
create index contribution_receipt_statement_line on contribution_receipt (statement_line_id) where statement_line_id is not null;

alter table payment
    add constraint payment_statement_line foreign key (statement_line_id) references bank_statement_line;

-- Whether the person made or approved the disbursement: then another one matches its payment.
create function takes_part_in_payment(person text, checked uuid) returns boolean language sql stable as $$
    select exists (
        select from disbursement d
        where d.id = checked and (person = any (d.makers) or person = d.decided_by or exists (
            select from disbursement_approval a
            where a.disbursement_id = d.id and a.submission = d.submissions and a.person = takes_part_in_payment.person)))
$$;

revoke update, delete, truncate on bank_statement_file, bank_statement from ${application};
revoke delete, truncate on bank_statement_line, bank_statement_match from ${application};
