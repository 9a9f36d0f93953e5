-- The audit trail misses nothing: what people did that changed nothing is in it, too. A file that was taken away, an attempt to change
-- something that was refused.

create table noted_act (
    id            uuid        primary key,
    noted_at      timestamptz not null,
    person        text        not null check (person <> ''),
    person_name   text        not null,
    act           text        not null check (act in ('DOWNLOAD', 'REFUSED_ATTEMPT')),
    operation     text        not null check (operation <> ''),
    resource_type text        not null check (resource_type <> ''),
    resource_id   uuid,
    code          text        check ((code is not null) = (act = 'REFUSED_ATTEMPT')),
    trace_id      text
);
comment on column noted_act.operation is 'the operation of the contract';
comment on column noted_act.code is 'the problem it was refused with';
create index noted_act_noted on noted_act (noted_at, id);

create trigger refuse_change before update or delete on noted_act for each row execute function refuse_change();
create trigger refuse_truncate before truncate on noted_act for each statement execute function refuse_change();
revoke update, delete, truncate on noted_act from ${application};

create or replace view audit_act as
    select recorded_at as at, event_id as id, actor as person, actor_name as name,
           case
               when resource_type in ('period', 'period-exception') then 'PERIOD'
               when resource_type in ('approval-limit', 'acquittal-term', 'required-document', 'supplier-watch-period') then 'RULE'
               when resource_type in ('bank', 'economic-sector', 'payment-purpose') then 'REFERENCE_LIST'
               when operation in ('SUBMITTED', 'CLOSING_REQUESTED', 'WITHDRAWAL_REQUESTED', 'RELEASE_REQUESTED') then 'SUBMISSION'
               when operation in ('APPROVED', 'FIRST_APPROVED', 'SIGNED', 'ACCEPTED') then 'APPROVAL'
               when operation in ('REJECTED', 'KEPT') then 'REJECTION'
               when operation in ('BANK_DETAILS_CONFIRMED', 'SET_ASIDE') then 'OVERRIDE'
               when operation in ('REVERSED', 'RETURN_UNDONE', 'PAYMENT_UNDONE', 'UNMATCHED', 'REOPENED') then 'UNDOING'
               when operation in ('EXPORTED', 'ISSUED') then 'EXPORT'
               else 'CHANGE'
           end as act,
           operation, resource_type, resource_id,
           coalesce(representation ->> 'code', representation ->> 'number') as code, trace_id, null::text as purpose
    from change
    union all
    select read_at, id, reader, reader_name, 'PERSONAL_DATA_READ', 'READ', resource_type, resource_id, field, trace_id, purpose
    from personal_data_read
    union all
    select noted_at, id, person, person_name, act, operation, resource_type, resource_id, code, trace_id, null::text
    from noted_act;
