-- Recorded entries get a gapless order, and are summed up in segments that never change, so that a balance at any cut costs the number
-- of accounts and not the number of entries. Nobody who records waits for any of this; there are no foreign keys, because those would
-- lock what is recorded, and nothing that is referred to is ever deleted.

create table entry_sequence (
    sequence bigint primary key check (sequence > 0),
    entry_id uuid   not null unique
);

-- Who was recording at an instant. When all of them have ended, the ledger is complete up to that instant: who begins later stamps later.
create table recorders (
    only_row  boolean     primary key default true check (only_row),
    seen_at   timestamptz not null,
    recording text[]      not null
);
insert into recorders values (true, '-infinity', '{}');

-- A segment holds 1024 · 8^level entries of the sequence: segment n of a level those after n times that many. Eight segments of a level
-- are one of the next.
create table segment (
    level         smallint    not null check (level between 0 and 12),
    number        bigint      not null check (number >= 0),
    last_sequence bigint      not null,
    last_at       timestamptz not null,
    last_id       uuid        not null,
    primary key (level, number),
    constraint segment_full check (last_sequence = ((number + 1) << (10 + 3 * level)))
);

-- What a segment posted to an account up to the end of a day on which it posted to it.
create table rollup_account (
    level        smallint not null,
    number       bigint   not null,
    account_code text     not null,
    day          date     not null,
    debit_tiyn   bigint   not null check (debit_tiyn >= 0),
    credit_tiyn  bigint   not null check (credit_tiyn >= 0),
    primary key (level, number, account_code, day)
);

-- What a segment posted to the budgetary accounts of a line up to the end of a day on which it did.
create table rollup_line (
    level          smallint not null,
    number         bigint   not null,
    budget_line_id uuid     not null,
    day            date     not null,
    approved_tiyn  bigint   not null,
    revision_tiyn  bigint   not null,
    committed_tiyn bigint   not null,
    disbursed_tiyn bigint   not null,
    primary key (level, number, budget_line_id, day)
);

-- Sums up 1024 entries.
create function fold_segment(folded bigint) returns void language plpgsql as $$
begin
    insert into segment
    select 0, folded, s.sequence, e.recorded_at, e.id
    from entry_sequence s join entry e on e.id = s.entry_id where s.sequence = (folded + 1) * 1024;
    insert into rollup_account
    select 0, folded, account_code, day, sum(debit) over upto, sum(credit) over upto
    from (select p.account_code, e.effective_on as day,
                 sum(greatest(p.amount_tiyn, 0)) as debit, sum(greatest(-p.amount_tiyn, 0)) as credit
          from entry_sequence s join entry e on e.id = s.entry_id join posting p on p.entry_id = e.id
          where s.sequence > folded * 1024 and s.sequence <= (folded + 1) * 1024
          group by p.account_code, e.effective_on) d
    window upto as (partition by account_code order by day);
    insert into rollup_line
    select 0, folded, budget_line_id, day, sum(approved) over upto, sum(revision) over upto,
           sum(committed) over upto, sum(disbursed) over upto
    from (select p.budget_line_id, e.effective_on as day,
                 coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'appropriation'), 0) as approved,
                 coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'budget-revision'), 0) as revision,
                 coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'encumbrance'), 0) as committed,
                 coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'disbursed-budget'), 0) as disbursed
          from entry_sequence s join entry e on e.id = s.entry_id join posting p on p.entry_id = e.id
          where s.sequence > folded * 1024 and s.sequence <= (folded + 1) * 1024 and p.budgetary
          group by p.budget_line_id, e.effective_on) d
    window upto as (partition by budget_line_id order by day);
end $$;

