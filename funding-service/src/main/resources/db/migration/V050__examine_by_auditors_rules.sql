-- What auditors examine the money with, and what they find: their own working papers. Nothing of it is money data, and nothing of the
-- money data refers to it.

-- Days of which training-service states whether people work, because they differ from what follows from the law.
create table calendar_day (
    id      uuid    primary key,
    day     date    not null,
    working boolean not null
);
create index calendar_day_day on calendar_day (day);
-- They stand in a feed that was followed for course runs alone so far: it is read from its beginning once more.
delete from replica_cursor where feed = 'training';

-- From which device somebody submitted or decided: keyed hashes in which the subject is hashed along, so that they compare within one
-- subject only.
create table device_trace (
    id           uuid        primary key,
    subject_type text        not null check (subject_type in ('DISBURSEMENT', 'COMMITMENT', 'ACQUITTAL')),
    subject_id   uuid        not null,
    step         text        not null check (step in ('SUBMITTED', 'APPROVED')),
    person       text        not null check (person <> ''),
    noted_at     timestamptz not null,
    address_hash text        not null check (address_hash ~ '^[0-9a-f]{64}$'),
    agent_hash   text        not null check (agent_hash ~ '^[0-9a-f]{64}$')
);
create index device_trace_subject on device_trace (subject_id, noted_at);
create index device_trace_noted on device_trace (noted_at) where step = 'APPROVED';

create table audit_rule (
    id         uuid        primary key,
    kind       text        not null check (kind in (
        'SPLIT_PAYMENTS', 'REST_DAY_APPROVALS', 'DETAILS_CHANGED_BEFORE_PAYMENT', 'ROUND_AMOUNTS', 'SAME_DEVICE',
        'PAYMENT_WITHOUT_ACCEPTANCE', 'DUPLICATE_PAYMENTS', 'LARGE_FIRST_PAYMENT', 'FIRST_DIGITS')),
    title      text        not null check (length(title) between 1 and 300),
    versions   int         not null check (versions > 0),
    created_by text        not null check (created_by <> ''),
    created_at timestamptz not null,
    version    bigint      not null
);
create index audit_rule_created on audit_rule (created_at, id);

-- In force is, of those that are effective on a day, the one from the latest day, and of several from that day the last.
create table audit_rule_version (
    id             uuid        primary key,
    rule_id        uuid        not null references audit_rule,
    number         int         not null check (number > 0),
    effective_from date        not null,
    enabled        boolean     not null,
    parameters     text        not null check (parameters is json object),
    reason         text        not null check (length(reason) between 1 and 1000),
    created_by     text        not null check (created_by <> ''),
    created_at     timestamptz not null,
    unique (id, rule_id),
    constraint audit_rule_version_in_turn unique (rule_id, number)
);

create table audit_run (
    id            uuid        primary key,
    period_from   date        not null,
    period_until  date        not null,
    effective_at  date        not null,
    known_at      timestamptz not null,
    found         int         not null check (found >= 0),
    found_first   int         not null check (found_first between 0 and found),
    run_by        text        not null check (run_by <> ''),
    run_at        timestamptz not null,
    constraint audit_run_dates_in_order check (period_from <= period_until and period_until <= effective_at)
);
create index audit_run_at on audit_run (run_at, id);

create table audit_run_rule (
    run_id          uuid not null references audit_run,
    position        int  not null check (position >= 0),
    rule_version_id uuid not null references audit_rule_version,
    found           int  not null check (found >= 0),
    found_first     int  not null check (found_first between 0 and found),
    primary key (run_id, position),
    unique (run_id, rule_version_id)
);

create sequence audit_finding_number;

-- What a rule found, as it was when it was first found.
create table audit_finding (
    id              uuid        primary key,
    code            text        not null constraint audit_finding_code_unique unique check (code ~ '^F-[0-9]{4}-[0-9]{6,}$'),
    rule_id         uuid        not null,
    rule_version_id uuid        not null,
    run_id          uuid        not null references audit_run deferrable initially deferred,
    kind            text        not null,
    severity        text        not null check (severity in ('HIGH', 'MEDIUM', 'LOW')),
    subject_type    text        not null check (subject_type in (
        'DISBURSEMENT', 'COMMITMENT', 'ACQUITTAL', 'SUPPLIER', 'HUB_SCHOOL', 'PAYMENTS')),
    subject_id      uuid,
    subject_on      date        not null,
    occasion        text        not null, -- what else tells findings about one subject apart
    amount_tiyn     bigint,
    evidence        text        not null check (evidence is json object),
    found_at        timestamptz not null,
    status          text        not null check (status in ('NEW', 'CONFIRMED', 'DISMISSED', 'RESOLVED')),
    version         bigint      not null,
    foreign key (rule_version_id, rule_id) references audit_rule_version (id, rule_id),
    constraint audit_finding_subject check ((subject_id is null) = (subject_type = 'PAYMENTS')),
    constraint audit_finding_once unique nulls not distinct (rule_id, subject_type, subject_id, occasion)
);
create index audit_finding_found on audit_finding (found_at, id);
create index audit_finding_subject_on on audit_finding (subject_on, id);
create index audit_finding_status on audit_finding (status, found_at, id);
create index audit_finding_about on audit_finding (subject_id, found_at, id);

-- What a run came upon, found before or not.
create table audit_run_finding (
    run_id     uuid not null references audit_run deferrable initially deferred,
    finding_id uuid not null references audit_finding,
    primary key (run_id, finding_id)
);
create index audit_run_finding_finding on audit_run_finding (finding_id);

