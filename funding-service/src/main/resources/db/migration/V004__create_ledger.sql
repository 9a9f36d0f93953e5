-- The ledger. The application may append and read; every invariant holds here whatever the application does.

create table account (
    code      text    primary key check (code ~ '^[a-z][a-z0-9-]*$'),
    kind      text    not null,
    budgetary boolean not null,
    name_kk   text    collate "kk-x-icu" not null,
    name_ru   text    collate "ru-x-icu" not null,
    name_en   text    collate "en-x-icu" not null,
    unique (code, budgetary)
);

insert into account (code, kind, budgetary, name_kk, name_ru, name_en) values
    ('bank', 'BANK', false, 'Банктегі ақша', 'Деньги на банковском счёте', 'Bank account'),
    ('contributions-receivable', 'CONTRIBUTIONS_RECEIVABLE', false,
     'Алынуға тиіс жарналар', 'Взносы к получению', 'Contributions receivable'),
    ('advances', 'ADVANCES', false, 'Мектептерге берілген аванстар', 'Авансы школам', 'Advances to schools'),
    ('prepayments', 'PREPAYMENTS', false,
     'Өнім берушілерге алдын ала төлем', 'Предоплата поставщикам', 'Prepayments to suppliers'),
    ('payables', 'PAYABLES', false, 'Төлеуге тиіс сомалар', 'Кредиторская задолженность', 'Payables'),
    ('contributions', 'CONTRIBUTIONS', false, 'Қор берушілердің жарналары', 'Взносы фондов', 'Contributions'),
    ('expense-equipment', 'EXPENSE', false, 'Шығын: жабдық', 'Расходы: оборудование', 'Expense: equipment'),
    ('expense-renovation', 'EXPENSE', false, 'Шығын: жөндеу', 'Расходы: ремонт', 'Expense: renovation'),
    ('expense-training', 'EXPENSE', false, 'Шығын: оқыту', 'Расходы: обучение', 'Expense: training'),
    ('expense-methodology', 'EXPENSE', false, 'Шығын: әдістеме', 'Расходы: методика', 'Expense: methodology'),
    ('expense-community', 'EXPENSE', false, 'Шығын: ауыл қауымы', 'Расходы: сообщество', 'Expense: community'),
    ('expense-administration', 'EXPENSE', false,
     'Шығын: әкімшілік', 'Расходы: администрирование', 'Expense: administration'),
    ('returns', 'RETURNS', false, 'Қайтарылған ақша', 'Возвраты', 'Returns'),
    ('appropriation', 'APPROPRIATION', true, 'Бекітілген бюджет', 'Утверждённый бюджет', 'Appropriation'),
    ('budget-revision', 'BUDGET_REVISION', true, 'Бюджетті нақтылау', 'Уточнение бюджета', 'Budget revision'),
    ('available-budget', 'AVAILABLE_BUDGET', true, 'Қолжетімді бюджет', 'Доступный бюджет', 'Available budget'),
    ('encumbrance', 'ENCUMBRANCE', true, 'Қабылданған міндеттемелер', 'Принятые обязательства', 'Encumbrance'),
    ('disbursed-budget', 'DISBURSED_BUDGET', true, 'Төленген бюджет', 'Оплаченный бюджет', 'Disbursed budget');

create table entry (
    id           uuid        primary key,
    cause_type   text        not null
        check (cause_type in ('BUDGET_APPROVED', 'DISBURSEMENT_APPROVED', 'DISBURSEMENT_PAID', 'REVERSAL')),
    cause_id     uuid        not null,
    effective_on date        not null,
    recorded_by  text        not null check (recorded_by <> ''),
    recorded_at  timestamptz not null,
    recorded_in  xid8        not null,
    reverses_id  uuid        constraint entry_reversed_once unique references entry,
    constraint entry_cause_once unique (cause_type, cause_id),
    constraint entry_reversal_named check ((cause_type = 'REVERSAL') = (reverses_id is not null)),
    constraint entry_reversal_cause check (reverses_id is null or reverses_id = cause_id)
);
create index entry_recorded on entry (recorded_at, id);
create index entry_effective on entry (effective_on, id);

create table posting (
    entry_id       uuid     not null references entry,
    position       smallint not null check (position > 0),
    account_code   text     not null,
    budgetary      boolean  not null,
    amount_tiyn    bigint   not null constraint posting_not_zero check (amount_tiyn <> 0),
    funder_id      uuid     references funder,
    grant_id       uuid     references grants,
    hub_school_id  uuid     references hub_school,
    budget_line_id uuid,
    supplier_id    uuid     references supplier,
    primary key (entry_id, position),
    foreign key (account_code, budgetary) references account (code, budgetary),
    foreign key (budget_line_id, grant_id) references budget_line (id, grant_id) match simple,
    constraint posting_line_of_a_grant check (budget_line_id is null or grant_id is not null),
    constraint posting_budget_line check (not budgetary or budget_line_id is not null)
);
create index posting_budget on posting (budget_line_id) where budgetary;
create index posting_account on posting (account_code, entry_id);
create index posting_grant on posting (grant_id, entry_id);
create index posting_supplier on posting (supplier_id, entry_id) where supplier_id is not null;

-- Where each budget line stands now. It follows from the postings and guards the line: nobody but the trigger below writes it.
create table budget_line_balance (
    budget_line_id uuid   primary key references budget_line,
    approved_tiyn  bigint not null,
    revision_tiyn  bigint not null,
    committed_tiyn bigint not null check (committed_tiyn >= 0),
    disbursed_tiyn bigint not null check (disbursed_tiyn >= 0),
    constraint budget_line_not_exceeded check (committed_tiyn + disbursed_tiyn <= approved_tiyn + revision_tiyn)
);

