-- What an installation of the first version holds: every kind of row, every status. Ids are the md5 of the names they are given here.
create function pg_temp.id(name text) returns uuid language sql immutable return cast(md5(name) as uuid);

insert into school (id, code, name_kk, name_ru, territory, status, removed) values
    (pg_temp.id('Aksai'), 'S-1', 'Ақсай мектебі', 'Аксайская школа', '273620100', 'ACTIVE', false),
    (pg_temp.id('Aktobe'), 'S-2', 'Ақтөбе мектебі', 'Актюбинская школа', '153200000', 'ACTIVE', false),
    (pg_temp.id('placeless'), 'S-3', 'Мектеп', 'Школа', '000000000', 'CLOSED', true);
insert into school_territory (school_id, position, kato) values
    (pg_temp.id('Aksai'), 2, '273620100'), (pg_temp.id('Aksai'), 0, '270000000'), (pg_temp.id('Aksai'), 1, '273600000'),
    (pg_temp.id('Aktobe'), 0, '150000000'), (pg_temp.id('Aktobe'), 1, '153200000');

insert into provider (id, version, created_at, name_kk, name_ru, kind, country) values
    (pg_temp.id('NIS'), 0, '2020-01-01T00:00:00Z', 'НЗМ', 'НИШ', 'NIS', 'KZ'),
    (pg_temp.id('AlmaU'), 0, '2020-01-01T00:00:00Z', 'AlmaU', 'AlmaU', 'UNIVERSITY', 'KZ');
insert into provider_historical_total (provider_id, position, measure, value, approximate, as_of, source)
    values (pg_temp.id('AlmaU'), 0, 'TEACHERS_TRAINED', 331, false, '2024-12-31', 'AlmaU');
insert into course (id, version, created_at, provider_id, name_kk, name_ru, format, hours, languages, audience) values
    (pg_temp.id('practice'), 0, '2020-01-01T00:00:00Z', pg_temp.id('NIS'), 'Тағылымдама', 'Стажировка', 'INTERNSHIP', 72, '{KAZAKH}', '{TEACHERS}'),
    (pg_temp.id('webinar'), 0, '2020-01-01T00:00:00Z', pg_temp.id('AlmaU'), 'Вебинар', 'Вебинар', 'WEBINAR', 4, '{RUSSIAN}', '{TEACHERS,ADMINISTRATORS}');

-- All of them take applications until everybody below has applied.
insert into course_run (id, version, created_at, code, course_id, starts_on, ends_on, venue_school_id, venue_link, capacity, host,
        basis_title, basis_number, basis_date, status)
    select pg_temp.id(name), 0, '2022-09-01T10:00:00Z', 'R-' || name, pg_temp.id(course), starts_on, ends_on, pg_temp.id(venue),
        case when venue is null then 'https://meet.test' end, capacity, 'НИШ', 'Бұйрық', '17-Ө', '2022-09-01', 'OPEN'
    from (values
        ('held', 'practice', date '2022-10-03', date '2022-10-14', 'Aksai', 6),
        ('again', 'practice', '2023-05-15', '2023-05-19', 'Aktobe', 1),
        ('open', 'webinar', '2026-12-01', '2026-12-02', null, 2),
        ('cancelled', 'webinar', '2022-10-03', '2022-10-04', null, 5),
        ('draft', 'webinar', '2027-03-01', '2027-03-02', null, 5)) run (name, course, starts_on, ends_on, venue, capacity);
insert into course_run_session (id, course_run_id, day, begins, ends, topic, speakers) values
    (pg_temp.id('morning'), pg_temp.id('held'), '2022-10-03', '09:00', '12:00', 'Әдістеме', '{"Сынақова А."}'),
    (pg_temp.id('noon'), pg_temp.id('again'), '2023-05-15', '09:00', '12:00', 'Әдістеме', '{}');

-- Half past eight in the evening in Greenwich is the next day in Almaty.
insert into teacher (id, version, created_at, family_name, given_name, school_id, subjects, position, category, category_since) values
    (pg_temp.id('Aigul'), 3, '2021-12-31T20:30:00Z', 'Сынақова', 'Айгүл', pg_temp.id('Aksai'), '{PHYSICS}', 'TEACHER', 'EXPERT', '2021-09-01'),
    (pg_temp.id('Bolat'), 0, '2025-03-31T20:30:00Z', 'Сынақов', 'Болат', pg_temp.id('Aktobe'), '{}', 'HEAD', 'MASTER', null),
    (pg_temp.id('Dana'), 0, '2022-08-31T10:00:00Z', 'Сынақова', 'Дана', pg_temp.id('placeless'), '{KAZAKH_LANGUAGE}', 'PSYCHOLOGIST', null, null),
    (pg_temp.id('Erlan'), 0, '2022-08-31T10:00:00Z', 'Сынақов', 'Ерлан', pg_temp.id('Aksai'), '{CHEMISTRY}', 'TEACHER', null, null);
insert into teacher_iin (id, teacher_id, key_id, box, hash, recorded_at, recorded_by, replaced_at) values
    (pg_temp.id('wrong number'), pg_temp.id('Aigul'), 'test-1', 'box', 'hash-1', '2022-01-01T00:00:00Z', 'officer', '2022-02-01T00:00:00Z'),
    (pg_temp.id('right number'), pg_temp.id('Aigul'), 'test-1', 'box', 'hash-2', '2022-02-01T00:00:00Z', 'officer', null);

insert into enrolment (id, version, created_at, course_run_id, teacher_id, status, queued_at, reason)
    select pg_temp.id(run || ' ' || teacher), 0, '2022-09-02T10:00:00Z', pg_temp.id(run), pg_temp.id(teacher), status,
        case status when 'WAITLISTED' then timestamptz '2022-09-02T10:00:00Z' end,
        case when status in ('REJECTED', 'WITHDRAWN') then 'себебі' end
    from (values
        ('held', 'Aigul', 'COMPLETED'), ('held', 'Bolat', 'APPROVED'), ('held', 'Dana', 'APPLIED'), ('held', 'Erlan', 'REJECTED'),
        ('again', 'Aigul', 'COMPLETED'), ('again', 'Erlan', 'WAITLISTED'),
        ('open', 'Aigul', 'WITHDRAWN'), ('open', 'Bolat', 'APPLIED'), ('open', 'Erlan', 'APPROVED'), ('open', 'Dana', 'WAITLISTED'),
        ('cancelled', 'Erlan', 'WITHDRAWN')) enrolled (run, teacher, status);
update course_run set status = 'HELD' where code in ('R-held', 'R-again');
update course_run set status = 'CANCELLED', cancellation_reason = 'себебі' where code = 'R-cancelled';
update course_run set status = 'DRAFT', host = null, basis_title = null, basis_number = null, basis_date = null where code = 'R-draft';

insert into replica_cursor (feed, cursor, applied_through, caught_up_at) values ('hub-schools', '17', now(), now());
insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
    values (pg_temp.id('event'), 'teacher', pg_temp.id('Aigul'), 'CREATED', 'officer', 'Қызметкер', '2022-01-01T00:00:00Z', '{"version":0}');
insert into idempotency_key (caller, key, request_hash, status, body, recorded_at)
    values ('officer', 'key', 'x', 201, '{"id":"' || pg_temp.id('Aigul') || '"}', now());
