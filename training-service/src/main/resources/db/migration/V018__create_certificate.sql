-- A certificate says for good what was true when it was issued, so it keeps its own copy of every word on it.
create table certificate (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    number text collate "C" not null constraint certificate_number unique,
    provider_id uuid not null references provider,
    year integer not null,
    sequence integer not null constraint certificate_sequence_range check (sequence between 1 and 999999),
    issued_on date not null,
    teacher_id uuid not null references teacher,
    -- Copied for lists: where the holder works now, and in which territories that is.
    school_id uuid not null references school,
    territories text[] not null,
    -- Why it was issued: one of the two.
    enrolment_id uuid references enrolment,
    internship_id uuid references internship,
    course_run_id uuid references course_run,
    course_id uuid references course,
    holder_family_name text constraint certificate_holder_family_name check (length(holder_family_name) between 1 and 200),
    holder_given_name text constraint certificate_holder_given_name check (length(holder_given_name) between 1 and 200),
    holder_patronymic text,
    -- Salts the hash of the name in the credential; goes with the name.
    holder_salt text,
    provider_name_kk text not null,
    provider_name_ru text not null,
    provider_name_en text,
    title_kk text not null,
    title_ru text not null,
    title_en text,
    format text not null constraint certificate_format
        check (format in ('COURSE', 'SEMINAR', 'WEBINAR', 'MASTER_CLASS', 'WORKSHOP', 'INTERNSHIP')),
    hours integer not null constraint certificate_hours check (hours between 1 and 500),
    starts_on date not null,
    ends_on date not null,
    signatory_name text not null,
    signatory_title_kk text not null,
    signatory_title_ru text not null,
    status text not null constraint certificate_status check (status in ('VALID', 'REVOKED', 'REPLACED')),
    -- Since when it is no longer valid, and why.
    ended_at timestamptz,
    reason text,
    replaced_by uuid constraint certificate_replaced_by unique references certificate deferrable initially deferred,
    erased_at timestamptz,
    constraint certificate_without_gaps unique (provider_id, year, sequence),
    constraint certificate_year check (year = extract(year from issued_on)),
    constraint certificate_dates check (starts_on <= ends_on and ends_on <= issued_on),
    constraint certificate_cause check (num_nonnulls(enrolment_id, internship_id) = 1),
    constraint certificate_run check (enrolment_id is null or course_run_id is not null),
    constraint certificate_ended check ((status = 'VALID') = (ended_at is null)),
    constraint certificate_replacement check ((status = 'REPLACED') = (replaced_by is not null)),
    constraint certificate_reason check (status = 'VALID' or reason is not null or erased_at is not null),
    constraint certificate_erased check (erased_at is null or num_nonnulls(holder_family_name, holder_given_name,
        holder_patronymic, holder_salt, reason) = 0),
    constraint certificate_holder check (erased_at is not null or num_nonnulls(holder_family_name, holder_given_name,
        holder_salt) = 3)
);

-- One certificate for one reason; a replaced one makes room for the one that replaces it.
create unique index certificate_enrolment on certificate (enrolment_id) where status <> 'REPLACED' and enrolment_id is not null;
create unique index certificate_internship on certificate (internship_id) where status <> 'REPLACED' and internship_id is not null;
-- An internship that is part of a run is certified through one of the two, once.
create unique index certificate_teacher_in_run on certificate (course_run_id, teacher_id) where status <> 'REPLACED' and course_run_id is not null;

create index certificate_issued on certificate (issued_on, id);
create index certificate_number_order on certificate (number, id);
create index certificate_provider on certificate (provider_id, issued_on, id);
create index certificate_provider_number on certificate (provider_id, number, id);
create index certificate_course_run on certificate (course_run_id, issued_on, id);
create index certificate_teacher on certificate (teacher_id, issued_on, id);
create index certificate_ended_ones on certificate (status, issued_on, id) where status <> 'VALID';
create index certificate_ended_numbers on certificate (status, number, id) where status <> 'VALID';
create index certificate_school on certificate (school_id, issued_on, id);
-- A territory is asked for at its own level, so that a list of a region is read in its order as one of a village is.
create index certificate_territory_1 on certificate ((territories[1]), issued_on, id);
create index certificate_territory_2 on certificate ((territories[2]), issued_on, id);
create index certificate_territory_3 on certificate ((territories[3]), issued_on, id);
create index certificate_territory_4 on certificate ((territories[4]), issued_on, id);
create index certificate_search on certificate using gin (number gin_trgm_ops);