-- Sums up eight segments of the level below.
create function fold_segments(into_level smallint, folded bigint) returns void language plpgsql as $$
begin
    insert into segment
    select into_level, folded, last_sequence, last_at, last_id
    from segment where level = into_level - 1 and number = folded * 8 + 7;
    insert into rollup_account
    select into_level, folded, account_code, day, sum(debit) over upto, sum(credit) over upto
    from (select account_code, day, sum(debit) as debit, sum(credit) as credit
          from (select account_code, day, debit_tiyn - coalesce(lag(debit_tiyn) over before, 0) as debit,
                       credit_tiyn - coalesce(lag(credit_tiyn) over before, 0) as credit
                from rollup_account where level = into_level - 1 and number between folded * 8 and folded * 8 + 7
                window before as (partition by number, account_code order by day)) moved
          group by account_code, day) d
    window upto as (partition by account_code order by day);
    insert into rollup_line
    select into_level, folded, budget_line_id, day, sum(approved) over upto, sum(revision) over upto,
           sum(committed) over upto, sum(disbursed) over upto
    from (select budget_line_id, day, sum(approved) as approved, sum(revision) as revision,
                 sum(committed) as committed, sum(disbursed) as disbursed
          from (select budget_line_id, day, approved_tiyn - coalesce(lag(approved_tiyn) over before, 0) as approved,
                       revision_tiyn - coalesce(lag(revision_tiyn) over before, 0) as revision,
                       committed_tiyn - coalesce(lag(committed_tiyn) over before, 0) as committed,
                       disbursed_tiyn - coalesce(lag(disbursed_tiyn) over before, 0) as disbursed
                from rollup_line where level = into_level - 1 and number between folded * 8 and folded * 8 + 7
                window before as (partition by number, budget_line_id order by day)) moved
          group by budget_line_id, day) d
    window upto as (partition by budget_line_id order by day);
end $$;

-- The transactions that are recording, and have perhaps stamped entries nobody else sees yet.
create function recording_now() returns setof text language sql volatile as $$
    select virtualtransaction from pg_locks
    where locktype = 'relation' and relation = 'entry'::regclass and mode = 'RowExclusiveLock' and granted
      and database = (select oid from pg_database where datname = current_database())
$$;

-- Orders at most `most` entries that can no longer be preceded by others, and folds the segments they fill. It answers how many; null if
-- somebody else is at it. All of it happens in the caller's transaction or not at all.
create function fold_entries(most int) returns int
    language plpgsql security definer set search_path from current as $$
declare
    seen timestamptz;
    complete timestamptz;
    ordered bigint;
    last_at timestamptz := '-infinity';
    last_id uuid := '00000000-0000-0000-0000-000000000000';
    done int;
    level smallint;
begin
    if not pg_try_advisory_xact_lock(2, 0) then
        return null;
    end if;
    if exists (select from recording_now() as r, recorders where r = any (recording)) then
        return 0;
    end if;
    seen := clock_timestamp();
    select seen_at into complete from recorders;
    update recorders set seen_at = seen, recording = array(select recording_now());
    if (select recording = '{}' from recorders) then
        complete := seen;
    end if;
    ordered := coalesce((select max(sequence) from entry_sequence), 0);
    if ordered > 0 then
        select e.recorded_at, e.id into last_at, last_id
        from entry_sequence s join entry e on e.id = s.entry_id where s.sequence = ordered;
    end if;
    insert into entry_sequence
    select ordered + row_number() over (order by recorded_at, id), id
    from (select recorded_at, id from entry
          where (recorded_at, id) > (last_at, last_id) and recorded_at < complete
          order by recorded_at, id limit most) next;
    get diagnostics done = row_count;
    for folded in ordered / 1024 .. (ordered + done) / 1024 - 1 loop
        perform fold_segment(folded);
        level := 1;
        while ((folded + 1) & ((1::bigint << (3 * level)) - 1)) = 0 loop
            perform fold_segments(level, ((folded + 1) >> (3 * level)) - 1);
            level := level + 1;
        end loop;
    end loop;
    return done;
end $$;

-- The segments that together hold the first `whole` times 1024 entries: at most seven of a level.
create function segments_of(whole bigint) returns table (level smallint, number bigint) language sql immutable as $$
    select l::smallint, n
    from generate_series(0, 12) as l,
         generate_series((whole >> (3 * (l + 1))) << 3, (whole >> (3 * l)) - 1) as n
$$;

create trigger refuse_change before update or delete on entry_sequence for each row execute function refuse_change();
create trigger refuse_change before update or delete on segment for each row execute function refuse_change();
create trigger refuse_change before update or delete on rollup_account for each row execute function refuse_change();
create trigger refuse_change before update or delete on rollup_line for each row execute function refuse_change();
revoke insert, update, delete, truncate on entry_sequence, recorders, segment, rollup_account, rollup_line from ${application};
