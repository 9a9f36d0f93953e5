-- What came since the first version, before lists of territories were read from copies.
create function pg_temp.id(name text) returns uuid language sql immutable return cast(md5(name) as uuid);

insert into hub_school (id, school_id, code, cohort, status, joined_on, removed)
    values (pg_temp.id('hub'), pg_temp.id('Aksai'), 'H-2022-0001', '2022', 'OPERATING', '2022-09-01', false);
insert into mentorship (id, hub_school_id, school_id, starts_on, removed)
    values (pg_temp.id('mentorship'), pg_temp.id('hub'), pg_temp.id('Aktobe'), '2022-09-01', false);

-- Somebody who asked to be forgotten, and somebody who moved.
insert into teacher (id, version, created_at, family_name, given_name, school_id, subjects, position)
    values (pg_temp.id('erased'), 0, '2022-08-31T10:00:00Z', 'Сынақов', 'Ғани', pg_temp.id('Aktobe'), '{}', 'TEACHER');
insert into teacher_employment (id, version, created_at, teacher_id, school_id, starts_on)
    values (pg_temp.id('erased works'), 0, now(), pg_temp.id('erased'), pg_temp.id('Aktobe'), '2022-09-01');
update teacher set family_name = null, given_name = null, erased_at = '2024-01-09T20:00:00Z', erasure_basis = 'Өтініш'
    where id = pg_temp.id('erased');
update teacher_employment set ends_on = '2025-08-31' where teacher_id = pg_temp.id('Erlan');
insert into teacher_employment (id, version, created_at, teacher_id, school_id, starts_on)
    values (pg_temp.id('Erlan moves'), 0, now(), pg_temp.id('Erlan'), pg_temp.id('Aktobe'), '2025-09-01');
update teacher set school_id = pg_temp.id('Aktobe') where id = pg_temp.id('Erlan');

insert into attendance_upload (id, course_run_id, received_at, received_by, received_by_name)
    values (pg_temp.id('upload'), pg_temp.id('held'), now(), 'officer', 'Қызметкер');
insert into attendance_statement (id, upload_id, course_run_id, session_id, teacher_id, status, stated_at)
    select gen_random_uuid(), pg_temp.id('upload'), pg_temp.id('held'), pg_temp.id('morning'), pg_temp.id(name), status, '2022-10-03T12:00:00Z'
    from (values ('Aigul', 'PRESENT'), ('Bolat', 'PRESENT'), ('Bolat', 'ABSENT')) stated (name, status);
insert into attendance (session_id, teacher_id, course_run_id, status, statements) values
    (pg_temp.id('morning'), pg_temp.id('Aigul'), pg_temp.id('held'), 'PRESENT', 1),
    (pg_temp.id('morning'), pg_temp.id('Bolat'), pg_temp.id('held'), 'DISPUTED', 2);
insert into attendance_conflict (id, version, created_at, kind, grade, status, same_person, teacher_id, course_run_id, session_id)
    values (pg_temp.id('conflict'), 0, now(), 'STATEMENTS', 'MAJOR', 'OPEN', true, pg_temp.id('Bolat'), pg_temp.id('held'), pg_temp.id('morning'));

insert into internship (id, version, created_at, teacher_id, kind, subject, host_school_id, starts_on, ends_on, hours, status, diary_hours)
    values (pg_temp.id('internship'), 0, now(), pg_temp.id('Bolat'), 'SUBJECT', 'PHYSICS', pg_temp.id('Aksai'), '2026-03-02', '2026-03-13', 72, 'PLANNED', 0);
insert into cascade_training (id, version, created_at, hub_school_id, trainer_id, held_on, hours, topic, host_school_id, basis, stated_at, status)
    values (pg_temp.id('cascade'), 0, now(), pg_temp.id('hub'), pg_temp.id('Aigul'), '2025-04-15', 6, 'Әдістеме', pg_temp.id('Aktobe'), 'Бұйрық', now(), 'RECORDED');
insert into cascade_participant (cascade_id, teacher_id, linked_by_reason) values (pg_temp.id('cascade'), pg_temp.id('Bolat'), false);
select cascade_derive(pg_temp.id('hub'));

insert into certificate (id, version, created_at, number, provider_id, year, sequence, issued_on, teacher_id, enrolment_id, course_run_id,
        course_id, holder_family_name, holder_given_name, holder_salt, provider_name_kk, provider_name_ru, title_kk, title_ru, format, hours,
        starts_on, ends_on, signatory_name, signatory_title_kk, signatory_title_ru, status)
    values (pg_temp.id('certificate'), 0, now(), 'NIS-2022-000001', pg_temp.id('NIS'), 2022, 1, '2022-10-20', pg_temp.id('Aigul'),
        pg_temp.id('held Aigul'), pg_temp.id('held'), pg_temp.id('practice'), 'Сынақова', 'Айгүл', 'salt', 'НЗМ', 'НИШ', 'Тағылымдама',
        'Стажировка', 'INTERNSHIP', 72, '2022-10-03', '2022-10-14', 'Сынақов А.', 'Директор', 'Директор', 'VALID');

insert into consent (id, version, created_at, teacher_id, operator_name, operator_bin, given_on, third_party_transfer,
        cross_border_transfer, countries, public_sources, data_items, document)
    values (pg_temp.id('consent'), 0, now(), pg_temp.id('Aigul'), 'Қор', '990140000015', '2022-09-01', false, false, '{}', false, '{NAME}', '№ 1');
insert into personal_data_request (id, version, created_at, teacher_id, kind, status, received_on, due_on)
    values (pg_temp.id('request'), 0, now(), pg_temp.id('Aigul'), 'ACCESS', 'OPEN', '2026-01-01', '2026-01-08');
insert into feedback_survey (id, version, created_at, course_run_id, level, form_id, answered)
    values (pg_temp.id('survey'), 0, now(), pg_temp.id('held'), 'REACTION', '0198c5a0-0000-7000-8000-0000000f0001', 7);
insert into feedback_participation (survey_id, mark) 
    select pg_temp.id('survey'), repeat(md5(number::text), 2) from generate_series(1, 7) number;
insert into feedback_response (id, survey_id, course_run_id, level, marks, marks_before)
    values (gen_random_uuid(), pg_temp.id('survey'), pg_temp.id('held'), 'REACTION', '{5,5,5,5,1,null}', array_fill(null::integer, '{6}'));