-- The second belt of the numbering: a number follows the one before it, and names somebody.
create function certificate_may_be_issued() returns trigger language plpgsql as $$
begin
    if new.sequence > 1 and not exists (select 1 from certificate
            where provider_id = new.provider_id and year = new.year and sequence = new.sequence - 1) then
        raise exception 'new row for relation "certificate" violates check constraint "certificate_gap"'
            using errcode = 'check_violation', constraint = 'certificate_gap', table = 'certificate';
    end if;
    select school.id, school.territories into strict new.school_id, new.territories
        from teacher join school on school.id = teacher.school_id where teacher.id = new.teacher_id;
    -- The lock keeps an erasure under way from being overtaken.
    if (select erased_at from teacher where id = new.teacher_id for share) is not null then
        raise exception 'new row for relation "certificate" violates check constraint "certificate_holder_known"'
            using errcode = 'check_violation', constraint = 'certificate_holder_known', table = 'certificate';
    end if;
    return new;
end $$;
create trigger certificate_may_be_issued before insert on certificate
    for each row execute function certificate_may_be_issued();

-- Where a certificate stands in the published status lists (W3C Bitstring Status List): a place drawn at random, so that
-- neighbours in a list say nothing of neighbours in time.
create table certificate_status_entry (
    list integer not null constraint certificate_status_list check (list > 0),
    position integer not null constraint certificate_status_position check (position between 0 and 131071),
    certificate_id uuid not null constraint certificate_status_certificate unique references certificate deferrable initially deferred,
    ended boolean not null default false,
    primary key (list, position)
);
create index certificate_status_ended on certificate_status_entry (list, position) where ended;

-- What was issued stays as it was issued: of a certificate only its ending and the holder's erasure are written later.
revoke delete, truncate, update on certificate, certificate_status_entry from "${application}";
grant update (version, status, ended_at, reason, replaced_by, erased_at, holder_family_name, holder_given_name,
    holder_patronymic, holder_salt) on certificate to "${application}";
grant update (ended) on certificate_status_entry to "${application}";

-- The code of a series is part of numbers that were given.
create function certificate_series_keeps_its_code() returns trigger language plpgsql as $$
begin
    if exists (select 1 from certificate where provider_id = old.provider_id) then
        raise exception 'new row for relation "certificate_series" violates check constraint "certificate_series_code_used"'
            using errcode = 'check_violation', constraint = 'certificate_series_code_used', table = 'certificate_series';
    end if;
    return new;
end $$;
create trigger certificate_series_keeps_its_code before update of code, provider_id on certificate_series
    for each row when (new.code <> old.code or new.provider_id <> old.provider_id)
    execute function certificate_series_keeps_its_code();

-- What was issued while the erasure was under way forgets its holder too.
create function certificate_forgets_its_holder() returns trigger language plpgsql as $$
begin
    update certificate set holder_family_name = null, holder_given_name = null, holder_patronymic = null, holder_salt = null,
        reason = null, erased_at = new.erased_at, version = version + 1
        where teacher_id = new.id and erased_at is null;
    return null;
end $$;
create trigger certificate_forgets_its_holder after update of erased_at on teacher
    for each row when (new.erased_at is not null) execute function certificate_forgets_its_holder();

-- As the owner, since the service itself never moves a certificate.
create function certificate_follows_teacher() returns trigger language plpgsql security definer set search_path = public as $$
begin
    update certificate set school_id = school.id, territories = school.territories
    from school where school.id = new.school_id and certificate.teacher_id = new.id;
    return null;
end $$;
create trigger certificate_follows_teacher after update of school_id on teacher
    for each row when (old.school_id <> new.school_id) execute function certificate_follows_teacher();

create function certificate_follows_school() returns trigger language plpgsql security definer set search_path = public as $$
begin
    update certificate set territories = new.territories where school_id = new.id;
    return null;
end $$;
create trigger certificate_follows_school after update of territories on school
    for each row when (old.territories <> new.territories) execute function certificate_follows_school();