-- The database, not the application, says when and in which transaction an entry was recorded.
create function stamp_entry() returns trigger language plpgsql as $$
begin
    new.recorded_in := pg_current_xact_id();
    new.recorded_at := clock_timestamp();
    if new.reverses_id is not null
       and exists (select from entry where id = new.reverses_id
                   and (reverses_id is not null or effective_on > new.effective_on)) then
        raise exception 'entry % cannot be reversed on %', new.reverses_id, new.effective_on
            using errcode = 'check_violation', constraint = 'entry_reversible', table = 'entry';
    end if;
    return new;
end $$;
create trigger stamp_entry before insert on entry for each row execute function stamp_entry();

-- Postings come in the transaction of their entry, and move the balance of their budget line.
create function apply_postings() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    if exists (select from new_posting p join entry e on e.id = p.entry_id
               where e.recorded_in <> pg_current_xact_id()) then
        raise exception 'a recorded entry takes no further postings'
            using errcode = 'check_violation', constraint = 'posting_with_its_entry', table = 'posting';
    end if;
    with change as (
        select budget_line_id,
               coalesce(-sum(amount_tiyn) filter (where account_code = 'appropriation'), 0) as approved,
               coalesce(-sum(amount_tiyn) filter (where account_code = 'budget-revision'), 0) as revision,
               coalesce(sum(amount_tiyn) filter (where account_code = 'encumbrance'), 0) as committed,
               coalesce(sum(amount_tiyn) filter (where account_code = 'disbursed-budget'), 0) as disbursed
        from new_posting where budgetary group by budget_line_id),
    moved as (
        update budget_line_balance b
        set approved_tiyn = approved_tiyn + approved, revision_tiyn = revision_tiyn + revision,
            committed_tiyn = committed_tiyn + committed, disbursed_tiyn = disbursed_tiyn + disbursed
        from change where change.budget_line_id = b.budget_line_id
        returning b.budget_line_id)
    insert into budget_line_balance
    select * from change where budget_line_id not in (select budget_line_id from moved);
    return null;
end $$;
create trigger apply_postings after insert on posting
    referencing new table as new_posting for each statement execute function apply_postings();

-- Locks the balances of the given lines in one order for everybody, so that entries never deadlock.
create function lock_budget_lines(lines uuid[]) returns setof budget_line_balance
    language sql security definer set search_path from current
    begin atomic
        select * from budget_line_balance where budget_line_id = any (lines) order by budget_line_id for update;
    end;

-- At commit every entry has two postings or more, sums to zero, sums to zero on each budget line, and undoes exactly what it reverses.
create function check_entry() returns trigger language plpgsql as $$
declare
    checked uuid;
    reversed uuid;
begin
    if tg_table_name = 'entry' then checked := new.id; else checked := new.entry_id; end if;
    reversed := (select reverses_id from entry where id = checked);
    if (select count(*) < 2 or sum(amount_tiyn) <> 0 from posting where entry_id = checked) then
        raise exception 'entry % does not balance', checked
            using errcode = 'check_violation', constraint = 'entry_balances', table = 'entry';
    end if;
    if exists (select from posting where entry_id = checked and budgetary
               group by budget_line_id having sum(amount_tiyn) <> 0) then
        raise exception 'entry % does not balance on a budget line', checked
            using errcode = 'check_violation', constraint = 'entry_budget_balances', table = 'entry';
    end if;
    if reversed is not null and exists (
        select account_code, funder_id, grant_id, hub_school_id, budget_line_id, supplier_id
        from posting where entry_id in (checked, reversed)
        group by account_code, funder_id, grant_id, hub_school_id, budget_line_id, supplier_id
        having sum(amount_tiyn) <> 0) then
        raise exception 'entry % does not undo entry %', checked, reversed
            using errcode = 'check_violation', constraint = 'entry_reversal_exact', table = 'entry';
    end if;
    return null;
end $$;
create constraint trigger check_entry after insert on entry
    deferrable initially deferred for each row execute function check_entry();
create constraint trigger check_entry after insert on posting
    deferrable initially deferred for each row execute function check_entry();

-- What is recorded stays as it is, for the owner too.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: the ledger is append-only', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end $$;
create trigger refuse_change before update or delete on entry for each row execute function refuse_change();
create trigger refuse_change before update or delete on posting for each row execute function refuse_change();
create trigger refuse_truncate before truncate on entry for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on posting for each statement execute function refuse_change();

-- The instant up to which the ledger is complete: no entry recorded at or before it can still appear. Who is recording holds a lock on
-- table entry from before its first stamp until its transaction ends, and stamps nothing earlier than that transaction's beginning.
create function ledger_complete_until() returns timestamptz language plpgsql volatile as $$
declare
    checked_at timestamptz := clock_timestamp();
begin
    perform pg_stat_clear_snapshot();
    return least(checked_at, (
        select min(recording.xact_start)
        from pg_locks held join pg_stat_activity recording using (pid)
        where held.locktype = 'relation' and held.relation = 'entry'::regclass and held.mode = 'RowExclusiveLock'
          and held.database = (select oid from pg_database where datname = current_database())
          and pid <> pg_backend_pid()))
        - interval '1 microsecond';
end $$;

revoke insert, update, delete, truncate on account, budget_line_balance from ${application};
revoke update, delete, truncate on entry, posting from ${application};