-- What auditors made of a finding.
create table audit_finding_decision (
    id          uuid        primary key,
    finding_id  uuid        not null references audit_finding,
    from_status text        not null,
    to_status   text        not null,
    comment     text        not null check (length(comment) between 1 and 4000),
    decided_by  text        not null check (decided_by <> ''),
    decided_at  timestamptz not null,
    constraint audit_finding_life check ((from_status, to_status) in (
        ('NEW', 'CONFIRMED'), ('NEW', 'DISMISSED'), ('CONFIRMED', 'RESOLVED'), ('CONFIRMED', 'DISMISSED'),
        ('DISMISSED', 'NEW'), ('RESOLVED', 'NEW')))
);
create index audit_finding_decision_finding on audit_finding_decision (finding_id, id);

-- Of a finding nothing changes but its status, by a decision.
create function keep_audit_finding() returns trigger language plpgsql as $$
begin
    if to_jsonb(old) - '{status,version}'::text[] is distinct from to_jsonb(new) - '{status,version}'::text[] then
        raise exception 'finding % stays as it was found', old.code
            using errcode = 'check_violation', constraint = 'audit_finding_kept', table = 'audit_finding';
    end if;
    return new;
end $$;
create trigger keep_audit_finding before update on audit_finding for each row execute function keep_audit_finding();

create function check_audit_finding() returns trigger language plpgsql as $$
begin
    if new.status <> coalesce((select to_status from audit_finding_decision where finding_id = new.id order by id desc limit 1), 'NEW') then
        raise exception 'nobody decided that finding % is %', new.code, new.status
            using errcode = 'check_violation', constraint = 'audit_finding_decided', table = 'audit_finding';
    end if;
    return null;
end $$;
create constraint trigger check_audit_finding after insert or update on audit_finding
    deferrable initially deferred for each row execute function check_audit_finding();

-- Amounts as they are written in evidence.
create function tenge(tiyn numeric) returns text language sql immutable return round(tiyn / 100, 2)::text;

-- A rule of each kind, to begin with.
insert into audit_rule (id, kind, title, versions, created_by, created_at, version)
select uuidv7(), kind, title, 1, 'system', now(), 0 from (values
    ('SPLIT_PAYMENTS', 'Лимиттен төмен бөлінген төлемдер / Дробление под лимит'),
    ('REST_DAY_APPROVALS', 'Демалыста және түнде бекіту / Утверждения в выходные и ночью'),
    ('DETAILS_CHANGED_BEFORE_PAYMENT', 'Төлем алдындағы шот өзгерісі / Смена счёта перед платежом'),
    ('ROUND_AMOUNTS', 'Дөңгелек сомалар / Круглые суммы'),
    ('SAME_DEVICE', 'Бір құрылғыдан ұсыну және бекіту / Подача и утверждение с одного устройства'),
    ('PAYMENT_WITHOUT_ACCEPTANCE', 'Қабылдаусыз төлемдер / Платежи без приёмки'),
    ('DUPLICATE_PAYMENTS', 'Қайталанған төлемдер / Повторные платежи'),
    ('LARGE_FIRST_PAYMENT', 'Жаңа өнім берушіге ірі алғашқы төлем / Крупный первый платёж новому поставщику'),
    ('FIRST_DIGITS', 'Бенфорд заңы: алғашқы цифрлар / Закон Бенфорда: первые цифры')) as usual (kind, title);
insert into audit_rule_version (id, rule_id, number, effective_from, enabled, parameters, reason, created_by, created_at)
select uuidv7(), r.id, 1, '2000-01-01', true, usual.parameters, 'Әдепкі мәндер / Значения по умолчанию', 'system', now()
from audit_rule r join (values
    ('SPLIT_PAYMENTS', '{"windowDays":30,"minimumPercent":50,"together":"PAYEE"}'),
    ('REST_DAY_APPROVALS', '{"weekends":true,"holidays":true,"nightFrom":22,"nightUntil":6}'),
    ('DETAILS_CHANGED_BEFORE_PAYMENT', '{"days":30}'),
    ('ROUND_AMOUNTS', '{"multiple":"1000000.00","minimumPercent":50,"minimumPayments":5}'),
    ('SAME_DEVICE', '{"addressAlone":false}'),
    ('PAYMENT_WITHOUT_ACCEPTANCE', '{"days":60,"payees":"SUPPLIERS"}'),
    ('DUPLICATE_PAYMENTS', '{"windowDays":366,"invoicesOnly":true}'),
    ('LARGE_FIRST_PAYMENT', '{"minimum":"10000000.00","days":90}'),
    ('FIRST_DIGITS', '{"minimumPayments":300,"significancePercent":"5"}')) as usual (kind, parameters) on usual.kind = r.kind;

-- Rules, runs, findings and traces stay as they are. A rule counts its versions, a finding changes its status.
do $$
declare
    kept text;
begin
    foreach kept in array '{device_trace,audit_rule_version,audit_run,audit_run_rule,audit_run_finding,audit_finding_decision}'::text[] loop
        execute format('create trigger refuse_change before update or delete on %I for each row execute function refuse_change()', kept);
        execute format('create trigger refuse_truncate before truncate on %I for each statement execute function refuse_change()', kept);
    end loop;
end $$;
revoke update, delete, truncate
    on device_trace, audit_rule_version, audit_run, audit_run_rule, audit_run_finding, audit_finding_decision from ${application};
revoke delete, truncate on audit_rule, audit_finding from ${application};
revoke truncate on calendar_day from ${application};

select log_records(logged::regclass)
from unnest('{calendar_day,device_trace,audit_rule,audit_rule_version,audit_run,audit_run_rule,audit_finding,audit_run_finding,
              audit_finding_decision}'::text[]) as logged;
