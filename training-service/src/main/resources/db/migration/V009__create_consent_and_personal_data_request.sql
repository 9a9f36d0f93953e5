-- A teacher's consent to the processing of personal data, with what the law has it say (Law 94-V, art. 8(4)).
create table consent (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    teacher_id uuid not null references teacher,
    operator_name text not null,
    operator_bin text not null constraint consent_operator_bin check (operator_bin ~ '^[0-9]{4}[4-6][0-9]{7}$'),
    given_on date not null,
    -- Until it is withdrawn where there is none.
    valid_until date,
    third_party_transfer boolean not null,
    third_parties text,
    cross_border_transfer boolean not null,
    countries text[] not null,
    public_sources boolean not null,
    public_source_names text,
    data_items text[] not null constraint consent_data_items check (cardinality(data_items) > 0 and data_items <@ array
        ['NAME', 'IIN', 'BIRTH_AND_SEX', 'WORKPLACE', 'SUBJECTS', 'QUALIFICATION', 'TRAINING', 'CONTACTS', 'IMAGES', 'OTHER']),
    other_data text,
    given_by text,
    document text,
    withdrawn_on date,
    withdrawal_document text,
    erased_at timestamptz,
    constraint consent_term check (given_on <= valid_until),
    constraint consent_third_parties check (third_party_transfer = (third_parties is not null)),
    constraint consent_countries check (cross_border_transfer = (cardinality(countries) > 0)),
    constraint consent_public_sources check (public_sources = (public_source_names is not null)),
    constraint consent_withdrawal check (withdrawn_on >= given_on),
    -- Only erasure takes the texts that may name the person.
    constraint consent_texts check (case when erased_at is null
        then document is not null and (withdrawn_on is null) = (withdrawal_document is null)
            and ('OTHER' = any (data_items)) = (other_data is not null)
        else num_nonnulls(given_by, document, other_data, withdrawal_document) = 0 end)
);
create index consent_teacher on consent (teacher_id, given_on, id);

-- What people ask of their data, and by when it is to be done (Law 94-V, arts. 24 and 25).
create table personal_data_request (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    teacher_id uuid not null references teacher,
    kind text not null constraint personal_data_request_kind check (kind in ('ACCESS', 'CORRECTION', 'BLOCKING', 'ERASURE')),
    status text not null constraint personal_data_request_status check (status in ('OPEN', 'DONE', 'REFUSED')),
    received_on date not null,
    due_on date not null,
    done_on date,
    document text,
    outcome text,
    constraint personal_data_request_due check (due_on > received_on),
    constraint personal_data_request_done check ((status = 'OPEN') = (done_on is null) and done_on >= received_on)
);
create index personal_data_request_due_order on personal_data_request (due_on, id);
create index personal_data_request_open on personal_data_request (due_on, id) where status = 'OPEN';
create index personal_data_request_created on personal_data_request (created_at, id);
create index personal_data_request_teacher on personal_data_request (teacher_id, id);

-- Nothing here is deleted: what ends keeps its history.
revoke delete, truncate on consent, personal_data_request from "${application}";

-- Answers that are kept for requests sent again name people; an erasure finds those that name the person. Those of uploads hold ids and
-- no personal data.
create function ids_in(body text) returns text[]
    language sql immutable parallel safe
    return (select array_agg(distinct found[1])
            from regexp_matches(body, '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') found);
create index idempotency_key_ids on idempotency_key using gin (ids_in(body)) where body not like '{"dryRun"%';

-- Nobody whose personal data is erased is enrolled. The lock keeps an erasure under way from being overtaken.
create function enrolment_names_a_person() returns trigger language plpgsql as $$
begin
    if (select erased_at from teacher where id = new.teacher_id for share) is not null then
        raise exception 'new row for relation "enrolment" violates check constraint "enrolment_names_a_person"'
            using errcode = 'check_violation', constraint = 'enrolment_names_a_person', table = 'enrolment';
    end if;
    return new;
end $$;
create trigger enrolment_names_a_person before insert on enrolment
    for each row execute function enrolment_names_a_person();
